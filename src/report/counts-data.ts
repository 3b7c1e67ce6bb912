import { BYTE_ORDER_MARK, csvLine } from '../text/csv.ts';
import type { CountsData } from '../model/generated/types.ts';
import type { Language } from '../model/rule.ts';
import type { CountsReport } from './counts.ts';
import { COUNTS_WORDS } from './counts-words.ts';
import type { Frozen } from './frozen.ts';

/** Counts for programs: the form of schemas/counts.schema.json. */
export function countsJson({ asOf, by, levels, names }: CountsReport): string {
  const report: Frozen<CountsData> = {
    version: 1,
    asOf,
    by,
    levels: levels.map(({ level, places, counts, lines, types, columns, fixed, usual, rows }) => ({
      level,
      places,
      counts,
      lines,
      types,
      columns: columns.map((name, index) => ({ name, fixed: fixed[index] ?? 0, usual: usual[index] ?? 0 })),
      rows: rows.map(({ division, total, cells }) => ({
        division,
        name: names.get(division) ?? division,
        total,
        cells: cells.map((cell) => {
          if (cell === undefined) return null;
          const { owed, ...rest } = cell;
          return owed === undefined ? rest : { ...rest, owed };
        }),
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Counts for spreadsheets: one row a place and column. */
export function countsCsv({ by, levels, names }: CountsReport, language: Language): string {
  const words = COUNTS_WORDS[language];
  const lines = levels.flatMap(({ level, columns, usual, rows }) =>
    rows.flatMap(({ division, cells }) =>
      cells.flatMap((cell, index) => {
        if (cell === undefined) return [];
        const listed = (wanted: '少' | '多') =>
          cell.differences
            .filter(({ kind }) => kind === wanted)
            .map(({ name, code }) => words.item(name, code))
            .join(words.separator);
        const place = [level, division, names.get(division) ?? division, columns[index] ?? ''];
        const isOdd = cell.isOdd ? words.yes : words.no;
        return [csvLine([...place, cell.count, cell.owed, usual[index], isOdd, listed('少'), listed('多')])];
      }),
    ),
  );
  return [BYTE_ORDER_MARK + csvLine(words.table(words.dimensions[by])), ...lines].join('');
}
