import { ExpectedError } from '../io/expected-error.ts';
import type { OutputFile } from '../io/output.ts';
import type { ImportColumn, ImportMap } from '../model/generated/types.ts';
import { canonicalYaml } from '../model/canonical.ts';
import { documentValue, refusal } from './import-document.ts';
import { ImportedPlaces } from './import-places.ts';
import type { ImportedOrgan } from './import-places.ts';
import { looksScientific, saysAll, SCIENTIFIC_REASON, targetOf, textsOf } from './import-values.ts';
import type { Target } from './import-values.ts';
import { readList, requireColumns } from './read-list.ts';
import type { List, ListRecord } from './read-list.ts';
import { csvBytes } from './table.ts';

/** A cell that could not be taken into a field. */
export interface ImportProblem {
  /** The header is row 1, the first record row 2. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface ImportPlan {
  /** The files of a whole catalogue. */
  readonly files: readonly OutputFile[];
  /** How many 实施清单 there are among them: one a record that could be placed. */
  readonly documents: number;
  readonly problems: readonly ImportProblem[];
}

/** Records that no document can hold, with the columns of the list; texts are neutralized as in every table. */
const LEFT_OVER_FILE = 'not-imported.csv';
/** Fields whose empty cell is worth telling. */
const EXPECTED_FIELDS: ReadonlySet<string> = new Set(['事项名称', '事项类型']);
const SAFE_NAME = /^[0-9A-Za-z-]{1,64}$/u;

interface Job {
  readonly mapping: ImportMap;
  readonly fileName: string;
  readonly columns: readonly { readonly target: Target; readonly column: ImportColumn }[];
  readonly places: ImportedPlaces;
  /** Paths given to documents, in lower case: some disks do not tell the cases apart. */
  readonly taken: Set<string>;
}

/** What is wrong with a record: one reason a column, the first. */
type Reasons = Map<string, string>;

/**
 * A list as a catalogue of drafts. Nothing is lost: what no field takes stands in 来源.原始 under its column, a cell that a
 * field refuses too, and a record that cannot be placed in not-imported.csv. Throws ExpectedError where the list cannot be
 * read or lacks a column of the mapping.
 */
export function planImport(
  bytes: Uint8Array,
  mapping: ImportMap,
  { fileName }: { readonly fileName: string },
): ImportPlan {
  const list = readList(bytes, fileName);
  const columns = Object.entries(mapping.字段 as Readonly<Record<string, ImportColumn>>).map(([field, column]) => ({
    target: targetOf(field),
    column,
  }));
  requireColumns(
    [
      ...columns.map(({ column }) => column.列),
      mapping.区划.代码,
      mapping.区划.名称,
      mapping.区划.层级,
      mapping.机关.名称,
    ],
    list,
    fileName,
  );
  if (list.records.length === 0)
    throw new ExpectedError(`“${fileName}”只有表头，没有内容。`, '核对导出的清单是不是完整。', { file: fileName });
  const job: Job = { mapping, fileName, columns, places: new ImportedPlaces(mapping), taken: new Set() };
  const documents: OutputFile[] = [];
  const leftOver: ListRecord[] = [];
  const problems: ImportProblem[] = [];
  for (const record of list.records) {
    const reasons: Reasons = new Map();
    const document = documentOf(record, job, reasons);
    if (document === undefined) leftOver.push(record);
    else documents.push(document);
    for (const [column, reason] of reasons)
      problems.push({ row: record.row, column, value: record.cells.get(column) ?? '', reason });
  }
  const files = [
    settingsFile(mapping),
    ...job.places.files(),
    ...documents,
    ...(leftOver.length === 0 ? [] : [leftOverFile(list, leftOver)]),
  ];
  return { files, documents: documents.length, problems };
}

