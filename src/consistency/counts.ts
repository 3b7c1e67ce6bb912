import type { FactList, ItemFact } from '../model/facts.ts';
import type { Level } from '../model/generated/types.ts';
import { filterAlike, groupAlike, groupFacts, headsOf } from './group-by.ts';
import { LEVELS } from './levels.ts';

/** The four things that are counted; each number says which one it is. */
export interface ItemCounts {
  /** Distinct main items; an item without sub-items is its own main item. */
  readonly 主项: number;
  /** Distinct base codes that are carried out. */
  readonly 子项: number;
  /** Distinct base codes with their ways. */
  readonly 办理项: number;
  /** Implementations: 实施清单 and claims. */
  readonly 实施: number;
}

/** Counts of a set of implementations. */
export function countItems(items: FactList): ItemCounts {
  const heads = headsOf(items);
  return {
    主项: distinct(heads, ({ main, base }) => main ?? base),
    子项: distinct(heads, ({ base }) => base),
    办理项: distinct(heads, ({ base, way }) => `${base}-${way}`),
    实施: items.length,
  };
}

function distinct<Item>(items: Iterable<Item>, wordOf: (item: Item) => string): number {
  const words = new Set<string>();
  for (const item of items) words.add(wordOf(item));
  return words.size;
}

const COUNTED = new WeakMap<FactList, FactList>();

/** What counts at all: implementations that were not cancelled. Worked out once for all rules. */
export function countedImplementations(items: FactList): FactList {
  const known = COUNTED.get(items);
  if (known !== undefined) return known;
  const counted = filterAlike(items, ({ kind, status }) => kind !== '基本目录' && status !== '取消');
  COUNTED.set(items, counted);
  return counted;
}

/** Counts and number of places for each level that has implementations, highest level first. */
export function countsByLevel(
  items: FactList,
): { readonly level: Level; readonly places: number; readonly counts: ItemCounts }[] {
  const groups = groupAlike(countedImplementations(items), ({ level }) => level);
  return LEVELS.flatMap((level) => {
    const group = groups.get(level);
    return group === undefined
      ? []
      : [{ level, places: distinct(group, ({ division }) => division), counts: countItems(group) }];
  });
}

/** Counts by line or by type, by name. */
export function countsBy(
  items: FactList,
  nameOf: (item: ItemFact) => string,
): { readonly name: string; readonly counts: ItemCounts }[] {
  return Array.from(groupFacts(items, nameOf), ([name, group]) => ({ name, counts: countItems(group) })).sort(
    (left, right) => (left.name < right.name ? -1 : 1),
  );
}
