import type { Context, Division, DocumentRecord } from '../model/context.ts';
import type { Organ, StandardItem } from '../model/generated/types.ts';
import { groupBy } from './group-by.ts';

/** The divisions that the catalogue covers (settings 范围), in the order of divisions.csv. */
export function coveredDivisions(context: Context): readonly Division[] {
  const { scope } = context.settings;
  return scope === undefined ? context.divisions() : context.divisions().filter(({ code }) => scope.includes(code));
}

/**
 * The organs of one division that must carry an item out: an approval bureau that took the item's line and type over
 * (行政许可法 第二十五条), else every organ of the line.
 */
export function responsibleOrgans(
  organs: readonly DocumentRecord<Organ>[],
  item: Pick<StandardItem, '条线' | '事项类型' | '基本编码'>,
  asOf: string,
): readonly DocumentRecord<Organ>[] {
  const bureaus = approvalBureaus(organs, item, asOf);
  return bureaus.length > 0 ? bureaus : organs.filter(({ value }) => value.条线.includes(item.条线));
}

/** Of the organs of one division, those that took the item's line and type over. */
export function approvalBureaus(
  organs: readonly DocumentRecord<Organ>[],
  item: Pick<StandardItem, '条线' | '事项类型' | '基本编码'>,
  asOf: string,
): readonly DocumentRecord<Organ>[] {
  return organs.filter(({ value }) => (value.集中行使 ?? []).some((taken) => tookOver(taken, item, asOf)));
}

type TakenOver = NonNullable<Organ['集中行使']>[number];

function tookOver(taken: TakenOver, item: Pick<StandardItem, '条线' | '事项类型' | '基本编码'>, asOf: string): boolean {
  return (
    taken.条线.includes(item.条线) &&
    taken.事项类型.includes(item.事项类型) &&
    !(taken.除外 ?? []).includes(item.基本编码) &&
    (taken.生效日期 ?? '') <= asOf
  );
}

/** Organs by the code of their division. */
export function organsByDivision(context: Context): ReadonlyMap<string, readonly DocumentRecord<Organ>[]> {
  return groupBy(context.organs(), ({ value }) => value.区划);
}
