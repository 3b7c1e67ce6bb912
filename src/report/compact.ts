import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { oneLine } from '../text/one-line.ts';
import type { ReporterOptions, RunSummary } from './reporter.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';

/** One finding a line, in the form that editors read with `%f:%l:%c: %m`. */
export async function* compact(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  _summary: RunSummary,
  { language }: ReporterOptions,
): AsyncIterable<string> {
  const words = SEVERITY_WORDS[language];
  for await (const { file, range, severity, message, rule } of diagnostics) {
    const { line, column } = range.start;
    yield `${oneLine(file)}:${line}:${column}: ${words[severity]}: ${oneLine(message)} [${rule}]\n`;
  }
}
