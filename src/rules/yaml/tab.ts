import { defineDocumentRule } from '../../model/rule.ts';
import type { CatalogueDocument } from '../../model/document.ts';
import { contentStart, indentationOf, lineAt, linesBetween } from '../../model/fault-lines.ts';
import type { TextEdit } from '../../model/positions.ts';
import { safeFix } from '../safe-fix.ts';
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
    const starts = document.problems.filter(({ id }) => id === 'tab').map(({ start }) => start);
    for (const [index, finding] of [...syntaxFindings(document, 'tab', 'found')].entries())
      yield { ...finding, ...spacesInstead(document, starts[index] ?? 0) };
  },
});

/** Two spaces for each tab of the lines that begin so, where the line above leaves no other depth to be meant. */
function spacesInstead(document: CatalogueDocument, start: number): { readonly fix?: readonly TextEdit[] } {
  const { text } = document.source;
  const first = lineAt(text, start);
  const above = lineAt(text, Math.max(0, first.start - 1));
  const words = text.slice(above.start, above.end).trimEnd();
  const depth = words.endsWith(':') ? indentationOf(text, above) + 2 : contentStart(text, above) - above.start;
  const edits = [];
  for (const line of linesBetween(text, first.start, text.length)) {
    const [tabs] = /^\t+(?=\S)/u.exec(text.slice(line.start, line.end)) ?? [];
    if (tabs === undefined) break;
    edits.push({ start: line.start, end: line.start + tabs.length, text: '  '.repeat(tabs.length) });
  }
  const isPlain = words !== '' && !words.startsWith('\t') && !/^\s*#/u.test(words);
  return isPlain && edits[0]?.text.length === depth ? safeFix(document, edits) : {};
}
