import { referenceOf } from '../model/facts.ts';
import { groupBy } from '../consistency/group-by.ts';
import type { Context } from '../model/context.ts';
import { SEVERITIES } from '../model/diagnostic.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { FactList } from '../model/facts.ts';
import type { RunResult } from './run.ts';

/** New findings of one kind: by rule, or by place and line. */
export type ImpactRow = Readonly<Record<Severity, number>> & {
  readonly labels: readonly string[];
};

export interface Impact {
  /** Labels: rule. */
  readonly rules: readonly ImpactRow[];
  /** Labels: place, line. */
  readonly places: readonly ImpactRow[];
}

/** What of `after` is not in `before`, or weighs more there, counted by rule and by place and line; most errors first. */
export function impactBetween(before: RunResult, after: RunResult, context: Context): Impact {
  const known = new Map(before.diagnostics.map((diagnostic) => [identity(diagnostic), diagnostic.severity]));
  const fresh = after.diagnostics.filter((diagnostic) => {
    const severity = known.get(identity(diagnostic));
    return severity === undefined || SEVERITIES.indexOf(diagnostic.severity) < SEVERITIES.indexOf(severity);
  });
  const home = homes(after.facts.items, context);
  return {
    rules: rows(fresh, ({ rule }) => [rule]),
    places: rows(fresh, home),
  };
}

function identity({ rule, fingerprint, file, item }: Diagnostic): string {
  return [rule, fingerprint, file, item].join(' ');
}

function rows(
  diagnostics: readonly Diagnostic[],
  labelsOf: (diagnostic: Diagnostic) => readonly string[],
): ImpactRow[] {
  return [...groupBy(diagnostics, (diagnostic) => labelsOf(diagnostic).join('\u0000'))]
    .map(([key, group]) => {
      const count = (wanted: Severity) => group.filter(({ severity }) => severity === wanted).length;
      return { labels: key.split('\u0000'), error: count('error'), warn: count('warn'), info: count('info') };
    })
    .sort((left, right) => right.error - left.error || right.warn - left.warn || right.info - left.info);
}

/** Place and line of a finding: of its item, or of the organ in whose file it stands. */
function homes(items: FactList, context: Context): (diagnostic: Diagnostic) => readonly string[] {
  const byReference = new Map(Array.from(items, (item) => [referenceOf(item), item]));
  const byFile = new Map(context.organs().map(({ document, value }) => [document.file, value]));
  return ({ item, file }) => {
    const fact = byReference.get(item);
    const organ = byFile.get(file);
    const division = fact?.division ?? organ?.区划 ?? '';
    const place = division === '' ? (fact === undefined ? '其他文件' : '基本目录') : division;
    return [context.division(place)?.name ?? place, fact?.line ?? organ?.条线.join('、') ?? ''];
  };
}
