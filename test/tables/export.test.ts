import { expect, test } from 'vitest';
import { resolveSettings } from '../../src/config/settings.ts';
import { CatalogueContext, openCatalogue } from '../../src/engine/catalogue.ts';
import type { Catalogue } from '../../src/engine/catalogue.ts';
import { implementations } from '../../src/engine/items.ts';
import { diskSource } from '../../src/io/disk-source.ts';
import { byCodePoint } from '../../src/io/file-source.ts';
import { isRecord } from '../../src/model/document.ts';
import { effectiveStandard, keyOf } from '../../src/model/effective.ts';
import { codeOf } from '../../src/model/item.ts';
import type { EffectiveItem } from '../../src/model/item.ts';
import { valueAt } from '../../src/model/positions.ts';
import { BLOCKS, ENTRY_TEXT } from '../../src/tables/blocks.ts';
import { exportTables } from '../../src/tables/export.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';
import { HOSTILE, TREE } from './tree.ts';
import { readTables } from './read-tables.ts';
import type { ReadTable } from './read-tables.ts';

function shipped(): { catalogue: Catalogue; context: CatalogueContext } {
  const catalogue = openCatalogue(diskSource('catalog'));
  return {
    catalogue,
    context: new CatalogueContext(
      catalogue,
      resolveSettings(catalogue.settings?.value, [], '2026-11-01'),
      '2026-11-01',
    ),
  };
}

const FORMS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/u,
  number: /^-?\d+(?:\.\d+)?$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
};

function fits(
  cell: string,
  { type, trueValues = [], falseValues = [], constraints }: ReadTable['schema']['fields'][number],
): boolean {
  if (cell === '') return constraints?.required !== true;
  return type === 'boolean' ? [...trueValues, ...falseValues].includes(cell) : (FORMS[type]?.test(cell) ?? true);
}

