import { groupBy } from '../consistency/group-by.ts';
import { decode } from '../io/decode.ts';
import { placeOf } from '../io/sorted.ts';
import { SETTINGS_FILE } from '../engine/catalogue.ts';
import type { RunResult } from '../engine/run.ts';
import { SEVERITIES } from '../model/diagnostic.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { render } from '../model/render.ts';
import type { Language } from '../model/rule.ts';
import { SourceText } from '../model/source-text.ts';
import type { Format } from '../report/index.ts';
import type { RunSummary } from '../report/reporter.ts';
import type { Session } from './session.ts';

/**
 * Findings in words, in the order and with the names of files that a format wants, made one by one; then, for formats that
 * show them as such, those that are excused.
 */
export async function* reported(
  diagnostics: readonly Diagnostic[],
  excused: RunResult['excused'],
  { order, names, showsExcused }: Format,
  { rules }: RunSummary,
  session: Session,
  language: Language,
): AsyncIterable<ReportedDiagnostic> {
  const fileName = names === 'repository' ? session.repositoryName : session.fileName;
  const ruleById = new Map(session.rules.map((rule) => [rule.id, rule]));
  const words = (diagnostic: Diagnostic) => {
    const rule = ruleById.get(diagnostic.rule);
    return rule === undefined ? [] : [render(diagnostic, rule, language, fileName)];
  };
  for (const diagnostic of ordered(diagnostics, order, rules)) yield* words(diagnostic);
  if (showsExcused !== true) return;
  for (const { diagnostic, kind, reason } of excused)
    for (const finding of words(diagnostic))
      yield {
        ...finding,
        suppression: { kind: kind === 'comment' ? 'inSource' : 'external', justification: reason },
      };
}

function* ordered(
  diagnostics: readonly Diagnostic[],
  order: Format['order'],
  rules: RunSummary['rules'],
): Iterable<Diagnostic> {
  if (order === 'file') yield* diagnostics;
  else if (order === 'severity')
    for (const severity of SEVERITIES)
      for (const diagnostic of diagnostics) {
        if (diagnostic.severity === severity) yield diagnostic;
      }
  else {
    const byRule = groupBy(diagnostics, ({ rule }) => rule);
    for (const { name } of rules) yield* byRule.get(name) ?? [];
  }
}

/** Source lines of the files that findings stand in, by the name that a format gives them; one file is kept, because findings come file by file. */
export function sourceLines(
  { catalogue: { yamlFiles, files }, fileName, repositoryName }: Session,
  { names }: Format,
): (file: string, line: number) => string {
  const nameOf = names === 'repository' ? repositoryName : fileName;
  // Names have a beginning in common; a table of all of them would take more room than the findings.
  const beginning = nameOf('-').length - 1;
  const fileOf = (name: string) => (name === nameOf(SETTINGS_FILE) ? SETTINGS_FILE : name.slice(beginning));
  let kept: { readonly name: string; line(number: number): string } | undefined;
  return (name, number) => {
    if (kept?.name !== name) {
      const file = fileOf(name);
      const source = placeOf(file, yamlFiles) >= 0 ? new SourceText(file, decode(files.read(file)).text) : undefined;
      kept = { name, line: (at) => source?.line(at) ?? '' };
    }
    return kept.line(number);
  };
}
