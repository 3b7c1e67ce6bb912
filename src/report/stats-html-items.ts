import { spreadsOf, widestFirst } from '../consistency/benchmarks.ts';
import type { Spread } from '../consistency/benchmarks.ts';
import { missingIn } from '../consistency/disclosure-score.ts';
import type { DisclosureScore } from '../consistency/disclosure-score.ts';
import { disclosuresIn } from '../consistency/measured-item.ts';
import { shareOf } from '../consistency/service-shares.ts';
import type { Statistics } from '../consistency/statistics.ts';
import { html } from '../text/html.ts';
import type { Markup } from '../text/html.ts';
import { rangeBar, shareBar } from './stats-charts.ts';
import { cardTable, cell, MOST_ROWS, numberCell, restNote, rowOf } from './stats-html-table.ts';
import { benchmarkLead, endTitles, percent, plainNumber, somePlaces, spreadTitle } from './stats-texts.ts';
import type { StatsWords } from './stats-texts.ts';

/** Items that are named of one place and line. */
const NAMED_ITEMS = 5;

/** Items whose places differ, the widest apart first. */
export function benchmarkTable({ benchmarks, placeName }: Statistics, words: StatsWords): Markup {
  const wide = widestFirst(benchmarks);
  if (wide.length === 0) return html`<p>${benchmarkLead(benchmarks, 0, words)}</p>\n`;
  const rows = wide.slice(0, MOST_ROWS).flatMap((benchmark) =>
    spreadsOf(benchmark)
      .filter(({ least, most }) => least < most)
      .map((spread) =>
        spreadRow(itemHead(benchmark.name, `${benchmark.level} ${benchmark.code}`), spread, placeName, words),
      ),
  );
  const columns = [words.item, words.metric, words.range, words.least, words.median, words.most];
  return html`<p>${benchmarkLead(benchmarks, wide.length, words)}${words.bars}</p>
${cardTable(columns, rows, [words.median])}${restNote(wide.length - MOST_ROWS, words)}`;
}

function spreadRow(head: Markup, spread: Spread, placeName: (code: string) => string, words: StatsWords): Markup {
  const { least, median, most, leastAt, mostAt } = spread;
  const [shortest, longest] = endTitles(spread, words);
  const at = (value: number, codes: readonly string[]) =>
    html`<span>${words.at(plainNumber(value), somePlaces(codes, placeName, words))}</span>`;
  return rowOf(head, [
    cell(words.metric, '', html`<span>${spreadTitle(spread, words)}</span>`),
    cell(words.range, 'range', html`<span class="quiet">${words.entries(spread.count)}</span>${rangeBar(spread)}`),
    cell(shortest, '', at(least, leastAt)),
    numberCell(words.median, plainNumber(median)),
    cell(longest, '', at(most, mostAt)),
  ]);
}

/** Places and lines that do not disclose all, the worst first. */
export function disclosureTable({ scores, placeName }: Statistics, words: StatsWords): Markup {
  if (scores.length === 0) return html`<p>${words.noScores}</p>\n`;
  const lacking = scores.filter((score) => score.lacking.length > 0);
  if (lacking.length === 0) return html`<p>${words.allDisclosed}</p>\n`;
  const rows = lacking.slice(0, MOST_ROWS).map((score) => scoreRow(score, placeName, words));
  return html`<p>${words.undisclosed(lacking.length)}</p>
${cardTable([words.place, words.line, words.score, words.lacking], rows)}${restNote(lacking.length - MOST_ROWS, words)}`;
}

function scoreRow(score: DisclosureScore, placeName: (code: string) => string, words: StatsWords): Markup {
  const { division, line, required, given, implementations, lacking } = score;
  const share = shareOf(given, required);
  const named = lacking
    .slice(0, NAMED_ITEMS)
    .map((item) => html`<li>${words.missing(item.name, disclosuresIn(missingIn(item)))}</li>\n`);
  return rowOf(placeName(division), [
    cell(words.line, '', html`<span>${line}</span>`),
    cell(words.score, 'score', html`<span>${words.scored(percent(share), given, required)}</span>${shareBar(share)}`),
    cell(
      words.item,
      '',
      html`<div>${words.lackingOf(lacking.length, implementations)}${lacking.length > NAMED_ITEMS && words.worst(NAMED_ITEMS)}${words.colon}<ul>
${named}</ul></div>`,
    ),
  ]);
}

function itemHead(name: string, code: string): Markup {
  return html`${name} <span class="id">${code}</span>`;
}
