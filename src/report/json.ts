import type { ReportedDiagnostic } from '../model/generated/types.ts';
import type { RunSummary } from './reporter.ts';

/** The form of schemas/diagnostics.schema.json, written finding by finding. */
export async function* json(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  { counts: _counts, rules: _rules, places: _places, ...summary }: RunSummary,
): AsyncIterable<string> {
  yield `{"version":1,"summary":${JSON.stringify(summary)},"diagnostics":[`;
  let separator = '\n';
  for await (const diagnostic of diagnostics) {
    yield separator + JSON.stringify(diagnostic);
    separator = ',\n';
  }
  yield '\n]}\n';
}
