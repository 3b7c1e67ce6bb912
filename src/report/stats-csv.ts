import { spreadsOf } from '../consistency/benchmarks.ts';
import type { Benchmark } from '../consistency/benchmarks.ts';
import type { DisclosureScore } from '../consistency/disclosure-score.ts';
import { missingIn } from '../consistency/disclosure-score.ts';
import { disclosuresIn } from '../consistency/measured-item.ts';
import { shareOf } from '../consistency/service-shares.ts';
import type { ServiceShares } from '../consistency/service-shares.ts';
import type { Statistics } from '../consistency/statistics.ts';
import type { Language } from '../model/rule.ts';
import { BYTE_ORDER_MARK, csvLine } from '../text/csv.ts';
import { endTitles, sharesIn, spreadTitle } from './stats-texts.ts';
import type { StatsWords } from './stats-texts.ts';
import { STATS_WORDS } from './stats-words.ts';

/** What the rows of one table say; the number is the last cell. */
type Row = readonly [table: string, place: string, line: string, item: string, metric: string, value: number];

const COUNTS = [
  'implementations',
  'suspended',
  'comparable',
  'shortened',
  'visitsStated',
  'applied',
  'required',
] as const;

/** One long table for spreadsheets. A place is its code and name, or a level where the row is about a whole level. */
export function* statsCsv(statistics: Statistics, language: Language): Generator<string> {
  const words = STATS_WORDS[language];
  yield BYTE_ORDER_MARK + csvLine(words.table);
  for (const row of rowsOf(statistics, words)) yield csvLine(row);
}

function* rowsOf(statistics: Statistics, words: StatsWords): Generator<Row> {
  const { overall, places, lines, offices, coverage, scores, benchmarks, placeName } = statistics;
  const { tables } = words;
  const named = (code: string) => `${code} ${placeName(code)}`;
  yield* shareRows(overall, [tables.overall, '', ''], words);
  for (const row of places) yield* shareRows(row, [tables.place, named(row.key), ''], words);
  for (const row of lines) yield* shareRows(row, [tables.line, '', row.key], words);
  for (const { level, organs, withOffice, without } of offices) {
    yield [tables.offices, level, '', '', words.licensing, organs];
    yield [tables.offices, level, '', '', words.officesSet, withOffice];
    for (const organ of without) yield [tables.offices, organ, '', '', words.withOffice, 0];
  }
  for (const { level, divisions, served, unserved } of coverage) {
    yield [tables.coverage, level, '', '', words.divisions, divisions];
    yield [tables.coverage, level, '', '', words.servedDivisions, served];
    for (const code of unserved) yield [tables.coverage, named(code), '', '', words.served, 0];
  }
  for (const score of scores) yield* scoreRows(score, named(score.division), words);
  for (const benchmark of benchmarks) yield* benchmarkRows(benchmark, named, words);
}

function* shareRows(
  shares: ServiceShares,
  of: readonly [table: string, place: string, line: string],
  words: StatsWords,
): Generator<Row> {
  for (const name of COUNTS) yield [...of, '', words.counted[name], shares[name]];
  for (const { title, share } of sharesIn(shares, words))
    if (share !== undefined) yield [...of, '', words.shareOf(title), rounded(share)];
}

function* scoreRows(
  { line, required, given, lacking }: DisclosureScore,
  place: string,
  words: StatsWords,
): Generator<Row> {
  const table = words.tables.disclosures;
  yield [table, place, line, '', words.counted.required, required];
  yield [table, place, line, '', words.given, given];
  yield [table, place, line, '', words.shareOf(words.metrics.disclosed), rounded(shareOf(given, required) ?? 0)];
  for (const item of lacking)
    for (const key of disclosuresIn(missingIn(item)))
      yield [table, place, line, `${item.code} ${item.name}`, words.lacks(key), 1];
}

function* benchmarkRows(benchmark: Benchmark, named: (code: string) => string, words: StatsWords): Generator<Row> {
  const { item: table, ends } = words.tables;
  const { level, line } = benchmark;
  const item = `${benchmark.code} ${benchmark.name}`;
  yield [table, level, line, item, words.counted.implementations, benchmark.implementations];
  for (const spread of spreadsOf(benchmark)) {
    const title = spreadTitle(spread, words);
    const [least, most] = endTitles(spread, words);
    const [shortest, longest] = [words.end(title, least), words.end(title, most)];
    yield [table, level, line, item, words.stated(title), spread.count];
    yield [table, level, line, item, shortest, rounded(spread.least)];
    yield [table, level, line, item, words.end(title, words.median), rounded(spread.median)];
    yield [table, level, line, item, longest, rounded(spread.most)];
    for (const code of spread.leastAt) yield [ends, named(code), line, item, shortest, rounded(spread.least)];
    for (const code of spread.mostAt) yield [ends, named(code), line, item, longest, rounded(spread.most)];
  }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
