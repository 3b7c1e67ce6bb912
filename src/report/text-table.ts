import { cells, pad, take } from './cells.ts';

const CUT = '…';

/** Lines of a table: the first `labels` columns are texts, cut to `widest` cells, the others numbers. */
export function textTable(rows: readonly (readonly string[])[], labels: number, widest = Infinity): string[] {
  const fitted = rows.map((row) => row.map((cell, column) => (column < labels ? clipped(cell, widest) : cell)));
  const widths = (fitted[0] ?? []).map((_, column) => Math.max(...fitted.map((row) => cells(row[column] ?? ''))));
  return fitted.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < labels ? pad(cell, width) : ' '.repeat(width - cells(cell)) + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

function clipped(text: string, width: number): string {
  return cells(text) <= width ? text : take(text, width - 1) + CUT;
}
