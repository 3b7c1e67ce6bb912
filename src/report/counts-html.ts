import type { MatrixCell, MatrixRow } from '../consistency/matrix.ts';
import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { againstText, differencesOf, dimensionText, sumOf } from './counts.ts';
import type { CountsReport, LevelReport } from './counts.ts';
import { COUNTS_STYLE } from './counts-style.ts';
import { wholePage } from './html-page.ts';
import { STYLE_SHEET } from './html-style.ts';
import { thousands } from './words.ts';

const TITLE = '事项数量';
/** Differences that are listed of one level: a page has to open. */
const LISTED = 1000;
/** Places that a heat map shows of one level: there may be thousands of towns and villages. */
const PLACES = 250;
/** From which part of what is owed on a difference is coloured more strongly. */
const STRONGER = [0.05, 0.2];

/** One page that needs no network: numbers of every level, a heat map of its places, and what differs. */
export function countsHtml(report: CountsReport, version: string): string {
  const { asOf, levels } = report;
  const body = html`<h1>${TITLE}</h1>
<p class="quiet">基准日 ${asOf}。主项、子项、办理项是不同编码的个数，实施是各地实施的总数；取消的不数。</p>
${levels.length === 0 ? html`<p>没有可数的事项。</p>\n` : [overview(levels), levels.map((level) => levelSection(level, report))]}`;
  const footer = html`<p>qingdan ${version}</p>`;
  return wholePage({ title: TITLE, body, footer, language: 'zh-CN', style: html`${STYLE_SHEET}${COUNTS_STYLE}` }).text;
}

function overview(levels: readonly LevelReport[]): Markup {
  const rows = levels.map(
    ({ level, places, counts }) =>
      html`<tr><th scope="row"><a href="#${level}">${level}</a></th>${[places, counts.主项, counts.子项, counts.办理项, counts.实施].map(number)}</tr>\n`,
  );
  return wide('各级事项数量', '', headOf('层级', ['地方', '主项', '子项', '办理项', '实施']), rows);
}

function levelSection(level: LevelReport, report: CountsReport): Markup {
  return html`<section id="${level.level}">
<h2>${level.level}</h2>
<h3>各条线、各事项类型的办理项</h3>
${crossTable(level)}<h3>各地各${dimensionText(report.by)}的办理项</h3>
${legend()}${heatMap(level, report)}<h3>与基本目录或者同级不同的</h3>
${differences(level, report)}</section>
`;
}

function crossTable({ level, lines, types, cross }: LevelReport): Markup {
  const rows = lines.map(
    ({ name, counts }, index) =>
      html`<tr><th scope="row">${name}</th>${(cross[index] ?? []).map((count) => number(count === 0 ? '' : count))}${number(counts.办理项)}</tr>\n`,
  );
  const head = headOf('条线', [...types.map(({ name }) => name), '合计']);
  return wide(`${level}各条线、各事项类型的办理项`, '', head, rows);
}

function legend(): Markup {
  return html`<ul class="legend">
<li><span class="fewer-3">−</span> <span class="fewer-2">−</span> <span class="fewer-1">−</span> 比基本目录少</li>
<li><span class="more-1">+</span> <span class="more-2">+</span> <span class="more-3">+</span> 比基本目录多</li>
<li><span class="odd">◆</span> 与同级多数地方不同</li>
<li><span class="none">—</span> 没有这方面的机关</li>
</ul>
`;
}

function heatMap({ level, columns, fixed, usual, rows }: LevelReport, { names, by }: CountsReport): Markup {
  const norms = [
    html`<tr class="norm"><th scope="row">基本目录</th>${fixed.map(number)}${number(sumOf(fixed))}</tr>\n`,
    html`<tr class="norm"><th scope="row">多数地方</th>${usual.map(number)}<td></td></tr>\n`,
  ];
  const shown = mostDifferent(rows);
  const body = shown.map(
    (row) =>
      html`<tr><th scope="row">${names.get(row.division) ?? row.division}</th>${heatCells(row, usual)}${number(row.total)}</tr>\n`,
  );
  const head = html`<tr><th scope="col">地方</th>${[...columns, '合计'].map((column) => html`<th scope="col" class="number"><span>${column}</span></th>`)}</tr>`;
  const more = rows.length - shown.length;
  return html`${wide(`${level}各地各${dimensionText(by)}的办理项`, 'heat', head, [norms, body])}${more > 0 && html`<p class="quiet">这里是不同最多的 ${thousands(shown.length)} 处，还有 ${thousands(more)} 处没有列出，用 qingdan counts -f csv=文件 可以看全部。</p>\n`}`;
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

function differences(level: LevelReport, report: CountsReport): Markup {
  const all = differencesOf(level, report);
  if (all.length === 0) return html`<p>没有不同。</p>\n`;
  const rows = all.slice(0, LISTED).map(({ place, column, difference }) => {
    const { kind, name, code } = difference;
    return html`<tr><th scope="row">${place}</th><td>${column}</td><td>${kind}</td><td>${name} <span class="id">${code}</span></td><td>${againstText(difference)}</td></tr>\n`;
  });
  const head = html`<tr>${['地方', dimensionText(report.by), '多少', '事项', '对照'].map((title) => html`<th scope="col">${title}</th>`)}</tr>`;
  const more = all.length - LISTED;
  return html`${wide(`${level.level}与基本目录或者同级不同的`, 'listed', head, rows)}${more > 0 && html`<p class="quiet">还有 ${thousands(more)} 项没有列出，用 qingdan counts -f csv=文件 可以看全部。</p>\n`}`;
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
