import type { ItemFact } from '../model/facts.ts';
import { LEVELS } from './levels.ts';

/** Who speaks for what most say: of the largest groups the first fact by level, then by organ. Undefined without any. */
export function majorityOf(groups: readonly (readonly ItemFact[])[]): ItemFact | undefined {
  const most = Math.max(...groups.map(({ length }) => length));
  const [first, ...others] = groups.filter(({ length }) => length === most).flat();
  return first && others.reduce((least, fact) => (isBefore(fact, least) ? fact : least), first);
}

function isBefore(left: ItemFact, right: ItemFact): boolean {
  const byLevel = LEVELS.indexOf(left.level) - LEVELS.indexOf(right.level);
  return byLevel < 0 || (byLevel === 0 && left.organ < right.organ);
}
