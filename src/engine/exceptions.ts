import { groupBy } from '../consistency/group-by.ts';
import type { Context } from '../model/context.ts';
import { fingerprintOf } from '../model/diagnostic.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { holds } from '../model/exceptions.ts';
import type { Applied, BaselineRecord, Exceptions, Excused, Exemption, Suppression } from '../model/exceptions.ts';
import type { ExceptionRule } from '../model/rule.ts';
import { exempts } from './exemptions.ts';

interface Sorted {
  /** What is to be reported. */
  readonly reported: readonly Diagnostic[];
  readonly excused: readonly Excused<Diagnostic>[];
  readonly exceptions: Exceptions;
}

type Exception = Suppression | Exemption | BaselineRecord;

/** The exceptions that a catalogue makes: in comments, in its settings, in its baseline. */
interface Made {
  readonly suppressions?: readonly Suppression[];
  readonly exemptions?: readonly Exemption[];
  readonly baseline: readonly BaselineRecord[];
}

/**
 * Takes out what suppressions, then exemptions, then the baseline excuse. `isJudged` says whether all that could meet an
 * exception was judged, so that one that nothing met is superfluous.
 */
export function applyExceptions(
  diagnostics: readonly Diagnostic[],
  { suppressions = [], exemptions = [], baseline }: Made,
  asOf: string,
  isJudged: (exception: Exception) => boolean,
): Sorted {
  const reported: Diagnostic[] = [];
  const excused: Excused<Diagnostic>[] = [];
  const met = new Set<Exception>();
  const byFile = groupBy(suppressions, ({ at }) => at.file);
  const byFingerprint = groupBy(baseline, ({ fingerprint }) => fingerprint);
  for (const diagnostic of diagnostics) {
    const comments = (byFile.get(diagnostic.file) ?? []).filter((comment) => isFor(comment, diagnostic));
    const accepted = baseline.length === 0 ? [] : (byFingerprint.get(diagnostic.fingerprint) ?? []);
    const records = accepted.filter(({ rule }) => rule === diagnostic.rule);
    const exempting = exemptions.filter((exemption) => exempts(exemption, diagnostic));
    // Each is met by what another one excuses too, or it would be called superfluous one day and needed the next.
    for (const exception of [...comments, ...exempting, ...records]) met.add(exception);
    const by = (list: readonly Exception[]) => list.find((one) => holds(one, asOf));
    const [comment, exemption, record] = [by(comments), by(exempting), by(records)];
    if (comment !== undefined) excused.push({ diagnostic, kind: 'comment', reason: comment.reason });
    else if (exemption !== undefined) excused.push({ diagnostic, kind: 'exemption', reason: exemption.reason });
    else if (record !== undefined) excused.push({ diagnostic, kind: 'baseline', reason: record.reason });
    else reported.push(diagnostic);
  }
  const applied = <Kind extends Exception>(exception: Kind): Applied<Kind> => ({
    ...exception,
    isMet: met.has(exception),
    isJudged: isJudged(exception),
  });
  return {
    reported,
    excused,
    exceptions: {
      suppressions: suppressions.map(applied<Suppression>),
      exemptions: exemptions.map(applied<Exemption>),
      baseline: baseline.map(applied<BaselineRecord>),
    },
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
