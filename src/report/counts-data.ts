import { BYTE_ORDER_MARK, csvLine } from '../text/csv.ts';
import type { CountsData } from '../model/generated/types.ts';
import { dimensionText } from './counts.ts';
import type { CountsReport } from './counts.ts';
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
export function countsCsv({ by, levels, names }: CountsReport): string {
  const lines = levels.flatMap(({ level, columns, usual, rows }) =>
    rows.flatMap(({ division, cells }) =>
      cells.flatMap((cell, index) => {
        if (cell === undefined) return [];
        const listed = (wanted: '少' | '多') =>
          cell.differences
            .filter(({ kind }) => kind === wanted)
            .map(({ name, code }) => `${name}（${code}）`)
            .join('；');
        const place = [level, division, names.get(division) ?? division, columns[index] ?? ''];
        const isOdd = cell.isOdd ? '是' : '否';
        return [csvLine([...place, cell.count, cell.owed, usual[index], isOdd, listed('少'), listed('多')])];
      }),
    ),
  );
  const titles = ['层级', '区划代码', '地方', dimensionText(by), '办理项', '基本目录应有', '多数地方', '与同级不同'];
  return [BYTE_ORDER_MARK + csvLine([...titles, '少了', '多了']), ...lines].join('');
}
