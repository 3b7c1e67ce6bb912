import { defineDocumentRule } from '../../model/rule.ts';
import { stripLevelSuffix } from '../../text/fold.ts';
import { NAMES_AND_COUNTS_BASIS } from '../same-field.ts';

export const levelSuffix = defineDocumentRule({
  id: 'naming/level-suffix',
  title: { zh: '事项名称不带层级', en: 'The name of an item carries no level' },
  severity: 'warn',
  since: '0.1.0',
  basis: NAMES_AND_COUNTS_BASIS,
  messages: {
    suffix: {
      zh: ({ suffix, name }) => `名称末尾的“${suffix}”说的是层级，名称应当是“${name}”`,
      en: ({ suffix, name }) => `“${suffix}” tells the level; the name is “${name}”`,
    },
  },
  advice: {
    zh: '去掉括号里的层级，由“行使层级”来说；各级分管的范围不同的，写进“层级权限”。',
    en: 'Drop the level in brackets: 行使层级 says it; what divides the levels goes into 层级权限.',
  },
  examples: {
    valid: [
      { yaml: '文件类型: 基本目录\n事项名称: 公共浴室经营许可（新办）\n' },
      { yaml: '文件类型: 法律法规\n事项名称: 公共浴室经营许可（县级）\n' },
    ],
    invalid: [
      {
        yaml: '文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 公共浴室经营许可（市级、县级）\n',
        at: '（市级、县级）',
        message: 'suffix',
      },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510112001000"\n事项名称: 公共浴室经营许可(县级行使)\n',
        implementation: true,
        at: '(县级行使)',
        message: 'suffix',
      },
    ],
  },
  *check({ kind, map }) {
    const name = map['事项名称'];
    if ((kind !== '基本目录' && kind !== '实施清单') || typeof name !== 'string') return;
    const bare = stripLevelSuffix(name);
    if (bare === name) return;
    yield {
      path: ['事项名称'],
      span: { start: bare.length, end: name.length },
      message: 'suffix',
      args: { suffix: name.slice(bare.length).trim(), name: bare },
    };
  },
});
