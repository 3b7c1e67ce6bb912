import { parse as parseCsv } from 'csv-parse/sync';
import { decode } from '../io/decode.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { closest } from '../text/fold.ts';

/** One record of a list: its cells by column, as they are. */
export interface ListRecord {
  /** The header is row 1, the first record row 2. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface List {
  readonly columns: readonly string[];
  readonly records: readonly ListRecord[];
}

/**
 * A list as it was published: CSV in UTF-8 with or without BOM, or in GB18030. A cell beyond the header is kept under
 * `第<n>列`. Throws ExpectedError where the bytes are no such table.
 */
export function readList(bytes: Uint8Array, fileName: string): List {
  const [header, ...body] = parse(bytes, fileName);
  if (header === undefined || isBlank(header))
    throw new ExpectedError(`“${fileName}”是空的。`, '第一行应当是表头。', { file: fileName, line: 1 });
  const columns = header.map((name, index) =>
    name.trim() === '' || header.indexOf(name) < index ? nthColumn(index) : name,
  );
  const records = body.map((cells, index) => ({
    row: index + 2,
    cells: new Map(cells.map((cell, at) => [columns[at] ?? nthColumn(at), cell])),
    blank: isBlank(cells),
  }));
  return { columns, records: records.filter(({ blank }) => !blank) };
}

/** Throws ExpectedError where a list lacks a column, naming the nearest that it has. */
export function requireColumns(wanted: readonly string[], { columns }: List, fileName: string): void {
  for (const column of wanted) {
    if (columns.includes(column)) continue;
    const nearest = closest(column, columns);
    const hint =
      nearest === undefined
        ? `表头有：${columns.join('、')}。`
        : `最接近的列是“${nearest}”；改映射里的列名，或者换一份映射。`;
    throw new ExpectedError(`“${fileName}”的表头里没有“${column}”这一列。`, hint, { file: fileName, line: 1 });
  }
}

function parse(bytes: Uint8Array, fileName: string): string[][] {
  const { text, encoding } = decode(bytes);
  if (encoding === 'undecodable')
    throw new ExpectedError(`“${fileName}”的编码读不出来。`, '另存为 UTF-8 的 CSV 再导入。', { file: fileName });
  try {
    return parseCsv(text, { relax_column_count: true, skip_empty_lines: false }) as string[][];
  } catch (error) {
    const line = (error as { readonly lines?: unknown }).lines;
    throw new ExpectedError(
      `“${fileName}”不是完好的 CSV：${(error as Error).message}`,
      '格子里有引号的，整格加引号，里面的引号写两次。',
      {
        file: fileName,
        ...(typeof line === 'number' && { line }),
      },
    );
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

function nthColumn(index: number): string {
  return `第${index + 1}列`;
}
