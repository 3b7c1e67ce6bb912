import type { ReportedDiagnostic } from '../model/generated/types.ts';
import type { Position } from '../model/positions.ts';
import { oneLine } from '../text/one-line.ts';
import { basisText } from '../model/basis-text.ts';
import { cells, pad, wrap } from './cells.ts';
import { frame } from './frame.ts';
import type { CountRow, ReporterOptions, RunSummary } from './reporter.ts';
import { totalOf } from './reporter.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';
import { remembering } from '../text/remembering.ts';
import { findingsInBrief, worstRules } from './text-summary.ts';
import { scopeText, thousands, unlistedText } from './words.ts';

const WORDS = {
  zh: {
    ...SEVERITY_WORDS.zh,
    advice: '建议：',
    basis: '依据：',
    related: '对照：',
    moreRelated: (count: string) => `还有 ${count} 处对照没有列出（json、html 里有全部）`,
    none: '没有发现问题。',
    limited: (shown: string, all: string) => `仅显示前 ${shown} 条，共 ${all} 条（--max-show 0 显示全部）`,
  },
  en: {
    ...SEVERITY_WORDS.en,
    advice: 'advice: ',
    basis: 'basis: ',
    related: 'see: ',
    moreRelated: (count: string) => `${count} more places are not shown (json and html have all)`,
    none: 'No findings.',
    limited: (shown: string, all: string) => `the first ${shown} of ${all} are shown (--max-show 0 shows all)`,
  },
} as const;

/** From how many findings on the footer says which rules have the most. */
const MANY = 20;
/** From how many on nobody reads one after another without knowing what there is. */
const TOO_MANY = 200;
/** Other places shown of one finding. */
const MOST_RELATED = 5;

/** For people: by severity and file, with the source line and carets under it. Takes errors first. */
export async function* text(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  summary: RunSummary,
  options: ReporterOptions,
): AsyncIterable<string> {
  const { maxShow = Number.POSITIVE_INFINITY, colour, language } = options;
  const total = summary.rules.reduce((sum, count) => sum + totalOf(count), 0);
  if (summary.counts.length > 0) yield `${countTable(summary.counts, options)}\n`;
  if (total > Math.min(maxShow, TOO_MANY)) yield `${findingsInBrief(summary, total, options)}\n`;
  const demands = demandsOf(options);
  let shown = 0;
  let current = '';
  for await (const diagnostic of diagnostics) {
    if (shown === maxShow) break;
    const group = `${diagnostic.severity} ${diagnostic.file}`;
    if (group !== current) yield `${colour.underline(oneLine(diagnostic.file))}\n`;
    current = group;
    shown += 1;
    yield block(diagnostic, demands, options);
  }
  if (shown < total) yield `${colour.bold(WORDS[language].limited(thousands(shown), thousands(total)))}\n\n`;
  if (total > MANY) yield `${worstRules(summary, options)}\n`;
  yield totalText(summary, options);
}

/** Lines for the advice and the basis of a finding: those of a rule are the same for as many as it finds. */
interface Demands {
  readonly advice: (text: string) => readonly string[];
  readonly basis: (text: string) => readonly string[];
}

function demandsOf(options: ReporterOptions): Demands {
  const words = WORDS[options.language];
  return {
    advice: remembering((advice) => labelled(words.advice, advice, options)),
    basis: remembering((basis) => (basis === '' ? [] : labelled(words.basis, basis, options))),
  };
}

/** One finding: where, what, why and how to mend it. */
export function findingText(diagnostic: ReportedDiagnostic, options: ReporterOptions): string {
  return block(diagnostic, demandsOf(options), options);
}

