import type { Facts, ItemFact } from '../model/facts.ts';
import type { FieldPolicy } from '../model/profile.ts';
import { fold } from '../text/fold.ts';
import { groupBy } from './group-by.ts';
import { majorityOf } from './majority.ts';
import { LEVELS } from './levels.ts';
import { comparedName } from './namesakes.ts';
import { peersOf } from './peers.ts';
import type { Peers } from './peers.ts';

/** One code (with its way) that does not stand for one name. */
export interface NamesOfCode {
  /** Who says what is to be said: the 基本目录, else one of those that say what most do. */
  readonly norm: ItemFact;
  /** Those that say otherwise. */
  readonly outliers: readonly ItemFact[];
}

/**
 * Codes under which different names stand, as far as the comparison of names (`policy`) leaves that unsaid: everywhere
 * where it does not compare names, between levels where it compares those of one level, nowhere where it compares all.
 */
export function* namesOfCodes(facts: Facts, policy: FieldPolicy | undefined): Generator<NamesOfCode> {
  if (policy?.scope === '跨级') return;
  for (const levels of groupBy(peersOf(facts), ({ base, way }) => `${base} ${way}`).values()) {
    if (isOneName(levels)) continue;
    const group = levels
      .flatMap(({ standard, implementations }) => [...(standard === undefined ? [] : [standard]), ...implementations])
      .filter(({ name }) => name !== '');
    const said = policy === undefined ? onePerOrgan(group) : onePerLevel(group);
    const norm = normOf(said);
    if (norm === undefined) continue;
    const outliers = said.filter((fact) => nameOf(fact) !== nameOf(norm));
    if (outliers.length > 0) yield { norm, outliers };
  }
}

function isOneName(levels: readonly Peers[]): boolean {
  const heads = levels.flatMap(({ standard, heads: said }) => [...(standard === undefined ? [] : [standard]), ...said]);
  return new Set(heads.filter(({ name }) => name !== '').map(nameOf)).size < 2;
}

function nameOf({ name, wayName }: Pick<ItemFact, 'name' | 'wayName'>): string {
  return `${comparedName(name)}，${fold(wayName)}`;
}

/** Several files of one organ for one item are a fault of their own. */
function onePerOrgan(group: readonly ItemFact[]): readonly ItemFact[] {
  return [...groupBy(group, ({ organ, level }) => `${organ} ${level}`).values()].flatMap((files) => files.slice(0, 1));
}

/** What each level says, highest first. */
function onePerLevel(group: readonly ItemFact[]): readonly ItemFact[] {
  const levels = groupBy(onePerOrgan(group), ({ level }) => level);
  return LEVELS.flatMap((level) => normOf(levels.get(level) ?? []) ?? []);
}

/** The 基本目录, else what most say; among equals the first by organ. */
function normOf(group: readonly ItemFact[]): ItemFact | undefined {
  return group.find(({ kind }) => kind === '基本目录') ?? majorityOf([...groupBy(group, nameOf).values()]);
}
