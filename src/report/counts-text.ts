import type { MatrixCell } from '../consistency/matrix.ts';
import { oneLine } from '../text/one-line.ts';
import { cells, pad, take, wrap } from './cells.ts';
import { differencesOf, sumOf } from './counts.ts';
import type { CountsReport, LevelReport } from './counts.ts';
import { COUNTS_WORDS } from './counts-words.ts';
import type { ReporterOptions } from './reporter.ts';

/** Cells of the names in front of a line, and differences that are listed of one level. */
const NAME_WIDTH = 24;
const LISTED = 100;
const GAP = 2;

type Options = Pick<ReporterOptions, 'colour' | 'width' | 'language'>;

/** Counts for people: a table of all levels, then level by level lines by types, places by lines, and what differs. */
export function countsText(report: CountsReport, options: Options): string {
  const { colour, width, language } = options;
  const words = COUNTS_WORDS[language];
  const { asOf, levels } = report;
  if (levels.length === 0) return `${words.nothingOf(asOf)}\n`;
  const rows = levels.map(({ level, places, counts }) => ({
    name: level,
    cells: [places, counts.主项, counts.子项, counts.办理项, counts.实施].map(String),
  }));
  return [
    colour.bold(words.titleOf(asOf)),
    ...grid(words.level, words.counts, rows, width),
    '',
    ...levels.flatMap((level) => levelText(level, report, options)),
  ].join('\n');
}

function levelText(level: LevelReport, report: CountsReport, options: Options): string[] {
  const { colour, width, language } = options;
  const words = COUNTS_WORDS[language];
  const { lines, types, cross, columns, fixed, usual, rows } = level;
  const dimension = words.dimensions[report.by];
  const across = lines.map(({ name, counts }, index) => ({
    name,
    cells: [...(cross[index] ?? []), counts.办理项].map(shown),
  }));
  const places = [
    { name: words.fixed, cells: [...fixed.map(String), String(sumOf(fixed))] },
    { name: words.usual, cells: [...usual.map(String), ''] },
    ...rows.map((row) => ({
      name: report.names.get(row.division) ?? row.division,
      cells: [...row.cells.map(cellText), String(row.total)],
    })),
  ];
  const heading = (text: string) => wrap(text, width).map((line) => colour.bold(line));
  return [
    ...heading(words.of(level.level, words.cross)),
    ...grid(words.line, [...types.map(({ name }) => name), words.total], across, width),
    '',
    ...heading(words.of(level.level, words.matrix(dimension)) + words.marks),
    ...grid(words.place, [...columns, words.total], places, width),
    '',
    ...differenceLines(level, report, options),
    '',
  ];
}

function shown(number: number): string {
  return number === 0 ? '' : String(number);
}

function cellText(cell: MatrixCell | undefined): string {
  if (cell === undefined) return '-';
  return cell.isOdd ? `*${cell.count}` : String(cell.count);
}

function differenceLines(level: LevelReport, report: CountsReport, { width, language }: Options): string[] {
  const words = COUNTS_WORDS[language];
  const differences = differencesOf(level, report);
  if (differences.length === 0) return [words.sameOf(level.level)];
  const lines = differences.slice(0, LISTED).flatMap(({ place, column, difference }) => {
    const { kind, name, code } = difference;
    const text = words.sentence(place, column, words.kinds[kind], name, code, words.against(difference));
    const [first = '', ...rest] = wrap(oneLine(text), Math.max(20, width - 4));
    return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  const more = differences.length - LISTED;
  return [words.differing(level.level), ...lines, ...(more > 0 ? [`  ${words.unlisted(more)}`] : [])];
}

/** A table whose columns go into as many blocks, one below the other, as the width asks for. */
function grid(
  head: string,
  columns: readonly string[],
  rows: readonly { readonly name: string; readonly cells: readonly string[] }[],
  width: number,
): string[] {
  const names = rows.map(({ name }) => fitted(oneLine(name)));
  const nameWidth = Math.max(cells(head), ...names.map(cells));
  const widths = columns.map((column, index) =>
    Math.max(cells(oneLine(column)), ...rows.map((row) => cells(row.cells[index] ?? ''))),
  );
  const blocks: number[][] = [];
  let used = width;
  for (const [index, columnWidth] of widths.entries()) {
    used += GAP + columnWidth;
    const block = blocks.at(-1);
    if (block !== undefined && used <= width) block.push(index);
    else {
      blocks.push([index]);
      used = 2 + nameWidth + GAP + columnWidth;
    }
  }
  const line = (name: string, texts: readonly string[], block: readonly number[]) =>
    `  ${pad(name, nameWidth)}${block.map((index) => ' '.repeat(GAP + (widths[index] ?? 0) - cells(texts[index] ?? '')) + (texts[index] ?? '')).join('')}`.trimEnd();
  return blocks.flatMap((block, number) => [
    ...(number > 0 ? [''] : []),
    line(head, columns.map(oneLine), block),
    ...rows.map((row, index) => line(names[index] ?? '', row.cells, block)),
  ]);
}

function fitted(name: string): string {
  return cells(name) > NAME_WIDTH ? `${take(name, NAME_WIDTH - 3)}...` : name;
}
