import { stringify } from 'csv-stringify/sync';
import type { OutputFile } from '../io/output.ts';
import type { ImportMap, Level } from '../model/generated/types.ts';
import { divisionParent } from '../text/codes.ts';
import { byCodePoint } from '../io/file-source.ts';
import { canonicalYaml } from '../model/canonical.ts';
import { LEVELS } from './code-lists.ts';
import { looksScientific, SCIENTIFIC_REASON } from './import-values.ts';
import type { ListRecord } from './read-list.ts';

export interface ImportedOrgan {
  readonly division: string;
  readonly slug: string;
  readonly name: string;
  readonly line: string;
  readonly level: Level;
}

/** Where a record belongs, with what its cells say thereby (column → text), or the column that keeps it from belonging anywhere. */
export type Placement =
  | { readonly organ: ImportedOrgan; readonly said: ReadonlyMap<string, string> }
  | { readonly column: string; readonly reason: string };

/** The divisions and organs of a list, gathered record by record. */
export class ImportedPlaces {
  private readonly mapping: ImportMap;
  private readonly divisions = new Map<string, { readonly name: string; readonly level: Level }>();
  /** Division → name of the organ → organ. */
  private readonly organs = new Map<string, Map<string, ImportedOrgan>>();

  constructor(mapping: ImportMap) {
    this.mapping = mapping;
  }

  /** Notes the division and the organ of a record. Their names are taken without the white space around them. */
  place({ cells }: ListRecord): Placement {
    const { 区划, 机关 } = this.mapping;
    const textIn = (column: string) => (cells.get(column) ?? '').trim();
    const code = textIn(区划.代码);
    if (looksScientific(code)) return { column: 区划.代码, reason: SCIENTIFIC_REASON };
    if (!/^(?:[0-9]{6}|[0-9]{12})$/u.test(code)) return { column: 区划.代码, reason: '区划代码应为六位或者十二位数字' };
    const level = ownValue(区划.层级对照 ?? {}, textIn(区划.层级)) ?? textIn(区划.层级);
    if (!isLevel(level))
      return { column: 区划.层级, reason: `层级应为${Object.keys(LEVELS).join('、')}，别的写法在“层级对照”里写明` };
    const name = textIn(机关.名称);
    if (name === '') return { column: 机关.名称, reason: '没有实施机关' };
    const divisionName = textIn(区划.名称);
    if (divisionName === '' && !this.divisions.has(code)) return { column: 区划.名称, reason: '没有区划名称' };
    const division = this.divisions.get(code) ?? { name: divisionName, level };
    this.divisions.set(code, division);
    const levelText = division.level === level ? textIn(区划.层级) : division.level;
    const said = new Map([
      [区划.代码, code],
      [区划.名称, division.name],
      [区划.层级, levelText],
      [机关.名称, name],
    ]);
    return { organ: this.organOf(code, name, division.level), said };
  }

  *files(): Generator<OutputFile> {
    const codes = [...this.divisions.keys()].sort(byCodePoint);
    const rows = codes.map((code) => [
      code,
      this.divisions.get(code)?.name,
      this.divisions.get(code)?.level,
      this.parentOf(code),
    ]);
    yield { path: 'divisions.csv', content: stringify([['代码', '名称', '层级', '上级'], ...rows]) };
    for (const { division, slug, name, line, level } of [...this.organs.values()].flatMap((organs) => [
      ...organs.values(),
    ])) {
      const value = {
        文件类型: '实施机关',
        编号: `${division}-${slug}`,
        名称: name,
        条线: [line],
        区划: division,
        层级: level,
      };
      yield { path: `organs/${division}/${slug}.yaml`, content: canonicalYaml(value) };
    }
  }

  private organOf(division: string, name: string, level: Level): ImportedOrgan {
    const organs = this.organs.get(division) ?? new Map<string, ImportedOrgan>();
    this.organs.set(division, organs);
    const known = organs.get(name);
    if (known !== undefined) return known;
    const { 简写 = {}, 条线 = {} } = this.mapping.机关;
    const slug = freeSlug(
      ownValue(简写, name),
      new Set([...organs.values()].map((organ) => organ.slug)),
      new Set(Object.values(简写)),
    );
    const organ = { division, slug, name, line: ownValue(条线, name) ?? name, level };
    organs.set(name, organ);
    return organ;
  }

  /** Known only from the list itself: a division that no record names is not invented. */
  private parentOf(code: string): string {
    const parent = divisionParent(code) ?? '';
    return [parent, parent.replace(/000000$/u, '')].find((known) => this.divisions.has(known)) ?? '';
  }
}

/** The short name that the mapping gives, else d01, d02 … in the order in which the organs of a division appear. */
function freeSlug(given: string | undefined, taken: ReadonlySet<string>, reserved: ReadonlySet<string>): string {
  if (given !== undefined && !taken.has(given)) return given;
  for (let number = 1; ; number += 1) {
    const slug = `d${String(number).padStart(2, '0')}`;
    if (!taken.has(slug) && !reserved.has(slug)) return slug;
  }
}

function ownValue(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function isLevel(level: string): level is Level {
  return Object.hasOwn(LEVELS, level);
}
