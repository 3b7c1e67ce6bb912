/** Two names that share much, by their places in the list, and how much: Dice's coefficient of their character pairs. */
export interface SimilarPair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

export interface SimilarNames {
  readonly pairs: readonly SimilarPair[];
  /** How many pairs were compared; all pairs would be n(n−1)/2. */
  readonly compared: number;
}

/**
 * All pairs of names whose character pairs reach a Dice coefficient d = 2|A∩B| ÷ (|A|+|B|), and no others, without comparing
 * every two names.
 *
 * Two bounds make that exact. |A∩B| ≤ |B| and 2|A∩B| ≥ d(|A|+|B|) give |B| ≥ |A|·d÷(2−d), and with it
 * |A∩B| ≥ ½d(|A|+|B|) ≥ |A|·d÷(2−d) for both names: call that the least share of A. Let the elements of every name be in one
 * order, rare ones first, and let its prefix be all but the last (least share − 1) of them. Take the first element that both
 * names have. The other shared ones come after it in both, and there are at least (least share − 1) of them, so it stands in
 * both prefixes. Only names that share an element of their prefixes are candidates, and rare elements are shared by few.
 * Of these, only pairs are compared that still have enough elements left where the first shared one stands.
 */
export function similarNames(names: readonly string[], least: number): SimilarNames {
  const sets = elementsByRarity(names);
  const share = least / (2 - least);
  const bySize = sets.map((_, index) => index).sort((left, right) => sizeOf(sets, left) - sizeOf(sets, right));
  const holders = new Map<number, Holder[]>();
  // By which name each name was met last.
  const metBy = new Int32Array(names.length).fill(-1);
  const pairs: SimilarPair[] = [];
  let compared = 0;
  for (const index of bySize) {
    const elements = sets[index] ?? EMPTY;
    const leastShare = Math.ceil(share * elements.length - ROUNDING);
    const prefix = elements.subarray(0, elements.length - leastShare + 1);
    for (const [position, element] of prefix.entries())
      for (const holder of holders.get(element) ?? []) {
        if (holder.size < leastShare || metBy[holder.index] === index) continue;
        metBy[holder.index] = index;
        const left = Math.min(elements.length - position, holder.size - holder.position);
        if (left < (least / 2) * (elements.length + holder.size) - ROUNDING) continue;
        compared += 1;
        const score = dice(elements, sets[holder.index] ?? EMPTY);
        if (score >= least)
          pairs.push({ left: Math.min(index, holder.index), right: Math.max(index, holder.index), score });
      }
    for (const [position, element] of prefix.entries()) {
      const holder = { index, position, size: elements.length };
      const known = holders.get(element);
      if (known === undefined) holders.set(element, [holder]);
      else known.push(holder);
    }
  }
  return { pairs: pairs.sort((one, two) => one.left - two.left || one.right - two.right), compared };
}

/** A name with an element of its prefix: where the element stands among all that the name has. */
interface Holder {
  readonly index: number;
  readonly position: number;
  readonly size: number;
}

/** A share of 6.0000000001 is one of 6. */
const ROUNDING = 1e-9;
const EMPTY = new Uint32Array();

function sizeOf(sets: readonly Uint32Array[], index: number): number {
  return sets[index]?.length ?? 0;
}

/** Numbers for the character pairs of each name, ascending; the rarer a pair, the smaller its number. */
function elementsByRarity(names: readonly string[]): readonly Uint32Array[] {
  const sets = names.map(characterPairs);
  const counts = new Map<string, number>();
  for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const ranks = new Map([...counts].sort(([, left], [, right]) => left - right).map(([pair], rank) => [pair, rank]));
  return sets.map((set) => Uint32Array.from(set, (pair) => ranks.get(pair) ?? 0).sort());
}

/** Every two neighbouring characters of a name, once; a name of one character is its own only element. */
export function characterPairs(name: string): ReadonlySet<string> {
  const characters = Array.from(name);
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

/** Of two ascending lists. */
function dice(left: Uint32Array, right: Uint32Array): number {
  let shared = 0;
  for (let one = 0, two = 0; one < left.length && two < right.length;) {
    const [here, there] = [left[one] ?? 0, right[two] ?? 0];
    if (here === there) shared += 1;
    if (here <= there) one += 1;
    if (there <= here) two += 1;
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}
