import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { resolveSettings } from '../../src/config/settings.ts';
import { CatalogueContext, openCatalogue } from '../../src/engine/catalogue.ts';
import { memorySource } from '../../src/io/file-source.ts';
import type { ImportMap } from '../../src/model/generated/types.ts';
import { parseFile } from '../../src/model/parse.ts';
import { schemaProblems } from '../../src/model/schema.ts';
import { exportTables } from '../../src/tables/export.ts';
import { planImport } from '../../src/tables/import.ts';
import type { ImportPlan } from '../../src/tables/import.ts';
import { parseDuration } from '../../src/text/durations.ts';
import { readTables } from './read-tables.ts';

/** Real lists, written by nobody here; they lie beside the project where they are present at all. */
const DATA = '../shared/data';

interface Draft {
  readonly [key: string]: unknown;
  readonly 来源: { readonly 行: number; readonly 原始?: Readonly<Record<string, string>> };
  readonly 办理时限?: Readonly<Record<string, string>>;
  readonly 联系方式?: { readonly 窗口?: readonly Readonly<Record<string, string>>[]; readonly 监督投诉电话?: string };
  readonly 申请条件?: readonly { readonly 内容: string }[];
  readonly 申请材料?: readonly { readonly 材料名称: string }[];
  readonly 服务对象?: readonly string[];
  readonly 行使层级: readonly string[];
}

interface Place {
  readonly organs: ReadonlyMap<unknown, Readonly<Record<string, unknown>>>;
  readonly divisions: ReadonlyMap<string, readonly string[]>;
}

/** How a document says a cell, read backwards by hand: the mapping and the code that obeys it are not asked. */
type Inverse = (draft: Draft, place: Place) => unknown;

const COMMON: Readonly<Record<string, Inverse>> = {
  id: (draft) => draft['实施编码'],
  base_code: (draft) => draft['基本编码'],
  level: (draft) => draft.行使层级[0]?.[0],
  region_code: (draft) => String(draft['实施机关']).split('-')[0],
  region: (draft, { divisions }) => divisions.get(String(draft['实施机关']).split('-')[0] ?? '')?.[1],
  department: (draft, { organs }) => organs.get(draft['实施机关'])?.['名称'],
  type: (draft) => draft['事项类型'],
  main_item: (draft) => draft['主项名称'],
  name: (draft) => draft['事项名称'],
  sub_item: (draft) => draft['业务办理项'],
};
const limit = (text: string | undefined) => (text === undefined ? undefined : JSON.stringify(parseDuration(text)));
const GUANGDONG: Readonly<Record<string, Inverse>> = {
  ...COMMON,
  conditions: (draft) => draft.申请条件?.map(({ 内容 }) => 内容).join('\n'),
  materials: (draft) => draft.申请材料?.map(({ 材料名称 }) => 材料名称).join('\n'),
  contact: (draft) => draft.联系方式?.窗口?.[0]?.['咨询电话'],
  complaint: (draft) => draft.联系方式?.监督投诉电话,
  location: (draft) => `办理地点：${draft.联系方式?.窗口?.[0]?.['地点']}`,
  visits: (draft) => String(draft['到现场次数']),
  service_object: (draft) => draft.服务对象?.join('|'),
};

const read = (plan: ImportPlan, path: string) =>
  Buffer.from(plan.files.find((file) => file.path === path)?.content ?? '');

