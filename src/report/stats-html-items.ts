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
import { benchmarkLead, endTitles, percent, plainNumber, somePlaces, spreadTitle } from './stats-words.ts';
import { thousands } from './words.ts';

/** Items that are named of one place and line. */
const NAMED_ITEMS = 5;

/** Items whose places differ, the widest apart first. */
export function benchmarkTable({ benchmarks, placeName }: Statistics): Markup {
  const wide = widestFirst(benchmarks);
  if (wide.length === 0) return html`<p>${benchmarkLead(benchmarks, 0)}</p>\n`;
  const rows = wide.slice(0, MOST_ROWS).flatMap((benchmark) =>
    spreadsOf(benchmark)
      .filter(({ least, most }) => least < most)
      .map((spread) => spreadRow(itemHead(benchmark.name, `${benchmark.level} ${benchmark.code}`), spread, placeName)),
  );
  return html`<p>${benchmarkLead(benchmarks, wide.length)}横条从最短（最少）到最长（最多），竖线是中位。</p>
${cardTable(['事项', '指标', '范围', '最短或最少', '中位', '最长或最多'], rows, ['中位'])}${restNote(wide.length - MOST_ROWS)}`;
}

function spreadRow(head: Markup, spread: Spread, placeName: (code: string) => string): Markup {
  const { least, median, most, leastAt, mostAt } = spread;
  const [shortest, longest] = endTitles(spread);
  return rowOf(head, [
    cell('指标', '', html`<span>${spreadTitle(spread)}</span>`),
    cell('范围', 'range', html`<span class="quiet">${spread.count} 条</span>${rangeBar(spread)}`),
    cell(shortest, '', html`<span>${plainNumber(least)}（${somePlaces(leastAt, placeName)}）</span>`),
    numberCell('中位', plainNumber(median)),
    cell(longest, '', html`<span>${plainNumber(most)}（${somePlaces(mostAt, placeName)}）</span>`),
  ]);
}

/** Places and lines that do not disclose all, the worst first. */
export function disclosureTable({ scores, placeName }: Statistics): Markup {
  if (scores.length === 0) return html`<p>没有一条实施能算：都没有写事项类型。</p>\n`;
  const lacking = scores.filter((score) => score.lacking.length > 0);
  if (lacking.length === 0) return html`<p>应当公开的都公开了。</p>\n`;
  const rows = lacking.slice(0, MOST_ROWS).map((score) => scoreRow(score, placeName));
  return html`<p>没有公开全的有 ${thousands(lacking.length)} 处（地方和条线），差的在前。</p>
${cardTable(['地方', '条线', '得分', '拉低得分的事项'], rows)}${restNote(lacking.length - MOST_ROWS)}`;
}

function scoreRow(score: DisclosureScore, placeName: (code: string) => string): Markup {
  const { division, line, required, given, implementations, lacking } = score;
  const share = shareOf(given, required);
  const named = lacking
    .slice(0, NAMED_ITEMS)
    .map((item) => html`<li>${item.name}：缺${disclosuresIn(missingIn(item)).join('、')}</li>\n`);
  return rowOf(placeName(division), [
    cell('条线', '', html`<span>${line}</span>`),
    cell('得分', 'score', html`<span>${percent(share)}（${given}/${required}）</span>${shareBar(share)}`),
    cell(
      '事项',
      '',
      html`<div>${implementations} 条里有 ${lacking.length} 条没有公开全${lacking.length > NAMED_ITEMS && `，最差的 ${NAMED_ITEMS} 条`}：<ul>
${named}</ul></div>`,
    ),
  ]);
}

function itemHead(name: string, code: string): Markup {
  return html`${name} <span class="id">${code}</span>`;
}
