import type { ReportedDiagnostic } from '../model/generated/types.ts';

/** One finding a line. */
export async function* jsonl(diagnostics: AsyncIterable<ReportedDiagnostic>): AsyncIterable<string> {
  for await (const diagnostic of diagnostics) yield `${JSON.stringify(diagnostic)}\n`;
}
