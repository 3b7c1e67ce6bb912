import { byCodePoint } from '../io/file-source.ts';
import { isRecord } from '../model/document.ts';
import { valueAt } from '../model/positions.ts';
import { BYTE_ORDER_MARK, csvLine } from '../text/csv.ts';
import { cellsOf } from './cells.ts';
import type { Cell } from './cells.ts';
import type { Field } from './columns.ts';

/** A column as the data package describes it (Frictionless Table Schema). */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
  readonly description?: string;
  readonly required?: true;
}

/** A column that names a row of another table; `column` is that table's key. */
export interface Reference {
  readonly column: string;
  readonly table: string;
  readonly key: string;
}

/** A table: what its columns are, and its rows, which all have a cell for each column and can be gone through once. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly references: readonly Reference[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** The columns of a field: the value; also its code, or the number and the unit of a limit. */
export function columnsOf({ column, kind, codes }: Field): Column[] {
  const several = '多个值一行一个';
  switch (kind) {
    case 'limit':
      return [
        { name: column, type: 'string', description: '照目录的写法' },
        { name: `${column}数值`, type: 'number' },
        { name: `${column}单位`, type: 'string' },
      ];
    case 'integer':
      return [{ name: column, type: 'integer' }];
    case 'date':
      return [{ name: column, type: 'date' }];
    case 'yes-no':
      return [{ name: column, type: 'boolean' }];
    default: {
      const value: Column = {
        name: column,
        type: 'string',
        ...(kind === 'list' && { description: several }),
        ...(kind === 'citation' && { description: '多个依据一行一个' }),
      };
      const code: Column = {
        name: `${column}代码`,
        type: 'string',
        description: kind === 'list' ? `与“${column}”逐行对应；标准没有编号的为空` : '标准没有编号的为空',
      };
      return codes === undefined ? [value] : [value, code];
    }
  }
}

/** The cells of a record for a list of fields. */
export function recordCells(fields: readonly Field[], record: unknown): Cell[] {
  return fields.flatMap((field) =>
    cellsOf(field, isRecord(record) ? valueAt(record, field.path.split('/')) : undefined),
  );
}

/** The cells of columns with these names, in the order in which the rows come. */
interface Cells {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: Iterable<readonly Cell[]>;
}

interface Line {
  readonly key: string;
  readonly bytes: Buffer;
}

/**
 * CSV as RFC 4180 has it: UTF-8 with a byte order mark, CRLF, texts quoted and neutralized, numbers bare, empty cells empty.
 * As bytes, because a province does not fit into one string.
 */
export function csvBytes(cells: Cells): Uint8Array {
  return withHeader(cells, linesOf(cells));
}

/** The same in the order of the first column; rows that agree in it stay in the order in which they came. */
export function tableBytes(cells: Cells): Uint8Array {
  return withHeader(
    cells,
    linesOf(cells).sort((left, right) => byCodePoint(left.key, right.key)),
  );
}

function withHeader({ columns }: Cells, lines: readonly Line[]): Uint8Array {
  const header = Buffer.from(BYTE_ORDER_MARK + csvLine(columns.map(({ name }) => name)), 'utf8');
  return Buffer.concat([header, ...lines.map(({ bytes }) => bytes)]);
}

/** Written row by row, so that no more than the bytes is kept of a million rows. */
function linesOf({ rows }: Cells): Line[] {
  return Array.from(rows, (row) => ({ key: String(row[0] ?? ''), bytes: Buffer.from(csvLine(row), 'utf8') }));
}
