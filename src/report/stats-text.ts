import { spreadsOf, widestFirst } from '../consistency/benchmarks.ts';
import type { Benchmark } from '../consistency/benchmarks.ts';
import { missingIn } from '../consistency/disclosure-score.ts';
import { disclosuresIn } from '../consistency/measured-item.ts';
import { shareOf } from '../consistency/service-shares.ts';
import type { SharesOf } from '../consistency/service-shares.ts';
import type { Statistics } from '../consistency/statistics.ts';
import { oneLine } from '../text/one-line.ts';
import { wrap } from './cells.ts';
import {
  benchmarkLead,
  DEFINITIONS,
  endTitles,
  percent,
  plainNumber,
  SHARE_METRICS,
  someNames,
  somePlaces,
  spreadTitle,
} from './stats-words.ts';
import { textTable } from './text-table.ts';
import { thousands } from './words.ts';

/** Rows of a list on a screen; the other formats have them all. */
const ROWS = 30;
const NAMED = 3;
const LABEL = 20;

/** The statistics for a terminal `width` cells wide. */
export function* statsText(statistics: Statistics, width: number): Generator<string> {
  const { catalogue, asOf, overall, places, lines, benchmarks, placeName } = statistics;
  const lead = `${catalogue}：${thousands(overall.implementations)} 条实施，${places.length} 个地方，${lines.length} 个条线，${thousands(benchmarks.length)} 个事项（分层级计）。基准日 ${asOf}。`;
  yield* written(wrap(lead, width));
  if (overall.implementations > 0) {
    yield* section('总体', overallLines(statistics));
    yield* section('各地', sharesTable('地方', places, placeName));
    yield* section(
      '各条线',
      sharesTable('条线', lines, (line) => line),
    );
    yield* section('行政审批处', officeLines(statistics, width));
  }
  yield* section('窗口覆盖', coverageLines(statistics, width));
  if (overall.implementations > 0) {
    yield* section('事项对标', benchmarkLines(statistics, width));
    yield* section('十公开', disclosureLines(statistics, width));
  }
  yield* section(
    '口径',
    DEFINITIONS.flatMap((definition) => indented(definition, width, '- ')),
  );
}

function overallLines({ overall }: Statistics): string[] {
  return textTable(
    SHARE_METRICS.map(({ title, value, of }) => [title, percent(value(overall)).padStart(6), of(overall)]),
    3,
  );
}

function sharesTable(title: string, rows: readonly SharesOf[], nameOf: (key: string) => string): string[] {
  const shown = rows.slice(0, ROWS);
  return [
    ...textTable(
      [
        [title, '实施', ...SHARE_METRICS.map((metric) => metric.title)],
        ...shown.map((row) => [
          nameOf(row.key),
          thousands(row.implementations),
          ...SHARE_METRICS.map(({ value }) => percent(value(row))),
        ]),
      ],
      1,
      LABEL,
    ),
    ...rest(rows.length - shown.length),
  ];
}

function officeLines({ offices }: Statistics, width: number): string[] {
  if (offices.length === 0) return ['没有部门实施行政许可。'];
  return [
    ...textTable(
      [
        ['层级', '有许可的部门', '设了审批处', '比例'],
        ...offices.map(({ level, organs, withOffice }) => [
          level,
          thousands(organs),
          thousands(withOffice),
          percent(shareOf(withOffice, organs)),
        ]),
      ],
      1,
    ),
    ...offices.flatMap(({ level, without }) =>
      without.length === 0
        ? []
        : indented(`${level}没有审批处的：${someNames(without.slice(0, NAMED), without.length, '个')}`, width, '- '),
    ),
  ];
}

function coverageLines({ coverage, placeName }: Statistics, width: number): string[] {
  if (coverage.length === 0) return ['区划表里没有这样的区划。'];
  return [
    ...textTable(
      [
        ['层级', '区划', '有窗口', '比例'],
        ...coverage.map(({ level, divisions, served }) => [
          level,
          thousands(divisions),
          thousands(served),
          percent(shareOf(served, divisions)),
        ]),
      ],
      1,
    ),
    ...coverage.flatMap(({ level, unserved }) =>
      unserved.length === 0 ? [] : indented(`${level}还没有的：${somePlaces(unserved, placeName, NAMED)}`, width, '- '),
    ),
  ];
}

function benchmarkLines({ benchmarks, placeName }: Statistics, width: number): string[] {
  const wide = widestFirst(benchmarks);
  if (wide.length === 0) return [benchmarkLead(benchmarks, 0)];
  const shown = wide.slice(0, ROWS);
  return [
    benchmarkLead(benchmarks, wide.length),
    ...shown.flatMap((benchmark) => [
      ...indented(`${benchmark.level} ${benchmark.name} ${benchmark.code}`, width, ''),
      ...spreadLines(benchmark, placeName, width),
    ]),
    ...rest(wide.length - shown.length),
  ];
}

function spreadLines(benchmark: Benchmark, placeName: (code: string) => string, width: number): string[] {
  return spreadsOf(benchmark).flatMap((spread) => {
    const { least, median, most, leastAt, mostAt } = spread;
    if (least === most) return [];
    const [shortest, longest] = endTitles(spread);
    const text = `${spreadTitle(spread)}：${shortest} ${plainNumber(least)}（${somePlaces(leastAt, placeName)}），中位 ${plainNumber(median)}，${longest} ${plainNumber(most)}（${somePlaces(mostAt, placeName)}）`;
    return indented(text, width, '  ');
  });
}

function disclosureLines({ scores, placeName }: Statistics, width: number): string[] {
  const lacking = scores.filter((score) => score.lacking.length > 0);
  if (scores.length === 0) return ['没有一条实施能算：都没有写事项类型。'];
  if (lacking.length === 0) return ['应当公开的都公开了。'];
  const shown = lacking.slice(0, ROWS);
  return [
    `没有公开全的有 ${thousands(lacking.length)} 处（地方和条线），差的在前：`,
    ...shown.flatMap(({ division, line, required, given, implementations, lacking: items }) => [
      ...indented(
        `${percent(shareOf(given, required))} ${placeName(division)} ${line}：${implementations} 条里有 ${items.length} 条没有公开全`,
        width,
        '',
      ),
      ...items
        .slice(0, NAMED)
        .flatMap((item) =>
          indented(`${item.code} ${item.name}：缺${disclosuresIn(missingIn(item)).join('、')}`, width, '  - '),
        ),
    ]),
    ...rest(lacking.length - shown.length),
  ];
}

function rest(count: number): string[] {
  return count > 0 ? [`另有 ${thousands(count)} 行，见 -f csv=文件 或者 -f json=文件。`] : [];
}

/** A text in lines that begin under each other, behind a mark. */
function indented(text: string, width: number, mark: string): string[] {
  return wrap(text, width - mark.length).map((line, index) =>
    index === 0 ? mark + line : ' '.repeat(mark.length) + line,
  );
}

function* section(title: string, lines: readonly string[]): Generator<string> {
  yield `\n${title}\n`;
  yield* written(lines);
}

function* written(lines: readonly string[]): Generator<string> {
  for (const line of lines) yield `${oneLine(line)}\n`;
}
