import { defineDocumentRule } from '../../model/rule.ts';
import { syntaxFindings } from '../syntax-findings.ts';

export const tab = defineDocumentRule({
  id: 'yaml/tab',
  title: { zh: '缩进用空格，不用制表键', en: 'Indent with spaces, not with tabs' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 6.1' }],
  messages: {
    found: {
      zh: () => '行首用了制表键（Tab），看起来像空格，程序却量不出缩进',
      en: () => 'the line begins with a tab, which cannot be measured as indentation',
    },
  },
  advice: { zh: '删去制表键，改成空格：每深一层两个空格。', en: 'Replace the tab by spaces, two for each level.' },
  examples: {
    valid: [{}, { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n别名:\n  - 执照\n' }],
    invalid: [{ yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n别名:\n\t- 执照\n', at: '\t', message: 'found' }],
  },
  *check(document) {
    yield* syntaxFindings(document, 'tab', 'found');
  },
});
