import { fingerprintOf } from '../model/diagnostic.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * Findings as they are reported: those that are places of one disagreement become one, which stands at the first of them
 * and has the others as related places. Exceptions, fixes and the baseline work on single places, before this.
 */
export function gathered(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const disagreements = new Map<string, Diagnostic[]>();
  const order: (Diagnostic | Diagnostic[])[] = [];
  for (const diagnostic of diagnostics) {
    const { rule, message, gather } = diagnostic;
    if (gather === undefined) {
      order.push(diagnostic);
      continue;
    }
    const key = [rule, message, gather.key].join(' ');
    const known = disagreements.get(key);
    if (known !== undefined) known.push(diagnostic);
    else {
      const group = [diagnostic];
      disagreements.set(key, group);
      order.push(group);
    }
  }
  return order.flatMap((entry) => (Array.isArray(entry) ? (merged(entry) ?? []) : entry));
}

function merged(group: readonly Diagnostic[]): Diagnostic | undefined {
  const [first, ...others] = group;
  if (first?.gather === undefined) return first;
  const { gather, ...rest } = first;
  return {
    ...rest,
    members: group.map((one) => one.gather?.member ?? {}),
    related: [
      ...first.related,
      ...others.map(({ file, range, gather: own }) => ({
        file,
        range,
        message: 'here',
        args: { ...first.args, ...own?.member },
      })),
    ],
    fingerprint: fingerprintOf(first.rule, '', gather.key, first.message),
  };
}
