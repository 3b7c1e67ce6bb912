import { defineDocumentRule } from '../../model/rule.ts';
import { spaced, swallowedFindings, syntaxFindings } from '../syntax-findings.ts';

export const fullWidthColon = defineDocumentRule({
  id: 'yaml/full-width-colon',
  title: { zh: '键后面用半角冒号', en: 'A key is followed by a half-width colon' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 5.3' }],
  messages: {
    found: {
      zh: ({ detail }) =>
        detail === '' ? '这里只有一个全角冒号“：”' : `“${String(detail)}”后面是全角冒号“：”，认不出这是一个键`,
      en: ({ detail }) => `a full-width colon follows “${String(detail)}”: the key is not recognized`,
    },
  },
  advice: { zh: '把“：”改成英文输入法的“:”，后面空一格。', en: 'Type a half-width colon and a space.' },
  examples: {
    valid: [{}, { yaml: '文件类型: 证照\n名称: 证书：甲\n状态: 在用\n' }],
    invalid: [
      { yaml: '文件类型: 证照\n名称：营业执照\n状态: 在用\n', at: '：', message: 'found' },
      { yaml: '：', at: '：', message: 'found' },
      { yaml: '文件类型：证照\n', at: '：', message: 'found' },
      { yaml: '文件类型: 实施清单\n办理时限:\n  承诺：3个工作日\n', at: '：', message: 'found' },
      {
        yaml: '文件类型: 基本目录\n申请条件:\n  - 内容: 年满18周岁\n      依据：某法第三条\n',
        at: '：',
        message: 'found',
      },
      { yaml: '文件类型: 基本目录\n办理程序:\n  - { 环节：受理, 承办: 窗口 }\n', at: '：', message: 'found' },
    ],
  },
  *check(document) {
    yield* syntaxFindings(document, 'full-width-colon', 'found', spaced(':'));
    yield* swallowedFindings(document, (kind) => kind === 'full-width-colon', 'found', spaced(':'));
  },
});
