import { spreadsOf, widestFirst } from '../consistency/benchmarks.ts';
import type { Benchmark } from '../consistency/benchmarks.ts';
import { missingIn } from '../consistency/disclosure-score.ts';
import { disclosuresIn } from '../consistency/measured-item.ts';
import { shareOf } from '../consistency/service-shares.ts';
import type { SharesOf } from '../consistency/service-shares.ts';
import type { Statistics } from '../consistency/statistics.ts';
import type { Language } from '../model/rule.ts';
import { oneLine } from '../text/one-line.ts';
import { wrap } from './cells.ts';
import { DEFINITIONS } from './stats-definitions.ts';
import {
  benchmarkLead,
  endTitles,
  percent,
  plainNumber,
  shareTitles,
  sharesIn,
  someOrgans,
  somePlaces,
  spreadTitle,
} from './stats-texts.ts';
import type { StatsWords } from './stats-texts.ts';
import { STATS_WORDS } from './stats-words.ts';
import { textTable } from './text-table.ts';
import { thousands } from './words.ts';

/** Rows of a list on a screen; the other formats have them all. */
const ROWS = 30;
const NAMED = 3;
const LABEL = 20;

/** The statistics for a terminal `width` cells wide. */
export function* statsText(statistics: Statistics, width: number, language: Language): Generator<string> {
  const words = STATS_WORDS[language];
  const { catalogue, asOf, overall, places, lines, benchmarks, placeName } = statistics;
  const extent = words.extent(places.length, lines.length, benchmarks.length);
  const lead = words.lead(catalogue, overall.implementations, extent + words.suspended(overall.suspended), asOf);
  yield* written(wrap(lead, width));
  if (overall.implementations > 0) {
    yield* section(words.overall, overallLines(statistics, words));
    yield* section(words.places, sharesTable(words.place, places, placeName, words));
    yield* section(
      words.lines,
      sharesTable(words.line, lines, (line) => line, words),
    );
    yield* section(words.offices, officeLines(statistics, width, words));
  }
  yield* section(words.coverage, coverageLines(statistics, width, words));
  if (overall.implementations > 0) {
    yield* section(words.items, benchmarkLines(statistics, width, words));
    yield* section(words.disclosures, disclosureLines(statistics, width, words));
  }
  yield* section(
    words.definitions,
    DEFINITIONS[language].flatMap((definition) => indented(definition, width, '- ')),
  );
}

function overallLines({ overall }: Statistics, words: StatsWords): string[] {
  return textTable(
    sharesIn(overall, words).map(({ title, share, of }) => [title, percent(share).padStart(6), of]),
    3,
  );
}

function sharesTable(
  title: string,
  rows: readonly SharesOf[],
  nameOf: (key: string) => string,
  words: StatsWords,
): string[] {
  const shown = rows.slice(0, ROWS);
  return [
    ...textTable(
      [
        [title, words.number, ...shareTitles(words)],
        ...shown.map((row) => [
          nameOf(row.key),
          thousands(row.implementations),
          ...sharesIn(row, words).map(({ share }) => percent(share)),
        ]),
      ],
      1,
      LABEL,
    ),
    ...rest(rows.length - shown.length, words),
  ];
}

function officeLines({ offices }: Statistics, width: number, words: StatsWords): string[] {
  if (offices.length === 0) return [words.noOffices];
  return [
    ...textTable(
      [
        [words.level, words.licensing, words.withOffice, words.share],
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
      without.length === 0 ? [] : indented(words.withoutOffice(level, someOrgans(without, words, NAMED)), width, '- '),
    ),
  ];
}

function coverageLines({ coverage, placeName }: Statistics, width: number, words: StatsWords): string[] {
  if (coverage.length === 0) return [words.noDivisions];
  return [
    ...textTable(
      [
        [words.level, words.divisions, words.served, words.share],
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
      unserved.length === 0
        ? []
        : indented(words.unserved(level, somePlaces(unserved, placeName, words, NAMED)), width, '- '),
    ),
  ];
}

function benchmarkLines({ benchmarks, placeName }: Statistics, width: number, words: StatsWords): string[] {
  const wide = widestFirst(benchmarks);
  if (wide.length === 0) return wrap(benchmarkLead(benchmarks, 0, words), width);
  const shown = wide.slice(0, ROWS);
  return [
    ...wrap(benchmarkLead(benchmarks, wide.length, words), width),
    ...shown.flatMap((benchmark) => [
      ...indented(`${benchmark.level} ${benchmark.name} ${benchmark.code}`, width, ''),
      ...spreadLines(benchmark, placeName, width, words),
    ]),
    ...rest(wide.length - shown.length, words),
  ];
}

function spreadLines(
  benchmark: Benchmark,
  placeName: (code: string) => string,
  width: number,
  words: StatsWords,
): string[] {
  return spreadsOf(benchmark).flatMap((spread) => {
    const { least, median, most, leastAt, mostAt } = spread;
    if (least === most) return [];
    const [shortest, longest] = endTitles(spread, words);
    const end = (name: string, value: number, codes: readonly string[]) =>
      `${name} ${words.at(plainNumber(value), somePlaces(codes, placeName, words))}`;
    const [first, last] = [end(shortest, least, leastAt), end(longest, most, mostAt)];
    const text = words.spread(spreadTitle(spread, words), first, plainNumber(median), last);
    return indented(text, width, '  ');
  });
}

function disclosureLines({ scores, placeName }: Statistics, width: number, words: StatsWords): string[] {
  const lacking = scores.filter((score) => score.lacking.length > 0);
  if (scores.length === 0) return [words.noScores];
  if (lacking.length === 0) return [words.allDisclosed];
  const shown = lacking.slice(0, ROWS);
  return [
    words.undisclosed(lacking.length),
    ...shown.flatMap(({ division, line, required, given, implementations, lacking: items }) => [
      ...indented(
        words.scoreAt(
          percent(shareOf(given, required)),
          placeName(division),
          line,
          words.lackingOf(items.length, implementations),
        ),
        width,
        '',
      ),
      ...items
        .slice(0, NAMED)
        .flatMap((item) =>
          indented(words.missing(`${item.code} ${item.name}`, disclosuresIn(missingIn(item))), width, '  - '),
        ),
    ]),
    ...rest(lacking.length - shown.length, words),
  ];
}

function rest(count: number, words: StatsWords): string[] {
  return count > 0 ? [words.unlisted(count)] : [];
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
