import type { Catalogue } from '../engine/catalogue.ts';
import type { Context, DocumentRecord } from '../model/context.ts';
import type { DocumentKind } from '../model/document.ts';
import type { Certificate, Statute } from '../model/generated/types.ts';
import { recordOf } from '../model/records.ts';
import type { Cell } from './cells.ts';
import { LEVELS } from './code-lists.ts';
import { CERTIFICATE_FIELDS, CONCENTRATION_FIELDS, ORGAN_FIELDS, STATUTE_FIELDS } from './columns.ts';
import type { Field } from './columns.ts';
import { present } from './content.ts';
import { columnsOf, recordCells } from './table.ts';
import type { Column, Table } from './table.ts';

const KEY = { type: 'string', required: true } as const;

export function divisionTable(context: Context): Table {
  const divisions = context.divisions();
  const codes = new Set(divisions.map(({ code }) => code));
  return {
    name: 'divisions',
    title: '区划',
    columns: [
      { name: '区划代码', ...KEY },
      { name: '区划名称', ...KEY },
      { name: '层级', ...KEY },
      { name: '层级代码', type: 'string' },
      { name: '上级区划代码', type: 'string' },
    ],
    primaryKey: ['区划代码'],
    references: [{ column: '上级区划代码', table: 'divisions', key: '区划代码' }],
    rows: divisions.map(({ code, name, level, parent }) => [code, name, level, LEVELS[level], present(parent, codes)]),
  };
}

export function* organTables(context: Context): Generator<Table> {
  const organs = context.organs().map(({ value }) => value);
  const divisions = new Set(context.divisions().map(({ code }) => code));
  yield {
    name: 'organs',
    title: '实施机关',
    columns: [{ name: '机关编号', ...KEY }, { name: '区划代码', type: 'string' }, ...ORGAN_FIELDS.flatMap(columnsOf)],
    primaryKey: ['机关编号'],
    references: [{ column: '区划代码', table: 'divisions', key: '区划代码' }],
    rows: organs.map((organ) => [organ.编号, present(organ.区划, divisions), ...recordCells(ORGAN_FIELDS, organ)]),
  };
  yield {
    name: 'concentrations',
    title: '集中行使',
    columns: [
      { name: '机关编号', ...KEY },
      { name: '序号', type: 'integer', required: true },
      ...CONCENTRATION_FIELDS.flatMap(columnsOf),
    ],
    primaryKey: ['机关编号', '序号'],
    references: [{ column: '机关编号', table: 'organs', key: '机关编号' }],
    rows: organs.flatMap(({ 编号, 集中行使 = [] }) =>
      集中行使.map((taken, index): Cell[] => [编号, index + 1, ...recordCells(CONCENTRATION_FIELDS, taken)]),
    ),
  };
}

export function statuteTable(catalogue: Catalogue): Table {
  return namedTable(
    { name: 'statutes', title: '法律法规', key: '法规名称', fields: STATUTE_FIELDS },
    recordsOf<Statute>(catalogue, '法律法规'),
  );
}

export function certificateTable(catalogue: Catalogue): Table {
  return namedTable(
    { name: 'certificates', title: '证照', key: '证照名称', fields: CERTIFICATE_FIELDS },
    recordsOf<Certificate>(catalogue, '证照'),
  );
}

interface NamedTable {
  readonly name: string;
  readonly title: string;
  readonly key: string;
  readonly fields: readonly Field[];
}

/** The first document of a name counts. */
function namedTable(
  { name, title, key, fields }: NamedTable,
  records: readonly DocumentRecord<Statute | Certificate>[],
): Table {
  const first = new Map<string, Statute | Certificate>();
  for (const { value } of records) if (!first.has(value.名称)) first.set(value.名称, value);
  const columns: Column[] = [{ name: key, ...KEY }, ...fields.flatMap(columnsOf)];
  return {
    name,
    title,
    columns,
    primaryKey: [key],
    references: [],
    rows: [...first].map(([document, value]) => [document, ...recordCells(fields, value)]),
  };
}

function recordsOf<Value>(catalogue: Catalogue, kind: DocumentKind): DocumentRecord<Value>[] {
  const files = catalogue.yamlFiles.filter((file) => !file.startsWith('local/'));
  return files
    .flatMap((file) => catalogue.documentsOf(file))
    .flatMap((document) => (document.kind === kind ? (recordOf<Value>(document) ?? []) : []));
}