describe.each([
  {
    list: 'guangan_511602.csv',
    map: 'guangan-511602.yaml',
    rows: 1135,
    divisions: { 511602: 1135 },
    organs: 34,
    problems: 0,
    inverse: COMMON,
  },
  {
    list: 'guangdong_440000.csv',
    map: 'guangdong-440000.yaml',
    rows: 1076,
    divisions: { 440000: 905, 440100: 171 },
    organs: 91,
    problems: 22,
    inverse: GUANGDONG,
  },
])('$list', ({ list, map, rows, divisions, organs, problems, inverse }) => {
  const missing = !existsSync(`${DATA}/${list}`);
  const importList = () => {
    const bytes = readFileSync(`${DATA}/${list}`);
    const mapping = parseFile(map, readFileSync(`catalog/mappings/${map}`))[0]?.value as ImportMap;
    return {
      plan: planImport(bytes, mapping, { fileName: list }),
      mapping,
      records: parse(bytes, { columns: true }) as Record<string, string>[],
    };
  };

  test('every row is a draft that fits its schema, and every cell is in a field or kept', ({ skip }) => {
    if (missing) skip(`${DATA}/${list} is not there`);
    const { plan, records } = importList();
    expect([plan.documents, records.length, plan.problems.length]).toEqual([rows, rows, problems]);
    const documents = plan.files
      .filter(({ path }) => path.endsWith('.yaml'))
      .flatMap(({ path }) => parseFile(path, read(plan, path)));
    expect(documents.filter(({ reader }) => reader !== 'strict').map(({ file }) => file)).toEqual([]);
    expect(documents.flatMap((document) => [...document.problems, ...schemaProblems(document)])).toEqual([]);
    const place: Place = {
      organs: new Map(
        documents.filter(({ kind }) => kind === '实施机关').map(({ map: organ }) => [organ['编号'], organ]),
      ),
      divisions: new Map(
        (parse(read(plan, 'divisions.csv')) as string[][]).map((division) => [division[0] ?? '', division]),
      ),
    };
    expect(place.organs.size).toBe(organs);
    const drafts = new Map(
      documents
        .filter(({ kind }) => kind === '实施清单')
        .map((document) => [(document.map as unknown as Draft).来源.行, document.map as unknown as Draft]),
    );
    expect(drafts.size).toBe(rows);
    const lost: string[] = [];
    for (const [index, record] of records.entries()) {
      const draft = drafts.get(index + 2);
      for (const [column, cell] of Object.entries(record)) {
        const kept = draft?.来源.原始?.[column];
        if (draft === undefined || (cell === '' ? kept !== undefined : kept !== cell && !says(draft, column, cell)))
          lost.push(`${index + 2} ${column} ${cell}`);
      }
    }
    function says(draft: Draft, column: string, cell: string): boolean {
      if (column === 'time_limit_legal') return limit(cell) === limit(draft.办理时限?.['法定']);
      if (column === 'time_limit_promised') return limit(cell) === limit(draft.办理时限?.['承诺']);
      return inverse[column]?.(draft, place) === cell;
    }
    expect(lost).toEqual([]);
  });

  test('what is refused is told with its row and kept', ({ skip }) => {
    if (missing) skip(`${DATA}/${list} is not there`);
    const { plan, records } = importList();
    for (const { row, column, value, reason } of plan.problems) {
      expect(records[row - 2]?.[column]).toBe(value);
      expect(reason).not.toBe('');
    }
  });

  test('codes fit a template of the profile; one implementation has one key; the tables of the drafts join', ({
    skip,
  }) => {
    if (missing) skip(`${DATA}/${list} is not there`);
    const { plan, mapping, records } = importList();
    const templates = typeof mapping.编码 === 'object' ? mapping.编码.格式 : [];
    const classes: Readonly<Record<string, string>> = { '9': '[0-9]', A: '[A-Z]', X: '[0-9A-Z]' };
    const forms = templates.map(
      (template) => new RegExp(`^${template.replaceAll(/[9AX]/gu, (letter) => classes[letter] ?? '')}$`, 'u'),
    );
    const codes = records.map((record) => record['base_code'] ?? '');
    expect(codes.filter((code) => !forms.some((form) => form.test(code)))).toEqual([]);
    expect(templates.filter((_, index) => !codes.some((code) => forms[index]?.test(code)))).toEqual([]);
    const catalogue = openCatalogue(
      memorySource(Object.fromEntries(plan.files.map(({ path, content }) => [path, content]))),
    );
    const context = new CatalogueContext(
      catalogue,
      resolveSettings(catalogue.settings?.value, [], '2026-11-01'),
      '2026-11-01',
    );
    const tables = readTables(exportTables(catalogue, context));
    const keys = tables.get('implementations')?.rows.map((row) => row['实施标识'] ?? '') ?? [];
    expect(keys).toHaveLength(rows);
    expect(keys.filter((key) => key.includes('#'))).toEqual([]);
    for (const [division, count] of Object.entries(divisions))
      expect(keys.filter((key) => key.startsWith(`${division}-`))).toHaveLength(count);
  });
});
