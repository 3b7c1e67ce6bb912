import { defineDocumentRule } from '../../model/rule.ts';
import { syntaxFindings } from '../syntax-findings.ts';

export const duplicateKey = defineDocumentRule({
  id: 'yaml/duplicate-key',
  title: { zh: '同一个键只写一次', en: 'A key is written once' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 3.2.1.1' }],
  messages: {
    found: {
      zh: ({ detail }) => `“${String(detail)}”前面已经写过一次，只有这一次算数`,
      en: ({ detail }) => `“${String(detail)}” was written before; only this one counts`,
    },
  },
  advice: {
    zh: '两处内容合成一处，删去多出的键；列表要在同一个键下面用“- ”逐项写。',
    en: 'Merge the two and delete one of the keys.',
  },
  examples: {
    valid: [{}],
    invalid: [{ yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n名称: 执照\n', at: '名称', message: 'found' }],
  },
  *check(document) {
    yield* syntaxFindings(document, 'duplicate-key', 'found');
  },
});
