import type { Level } from '../model/generated/types.ts';
import type { LimitUnit } from './comparable-limits.ts';
import { groupBy } from './group-by.ts';
import { LEVELS } from './levels.ts';
import { isOffered } from './measured-item.ts';
import type { MeasuredItem } from './measured-item.ts';

/** How far the places of one item are apart in one number. */
export interface Spread {
  /** 工作日 and the like; 项 for materials, 次 for visits. */
  readonly unit: LimitUnit | '项' | '次';
  /** Implementations that say the number. */
  readonly count: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
  /** Codes of the divisions where it is least and most; both empty where all are alike. */
  readonly leastAt: readonly string[];
  readonly mostAt: readonly string[];
}

/** One item at one level, over the places that carry it out. */
export interface Benchmark {
  readonly code: string;
  readonly name: string;
  readonly line: string;
  readonly level: Level;
  /** All of them; and those that are suspended, which are counted but not compared. */
  readonly implementations: number;
  readonly suspended: number;
  /** One for each unit that is used; only the same units are compared, and 当场 is 0 of each. */
  readonly limits: readonly Spread[];
  readonly materials: Spread | undefined;
  readonly visits: Spread | undefined;
}

/** A place with its number. */
interface Reading {
  readonly division: string;
  readonly value: number;
}

/** Benchmarks of all items, by level and code. */
export function benchmarksOf(items: Iterable<MeasuredItem>): Benchmark[] {
  return [...groupBy(items, ({ level, code }) => `${level} ${code}`).values()]
    .flatMap((group) => benchmarkOf(group) ?? [])
    .sort(
      (left, right) => LEVELS.indexOf(left.level) - LEVELS.indexOf(right.level) || compareTexts(left.code, right.code),
    );
}

/** Whether the places of an item differ in anything that is measured. */
export function differs({ limits, materials, visits }: Benchmark): boolean {
  return spreadsOf({ limits, materials, visits }).some(({ least, most }) => least < most);
}

/** How many items have more than one implementation on offer, so that there is something to compare. */
export function countShared(benchmarks: readonly Benchmark[]): number {
  return benchmarks.filter(({ implementations, suspended }) => implementations - suspended > 1).length;
}

/** Everything that is measured of an item. */
export function spreadsOf({ limits, materials, visits }: Pick<Benchmark, 'limits' | 'materials' | 'visits'>): Spread[] {
  return [...limits, materials, visits].filter((spread) => spread !== undefined);
}

/**
 * Those that differ, the widest apart first: in limits, then materials, then visits, each as a share of the most, so that
 * units do not matter.
 */
export function widestFirst(benchmarks: readonly Benchmark[]): Benchmark[] {
  return benchmarks
    .filter(differs)
    .map((benchmark) => ({
      benchmark,
      gaps: [gap(benchmark.limits), gap([benchmark.materials]), gap([benchmark.visits])],
    }))
    .sort((left, right) => firstDifference(right.gaps, left.gaps))
    .map(({ benchmark }) => benchmark);
}

/** The widest of some spreads, from 0 (all alike) to 1 (from nothing to something). */
function gap(spreads: readonly (Spread | undefined)[]): number {
  return Math.max(
    0,
    ...spreads.map((spread) => (spread === undefined || spread.most === 0 ? 0 : 1 - spread.least / spread.most)),
  );
}

/** Limits, materials and visits of what is on offer: what a suspended item promised says nothing of the service now. */
function benchmarkOf(group: readonly MeasuredItem[]): Benchmark | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const { code, name, line, level } = first;
  const offered = group.filter(isOffered);
  return {
    code,
    name,
    line,
    level,
    implementations: group.length,
    suspended: group.length - offered.length,
    limits: limitSpreads(offered),
    materials: spreadOf(
      '项',
      offered.flatMap(({ division, materials }) => (materials === undefined ? [] : [{ division, value: materials }])),
    ),
    visits: spreadOf(
      '次',
      offered.flatMap(({ division, visits }) => (visits === undefined ? [] : [{ division, value: visits }])),
    ),
  };
}

function limitSpreads(group: readonly MeasuredItem[]): Spread[] {
  const byUnit = new Map<LimitUnit, Reading[]>();
  for (const { division, promised } of group) {
    if (promised === undefined) continue;
    const readings = byUnit.get(promised.unit) ?? [];
    byUnit.set(promised.unit, readings);
    readings.push({ division, value: promised.amount });
  }
  const immediate = byUnit.get('当场') ?? [];
  const units = byUnit.size > 1 ? [...byUnit.keys()].filter((unit) => unit !== '当场') : [...byUnit.keys()];
  return units
    .sort()
    .flatMap((unit) => spreadOf(unit, [...(byUnit.get(unit) ?? []), ...(unit === '当场' ? [] : immediate)]) ?? []);
}

function spreadOf(unit: Spread['unit'], readings: readonly Reading[]): Spread | undefined {
  const values = readings.map(({ value }) => value).sort((left, right) => left - right);
  const [least] = values;
  const most = values.at(-1);
  if (least === undefined || most === undefined) return undefined;
  const at = (value: number) =>
    least === most
      ? []
      : [...new Set(readings.flatMap((one) => (one.value === value ? [one.division] : [])))].sort(compareTexts);
  return { unit, count: values.length, least, median: medianOf(values), most, leastAt: at(least), mostAt: at(most) };
}

/** The middle of sorted numbers; between the two in the middle where their number is even. */
function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? upper) + upper) / 2 : upper;
}

function firstDifference(left: readonly number[], right: readonly number[]): number {
  const place = left.findIndex((value, index) => value !== right[index]);
  return place < 0 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}

/** By code units: the same order everywhere. */
export function compareTexts(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
