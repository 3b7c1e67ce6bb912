import type { Context } from '../model/context.ts';
import type { FactList, ItemFact } from '../model/facts.ts';
import type { Organ } from '../model/generated/types.ts';
import { fold } from '../text/fold.ts';
import { groupBy } from './group-by.ts';
import { LEVELS } from './levels.ts';

/** The organs that a text names: by full name, which several may bear, or by 编号. */
export function organsByName(context: Context): (name: string) => readonly Organ[] {
  const named = groupBy(context.organs(), ({ value }) => fold(value.名称));
  return (name) => {
    const known = context.organ(name);
    return (known === undefined ? (named.get(fold(name)) ?? []) : [known]).map(({ value }) => value);
  };
}

/** Where an organ stands, seen from who carries an item out. `elsewhere` is above another place. */
export type Standing = 'itself' | 'above' | 'beside' | 'below' | 'elsewhere';

/** What divisions.csv does not tell is held to fit. */
export function standingOf(giver: Organ, fact: ItemFact, context: Context): Standing {
  if (giver.编号 === fact.organ) return 'itself';
  const rank = LEVELS.indexOf(giver.层级) - LEVELS.indexOf(fact.level);
  if (rank !== 0) return rank > 0 ? 'below' : covers(giver, fact.division, context) ? 'above' : 'elsewhere';
  return 'beside';
}

/** An organ may have its seat in a place of a lower level: then its place does not tell how far it reaches. */
function covers({ 区划: home, 管辖区划: others = [], 层级: level }: Organ, code: string, context: Context): boolean {
  if (context.division(home)?.level !== level) return true;
  for (let place = context.division(code); place !== undefined; place = context.division(place.parent)) {
    if (place.code === home || others.includes(place.code)) return true;
    if (place.level === level) return false;
  }
  return true;
}

/** What each of some organs carries out of an item itself. */
export function heldBy(
  organs: readonly Organ[],
  items: FactList,
): (organ: Organ, item: ItemFact) => ItemFact | undefined {
  const wanted = new Set(organs.map(({ 编号: id }) => id));
  const held = new Map(
    wanted.size === 0
      ? []
      : Array.from(
          items.filter(({ organ }) => wanted.has(organ)),
          (fact) => [`${fact.organ} ${fact.base} ${fact.way}`, fact],
        ),
  );
  return ({ 编号: id }, { base, way }) => held.get(`${id} ${base} ${way}`);
}
