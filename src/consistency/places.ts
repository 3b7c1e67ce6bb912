import type { Context, Division, DocumentRecord } from '../model/context.ts';
import type { Organ, StandardItem } from '../model/generated/types.ts';
import { groupBy } from './group-by.ts';

/** The divisions that the catalogue covers (settings 范围), in the order of divisions.csv. */
export function coveredDivisions(context: Context): readonly Division[] {
  const { scope } = context.settings;
  return scope === undefined ? context.divisions() : context.divisions().filter(({ code }) => scope.includes(code));
}

/** What tells who must carry an item out. */
type Duty = Pick<StandardItem, '条线' | '事项类型' | '基本编码'>;

/** The organs of one division. */
export class OrgansOfPlace {
  readonly all: readonly DocumentRecord<Organ>[];
  private readonly asOf: string;
  private readonly bureaus: readonly DocumentRecord<Organ>[];
  private readonly byLine = new Map<string, readonly DocumentRecord<Organ>[]>();

  constructor(all: readonly DocumentRecord<Organ>[], asOf: string) {
    this.all = all;
    this.asOf = asOf;
    this.bureaus = all.filter(({ value }) => value.集中行使 !== undefined);
  }

  /**
   * Those that must carry an item out: an approval bureau that took the item's line and type over (行政许可法 第二十五条), else
   * every organ of the line.
   */
  responsibleFor(item: Duty): readonly DocumentRecord<Organ>[] {
    const bureaus = this.bureausFor(item);
    return bureaus.length > 0 ? bureaus : this.ofLine(item.条线);
  }

  /** Those that took the item's line and type over. */
  bureausFor(item: Duty): readonly DocumentRecord<Organ>[] {
    return this.bureaus.filter(({ value }) => value.集中行使?.some((taken) => tookOver(taken, item, this.asOf)));
  }

  private ofLine(line: string): readonly DocumentRecord<Organ>[] {
    const organs = this.byLine.get(line) ?? this.all.filter(({ value }) => value.条线.includes(line));
    this.byLine.set(line, organs);
    return organs;
  }
}

type TakenOver = NonNullable<Organ['集中行使']>[number];

function tookOver(taken: TakenOver, item: Duty, asOf: string): boolean {
  return (
    taken.条线.includes(item.条线) &&
    taken.事项类型.includes(item.事项类型) &&
    !(taken.除外 ?? []).includes(item.基本编码) &&
    (taken.生效日期 ?? '') <= asOf
  );
}

/** A function that gives the organs of a division by its code. */
export function organsByDivision(context: Context): (division: string) => OrgansOfPlace {
  const grouped = groupBy(context.organs(), ({ value }) => value.区划);
  const known = new Map<string, OrgansOfPlace>();
  return (division) => {
    const organs = known.get(division) ?? new OrgansOfPlace(grouped.get(division) ?? [], context.asOf);
    known.set(division, organs);
    return organs;
  };
}
