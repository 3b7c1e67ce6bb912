import type { FactList, Facts, ItemFact } from '../model/facts.ts';
import { bracketsAgree, tellingWords } from '../text/telling-words.ts';
import { filterAlike, groupAlike, groupBy, headsOf } from './group-by.ts';
import { comparedName } from './namesakes.ts';
import { similarNames } from './similar-names.ts';

/** Everything of one type that has one name. */
export interface NamedItems {
  readonly name: string;
  readonly items: FactList;
  /** Whether a 基本目录 has the name. */
  readonly isFixed: boolean;
}

/** Two names that may be those of one item. */
export interface SimilarItems {
  /** The one that no 基本目录 has, or that fewer places use. */
  readonly odd: NamedItems;
  readonly other: NamedItems;
  readonly score: number;
}

/** 食品经营许可 and 食品经营许可证核发 share 0.77 of their character pairs; below 0.75 real lists hold pairs of different items only. */
const LEAST_SCORE = 0.75;

/**
 * For every name that has no 基本目录 the name most like it that may be the same item's. A list tells its own items apart: of
 * the pairs that one organ, or one line of one place, has itself, nearly all were different items (行使 of 采矿权 and 探矿权).
 */
export function similarItems({ items }: Facts): readonly SimilarItems[] {
  const inForce = filterAlike(
    items,
    ({ status, name, type }) => status !== '取消' && name !== '' && type !== undefined,
  );
  const named = [...groupAlike(inForce, ({ type, name }) => `${type ?? ''}\n${comparedName(name)}`).values()].map(
    (group): NamedItems => ({
      name: comparedName(group.at(0)?.name ?? ''),
      items: group,
      isFixed: headsOf(group).some(({ hasStandard }) => hasStandard),
    }),
  );
  const alike = groupBy(named, (one) => `${one.items.at(0)?.type ?? ''}\n${tellingWords(one.name)}`);
  const best = new Map<NamedItems, SimilarItems>();
  for (const list of alike.values()) {
    if (list.length < 2 || list.every(({ isFixed }) => isFixed)) continue;
    for (const { left, right, score } of similarNames(
      list.map(({ name }) => name),
      LEAST_SCORE,
    ).pairs) {
      const pair = [list[left], list[right]].filter((one) => one !== undefined).sort(oddFirst);
      const [odd, other] = pair;
      if (odd === undefined || other === undefined || odd.isFixed || !mayBeOne(odd, other)) continue;
      if ((best.get(odd)?.score ?? 0) < score) best.set(odd, { odd, other, score });
    }
  }
  return [...best.values()];
}

function oddFirst(left: NamedItems, right: NamedItems): number {
  return (
    Number(left.isFixed) - Number(right.isFixed) ||
    left.items.length - right.items.length ||
    (left.name < right.name ? -1 : 1)
  );
}

/** Nothing says that they are two: no list that has both, no words in brackets; and no code that already ties them. */
function mayBeOne(odd: NamedItems, other: NamedItems): boolean {
  return (
    bracketsAgree(odd.name, other.name) &&
    [
      ({ base }: ItemFact) => base,
      ({ main }: ItemFact) => main,
      ({ organ }: ItemFact) => organ || undefined,
      ({ division, line }: ItemFact) => (division === '' ? undefined : `${division} ${line}`),
    ].every((traitOf) => !shareTrait(odd.items, other.items, traitOf))
  );
}

function shareTrait(left: FactList, right: FactList, traitOf: (fact: ItemFact) => string | undefined): boolean {
  const traits = new Set(Array.from(left, traitOf));
  traits.delete(undefined);
  return [...right].some((fact) => traits.has(traitOf(fact)));
}
