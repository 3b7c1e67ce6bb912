import { beforeAll, expect, test } from 'vitest';
import { CatalogueContext, openCatalogue } from '../../src/engine/catalogue.ts';
import type { Catalogue } from '../../src/engine/catalogue.ts';
import { gathered } from '../../src/engine/gather.ts';
import { run } from '../../src/engine/run.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import { memorySource } from '../../src/io/file-source.ts';
import type { CatalogueDocument } from '../../src/model/document.ts';
import { FIELD_PATHS } from '../../src/model/profile.ts';
import { parse } from '../../src/io/yaml.ts';
import type { Settings } from '../../src/model/generated/types.ts';
import { RULES } from '../../src/rules/index.ts';
import {
  chance,
  codeOf,
  entriesOf,
  localPath,
  localText,
  placesOf,
  province,
  standardPath,
} from '../bench/province.mjs';
import type { ProvinceEntry, ProvincePlace } from '../bench/province.mjs';
import { plantAcrossLevels } from './plants-across-levels.ts';
import { DISAGREEMENTS, HARMLESS } from './plants.ts';

const OPTIONS = { seed: 20171, places: 205, items: { 省级: 30, 市级: 60, 县级: 42 }, lines: 4, files: 0.1 };
const AS_OF = '2026-11-01';
/** How often each kind of disagreement is planted. */
const ROUNDS = 3;

const places = placesOf(OPTIONS.places);
const entries = [...entriesOf(OPTIONS)];
const clean = Object.fromEntries(province(OPTIONS));

/** What is to be reported: one finding, with exactly these places. */
interface Expected {
  readonly rule: string;
  readonly code: string;
  readonly places: readonly string[];
}

type Pair = readonly [ProvinceEntry, '市级' | '县级'];

/** Files are laid over the clean province; every item is changed at one level only, so that faults never meet. */
class Planting {
  readonly files: Record<string, string> = { ...clean };
  readonly expected: Expected[] = [];
  harmless = 0;
  private readonly free: Pair[];

  constructor() {
    const pairs = (['市级', '县级'] as const).flatMap((level) =>
      entries.filter(({ index }) => index < OPTIONS.items[level]).map((entry): Pair => [entry, level]),
    );
    this.free = pairs.sort(([left, one], [right, other]) =>
      chance('pair', left.index, one) < chance('pair', right.index, other) ? -1 : 1,
    );
  }

  /** An item that has not been touched, and that a change fits. */
  private next(fits: (entry: ProvinceEntry) => boolean = () => true): Pair {
    const index = this.free.findIndex(([entry]) => fits(entry));
    const [pair] = index < 0 ? [] : this.free.splice(index, 1);
    if (pair === undefined) throw new Error('the province is too small for what is planted in it');
    return pair;
  }

  /** A plain item that has not been touched at any of its levels. */
  whole(fits: (entry: ProvinceEntry) => boolean): ProvinceEntry {
    const levels = ({ index }: ProvinceEntry) => (index < OPTIONS.items.县级 ? 2 : 1);
    const [found] =
      this.free.find(
        ([entry]) =>
          entry.way === undefined &&
          entry.main === undefined &&
          fits(entry) &&
          this.free.filter(([one]) => one === entry).length === levels(entry),
      ) ?? [];
    if (found === undefined) throw new Error('the province is too small for what is planted in it');
    for (const pair of this.free.filter(([entry]) => entry === found)) this.free.splice(this.free.indexOf(pair), 1);
    return found;
  }

  standard(entry: ProvinceEntry): string {
    return clean[standardPath(entry)] ?? '';
  }

  /** Places say otherwise, each text at so many of them: one finding with all of them. */
  differ(rule: string | undefined, texts: readonly ((standard: string) => string | undefined)[], each: number): void {
    const [entry, level] = this.next((one) => texts.every((text) => text(this.standard(one)) !== undefined));
    const chosen = somePlaces(level, texts.length * each, codeOf(entry));
    chosen.forEach((place, index) => {
      const blocks = texts[index % texts.length]?.(this.standard(entry));
      this.files[localPath(place, entry)] = localText(place, entry, blocks);
    });
    if (rule === undefined) this.harmless += chosen.length;
    else this.expect(`sameness/${rule}`, codeOf(entry), chosen);
  }

