import { defineDocumentRule } from '../../model/rule.ts';
import { spaced, swallowedFindings, syntaxFindings } from '../syntax-findings.ts';

export const fullWidthDash = defineDocumentRule({
  id: 'yaml/full-width-dash',
  title: { zh: '列表每项以半角的“- ”开头', en: 'Entries of a list begin with a half-width dash' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 8.2.1' }],
  messages: {
    found: {
      zh: () => '行首的横线不是英文的“-”，认不出这是列表的一项；请写成“- ”，再写内容',
      en: () => 'this dash begins no entry of a list; type - and a space',
    },
  },
  advice: {
    zh: '换成英文输入法的减号，后面空一格。',
    en: 'Type a hyphen and a space.',
  },
  examples: {
    valid: [{}, { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n别名:\n  - —照\n' }],
    invalid: [
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n别名:\n  － 执照\n', at: '－', message: 'found' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n别名:\n  - 执照\n  — 照面\n', at: '—', message: 'found' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n别名:\n  –执照\n', at: '–', message: 'found' },
      {
        yaml: '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n办理程序:\n  － 环节: 受理\n    承办: 窗口\n',
        at: '－',
        message: 'found',
      },
    ],
  },
  *check(document) {
    const id = 'full-width-dash';
    yield* syntaxFindings(document, id, 'found', spaced('-'));
    yield* swallowedFindings(document, (kind) => kind === id, 'found', spaced('-'));
  },
});
