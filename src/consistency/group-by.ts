import { FactRows } from '../model/fact-rows.ts';
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
