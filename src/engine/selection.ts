import type { ItemFact } from '../model/facts.ts';
import type { EffectiveItem } from '../model/item.ts';

/** Which items a run looks at; an absent part means all. */
export interface ItemSelection {
  readonly levels?: readonly string[];
  /** Division codes; a county's towns are its own divisions. */
  readonly divisions?: readonly string[];
  readonly lines?: readonly string[];
}

/** Whether a run looks at what a fact or a finding of the comparison is about. */
export function selects(
  { levels, divisions, lines }: ItemSelection,
  about: Pick<ItemFact, 'level' | 'division' | 'line'>,
): boolean {
  if (levels !== undefined && !levels.includes(about.level)) return false;
  if (lines !== undefined && !lines.includes(about.line)) return false;
  return divisions === undefined || about.division === '' || divisions.includes(about.division);
}

/** Whether a run looks at an item. A 基本目录 belongs to no division, so it is looked at for every division. */
export function covers(selection: ItemSelection, item: EffectiveItem): boolean {
  const division = item.isImplementation ? (item.organ?.value.区划 ?? '?') : '';
  return selects(selection, { level: item.level, line: item.blocks.条线 ?? '', division });
}
