import { countShared } from '../consistency/benchmarks.ts';
import type { Benchmark, Spread } from '../consistency/benchmarks.ts';
import { shareOf } from '../consistency/service-shares.ts';
import type { ServiceShares } from '../consistency/service-shares.ts';
import type { Language } from '../model/rule.ts';
import type { STATS_WORDS } from './stats-words.ts';

export type StatsWords = (typeof STATS_WORDS)[Language];

/** The shares that are shown of a set of implementations, in their order. */
const SHARES = {
  compression: ({ compression }) => compression,
  oneVisit: ({ oneVisit, visitsStated }) => shareOf(oneVisit, visitsStated),
  noVisit: ({ noVisit, visitsStated }) => shareOf(noVisit, visitsStated),
  inCentre: ({ inCentre, applied }) => shareOf(inCentre, applied),
  disclosed: ({ given, required }) => shareOf(given, required),
} as const satisfies Readonly<Record<string, (shares: ServiceShares) => number | undefined>>;

/** One share with its name, and what it is a share of. */
export function sharesIn(
  shares: ServiceShares,
  words: StatsWords,
): { readonly title: string; readonly share: number | undefined; readonly of: string }[] {
  return SHARE_NAMES.map((name) => ({
    title: words.metrics[name],
    share: SHARES[name](shares),
    of: words.of[name](shares),
  }));
}

const SHARE_NAMES = Object.keys(SHARES) as (keyof typeof SHARES)[];

/** The names of the shares. */
export function shareTitles(words: StatsWords): string[] {
  return SHARE_NAMES.map((name) => words.metrics[name]);
}

/** How many items can be compared, and how many of them differ. */
export function benchmarkLead(benchmarks: readonly Benchmark[], different: number, words: StatsWords): string {
  const shared = countShared(benchmarks);
  return different === 0 ? words.alike(shared) : words.unlike(shared, different);
}

/** A share as people read it; what is not all is never shown as all. */
export function percent(share: number | undefined): string {
  if (share === undefined) return '—';
  const rounded = Math.round(share * 1000) / 10;
  const shown = rounded === 100 && share < 1 ? 99.9 : rounded;
  return `${(shown === 0 ? 0 : shown).toFixed(1)}%`;
}

/** At most two digits behind the point. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** `承诺时限（工作日）`, and the like: limits, materials and visits by their unit. */
export function spreadTitle({ unit }: Spread, words: StatsWords): string {
  if (unit === '项') return words.materials;
  return unit === '次' ? words.visits : words.limits(words.units[unit]);
}

/** What the ends of a spread are called: limits are short or long, materials and visits few or many. */
export function endTitles({ unit }: Spread, words: StatsWords): readonly [least: string, most: string] {
  return unit === '项' || unit === '次' ? words.fewMany : words.shortLong;
}

/** The first places of a list, and how many there are. */
export function somePlaces(
  codes: readonly string[],
  nameOf: (code: string) => string,
  words: StatsWords,
  most = 3,
): string {
  return someNames(codes.slice(0, most).map(nameOf), codes.length, words, words.othersOfPlaces);
}

/** The first organs of a list, and how many there are. */
export function someOrgans(names: readonly string[], words: StatsWords, most: number): string {
  return someNames(names.slice(0, most), names.length, words, words.othersOfOrgans);
}

/** `甲、乙等 9 处`: the first names of a list of `total`. */
function someNames(
  names: readonly string[],
  total: number,
  { separator }: StatsWords,
  others: (total: number) => string,
): string {
  return names.join(separator) + (total > names.length ? others(total) : '');
}