  /** Neither a file nor a claim. */
  remove(count: number): void {
    const [entry, level] = this.next();
    const chosen = somePlaces(level, count, codeOf(entry));
    for (const place of chosen) this.leave(place, entry);
    this.expect('coverage/item-missing', codeOf(entry), chosen);
  }

  /** A place has an item no more. */
  leave(place: ProvincePlace, entry: ProvinceEntry): void {
    delete this.files[localPath(place, entry)];
    const organ = `organs/${place.code}/${entry.line.slug}.yaml`;
    this.files[organ] = (this.files[organ] ?? '').replace(`  - "${codeOf(entry)}"\n`, '').replace(/认领:\n$/u, '');
  }

  /** An item without a 基本目录, in so many counties; the last of them say otherwise. */
  ofTheirOwn(code: string, chosen: readonly ProvincePlace[], texts: readonly string[], minority: number): void {
    const line = entries[0]?.line;
    if (line === undefined) return;
    const name = `${code}号事项的受理与查验`;
    chosen.forEach((place, index) => {
      const text = index < chosen.length - minority ? texts[0] : texts[1 + (index % (texts.length - 1))];
      this.files[`local/${place.code}/${line.slug}/${code}.yaml`] =
        `文件类型: 实施清单\n基本编码: ${code}\n实施机关: ${place.code}-${line.slug}\n事项名称: ${name}\n事项类型: 公共服务\n条线: ${line.name}\n行使层级: [县级]\n申请材料:\n  - 材料名称: ${text}\n`;
    });
    if (minority > 0) this.expect('sameness/materials', code, chosen.slice(-minority));
  }

  expect(rule: string, code: string, chosen: readonly ProvincePlace[]): void {
    this.expected.push({ rule, code, places: chosen.map((place) => place.code).sort() });
  }
}

function somePlaces(level: string, count: number, seed: string): ProvincePlace[] {
  return places
    .filter((place) => place.level === level)
    .sort((left, right) => (chance(seed, left.code) < chance(seed, right.code) ? -1 : 1))
    .slice(0, count);
}

const counties = places.filter(({ level }) => level === '县级');

function planted(): Planting {
  const planting = new Planting();
  plantAcrossLevels(planting, { places, cityOnly: ({ index }) => index >= OPTIONS.items.县级 });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { rule, local } of DISAGREEMENTS) planting.differ(rule, [local], 1 + round * 4);
  for (const { local } of HARMLESS) planting.differ(undefined, [local], 2);
  const [more, less] = DISAGREEMENTS.filter(({ rule }) => rule === 'materials');
  if (more && less) planting.differ('materials', [more.local, less.local], 9);
  planting.remove(1);
  planting.remove(6);
  // Without a 基本目录: all agree; two minorities; one place alone; all but two.
  planting.ofTheirOwn('Q-1', counties, ['登记表'], 0);
  planting.ofTheirOwn('Q-2', counties, ['登记表', '登记表一式两份', '户口簿'], 21);
  const alone = somePlaces('县级', 1, 'Q-3');
  planting.ofTheirOwn('Q-3', alone, ['登记表'], 0);
  planting.expect('sameness/items', 'Q-3', alone);
  const without = new Set(somePlaces('县级', 2, 'Q-4'));
  planting.ofTheirOwn(
    'Q-4',
    counties.filter((place) => !without.has(place)),
    ['登记表'],
    0,
  );
  planting.expect('sameness/items', 'Q-4', [...without]);
  return planting;
}

/** Documents are kept, so that one province can be compared under several profiles. */
function opened(files: Readonly<Record<string, string>>): Catalogue {
  const catalogue = openCatalogue(memorySource(files));
  const kept = new Map<string, readonly CatalogueDocument[]>();
  return {
    ...catalogue,
    documentsOf(file) {
      const documents = kept.get(file) ?? catalogue.documentsOf(file);
      kept.set(file, documents);
      return documents;
    },
  };
}

