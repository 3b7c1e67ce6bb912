import type { MatrixCell, MatrixRow } from '../consistency/matrix.ts';
import type { Language } from '../model/rule.ts';
import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { differencesOf, sumOf } from './counts.ts';
import type { CountsReport, LevelReport } from './counts.ts';
import { COUNTS_STYLE } from './counts-style.ts';
import { COUNTS_WORDS } from './counts-words.ts';
import { wholePage } from './html-page.ts';
import { STYLE_SHEET } from './html-style.ts';
import { thousands } from './words.ts';

type Words = (typeof COUNTS_WORDS)[Language];

/** Differences that are listed of one level: a page has to open. */
const LISTED = 1000;
/** Places that a heat map shows of one level: there may be thousands of towns and villages. */
const PLACES = 250;
/** From which part of what is owed on a difference is coloured more strongly. */
const STRONGER = [0.05, 0.2];

/** One page that needs no network: numbers of every level, a heat map of its places, and what differs. */
export function countsHtml(report: CountsReport, version: string, language: Language): string {
  const words = COUNTS_WORDS[language];
  const { asOf, levels } = report;
  const body = html`<h1>${words.title}</h1>
<p class="quiet">${words.lead(asOf)}</p>
${levels.length === 0 ? html`<p>${words.nothing}</p>\n` : [overview(levels, words), levels.map((level) => levelSection(level, report, words))]}`;
  const footer = html`<p>qingdan ${version}</p>`;
  const style = html`${STYLE_SHEET}${COUNTS_STYLE}`;
  return wholePage({ title: words.title, body, footer, language: language === 'zh' ? 'zh-CN' : 'en', style }).text;
}

function overview(levels: readonly LevelReport[], words: Words): Markup {
  const rows = levels.map(
    ({ level, places, counts }) =>
      html`<tr><th scope="row"><a href="#${level}">${level}</a></th>${[places, counts.主项, counts.子项, counts.办理项, counts.实施].map(number)}</tr>\n`,
  );
  return wide(words.levels, '', headOf(words.level, words.counts), rows);
}

function levelSection(level: LevelReport, report: CountsReport, words: Words): Markup {
  return html`<section id="${level.level}">
<h2>${level.level}</h2>
<h3>${words.cross}</h3>
${crossTable(level, words)}<h3>${words.matrix(words.dimensions[report.by])}</h3>
${legend(words)}${heatMap(level, report, words)}<h3>${words.differences}</h3>
${differences(level, report, words)}</section>
`;
}

function crossTable({ level, lines, types, cross }: LevelReport, words: Words): Markup {
  const rows = lines.map(
    ({ name, counts }, index) =>
      html`<tr><th scope="row">${name}</th>${(cross[index] ?? []).map((count) => number(count === 0 ? '' : count))}${number(counts.办理项)}</tr>\n`,
  );
  const head = headOf(words.line, [...types.map(({ name }) => name), words.total]);
  return wide(words.of(level, words.cross), '', head, rows);
}

function legend(words: Words): Markup {
  return html`<ul class="legend">
<li><span class="fewer-3">−</span> <span class="fewer-2">−</span> <span class="fewer-1">−</span> ${words.fewer}</li>
<li><span class="more-1">+</span> <span class="more-2">+</span> <span class="more-3">+</span> ${words.more}</li>
<li><span class="odd">◆</span> ${words.odd}</li>
<li><span class="none">—</span> ${words.none}</li>
</ul>
`;
}

