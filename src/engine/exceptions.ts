import { groupBy } from '../consistency/group-by.ts';
import type { Context } from '../model/context.ts';
import { fingerprintOf } from '../model/diagnostic.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { holds } from '../model/exceptions.ts';
import type { BaselineRecord, Exceptions, Excused, Suppression } from '../model/exceptions.ts';
import type { ExceptionRule } from '../model/rule.ts';

interface Sorted {
  /** What is to be reported. */
  readonly reported: readonly Diagnostic[];
  readonly excused: readonly Excused<Diagnostic>[];
  readonly exceptions: Exceptions;
}

/**
 * Takes out what suppressions, then the baseline, excuse. `isJudged` says whether a rule ran on everything, so that an
 * exception to it that nothing met is superfluous.
 */
export function applyExceptions(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  baseline: readonly BaselineRecord[],
  asOf: string,
  isJudged: (rule: string) => boolean,
): Sorted {
  const reported: Diagnostic[] = [];
  const excused: Excused<Diagnostic>[] = [];
  const met = new Set<Suppression | BaselineRecord>();
  const byFile = groupBy(suppressions, ({ at }) => at.file);
  const byFingerprint = groupBy(baseline, ({ fingerprint }) => fingerprint);
  for (const diagnostic of diagnostics) {
    const comments = (byFile.get(diagnostic.file) ?? []).filter((comment) => isFor(comment, diagnostic));
    const records = (byFingerprint.get(diagnostic.fingerprint) ?? []).filter(({ rule }) => rule === diagnostic.rule);
    for (const exception of comments) met.add(exception);
    const comment = comments.find((one) => holds(one, asOf));
    // A record is met by what a comment excuses too, or it would be called superfluous one day and needed the next.
    for (const record of records) met.add(record);
    const record = records.find((one) => holds(one, asOf));
    if (comment !== undefined) excused.push({ diagnostic, kind: 'inSource', reason: comment.reason });
    else if (record !== undefined) excused.push({ diagnostic, kind: 'external', reason: record.reason });
    else reported.push(diagnostic);
  }
  const applied = <Exception extends Suppression | BaselineRecord>(exception: Exception) => ({
    ...exception,
    isMet: met.has(exception),
    isJudged: isJudged(exception.rule),
  });
  return {
    reported,
    excused,
    exceptions: { suppressions: suppressions.map(applied), baseline: baseline.map(applied) },
  };
}

function isFor({ rule, covers, fault }: Suppression, { rule: broken, range }: Diagnostic): boolean {
  return fault === undefined && rule === broken && range.start.line >= covers[0] && range.start.line <= covers[1];
}

/** The findings of a rule on the exceptions themselves. */
export function judgeExceptions(rule: ExceptionRule, exceptions: Exceptions, context: Context): Diagnostic[] {
  const severity = context.settings.severityOf(rule);
  if (severity === undefined) return [];
  return [...rule.check(exceptions, context)].map(({ at, item = '', message, args = {} }) => ({
    rule: rule.id,
    severity,
    message,
    args,
    item,
    ...at,
    related: [],
    fingerprint: fingerprintOf(rule.id, item, at.pointer, JSON.stringify(args)),
  }));
}
