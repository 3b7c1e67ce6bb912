import type { ReportedDiagnostic } from '../model/generated/types.ts';
import type { Severity } from '../model/diagnostic.ts';
import { basisText } from '../model/basis-text.ts';
import { cells, pad, wrap } from './cells.ts';
import { frame } from './frame.ts';
import type { CountRow, ReporterOptions, RunSummary } from './reporter.ts';

const WORDS = {
  zh: {
    error: '错误',
    warn: '警告',
    info: '提示',
    advice: '建议',
    basis: '依据',
    related: '对照',
    none: '没有发现问题。',
  },
  en: {
    error: 'error',
    warn: 'warning',
    info: 'info',
    advice: 'advice',
    basis: 'basis',
    related: 'see',
    none: 'No findings.',
  },
} as const;

/** For people: errors first, then warnings and notices; by file, with the source line and carets under it. */
export async function* text(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  summary: RunSummary,
  options: ReporterOptions,
): AsyncIterable<string> {
  const later: Record<Exclude<Severity, 'error'>, ReportedDiagnostic[]> = { warn: [], info: [] };
  const file = { current: '' };
  if (summary.counts.length > 0) yield `${countTable(summary.counts, options)}\n`;
  for await (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'error') yield block(diagnostic, file, options);
    else later[diagnostic.severity].push(diagnostic);
  }
  for (const severity of ['warn', 'info'] as const) {
    file.current = '';
    for (const diagnostic of later[severity]) yield block(diagnostic, file, options);
  }
  yield footer(summary, options);
}

function block(diagnostic: ReportedDiagnostic, file: { current: string }, options: ReporterOptions): string {
  const { colour, width } = options;
  const words = WORDS[options.language];
  const lines: string[] = [];
  if (file.current !== diagnostic.file) {
    file.current = diagnostic.file;
    lines.push(colour.underline(diagnostic.file));
  }
  const place = `${diagnostic.range.start.line}:${diagnostic.range.start.column}`;
  const paint = { error: colour.red, warn: colour.yellow, info: colour.blue }[diagnostic.severity];
  const head = `  ${place}  ${words[diagnostic.severity]}  `;
  const message = wrap(diagnostic.message, Math.max(20, width - cells(head)));
  lines.push(
    `  ${place}  ${paint(words[diagnostic.severity])}  ${message[0] ?? ''}`,
    ...message.slice(1).map((line) => ' '.repeat(cells(head)) + line),
  );
  lines.push(...codeFrame(diagnostic, options));
  lines.push(...labelled(words.advice, diagnostic.advice, options));
  if (diagnostic.basis.length > 0)
    lines.push(...labelled(words.basis, diagnostic.basis.map(basisText).join('；'), options));
  for (const { file: other, range, message: what } of diagnostic.related) {
    lines.push(
      ...labelled(words.related, `${other}:${range.start.line}:${range.start.column}`, options),
      ...wrap(what, Math.max(20, width - 12)).map((line) => ' '.repeat(12) + line),
    );
  }
  lines.push(...labelled('', colour.dim([diagnostic.rule, diagnostic.item].filter(Boolean).join('  ')), options));
  return `${lines.join('\n')}\n\n`;
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
  const head = label === '' ? '    ' : `    ${label}：`;
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

function footer(summary: RunSummary, { colour, language }: ReporterOptions): string {
  const words = WORDS[language];
  const { errors, warnings, infos, files, documents, implementations, asOf } = summary;
  const scope =
    language === 'zh'
      ? `检查了 ${files} 个文件、${documents} 个文档、${implementations} 条实施（基准日 ${asOf}）`
      : `${files} files, ${documents} documents, ${implementations} implementations (as of ${asOf})`;
  const total = errors + warnings + infos;
  const result =
    total === 0
      ? colour.green(words.none)
      : [
          colour.red(`${words.error} ${errors}`),
          colour.yellow(`${words.warn} ${warnings}`),
          colour.blue(`${words.info} ${infos}`),
        ].join('  ');
  return `${scope}\n${result}\n`;
}
