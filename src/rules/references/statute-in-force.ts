import { defineRule } from '../../model/rule.ts';
import { citationsOf } from '../citations-of.ts';
import { titled } from '../phrases.ts';

const REPEALED = {
  'statutes/old.yaml':
    '文件类型: 法律法规\n名称: 公共浴室管理办法\n效力级别: 部门规章\n状态: 已废止\n替代: 公共场所卫生管理条例\n',
};

export const statuteInForce = defineRule({
  id: 'references/statute-in-force',
  title: { zh: '不得引用已经废止的法律法规', en: 'No repealed statute is cited' },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
  ],
  messages: {
    repealed: { zh: ({ title }) => `${titled(title)}已经废止`, en: ({ title }) => `${titled(title)} is repealed` },
    replaced: {
      zh: ({ title, by }) => `${titled(title)}已经废止，由${titled(by)}替代`,
      en: ({ title, by }) => `${titled(title)} is repealed; ${titled(by)} replaces it`,
    },
  },
  advice: {
    zh: '改引现行的法律法规，条款号照新的文本写；没有替代的，看这个事项、条件或者收费还有没有依据。',
    en: 'Cite the statute in force, with its own article numbers; where nothing replaces it, see whether the item, condition or fee still has a basis.',
  },
  examples: {
    valid: [
      {},
      { files: REPEALED },
      { files: REPEALED, yaml: '状态: 取消\n法定依据:\n  - 名称: 公共浴室管理办法\n    条款: [第四条]' },
    ],
    invalid: [
      {
        files: REPEALED,
        yaml: '法定依据:\n  - 名称: 公共浴室管理办法\n    条款: [第四条]',
        at: '公共浴室管理办法',
        message: 'replaced',
      },
      {
        files: {
          'statutes/old.yaml': '文件类型: 法律法规\n名称: 公共浴室管理办法\n效力级别: 部门规章\n状态: 已废止\n',
        },
        yaml: '申请条件:\n  - 内容: 年满18周岁\n    依据: 依照《公共浴室管理办法》第三条',
        at: '公共浴室管理办法',
        message: 'repealed',
      },
    ],
  },
  *check(item, context) {
    if (item.isCancelled) return;
    for (const { title, path, span } of citationsOf(item.blocks)) {
      const statute = context.statute(title)?.value;
      if (statute?.状态 !== '已废止') continue;
      const { 名称: name, 替代: by } = statute;
      yield {
        path,
        ...(span && { span }),
        message: by === undefined ? 'repealed' : 'replaced',
        args: { title: name, ...(by !== undefined && { by }) },
      };
    }
  },
});
