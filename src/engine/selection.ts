import type { EffectiveItem } from '../model/item.ts';

/** Which items a run looks at; an absent part means all. */
export interface ItemSelection {
  readonly levels?: readonly string[];
  /** Division codes; a county's towns are its own divisions. */
  readonly divisions?: readonly string[];
  readonly lines?: readonly string[];
}

/** Whether a run looks at an item. A 基本目录 belongs to no division, so it is looked at for every division. */
export function covers({ levels, divisions, lines }: ItemSelection, item: EffectiveItem): boolean {
  if (levels !== undefined && !levels.includes(item.level)) return false;
  if (lines !== undefined && !lines.includes(item.blocks.条线 ?? '')) return false;
  const division = item.organ?.value.区划;
  return divisions === undefined || !item.isImplementation || (division !== undefined && divisions.includes(division));
}