function block(diagnostic: ReportedDiagnostic, { advice, basis }: Demands, options: ReporterOptions): string {
  const { colour, width } = options;
  const words = WORDS[options.language];
  const lines: string[] = [];
  const place = `${diagnostic.range.start.line}:${diagnostic.range.start.column}`;
  const paint = { error: colour.red, warn: colour.yellow, info: colour.blue }[diagnostic.severity];
  const head = `  ${place}  ${words[diagnostic.severity]}  `;
  const message = wrap(oneLine(diagnostic.message), Math.max(20, width - cells(head)));
  lines.push(
    `  ${place}  ${paint(words[diagnostic.severity])}  ${message[0] ?? ''}`,
    ...message.slice(1).map((line) => ' '.repeat(cells(head)) + line),
  );
  lines.push(...codeFrame(diagnostic, options));
  lines.push(...advice(diagnostic.advice), ...basis(diagnostic.basis.map(basisText).join('；')));
  const relatedIndent = 4 + cells(words.related);
  // What many places lack is told where it is asked for: one place, which is shown already.
  const elsewhere = diagnostic.related
    .filter(({ file, range: { start } }) => file !== diagnostic.file || !isSame(start, diagnostic.range.start))
    .slice(0, MOST_RELATED);
  for (const { file: other, range, message: what } of elsewhere)
    lines.push(
      ...labelled(words.related, `${oneLine(other)}:${range.start.line}:${range.start.column}`, options),
      ...wrap(oneLine(what), Math.max(20, width - relatedIndent)).map((line) => ' '.repeat(relatedIndent) + line),
    );
  const more = diagnostic.related.length - elsewhere.length;
  if (more > 0) lines.push(...labelled('', words.moreRelated(thousands(more)), options));
  lines.push(
    ...labelled('', colour.dim([diagnostic.rule, oneLine(diagnostic.item)].filter(Boolean).join('  ')), options),
  );
  return `${lines.join('\n')}\n\n`;
}

function isSame(left: Position, right: Position): boolean {
  return left.line === right.line && left.column === right.column;
}

function codeFrame({ file, range }: ReportedDiagnostic, { colour, width, sourceLine }: ReporterOptions): string[] {
  const line = sourceLine(file, range.start.line);
  if (line.trim() === '') return [];
  const number = `${range.start.line}`;
  const gutter = `    ${number} | `;
  const end = range.end.line === range.start.line ? range.end.column - 1 : line.length;
  const { code, carets } = frame(line, range.start.column - 1, end, Math.max(20, width - gutter.length));
  return [`${colour.dim(gutter)}${code}`, `${colour.dim(`    ${' '.repeat(number.length)} | `)}${colour.red(carets)}`];
}

function labelled(label: string, content: string, { colour, width }: ReporterOptions): string[] {
  const head = `    ${label}`;
  const [first = '', ...rest] = wrap(content, Math.max(20, width - cells(head)));
  return [`${colour.dim(head)}${first}`, ...rest.map((line) => ' '.repeat(cells(head)) + line)];
}

function countTable(rows: readonly CountRow[], { colour }: ReporterOptions): string {
  const columns = [...new Set(rows.flatMap(({ counts }) => Object.keys(counts)))];
  const labelWidth = Math.max(...rows.map(({ label }) => cells(label)));
  const widths = columns.map((column) =>
    Math.max(cells(column), ...rows.map(({ counts }) => String(counts[column] ?? 0).length)),
  );
  const line = (label: string, values: readonly string[]) =>
    `  ${pad(label, labelWidth)}  ${values.map((value, index) => ' '.repeat((widths[index] ?? 0) - cells(value)) + value).join('  ')}`;
  return (
    [
      colour.bold(line('', columns)),
      ...rows.map(({ label, counts }) =>
        line(
          label,
          columns.map((column) => String(counts[column] ?? 0)),
        ),
      ),
    ].join('\n') + '\n'
  );
}

/** What was looked at, and how much was found. */
export function totalText(summary: RunSummary, { colour, language }: ReporterOptions): string {
  const words = WORDS[language];
  const { errors, warnings, infos } = summary;
  const result =
    errors + warnings + infos === 0
      ? colour.green(words.none)
      : [
          colour.red(`${words.error} ${thousands(errors)}`),
          colour.yellow(`${words.warn} ${thousands(warnings)}`),
          colour.blue(`${words.info} ${thousands(infos)}`),
        ].join('  ');
  return `${[scopeText(summary, language), result, unlistedText(summary, language)].filter(Boolean).join('\n')}\n`;
}