/** The document of a record; undefined, with a reason, where the record cannot be placed. */
function documentOf(record: ListRecord, job: Job, reasons: Reasons): OutputFile | undefined {
  const { row, cells } = record;
  const placement = job.places.place(record);
  if ('reason' in placement) return leftOut(placement.column, placement.reason, reasons);
  const { organ, said } = placement;
  const always = {
    文件类型: '实施清单',
    实施机关: `${organ.division}-${organ.slug}`,
    状态: '草稿',
    条线: organ.line,
    行使层级: [organ.level],
  };
  const fields = fieldsOf(record, job, reasons);
  for (let refused = refusal(always, fields); refused !== undefined; refused = refusal(always, fields)) {
    const { target, key, reason } = refused;
    if (target === undefined)
      return leftOut(key === '基本编码' ? job.mapping.字段.基本编码.列 : job.mapping.机关.名称, reason, reasons);
    tell(columnOf(target, job), reason, reasons);
    fields.delete(target);
  }
  for (const [column, text] of said)
    if (![text, ''].includes(cells.get(column)?.trim() ?? '')) tell(column, `前面的行写作“${text}”`, reasons);
  const rest = [...cells].filter(
    ([column, cell]) => cell !== '' && said.get(column) !== cell && !isSaid(column, cell, fields, job),
  );
  const source = { 文件: job.fileName, 行: row, ...(rest.length > 0 && { 原始: Object.fromEntries(rest) }) };
  const value = documentValue({ ...always, 来源: source }, fields);
  return { path: pathOf(value, organ, row, job.taken), content: canonicalYaml(value) };
}

function tell(column: string, reason: string, reasons: Reasons): void {
  if (!reasons.has(column)) reasons.set(column, reason);
}

function leftOut(column: string, reason: string, reasons: Reasons): undefined {
  reasons.set(column, `${reasons.get(column) ?? reason}；整行写在 ${LEFT_OVER_FILE} 里`);
}

function fieldsOf({ cells }: ListRecord, { columns }: Job, reasons: Reasons): Map<Target, readonly string[]> {
  const fields = new Map<Target, readonly string[]>();
  for (const { target, column } of columns) {
    const cell = cells.get(column.列) ?? '';
    if (target.kind === 'code' && looksScientific(cell)) tell(column.列, SCIENTIFIC_REASON, reasons);
    else {
      const texts = textsOf(cell, target, column);
      if (texts.length > 0) fields.set(target, texts);
      else if (EXPECTED_FIELDS.has(target.field)) tell(column.列, `没有${target.field}`, reasons);
    }
  }
  return fields;
}

function columnOf(target: Target, { columns }: Job): string {
  return columns.find((known) => known.target === target)?.column.列 ?? '';
}

/** Whether a field says all that a cell says. */
function isSaid(name: string, cell: string, fields: ReadonlyMap<Target, readonly string[]>, { columns }: Job): boolean {
  return columns.some(
    ({ target, column }) => column.列 === name && saysAll(fields.get(target) ?? [], cell, target, column),
  );
}

/** local/<division>/<organ>/<code>.yaml; where the code is no file name or the name is taken, with the row behind it. */
function pathOf(
  value: Readonly<Record<string, unknown>>,
  { division, slug }: ImportedOrgan,
  row: number,
  taken: Set<string>,
): string {
  const code = [value['基本编码'], value['办理项编码']].filter((part) => typeof part === 'string').join('-');
  const at = (name: string) => `local/${division}/${slug}/${name}.yaml`;
  let name = SAFE_NAME.test(code) ? code : withRow(code, row);
  while (taken.has(at(name).toLowerCase())) name = withRow(name, row);
  taken.add(at(name).toLowerCase());
  return at(name);
}

function withRow(name: string, row: number): string {
  const safe = name
    .replace(/[^0-9A-Za-z]+/gu, '-')
    .slice(0, 48)
    .replace(/^-|-$/gu, '');
  return `${safe}${safe === '' ? '' : '-'}r${row}`;
}

function settingsFile({ 名称, 地区, 编码 }: ImportMap): OutputFile {
  return {
    path: 'qingdan.yaml',
    content: canonicalYaml({ 文件类型: '设置', 名称, 地区, ...(编码 !== undefined && { 编码 }) }),
  };
}

function leftOverFile({ columns }: List, records: readonly ListRecord[]): OutputFile {
  const all = [...new Set([...columns, ...records.flatMap(({ cells }) => [...cells.keys()])])];
  const rows = records.map(({ cells }) => all.map((column) => cells.get(column)));
  return { path: LEFT_OVER_FILE, content: csvBytes({ columns: all.map((name) => ({ name })), rows }) };
}
