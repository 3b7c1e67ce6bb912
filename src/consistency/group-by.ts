import { FactRows } from '../model/fact-rows.ts';
import type { Head, Owner } from '../model/fact-rows.ts';
import type { FactList, ItemFact } from '../model/facts.ts';

/** Values by key, in the order of first appearance. (Node 20 has no Map.groupBy.) */
export function groupBy<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The same for facts: the groups of a table's are as compact as the table. */
export function groupFacts<Key>(facts: FactList, keyOf: (fact: ItemFact) => Key): ReadonlyMap<Key, FactList> {
  return facts instanceof FactRows ? facts.grouped(keyOf) : groupBy(facts, keyOf);
}

/** The same by what many facts have in common, which those of a table are asked for once. */
export function groupAlike<Key>(facts: FactList, keyOf: (head: Head) => Key): ReadonlyMap<Key, FactList> {
  return facts instanceof FactRows ? facts.groupedAlike(keyOf) : groupBy(facts, keyOf);
}

/** The same by whose the facts are. */
export function groupByOwner(facts: FactList, owner: Owner): ReadonlyMap<string, FactList> {
  return facts instanceof FactRows ? facts.groupedByOwner(owner) : groupBy(facts, (fact) => fact[owner]);
}

/** Whether no two facts are of one owner. */
export function isOnePerOwner(facts: FactList, owner: Owner): boolean {
  return facts instanceof FactRows
    ? facts.isOnePer(owner)
    : new Set(Array.from(facts, (fact) => fact[owner])).size === facts.length;
}

/** The facts of which what many have in common passes. */
export function filterAlike(facts: FactList, keeps: (head: Head) => boolean): FactList {
  return facts instanceof FactRows ? facts.filterAlike(keeps) : facts.filter(keeps);
}

/** What facts have in common with others: of a table, each once. */
export function headsOf(facts: FactList): readonly Head[] {
  return facts instanceof FactRows ? facts.heads() : [...facts];
}