/** What the comparison says: rule, item, and the places by the files in which it points at them. */
function compared(catalogue: Catalogue, profile?: Settings['一致性']): { found: Expected[]; implementations: number } {
  const asked = { 文件类型: '设置', 名称: '合成', 地区: '51', ...(profile && { 一致性: profile }) } as Settings;
  const settings = resolveSettings(
    asked,
    RULES.map(({ id }) => id),
    AS_OF,
  );
  const context = new CatalogueContext(catalogue, settings, AS_OF);
  const rules = RULES.filter(({ kind }) => kind === 'catalogue');
  const { diagnostics, facts } = run(catalogue, context, { rules, stages: { map: false, reduce: true } });
  const found = gathered(diagnostics).map(({ rule, item, file, related }) => ({
    rule,
    code: item.slice(item.indexOf('/') + 1),
    places: [file, ...related.filter(({ message }) => message === 'here').map((other) => other.file)]
      .map((path) => path.split('/')[1] ?? '')
      .sort(),
  }));
  return { found, implementations: facts.items.filter(({ kind }) => kind !== '基本目录').length };
}

const inOrder = (findings: readonly Expected[]): string[] =>
  findings.map(({ rule, code, places: where }) => `${rule} ${code} ${where.join(' ')}`).sort();

const ALL_FIELDS = Object.keys(FIELD_PATHS).map((field) => ({
  字段: field,
  口径: field === '承诺时限' || field === '到现场次数' ? '可以更优' : '必须一致',
}));
const OWN_PROFILE = [...ALL_FIELDS, { 字段: '事项数量', 口径: '必须一致' }] as NonNullable<Settings['一致性']>;
const OF_2017 = new Set(['names', 'conditions', 'materials', 'procedure', 'promised-limit', 'visits', 'items']);

let planting: Planting;
let catalogue: Catalogue;
beforeAll(() => {
  planting = planted();
  catalogue = opened(planting.files);
}, 60_000);

test('under a profile that asks for every field, all that was planted is found, and nothing else', () => {
  const { found, implementations } = compared(catalogue, OWN_PROFILE);
  expect(implementations).toBe(10031);
  expect({ planted: planting.expected.length, harmless: planting.harmless }).toEqual({ planted: 72, harmless: 403 });
  expect(inOrder(found)).toEqual(inOrder(planting.expected));
  expect(found).toHaveLength(72);
});

test('under sichuan-2017 only what it asks for is found', () => {
  const wanted = planting.expected.filter(
    ({ rule }) => !rule.startsWith('sameness/') || OF_2017.has(rule.slice('sameness/'.length)),
  );
  const { found } = compared(catalogue);
  expect(inOrder(found)).toEqual(inOrder(wanted));
  expect(found).toHaveLength(48);
});

test('a clean province gives nothing: neither the comparison nor any rule on files', () => {
  for (const seed of [1, 2]) {
    const files = Object.fromEntries(
      province({ seed, places: 8, items: { 省级: 40, 市级: 50, 县级: 45 }, lines: 5, files: 0.5 }),
    );
    const small = opened(files);
    expect(compared(small, OWN_PROFILE).found).toEqual([]);
    const settings = resolveSettings(
      small.settings?.value,
      RULES.map(({ id }) => id),
      AS_OF,
    );
    const context = new CatalogueContext(small, settings, AS_OF);
    const { diagnostics } = run(small, context, { rules: RULES, stages: { map: true, reduce: true } });
    expect(diagnostics.map(({ rule, file }) => `${rule} ${file}`)).toEqual([]);
  }
});

test('the same options give the same files, another seed others', () => {
  const small = { places: 4, items: { 省级: 9, 市级: 9, 县级: 9 }, lines: 2 };
  const texts = (seed: number) => JSON.stringify([...province({ ...small, seed })]);
  expect(texts(1)).toBe(texts(1));
  expect(texts(2)).not.toBe(texts(1));
  expect(parse(JSON.parse(texts(1))[0][1] as string)).toMatchObject({ 文件类型: '设置' });
});
