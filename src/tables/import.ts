import { stringify } from 'csv-stringify/sync';
import { ExpectedError } from '../io/expected-error.ts';
import type { OutputFile } from '../io/output.ts';
import type { ImportColumn, ImportMap } from '../model/generated/types.ts';
import { canonicalYaml } from './canonical-yaml.ts';
import { neutralized } from './cells.ts';
import { documentValue, refusal } from './import-document.ts';
import { ImportedPlaces } from './import-places.ts';
import type { ImportedOrgan } from './import-places.ts';
import { looksScientific, saysAll, targetOf, textsOf } from './import-values.ts';
import type { Target } from './import-values.ts';
import { readList, requireColumns } from './read-list.ts';
import type { List, ListRecord } from './read-list.ts';

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
const SAFE_NAME = /^[0-9A-Za-z-]{1,64}$/u;

interface Job {
  readonly mapping: ImportMap;
  readonly fileName: string;
  readonly columns: readonly { readonly target: Target; readonly column: ImportColumn }[];
  readonly places: ImportedPlaces;
  /** Paths given to documents, in lower case: some disks do not tell the cases apart. */
  readonly taken: Set<string>;
  readonly problems: ImportProblem[];
}

/**
 * A list as a catalogue of drafts. Nothing is lost: what no field takes stands in 来源.原始 under its column, a cell that a
 * field refuses too, and a record that cannot be placed in not-imported.csv. Throws ExpectedError where the list cannot be
 * read or lacks a column of the mapping.
 */
export function planImport(bytes: Uint8Array, mapping: ImportMap, { fileName }: { readonly fileName: string }): ImportPlan {
  const list = readList(bytes, fileName);
  const columns = Object.entries(mapping.字段 as Readonly<Record<string, ImportColumn>>).map(([field, column]) => ({ target: targetOf(field), column }));
  requireColumns([...columns.map(({ column }) => column.列), mapping.区划.代码, mapping.区划.名称, mapping.区划.层级, mapping.机关.名称], list, fileName);
  if (list.records.length === 0) throw new ExpectedError(`“${fileName}”只有表头，没有内容。`, '核对导出的清单是不是完整。', { file: fileName });
  const job: Job = { mapping, fileName, columns, places: new ImportedPlaces(mapping), taken: new Set(), problems: [] };
  const documents: OutputFile[] = [];
  const leftOver: ListRecord[] = [];
  for (const record of list.records) {
    const document = documentOf(record, job);
    if (document === undefined) leftOver.push(record);
    else documents.push(document);
  }
  const files = [settingsFile(mapping), ...job.places.files(), ...documents, ...(leftOver.length === 0 ? [] : [leftOverFile(list, leftOver)])];
  return { files, documents: documents.length, problems: job.problems };
}

/** The document of a record; undefined, with a problem, where the record cannot be placed. */
function documentOf(record: ListRecord, job: Job): OutputFile | undefined {
  const { row, cells } = record;
  const problem = (column: string, reason: string) => job.problems.push({ row, column, value: cells.get(column) ?? '', reason });
  const refuse = (column: string, reason: string): undefined => {
    problem(column, `${reason}；整行写在 ${LEFT_OVER_FILE} 里`);
  };
  const placement = job.places.place(record);
  if ('reason' in placement) return refuse(placement.column, placement.reason);
  const { organ } = placement;
  const fields = fieldsOf(record, job, problem);
  const always = { 文件类型: '实施清单', 实施机关: `${organ.division}-${organ.slug}`, 状态: '草稿', 条线: organ.line, 行使层级: [organ.level] };
  for (;;) {
    const refused = refusal(documentValue(always, fields), fields);
    if (refused === undefined) break;
    const column = job.columns.find(({ target }) => target === refused.target)?.column.列;
    if (refused.target === undefined || column === undefined) {
      const base = job.mapping.字段.基本编码.列;
      return [...fields.keys()].some(({ field }) => field === '基本编码') ? refuse(job.mapping.机关.名称, refused.reason) : refuse(base, refused.reason);
    }
    problem(column, refused.reason);
    fields.delete(refused.target);
  }
  const rest = leftCells(record, job, fields, placement);
  const source = { 文件: job.fileName, 行: row, ...(Object.keys(rest).length > 0 && { 原始: rest }) };
  const value = documentValue({ ...always, 来源: source }, fields);
  return { path: pathOf(value, organ, row, job.taken), content: canonicalYaml(value) };
}
