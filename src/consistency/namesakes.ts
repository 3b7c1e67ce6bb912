import type { Head } from '../model/fact-rows.ts';
import type { FactList, Facts, ItemFact } from '../model/facts.ts';
import type { ItemType, Level } from '../model/generated/types.ts';
import { fold, stripLevelSuffix } from '../text/fold.ts';
import { filterAlike, groupAlike, groupBy, headsOf } from './group-by.ts';

/** Items in force of one level, type and name (with the way's name) that have several base codes. */
export interface Namesakes {
  readonly level: Level;
  readonly type: ItemType;
  /** What is written, as the first of them writes it. */
  readonly name: string;
  /** Made anew whenever they are asked for, see FactList. */
  readonly items: readonly ItemFact[];
}

/** The name by which items are told apart: folded, without a level suffix. */
export function comparedName(name: string): string {
  return fold(stripLevelSuffix(name));
}

const KNOWN = new WeakMap<Facts, readonly Namesakes[]>();

/** All groups of items of one name under several codes. Worked out once for all rules. */
export function namesakesOf(facts: Facts): readonly Namesakes[] {
  const known = KNOWN.get(facts);
  if (known !== undefined) return known;
  const inForce = filterAlike(facts.items, isNamed);
  const namesakes = [...groupAlike(inForce, nameKey).values()].flatMap((group) => {
    const first = group.at(0);
    const isOne = new Set(headsOf(group).map(({ base }) => base)).size < 2;
    if (first?.type === undefined || isOne || onePerCode(group).length < 2) return [];
    const { level, type, name } = first;
    return {
      level,
      type,
      name,
      get items() {
        return [...group];
      },
    };
  });
  KNOWN.set(facts, namesakes);
  return namesakes;
}

function isNamed({ status, name, type }: Head): boolean {
  return status !== '取消' && name !== '' && type !== undefined;
}

function nameKey({ level, type, name, wayName }: Head): string {
  return [level, type, comparedName(name), fold(wayName)].join('\n');
}

/**
 * One item for each base code, those of the 基本目录 first, then by code. A main item and its sub-items may share a name:
 * the main item is left out.
 */
export function onePerCode(items: FactList): readonly ItemFact[] {
  const first = new Map<string, ItemFact>();
  for (const item of items) {
    const known = first.get(item.base);
    if (known === undefined || item.organ < known.organ) first.set(item.base, item);
  }
  const facts = [...first.values()];
  if (facts.length < 2) return facts;
  const mains = new Set(
    facts.flatMap(({ base, main }) => [main, base.endsWith('00Y') ? undefined : `${base.slice(0, -3)}00Y`]),
  );
  return facts
    .filter(({ base }) => !mains.has(base))
    .sort((left, right) => Number(right.hasStandard) - Number(left.hasStandard) || (left.base < right.base ? -1 : 1));
}

/** Items of one place that one organ or one line holds under one name and several codes; each set of codes once. */
export function heldTwice({ items }: Namesakes): readonly (readonly ItemFact[])[] {
  const found: (readonly ItemFact[])[] = [];
  const implementations = items.filter(({ kind }) => kind !== '基本目录');
  for (const place of groupBy(implementations, ({ division }) => division).values()) {
    const seen: ReadonlySet<string>[] = [];
    for (const group of [
      ...groupBy(place, ({ line }) => line).values(),
      ...groupBy(place, ({ organ }) => organ).values(),
    ]) {
      const codes = onePerCode(group);
      if (codes.length < 2 || seen.some((one) => codes.every(({ base }) => one.has(base)))) continue;
      seen.push(new Set(codes.map(({ base }) => base)));
      found.push(codes);
    }
  }
  return found;
}

/** Tells items of one line whose name stands under several codes: which code they ought to have is to be settled first. */
export function underSeveralCodes(facts: Facts): (fact: ItemFact) => boolean {
  const keys = new Set(
    namesakesOf(facts).flatMap(({ items }) =>
      [...groupBy(items, nameAndLine)].filter(([, group]) => onePerCode(group).length > 1).map(([key]) => key),
    ),
  );
  return (fact) => isNamed(fact) && keys.has(nameAndLine(fact));
}

function nameAndLine(fact: ItemFact): string {
  return `${nameKey(fact)}\n${fact.line}`;
}

/** Items of the 基本目录, as `<区划> <基本编码>-<办理项编码>`, that places of their line have under codes of their own. */
export function* heldUnderOtherCodes(facts: Facts): Generator<string> {
  for (const { items } of namesakesOf(facts))
    for (const group of groupBy(items, ({ line }) => line).values()) {
      const own = new Set(group.flatMap(({ hasStandard, division }) => (hasStandard ? [] : division)));
      for (const { kind, base, way } of own.size === 0 ? [] : group)
        if (kind === '基本目录') for (const division of own) yield `${division} ${base}-${way}`;
    }
}
