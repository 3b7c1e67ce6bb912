import { createHash } from 'node:crypto';
import type { ReportedDiagnostic } from '../model/generated/types.ts';
import type { ReporterOptions, RunSummary } from './reporter.ts';
import { sentencesOf } from './words.ts';

const SEVERITIES = { error: 'major', warn: 'minor', info: 'info' } as const;

/** GitLab Code Quality. Takes findings file by file. */
export async function* gitlab(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  _summary: RunSummary,
  { language }: ReporterOptions,
): AsyncIterable<string> {
  yield '[';
  let separator = '\n';
  const seen = { file: '', counts: new Map<string, number>() };
  for await (const diagnostic of diagnostics) {
    const { rule, severity, file, range } = diagnostic;
    if (seen.file !== file) Object.assign(seen, { file, counts: new Map<string, number>() });
    const count = (seen.counts.get(diagnostic.fingerprint) ?? 0) + 1;
    seen.counts.set(diagnostic.fingerprint, count);
    const entry = {
      description: sentencesOf(diagnostic, language),
      check_name: rule,
      fingerprint: fingerprintOf(diagnostic, count),
      severity: SEVERITIES[severity],
      location: { path: file, lines: { begin: range.start.line, end: range.end.line } },
    };
    yield separator + JSON.stringify(entry);
    separator = ',\n';
  }
  yield '\n]\n';
}

/** GitLab drops a second finding with the same fingerprint; ours says nothing of the file, nor which of several it is. */
function fingerprintOf({ fingerprint, file }: ReportedDiagnostic, count: number): string {
  return createHash('sha256')
    .update([fingerprint, file, String(count)].join('\u0000'))
    .digest('hex')
    .slice(0, 32);
}
