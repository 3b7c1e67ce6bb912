import type { ReportedDiagnostic } from '../model/generated/types.ts';
import type { ReporterOptions, RunSummary } from './reporter.ts';
import { sentencesOf } from './words.ts';
import { attributes } from './xml.ts';

const SEVERITIES = { error: 'error', warn: 'warning', info: 'info' } as const;

/** Checkstyle XML. Takes findings file by file. */
export async function* checkstyle(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  _summary: RunSummary,
  { language }: ReporterOptions,
): AsyncIterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  let current: string | undefined;
  for await (const diagnostic of diagnostics) {
    const { file, range, severity, rule } = diagnostic;
    if (file !== current) yield `${current === undefined ? '' : '</file>\n'}<file${attributes({ name: file })}>\n`;
    current = file;
    yield `<error${attributes({
      line: range.start.line,
      column: range.start.column,
      severity: SEVERITIES[severity],
      message: sentencesOf(diagnostic, language),
      source: `qingdan/${rule}`,
    })}/>\n`;
  }
  yield `${current === undefined ? '' : '</file>\n'}</checkstyle>\n`;
}
