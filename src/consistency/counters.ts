import type { Division } from '../model/context.ts';
import type { Level } from '../model/generated/types.ts';
import { compareTexts } from './benchmarks.ts';
import { groupBy } from './group-by.ts';
import { LEVELS } from './levels.ts';
import { isOffered } from './measured-item.ts';
import type { MeasuredItem, MeasuredOrgan } from './measured-item.ts';

/** Organs of a level that carry out licences, and those of them that gather them in an approval office. */
export interface ApprovalOffices {
  readonly level: Level;
  readonly organs: number;
  readonly withOffice: number;
  /** Names of those without. */
  readonly without: readonly string[];
}

/** Divisions of a level, and those where people can hand something in. */
export interface CounterCoverage {
  readonly level: Level;
  readonly divisions: number;
  readonly served: number;
  /** Codes of those not served. */
  readonly unserved: readonly string[];
}

/** 受理机构 that the organs of a division name. */
export type Counters = ReadonlyMap<string, ReadonlySet<string>>;

export function approvalOffices(
  items: Iterable<MeasuredItem>,
  organs: readonly MeasuredOrgan[],
): readonly ApprovalOffices[] {
  const licensing = new Set<string>();
  for (const { type, organ } of items) if (type === '行政许可') licensing.add(organ);
  const byLevel = groupBy(
    organs.filter(({ id }) => licensing.has(id)),
    ({ level }) => level,
  );
  return LEVELS.flatMap((level) => {
    const group = byLevel.get(level);
    if (group === undefined) return [];
    const without = group.filter(({ hasOffice }) => !hasOffice).map(({ name }) => name);
    return [{ level, organs: group.length, withOffice: group.length - without.length, without }];
  });
}

/** Which divisions are served: an organ of theirs has something on offer, or one above them names a counter after them. */
export function counterCoverage(
  divisions: readonly Division[],
  items: Iterable<MeasuredItem>,
  counters: Counters,
  parentOf: (code: string) => string | undefined,
): readonly CounterCoverage[] {
  const active = new Set<string>();
  for (const item of items) if (isOffered(item)) active.add(item.division);
  const isServed = (division: Division) => active.has(division.code) || isNamed(division, counters, parentOf);
  const byLevel = groupBy(divisions, ({ level }) => level);
  return LEVELS.flatMap((level) => {
    const group = byLevel.get(level);
    if (group === undefined) return [];
    const unserved = group.filter((division) => !isServed(division)).map(({ code }) => code);
    return [
      { level, divisions: group.length, served: group.length - unserved.length, unserved: unserved.sort(compareTexts) },
    ];
  });
}

/** No division lies deeper; a table may name itself as its own parent. */
const DEEPEST = 6;

function isNamed(
  { name, parent }: Division,
  counters: Counters,
  parentOf: (code: string) => string | undefined,
): boolean {
  let above: string | undefined = parent;
  for (let step = 0; step < DEEPEST && above !== undefined && above !== ''; step += 1) {
    for (const counter of counters.get(above) ?? []) if (counter.includes(name)) return true;
    above = parentOf(above);
  }
  return false;
}