/** Types fit, primary keys are unique and in order, foreign keys resolve, nothing begins a formula. */
function expectSound(tables: ReadonlyMap<string, ReadTable>): void {
  for (const { name, schema, header, rows, text } of tables.values()) {
    expect(header, name).toEqual(schema.fields.map((field) => field.name));
    expect(new Set(header).size, name).toBe(header.length);
    for (const row of rows)
      for (const field of schema.fields)
        if (!fits(row[field.name] ?? '', field))
          throw new Error(`${name} ${field.name}: ${row[field.name]} is no ${field.type}`);
    const keys = rows.map((row) => schema.primaryKey.map((column) => row[column]).join('\u0000'));
    expect(new Set(keys).size, `${name}: unique keys`).toBe(keys.length);
    const first = rows.map((row) => row[schema.primaryKey[0] ?? ''] ?? '');
    expect([...first].sort(byCodePoint), `${name}: order`).toEqual(first);
    for (const { fields, reference } of schema.foreignKeys) {
      const known = new Set(
        tables
          .get(reference.resource === '' ? name : reference.resource)
          ?.rows.map((row) => row[reference.fields[0] ?? '']),
      );
      const dangling = rows.map((row) => row[fields[0] ?? ''] ?? '').filter((key) => key !== '' && !known.has(key));
      expect(dangling, `${name}.${fields[0]} → ${reference.resource}`).toEqual([]);
    }
    expect(text, name).toMatch(/^\uFEFF/u);
    expect(text, name).not.toMatch(/(?:^|,|\r\n)"?[=+@＝＋－＠]/u);
  }
}

/** The lists of an item as its row and the tables of lists say them, against the item in force. */
function expectLists(
  item: EffectiveItem,
  row: Readonly<Record<string, string>>,
  rowsOf: (table: string, owner: string) => readonly Readonly<Record<string, string>>[],
): void {
  for (const { path, table, title, fields, word, keyedBy } of BLOCKS) {
    const value = valueAt(item.blocks, path.split('/'));
    const pairs = isRecord(value) ? Object.entries(value) : [];
    const entries = Array.isArray(value)
      ? value
      : keyedBy === undefined
        ? pairs.slice(0, 1).map(() => value)
        : pairs.map(([key, content]) => ({ [keyedBy]: key, [ENTRY_TEXT]: content }));
    const rows = rowsOf(table, row[`${title}所属`] ?? '');
    expect(rows.length, `${item.reference} ${path}`).toBe(entries.length);
    if (word === true) expect(row[title]).toBe(typeof value === 'string' ? value : '');
    for (const [index, entry] of entries.entries()) {
      for (const field of fields) {
        const text: unknown = isRecord(entry) ? entry[field.path] : field.path === ENTRY_TEXT ? entry : undefined;
        if (field.kind === 'text' || field.kind === 'limit')
          expect(rows[index]?.[field.column], `${item.reference} ${path} ${field.path}`).toBe(
            typeof text === 'string' ? text : text === undefined ? '' : JSON.stringify(text),
          );
      }
    }
  }
}

function expectJoined(
  { catalogue, context }: { catalogue: Catalogue; context: CatalogueContext },
  tables: ReadonlyMap<string, ReadTable>,
): number {
  const byOwner = new Map<string, Readonly<Record<string, string>>[]>();
  for (const { table } of BLOCKS)
    for (const row of tables.get(table)?.rows ?? [])
      byOwner.set(`${table} ${row['所属']}`, [...(byOwner.get(`${table} ${row['所属']}`) ?? []), row]);
  const rowsOf = (table: string, owner: string) => byOwner.get(`${table} ${owner}`) ?? [];
  const rows = new Map(tables.get('implementations')?.rows.map((row) => [row['实施标识'], row]));
  let count = 0;
  for (const item of implementations(catalogue, context)) {
    expectLists(item, rows.get(item.reference) ?? {}, rowsOf);
    count += 1;
  }
  const levels = new Map(tables.get('item-levels')?.rows.map((row) => [`${row['事项编码']} ${row['行使层级']}`, row]));
  for (const record of context.standards()) {
    for (const level of record.value.行使层级) {
      const row = levels.get(`${codeOf(keyOf(record.value))} ${level}`);
      if (row !== undefined) expectLists(effectiveStandard(record, level, context), row, rowsOf);
    }
  }
  return count;
}

test('the shipped catalogue: types fit, keys join, and joined tables give every item back', () => {
  const opened = shipped();
  const tables = readTables(exportTables(opened.catalogue, opened.context));
  expectSound(tables);
  expect(tables.get('implementations')?.rows).toHaveLength(expectJoined(opened, tables));
  expect(tables.get('items')?.rows).toHaveLength(
    opened.context.standards().filter(({ value }) => value.状态 !== '取消').length,
  );
  for (const name of [
    'legal-bases',
    'conditions',
    'materials',
    'steps',
    'special-procedures',
    'results',
    'fees',
    'contacts',
    'organs',
    'divisions',
    'statutes',
    'certificates',
  ]) {
    expect(tables.get(name)?.rows.length, name).toBeGreaterThan(0);
  }
});

test('every form of inheritance: a list stands once, where it is written', () => {
  const opened = catalogueOf(TREE);
  const tables = readTables(exportTables(opened.catalogue, opened.context));
  expectSound(tables);
  expect(expectJoined(opened, tables)).toBe(5);
  const row = (id: string) => tables.get('implementations')?.rows.find((candidate) => candidate['实施标识'] === id);
  const ownersOf = (id: string) =>
    Object.fromEntries(['申请条件', '申请材料', '办理程序', '窗口'].map((title) => [title, row(id)?.[`${title}所属`]]));
  // A claim: everything from the standard, the window from the organ.
  expect(ownersOf('510107-aj/510112001001-01')).toEqual({
    申请条件: '51011200100Y',
    申请材料: '510112001001',
    办理程序: '510112001001-01',
    窗口: '510107-aj',
  });
  // The city: 按层级 rewrites a step and adds a material.
  expect(ownersOf('510100-aj/510112001001-01')).toEqual({
    申请条件: '51011200100Y',
    申请材料: '510112001001-01@市级',
    办理程序: '510112001001-01@市级',
    窗口: '510100-aj',
  });
  // An implementation that rewrites a step and writes its window.
  expect(ownersOf('510105-aj/510112001001-01')).toEqual({
    申请条件: '51011200100Y',
    申请材料: '510112001001',
    办理程序: '510105-aj/510112001001-01',
    窗口: '510105-aj/510112001001-01',
  });
  // Changes inherit neither conditions nor materials; what a level only adds is theirs.
  expect(ownersOf('510100-aj/510112001001-02')).toEqual({
    申请条件: '510112001001-02',
    申请材料: '510112001001-02',
    办理程序: '510112001001-02',
    窗口: '510100-aj',
  });
  expect(
    tables
      .get('materials')
      ?.rows.filter((material) => material['所属'] === '510112001001-01@市级')
      .map((material) => material['材料名称']),
  ).toEqual(['申请表', '市级说明']);
});

test('codes of the lists stand beside the labels', () => {
  const { catalogue, context } = catalogueOf(TREE);
  const tables = readTables(exportTables(catalogue, context));
  expect(tables.get('items')?.rows[0]).toMatchObject({
    事项类型: '行政许可',
    事项类型代码: '01',
    状态: '在用',
    状态代码: '1',
  });
  expect(tables.get('item-levels')?.rows.map((row) => `${row['行使层级']}${row['行使层级代码']}`)).toContain('市级3');
  expect(tables.get('materials')?.rows[0]).toMatchObject({
    必要性: '必要',
    必要性代码: '1',
    来源渠道: '申请人自备',
    来源渠道代码: '10',
  });
  expect(tables.get('steps')?.rows.find((row) => row['所属'] === '510112001001-01')).toMatchObject({
    时限: '2个工作日',
    时限数值: '2',
    时限单位: '工作日',
  });
});

test('hostile texts are neutralized, come back whole, and columns of another table stay clean', () => {
  const { catalogue, context } = catalogueOf(TREE);
  const files = [...exportTables(catalogue, context)];
  const tables = readTables(files);
  expect(tables.get('conditions')?.rows.map((row) => row['内容'])).toContain(HOSTILE);
  expect(tables.get('conditions')?.text).toContain(`"'${HOSTILE.replaceAll('"', '""')}"`);
});

test('what an import kept beside the fields is a table too', () => {
  const { catalogue, context } = catalogueOf(TREE);
  const tables = readTables(exportTables(catalogue, context));
  expect(tables.get('originals')?.rows).toEqual([
    { 所属: '510105-aj/510212001000', 序号: '1', 列: '备注', 原文: '留' },
    { 所属: '510105-aj/510212001000', 序号: '2', 列: '=列', 原文: '=值' },
  ]);
  const row = tables.get('implementations')?.rows.find((candidate) => candidate['来源文件'] !== '');
  expect(row).toMatchObject({ 来源文件: 'a.csv', 来源行: '2', 原始内容所属: '510105-aj/510212001000' });
});

test('what is missing leaves the joining column empty, and nothing else', () => {
  const { catalogue, context } = catalogueOf({
    ...TREE,
    'local/510199/zz/x.yaml':
      '文件类型: 实施清单\n基本编码: "Z-1"\n实施机关: 510199-zz\n事项名称: 无主\n事项类型: 公共服务\n条线: 甲\n行使层级: [县级]\n',
    'local/510199/zz/y.yaml':
      '文件类型: 实施清单\n基本编码: "Z-1"\n实施机关: 510199-zz\n事项名称: 重写\n事项类型: 公共服务\n条线: 甲\n行使层级: [县级]\n注意事项: [甲]\n',
  });
  const tables = readTables(exportTables(catalogue, context));
  expectSound(tables);
  const rows = tables.get('implementations')?.rows.filter((row) => row['基本编码'] === 'Z-1');
  expect(rows).toMatchObject([
    { 实施标识: '510199-zz/Z-1', 事项编码: '', 机关编号: '', 事项名称: '无主' },
    { 实施标识: '510199-zz/Z-1#2', 事项编码: '', 机关编号: '', 事项名称: '重写', 注意事项所属: '510199-zz/Z-1#2' },
  ]);
});

test('a selection narrows items and implementations, and keys still join', () => {
  const { catalogue, context } = catalogueOf(TREE);
  const tables = readTables(exportTables(catalogue, context, { selection: { levels: ['市级'] } }));
  expectSound(tables);
  expect(new Set(tables.get('implementations')?.rows.map((row) => row['行使层级']))).toEqual(new Set(['市级']));
  expect(tables.get('item-levels')?.rows.every((row) => row['行使层级'] === '市级')).toBe(true);
});

test('the same catalogue gives the same bytes, whatever the order of its files', () => {
  const bytes = (files: Readonly<Record<string, string>>) => {
    const { catalogue, context } = catalogueOf(files);
    return [...exportTables(catalogue, context)].map(({ path, content }) => [
      path,
      Buffer.from(content).toString('utf8'),
    ]);
  };
  expect(bytes(Object.fromEntries(Object.entries(TREE).toReversed()))).toEqual(bytes(TREE));
});
