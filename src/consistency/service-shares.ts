import { compareTexts } from './benchmarks.ts';
import { compression } from './comparable-limits.ts';
import { groupBy } from './group-by.ts';
import { countBits, isOffered } from './measured-item.ts';
import type { MeasuredItem } from './measured-item.ts';

/** How well a set of implementations serves: counts from which every share can be worked out. */
export interface ServiceShares {
  /** All of them; and those that are suspended. */
  readonly implementations: number;
  readonly suspended: number;
  /** With a promised and a legal limit of one unit; how many of them promise less; the mean of what each is shorter by. */
  readonly comparable: number;
  readonly shortened: number;
  readonly compression: number | undefined;
  /** That say 到现场次数; at most one; none. */
  readonly visitsStated: number;
  readonly oneVisit: number;
  readonly noVisit: number;
  /** That begin with an application; whose organ sits in a centre. */
  readonly applied: number;
  readonly inCentre: number;
  /** Disclosures that must be given, and those that are. */
  readonly required: number;
  readonly given: number;
}

/** Shares of one place or one line. */
export interface SharesOf extends ServiceShares {
  readonly key: string;
}

/**
 * Every implementation weighs the same, whatever its limit. A suspended one is counted, but serves nobody: limits, visits and
 * applications leave it out. What it must disclose stays on show, so disclosures do not.
 */
export function sharesOf(items: readonly MeasuredItem[]): ServiceShares {
  let [comparable, shortened, sum, visitsStated, oneVisit, noVisit] = [0, 0, 0, 0, 0, 0];
  let [applied, inCentre, required, given] = [0, 0, 0, 0];
  for (const item of items) {
    required += countBits(item.required);
    given += countBits(item.given);
  }
  const offered = items.filter(isOffered);
  for (const item of offered) {
    const shorter = compression(item.promised, item.legal);
    if (shorter !== undefined) {
      comparable += 1;
      sum += shorter;
      if (shorter > 0) shortened += 1;
    }
    if (item.visits !== undefined) {
      visitsStated += 1;
      if (item.visits <= 1) oneVisit += 1;
      if (item.visits === 0) noVisit += 1;
    }
    if (item.isApplied) {
      applied += 1;
      if (item.inCentre) inCentre += 1;
    }
  }
  return {
    implementations: items.length,
    suspended: items.length - offered.length,
    comparable,
    shortened,
    compression: shareOf(sum, comparable),
    visitsStated,
    oneVisit,
    noVisit,
    applied,
    inCentre,
    required,
    given,
  };
}

/** Shares by place or line, in the order of the keys. */
export function sharesBy(items: readonly MeasuredItem[], keyOf: (item: MeasuredItem) => string): SharesOf[] {
  return [...groupBy(items, keyOf)]
    .map(([key, group]) => ({ key, ...sharesOf(group) }))
    .sort((left, right) => compareTexts(left.key, right.key));
}

/** A part of a whole; undefined where there is nothing to divide. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
