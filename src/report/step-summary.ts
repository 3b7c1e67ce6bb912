import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { oneLine } from '../text/one-line.ts';
import { take } from './cells.ts';
import type { FindingCount, ReporterOptions, RunSummary } from './reporter.ts';
import { totalOf } from './reporter.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';
import { scopeText, thousands, unlistedText } from './words.ts';

const HEADS = {
  zh: { title: '检查结果', none: '没有发现问题。', columns: ['级别', '规则', '条数', '例如'] },
  en: { title: 'Findings', none: 'No findings.', columns: ['severity', 'rule', 'count', 'for example'] },
} as const;

/** Markdown for the summary page of a GitHub step: one row a rule, with its first finding. Takes errors first. */
export async function* stepSummary(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  summary: RunSummary,
  options: ReporterOptions,
): AsyncIterable<string> {
  const { title, none, columns } = HEADS[options.language];
  yield `### qingdan ${title}\n\n`;
  if (summary.rules.length === 0) {
    yield `${none}\n\n`;
  } else {
    const examples = new Map<string, string>();
    for await (const { rule, file, range, message } of diagnostics)
      if (!examples.has(rule))
        examples.set(rule, `${plain(`${file}:${range.start.line}`)}<br>${plain(shortened(message))}`);
    yield `${tableRow(columns)}${tableRow(columns.map(() => '---'))}`;
    for (const count of summary.rules) yield ruleRow(count, examples.get(count.name) ?? '', options);
    yield '\n';
  }
  const lines = [scopeText(summary, options.language), unlistedText(summary, options.language)];
  yield `${lines.filter(Boolean).join('\n\n')}\n\n`;
}

function ruleRow(count: FindingCount, example: string, { language, rules }: ReporterOptions): string {
  const { counts, name } = count;
  const severity = counts.error > 0 ? 'error' : counts.warn > 0 ? 'warn' : 'info';
  const title = rules.find(({ id }) => id === name)?.title[language] ?? '';
  return tableRow([
    SEVERITY_WORDS[language][severity],
    `${plain(title)}<br>\`${name}\``,
    thousands(totalOf(count)),
    example,
  ]);
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** GitHub takes one megabyte for the whole page. */
function shortened(text: string): string {
  const start = take(text, 200);
  return start === text ? text : `${start}...`;
}

/** Text that Markdown shows as it is. */
function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>|~&#!$]/gu, '\\$&');
}
