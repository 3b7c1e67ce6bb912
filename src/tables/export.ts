import type { Catalogue } from '../engine/catalogue.ts';
import { implementations } from '../engine/items.ts';
import { covers } from '../engine/selection.ts';
import type { ItemSelection } from '../engine/selection.ts';
import type { OutputFile } from '../io/output.ts';
import type { Context, DocumentRecord } from '../model/context.ts';
import { effectiveStandard, isCarriedOut, keyOf } from '../model/effective.ts';
import type { StandardItem } from '../model/generated/types.ts';
import { codeOf } from '../model/item.ts';
import type { EffectiveItem } from '../model/item.ts';
import type { Cell } from './cells.ts';
import { LEVELS } from './code-lists.ts';
import { CONTENT_FIELDS, IDENTITY_FIELDS, LOCAL_FIELDS } from './columns.ts';
import { CONTENT_COLUMNS, CONTENT_REFERENCES, ContentTables, present } from './content.ts';
import type { KnownKeys } from './content.ts';
import { dataPackage } from './datapackage.ts';
import { certificateTable, divisionTable, organTables, statuteTable } from './records.ts';
import { columnsOf, recordCells, tableBytes } from './table.ts';
import type { Column, Table } from './table.ts';

const ITEM_CODE: Column = { name: '事项编码', type: 'string', description: '基本编码，有办理项的后面加 -办理项编码' };
const LEVEL_COLUMNS: readonly Column[] = [
  { name: '行使层级', type: 'string', required: true },
  { name: '行使层级代码', type: 'string' },
];

/**
 * The catalogue as tables that join: UTF-8 CSV, and datapackage.json which says what the columns are and how they join.
 * Lists (conditions, materials …) are stored once, where they are written; items and implementations name the owner.
 */
export function* exportTables(
  catalogue: Catalogue,
  context: Context,
  { selection = {} }: { readonly selection?: ItemSelection } = {},
): Generator<OutputFile> {
  const described: Omit<Table, 'rows'>[] = [];
  for (const table of tables(catalogue, context, selection)) {
    yield { path: `${table.name}.csv`, content: tableBytes(table) };
    const { rows: _, ...description } = table;
    described.push(description);
  }
  yield { path: 'datapackage.json', content: dataPackage(context, described) };
}

function* tables(catalogue: Catalogue, context: Context, selection: ItemSelection): Generator<Table> {
  const content = new ContentTables(context);
  const standards = context.standards().filter(({ value }) => value.状态 !== '取消');
  const chosen = standards
    .map((record) => ({ record, levels: levelsOf(record, context, selection) }))
    .filter(({ levels }) => levels.length > 0);
  const items = new Set(chosen.map(({ record }) => codeOf(keyOf(record.value))));
  const organs = new Set(context.organs().map(({ value }) => value.编号));
  yield itemTable(
    chosen.map(({ record }) => record),
    items,
    context,
  );
  yield itemLevelTable(
    chosen.flatMap(({ levels }) => levels),
    content,
  );
  yield implementationTable(implementations(catalogue, context, selection), { items, organs }, content);
  yield* content.tables({ items, organs });
  yield* organTables(context);
  yield divisionTable(context);
  yield statuteTable(catalogue);
  yield certificateTable(catalogue);
}

function levelsOf(record: DocumentRecord<StandardItem>, context: Context, selection: ItemSelection): EffectiveItem[] {
  return record.value.行使层级
    .map((level) => effectiveStandard(record, level, context))
    .filter((item) => covers(selection, item));
}

function itemTable(
  records: readonly DocumentRecord<StandardItem>[],
  items: ReadonlySet<string>,
  context: Context,
): Table {
  return {
    name: 'items',
    title: '事项',
    columns: [
      { ...ITEM_CODE, required: true },
      { name: '主项编码', type: 'string' },
      { name: '可实施', type: 'boolean', description: '主项和分了办理项的事项本身不实施' },
      ...IDENTITY_FIELDS.flatMap(columnsOf),
    ],
    primaryKey: [ITEM_CODE.name],
    references: [{ column: '主项编码', table: 'items', key: ITEM_CODE.name }],
    rows: records.map((record) => {
      const key = keyOf(record.value);
      const main = record.value.主项 ?? context.standard({ base: key.base, way: '00' })?.value.主项;
      return [
        codeOf(key),
        present(main, items),
        isCarriedOut(record, context) ? '是' : '否',
        ...recordCells(IDENTITY_FIELDS, { 状态: '在用', ...record.value }),
      ];
    }),
  };
}

function itemLevelTable(levels: readonly EffectiveItem[], content: ContentTables): Table {
  return {
    name: 'item-levels',
    title: '事项在各层级的标准',
    columns: [
      { ...ITEM_CODE, required: true },
      ...LEVEL_COLUMNS,
      ...CONTENT_FIELDS.flatMap(columnsOf),
      ...CONTENT_COLUMNS,
    ],
    primaryKey: [ITEM_CODE.name, '行使层级'],
    references: [{ column: ITEM_CODE.name, table: 'items', key: ITEM_CODE.name }, ...CONTENT_REFERENCES],
    rows: levels.map((item) => [
      codeOf(item.key),
      item.level,
      LEVELS[item.level],
      ...recordCells(CONTENT_FIELDS, item.blocks),
      ...content.add(item, item.reference),
    ]),
  };
}

function implementationTable(items: Iterable<EffectiveItem>, known: KnownKeys, content: ContentTables): Table {
  return {
    name: 'implementations',
    title: '实施清单',
    columns: [
      {
        name: '实施标识',
        type: 'string',
        required: true,
        description: '实施机关/事项编码；目录里写了两次的，后面加 #2',
      },
      { ...ITEM_CODE, description: '基本目录里没有的为空' },
      { name: '机关编号', type: 'string' },
      ...LEVEL_COLUMNS,
      ...IDENTITY_FIELDS.flatMap(columnsOf),
      ...LOCAL_FIELDS.flatMap(columnsOf),
      ...CONTENT_FIELDS.flatMap(columnsOf),
      ...CONTENT_COLUMNS,
    ],
    primaryKey: ['实施标识'],
    references: [
      { column: ITEM_CODE.name, table: 'items', key: ITEM_CODE.name },
      { column: '机关编号', table: 'organs', key: '机关编号' },
      ...CONTENT_REFERENCES,
    ],
    rows: implementationRows(items, known, content),
  };
}

/** One by one: a province has more of them than memory holds. */
function* implementationRows(
  items: Iterable<EffectiveItem>,
  known: KnownKeys,
  content: ContentTables,
): Generator<readonly Cell[]> {
  const times = new Map<string, number>();
  for (const item of items) {
    const time = (times.get(item.reference) ?? 0) + 1;
    times.set(item.reference, time);
    const id = time === 1 ? item.reference : `${item.reference}#${time}`;
    yield [
      id,
      present(codeOf(item.key), known.items),
      present(item.organ?.value.编号, known.organs),
      item.level,
      LEVELS[item.level],
      ...recordCells(IDENTITY_FIELDS, { 状态: '在用', ...item.blocks }),
      ...recordCells(LOCAL_FIELDS, item.blocks),
      ...recordCells(CONTENT_FIELDS, item.blocks),
      ...content.add(item, id),
    ];
  }
}
