import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { oneLine } from '../text/one-line.ts';
import type { Language } from '../model/rule.ts';
import type { ReporterOptions, RunSummary } from './reporter.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';

/** One finding a line, in the form that editors read with `%f:%l:%c: %m`. */
export async function* compact(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  _summary: RunSummary,
  { language }: ReporterOptions,
): AsyncIterable<string> {
  for await (const diagnostic of diagnostics) yield compactLine(diagnostic, language);
}

/** The line of one finding. */
export function compactLine({ file, range, severity, message, rule }: ReportedDiagnostic, language: Language): string {
  const { line, column } = range.start;
  return `${oneLine(file)}:${line}:${column}: ${SEVERITY_WORDS[language][severity]}: ${oneLine(message)} [${rule}]\n`;
}
