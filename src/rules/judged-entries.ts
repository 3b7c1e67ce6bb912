import type { EffectiveItem } from '../model/item.ts';
import type { Conditions, Material } from '../model/generated/types.ts';
import type { Path } from '../model/positions.ts';
import { isHollow } from './disclosure.ts';

interface Judged<Entry> {
  readonly entry: Entry;
  readonly path: Path;
}

/** The materials of an item that bind anybody and say what they are; the others are left to materials/present. */
export function judgedMaterials(item: EffectiveItem): Judged<Material>[] {
  const { 申请材料: materials } = item.blocks;
  if (item.isCancelled || item.applicability('申请材料') === '不适用' || !Array.isArray(materials)) return [];
  return materials
    .map((entry, index) => ({ entry, path: ['申请材料', index] }))
    .filter(({ entry }) => !isHollow(entry.材料名称));
}

/** The conditions of an item that bind anybody and say something; the others are left to conditions/present. */
export function judgedConditions(item: EffectiveItem): Judged<Conditions[number]>[] {
  if (item.isCancelled || item.applicability('申请条件') === '不适用') return [];
  return (item.blocks.申请条件 ?? [])
    .map((entry, index) => ({ entry, path: ['申请条件', index] }))
    .filter(({ entry }) => !isHollow(entry.内容));
}
