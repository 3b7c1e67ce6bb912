import { isReceived } from '../model/facts.ts';
import type { Facts, ItemFact } from '../model/facts.ts';
import type { Level } from '../model/generated/types.ts';
import { LEVELS } from './levels.ts';

/** One item at one level: what the province fixed, and the places that carry it out. */
export interface Peers {
  readonly level: Level;
  readonly base: string;
  readonly way: string;
  /** The 基本目录 in force at the level, where there is one. */
  readonly standard: ItemFact | undefined;
  /** Where only others decide and some here act for them: the 基本目录 of the lowest level that decides. */
  readonly lent: ItemFact | undefined;
  readonly implementations: readonly ItemFact[];
}

const KNOWN = new WeakMap<Facts, readonly Peers[]>();

/** Who is compared with whom: the items in force by level, code and way. Worked out once for all rules. */
export function peersOf(facts: Facts): readonly Peers[] {
  const known = KNOWN.get(facts);
  if (known !== undefined) return known;
  const groups = new Map<string, { standard?: ItemFact; readonly implementations: ItemFact[] }>();
  for (const fact of facts.items) {
    if (fact.status === '取消') continue;
    const key = `${fact.level} ${fact.base} ${fact.way}`;
    const group = groups.get(key) ?? { implementations: [] };
    groups.set(key, group);
    if (fact.kind !== '基本目录') group.implementations.push(fact);
    else group.standard ??= fact;
  }
  const peers = [...groups.values()].flatMap(({ standard, implementations }) => {
    const first = standard ?? implementations[0];
    if (first === undefined) return [];
    const { level, base, way } = first;
    const lent =
      standard === undefined && implementations.some((fact) => fact.hasStandard && isReceived(fact))
        ? LEVELS.map((other) => groups.get(`${other} ${base} ${way}`)?.standard).findLast((one) => one !== undefined)
        : undefined;
    return [{ level, base, way, standard, lent, implementations }];
  });
  KNOWN.set(facts, peers);
  return peers;
}