function heatMap(
  { level, columns, fixed, usual, rows }: LevelReport,
  { names, by }: CountsReport,
  words: Words,
): Markup {
  const norms = [
    html`<tr class="norm"><th scope="row">${words.fixed}</th>${fixed.map(number)}${number(sumOf(fixed))}</tr>\n`,
    html`<tr class="norm"><th scope="row">${words.usual}</th>${usual.map(number)}<td></td></tr>\n`,
  ];
  const shown = mostDifferent(rows);
  const body = shown.map(
    (row) =>
      html`<tr><th scope="row">${names.get(row.division) ?? row.division}</th>${heatCells(row, usual)}${number(row.total)}</tr>\n`,
  );
  const head = html`<tr><th scope="col">${words.place}</th>${[...columns, words.total].map((column) => html`<th scope="col" class="number"><span>${column}</span></th>`)}</tr>`;
  const more = rows.length - shown.length;
  return html`${wide(words.of(level, words.matrix(words.dimensions[by])), 'heat', head, [norms, body])}${more > 0 && html`<p class="quiet">${words.unshown(shown.length, more)}</p>\n`}`;
}

/** As many places as a page shows at ease, in their order: those with the most differences. */
function mostDifferent(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  if (rows.length <= PLACES) return rows;
  const chosen = new Set(rows.toSorted((left, right) => countOff(right) - countOff(left)).slice(0, PLACES));
  return rows.filter((row) => chosen.has(row));
}

function countOff({ cells }: MatrixRow): number {
  return sumOf(cells.map((cell) => cell?.differences.length ?? 0));
}

function heatCells({ cells }: MatrixRow, usual: readonly number[]): Markup[] {
  return cells.map((cell, index) => {
    if (cell === undefined) return html`<td class="none">—</td>`;
    const norm = cell.owed ?? usual[index] ?? 0;
    const names = [shade(cell, norm), cell.isOdd && 'odd'].filter(Boolean).join(' ');
    const off = cell.count - norm;
    const text = html`${cell.isOdd && '◆ '}${cell.isOdd ? html`<b>${cell.count}</b>` : cell.count}${off !== 0 && html` <small>${off > 0 ? '+' : '−'}${Math.abs(off)}</small>`}`;
    return names === '' ? html`<td>${text}</td>` : html`<td class="${names}">${text}</td>`;
  });
}

/** How strongly a cell is coloured, by the part of the norm that it is off. */
function shade({ count }: MatrixCell, norm: number): string {
  if (count === norm) return '';
  const part = Math.abs(count - norm) / Math.max(1, norm);
  return `${count < norm ? 'fewer' : 'more'}-${1 + STRONGER.filter((limit) => part > limit).length}`;
}

function differences(level: LevelReport, report: CountsReport, words: Words): Markup {
  const all = differencesOf(level, report);
  if (all.length === 0) return html`<p>${words.same}</p>\n`;
  const rows = all.slice(0, LISTED).map(({ place, column, difference }) => {
    const { kind, name, code } = difference;
    return html`<tr><th scope="row">${place}</th><td>${column}</td><td>${words.kinds[kind]}</td><td>${name} <span class="id">${code}</span></td><td>${words.against(difference)}</td></tr>\n`;
  });
  const [place, ...others] = words.difference;
  const head = html`<tr>${[place, words.dimensions[report.by], ...others].map((title) => html`<th scope="col">${title}</th>`)}</tr>`;
  const more = all.length - LISTED;
  return html`${wide(words.of(level.level, words.differences), 'listed', head, rows)}${more > 0 && html`<p class="quiet">${words.unlisted(more)}</p>\n`}`;
}

function headOf(first: string, columns: readonly string[]): Markup {
  return html`<tr><th scope="col">${first}</th>${columns.map((column) => html`<th scope="col" class="number">${column}</th>`)}</tr>`;
}

function number(count: number | string): Markup {
  return html`<td class="number">${typeof count === 'number' ? thousands(count) : count}</td>`;
}

/** A table in a frame that scrolls sideways, with the keyboard too, where there is no room. */
function wide(label: string, names: string, head: Content, rows: Content): Markup {
  return html`<section class="wide" tabindex="0" aria-label="${label}">
<table${names !== '' && html` class="${names}"`}>
<thead>${head}</thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
}
