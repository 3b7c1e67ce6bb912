import { ExpectedError } from '../io/expected-error.ts';
import type { CellValue, WriteSheet } from 'hucre/xlsx';

/** A column of a sheet: its heading and its width in characters of the Latin alphabet. */
export interface SheetColumn {
  readonly name: string;
  readonly width: number;
  readonly hidden?: true;
}

/** A rectangle of cells, each a text, a number or nothing. */
export type SheetRow = readonly (string | number | undefined)[];

/** Cells of one column from a row on that take only these words; others are accepted after a warning. */
export interface Choice {
  /** 0-based, counted without the heading. */
  readonly row: number;
  readonly column: string;
  readonly words: readonly string[];
}

/** A table that people sort, filter and fill in. */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Columns that are to be filled in. */
  readonly open: ReadonlySet<string>;
  /** The first columns, as many as are printed. */
  readonly printed: number;
  /** Of the open columns, cells that cannot be filled in: 0-based rows. */
  readonly closed: ReadonlySet<number>;
  readonly choices: readonly Choice[];
}

/** A page to read: lines of cells, the first of which is its title. */
export interface PageSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** 0-based rows that head what stands below them. */
  readonly headings: ReadonlySet<number>;
}

/** What a cell holds at most, in UTF-16 units. */
export const MAX_CELL = 32_767;
/** What Excel takes in a list of words, quotes and commas included. */
const MAX_CHOICE = 255;
/** Points. */
const LINE_HEIGHT = 13.5;
const MAX_HEIGHT = 409;
const SHADE = { heading: 'D9E2EC', open: 'FFF8DC', closed: 'E7E6E6' } as const;
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** A workbook (XLSX) of a page to read and a table to fill in. The same content gives the same bytes. */
export async function workbookBytes(page: PageSheet, table: TableSheet, asOf: string): Promise<Uint8Array> {
  // Loaded when needed: most commands never meet a workbook.
  const { writeXlsx } = await import('hucre/xlsx');
  const at = new Date(`${asOf}T00:00:00Z`);
  return writeXlsx({
    properties: { creator: 'qingdan', created: at, modified: at },
    defaultFont: { name: '等线', size: 10 },
    sheets: [pageSheet(page), tableSheet(table)],
  });
}

function pageSheet({ name, widths, rows, headings }: PageSheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [row, content] of rows.entries())
    for (const column of content.keys()) {
      const isTitle = row === 0;
      const bold = isTitle || headings.has(row);
      cells.set(`${row},${column}`, {
        style: {
          font: { bold, ...(isTitle && { size: 14 }) },
          alignment: {
            vertical: 'top',
            wrapText: content.length > 1,
            ...(column > 0 && { horizontal: 'center' }),
          },
          ...(headings.has(row) && content.length > 1 && { fill: filled(SHADE.heading), border: BORDER }),
          ...(!bold && content.length > 1 && { border: BORDER }),
        },
      });
    }
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map((cell) => cellValue(cell))),
    cells,
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function tableSheet({ name, columns, rows, printed, open, closed, choices }: TableSheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [index, column] of columns.entries()) {
    cells.set(`0,${index}`, {
      style: {
        font: { bold: true },
        fill: filled(open.has(column.name) ? SHADE.open : SHADE.heading),
        alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
        border: BORDER,
      },
    });
    for (const row of rows.keys())
      cells.set(`${row + 1},${index}`, {
        style: {
          numFmt: '@',
          alignment: { vertical: 'top', wrapText: true },
          border: BORDER,
          ...(open.has(column.name) && { fill: filled(closed.has(row) ? SHADE.closed : SHADE.open) }),
        },
      });
  }
  const letter = (column: string) => columnLetter(columns.findIndex((one) => one.name === column));
  const last = `${columnLetter(columns.length - 1)}${rows.length + 1}`;
  return {
    name,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden && { hidden }) })),
    rows: [columns.map((column) => column.name), ...rows.map((row) => row.map(cellValue))],
    cells,
    rowDefs: new Map(rows.map((row, index) => [index + 1, { height: heightOf(row, columns.slice(0, printed)) }])),
    freezePane: { rows: 1, columns: 0 },
    autoFilter: { range: `A1:${last}` },
    dataValidations: choices
      .filter(({ words }) => words.join(',').length <= MAX_CHOICE && words.every((word) => !/[,"]/u.test(word)))
      .map(({ row, column, words }) => ({
        type: 'list',
        values: [...words],
        range: `${letter(column)}${row + 2}`,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: '不在可以填的值里',
        errorMessage: '这一格只收下拉里的词。',
      })),
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      printArea: `$A$1:$${columnLetter(printed - 1)}$${rows.length + 1}`,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    headerFooter: { oddFooter: '&C第&P页，共&N页' },
  };
}

/** Points that the printed cells of a row take, at most as high as a sheet allows: not every program finds that out by itself. */
function heightOf(row: SheetRow, columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width }, index) => linesIn(String(row[index] ?? ''), width));
  return Math.min(MAX_HEIGHT, LINE_HEIGHT * Math.max(1, ...lines) + 4);
}

/** A line does not use all of its width. */
function linesIn(text: string, width: number): number {
  if (text.length > MAX_HEIGHT * width) return MAX_HEIGHT;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0);
}

/** Chinese characters are twice as wide as those of the Latin alphabet. */
function widthOf(line: string): number {
  return line.length + line.replace(/[ -~]/gu, '').length;
}

function filled(rgb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } } as const;
}

function cellValue(cell: SheetRow[number]): string | number | null {
  return typeof cell === 'string' ? xmlText(cell).slice(0, MAX_CELL) : (cell ?? null);
}

/** What XML cannot hold becomes a blank: control characters, halves of surrogate pairs. */
function xmlText(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, ' ');
}

/** A, B … Z, AA … of a 0-based column. */
function columnLetter(index: number): string {
  const rest = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? rest : columnLetter(Math.floor(index / 26) - 1) + rest;
}

/** The cells of every sheet of a workbook as texts. Throws ExpectedError where the bytes are no workbook. */
export async function workbookRows(bytes: Uint8Array, fileName: string): Promise<readonly (readonly string[][])[]> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const { sheets } = await readXlsx(bytes);
    return sheets.map(({ rows }) => rows.map((row) => row.map(textOf)));
  } catch (error) {
    throw new ExpectedError(
      `“${fileName}”不是能读的工作簿：${(error as Error).message}`,
      '用表格软件打开，另存为 .xlsx（不加密码），或者另存为 CSV。',
      { file: fileName },
    );
  }
}

function textOf(value: CellValue): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
}
