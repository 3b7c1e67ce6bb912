import type { EffectiveItem } from '../model/item.ts';
import type { Conditions, Material } from '../model/generated/types.ts';
import type { Path } from '../model/positions.ts';
import { isHollow } from './disclosure.ts';

interface Judged<Entry> {
  readonly entry: Entry;
  readonly path: Path;
}

/** Many rules look at the same entries, and whether a text is hollow is dear to find out. */
const materialsOf = new WeakMap<EffectiveItem, readonly Judged<Material>[]>();
const conditionsOf = new WeakMap<EffectiveItem, readonly Judged<Conditions[number]>[]>();

/** The materials of an item that bind anybody and say what they are; the others are left to materials/present. */
export function judgedMaterials(item: EffectiveItem): readonly Judged<Material>[] {
  const known = materialsOf.get(item);
  if (known !== undefined) return known;
  const { 申请材料: materials } = item.blocks;
  const entries =
    item.isCancelled || item.applicability('申请材料') === '不适用' || !Array.isArray(materials)
      ? []
      : materials
          .map((entry, index) => ({ entry, path: ['申请材料', index] }))
          .filter(({ entry }) => !isHollow(entry.材料名称));
  materialsOf.set(item, entries);
  return entries;
}

/** The conditions of an item that bind anybody and say something; the others are left to conditions/present. */
export function judgedConditions(item: EffectiveItem): readonly Judged<Conditions[number]>[] {
  const known = conditionsOf.get(item);
  if (known !== undefined) return known;
  const { 申请条件: conditions = [] } = item.blocks;
  const entries =
    item.isCancelled || item.applicability('申请条件') === '不适用'
      ? []
      : conditions
          .map((entry, index) => ({ entry, path: ['申请条件', index] }))
          .filter(({ entry }) => !isHollow(entry.内容));
  conditionsOf.set(item, entries);
  return entries;
}
