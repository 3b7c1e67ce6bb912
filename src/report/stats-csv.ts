import { spreadsOf } from '../consistency/benchmarks.ts';
import type { Benchmark } from '../consistency/benchmarks.ts';
import type { DisclosureScore } from '../consistency/disclosure-score.ts';
import { missingIn } from '../consistency/disclosure-score.ts';
import { disclosuresIn } from '../consistency/measured-item.ts';
import { shareOf } from '../consistency/service-shares.ts';
import type { ServiceShares } from '../consistency/service-shares.ts';
import type { Statistics } from '../consistency/statistics.ts';
import { BYTE_ORDER_MARK, csvLine } from '../text/csv.ts';
import { endTitles, SHARE_METRICS, spreadTitle } from './stats-words.ts';

/** What the rows of one table say; the number is the last cell. */
type Row = readonly [table: string, place: string, line: string, item: string, metric: string, value: number];

/** One long table for spreadsheets. A place is its code and name, or a level where the row is about a whole level. */
export function* statsCsv(statistics: Statistics): Generator<string> {
  yield BYTE_ORDER_MARK + csvLine(['表', '地方', '条线', '事项', '指标', '数值']);
  for (const row of rowsOf(statistics)) yield csvLine(row);
}

function* rowsOf(statistics: Statistics): Generator<Row> {
  const { overall, places, lines, offices, coverage, scores, benchmarks, placeName } = statistics;
  const named = (code: string) => `${code} ${placeName(code)}`;
  yield* shareRows(overall, '总体', '', '');
  for (const row of places) yield* shareRows(row, '地方', named(row.key), '');
  for (const row of lines) yield* shareRows(row, '条线', '', row.key);
  for (const { level, organs, withOffice, without } of offices) {
    yield ['审批处', level, '', '', '有许可的部门', organs];
    yield ['审批处', level, '', '', '设了审批处的部门', withOffice];
    for (const organ of without) yield ['审批处', organ, '', '', '设了审批处', 0];
  }
  for (const { level, divisions, served, unserved } of coverage) {
    yield ['窗口覆盖', level, '', '', '区划', divisions];
    yield ['窗口覆盖', level, '', '', '有窗口的区划', served];
    for (const code of unserved) yield ['窗口覆盖', named(code), '', '', '有窗口', 0];
  }
  for (const score of scores) yield* scoreRows(score, named(score.division));
  for (const benchmark of benchmarks) yield* benchmarkRows(benchmark, named);
}

function* shareRows(shares: ServiceShares, table: string, place: string, line: string): Generator<Row> {
  const counts = {
    实施: shares.implementations,
    时限可比: shares.comparable,
    时限缩短: shares.shortened,
    写明次数: shares.visitsStated,
    依申请办理: shares.applied,
    应当公开: shares.required,
  };
  for (const [metric, value] of Object.entries(counts)) yield [table, place, line, '', metric, value];
  for (const { title, value } of SHARE_METRICS) {
    const share = value(shares);
    if (share !== undefined) yield [table, place, line, '', `${title}的比例`, rounded(share)];
  }
}

function* scoreRows({ line, required, given, lacking }: DisclosureScore, place: string): Generator<Row> {
  yield ['十公开', place, line, '', '应当公开', required];
  yield ['十公开', place, line, '', '已经公开', given];
  yield ['十公开', place, line, '', '十公开的比例', rounded(shareOf(given, required) ?? 0)];
  for (const item of lacking)
    for (const key of disclosuresIn(missingIn(item)))
      yield ['十公开', place, line, `${item.code} ${item.name}`, `缺${key}`, 1];
}

function* benchmarkRows(benchmark: Benchmark, named: (code: string) => string): Generator<Row> {
  const { level, line } = benchmark;
  const item = `${benchmark.code} ${benchmark.name}`;
  yield ['事项', level, line, item, '实施', benchmark.implementations];
  for (const spread of spreadsOf(benchmark)) {
    const title = spreadTitle(spread);
    const [shortest, longest] = endTitles(spread);
    yield ['事项', level, line, item, `${title}写明`, spread.count];
    yield ['事项', level, line, item, `${title}${shortest}`, rounded(spread.least)];
    yield ['事项', level, line, item, `${title}中位`, rounded(spread.median)];
    yield ['事项', level, line, item, `${title}${longest}`, rounded(spread.most)];
    for (const code of spread.leastAt)
      yield ['两头', named(code), line, item, `${title}${shortest}`, rounded(spread.least)];
    for (const code of spread.mostAt)
      yield ['两头', named(code), line, item, `${title}${longest}`, rounded(spread.most)];
  }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
