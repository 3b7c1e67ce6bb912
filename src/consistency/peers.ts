import type { Head } from '../model/fact-rows.ts';
import { isReceived } from '../model/facts.ts';
import type { FactList, Facts, ItemFact } from '../model/facts.ts';
import type { Level } from '../model/generated/types.ts';
import { filterAlike, groupAlike, headsOf } from './group-by.ts';
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
  /** What the places have in common: most rules need not look at each. */
  readonly heads: readonly Head[];
  readonly carriedOut: FactList;
  /** The same as an array, made anew whenever it is asked for, see FactList. */
  readonly implementations: readonly ItemFact[];
}

const KNOWN = new WeakMap<Facts, readonly Peers[]>();

/** Who is compared with whom: the items in force by level, code and way. Worked out once for all rules. */
export function peersOf(facts: Facts): readonly Peers[] {
  const known = KNOWN.get(facts);
  if (known !== undefined) return known;
  const inForce = filterAlike(facts.items, ({ status }) => status !== '取消');
  const groups = groupAlike(inForce, keyAt);
  const standards = new Map<string, ItemFact>();
  for (const fact of filterAlike(inForce, ({ kind }) => kind === '基本目录'))
    if (!standards.has(keyAt(fact))) standards.set(keyAt(fact), fact);
  const peers = [...groups.values()].flatMap((group) => peersIn(group, standards) ?? []);
  KNOWN.set(facts, peers);
  return peers;
}

function keyAt({ level, base, way }: Pick<ItemFact, 'level' | 'base' | 'way'>): string {
  return `${level} ${base} ${way}`;
}

function peersIn(group: FactList, standards: ReadonlyMap<string, ItemFact>): Peers | undefined {
  const first = group.at(0);
  if (first === undefined) return undefined;
  const { level, base, way } = first;
  const standard = standards.get(keyAt(first));
  const carriedOut = filterAlike(group, ({ kind }) => kind !== '基本目录');
  const heads = headsOf(carriedOut);
  const isLent = standard === undefined && heads.some((head) => head.hasStandard && isReceived(head));
  const lent = isLent
    ? LEVELS.map((other) => standards.get(keyAt({ level: other, base, way }))).findLast((one) => one !== undefined)
    : undefined;
  return {
    level,
    base,
    way,
    standard,
    lent,
    heads,
    carriedOut,
    get implementations() {
      return [...carriedOut];
    },
  };
}
