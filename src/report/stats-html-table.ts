import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { shareBar } from './stats-charts.ts';
import { percent } from './stats-texts.ts';
import type { StatsWords } from './stats-texts.ts';

/** Rows of a table on the page; a browser is slow with more, and nobody reads them. */
export const MOST_ROWS = 250;

/** A table whose rows become cards on a narrow screen; `numbers` are the columns that hold mere numbers. */
export function cardTable(
  columns: readonly string[],
  rows: readonly Markup[],
  numbers: readonly string[] = [],
): Markup {
  return html`<table class="cards">
<thead><tr>${columns.map((column) => html`<th scope="col"${numbers.includes(column) && html` class="number"`}>${column}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

export function rowOf(head: Content, cells: readonly Markup[]): Markup {
  return html`<tr><th scope="row" class="name">${head}</th>${cells}</tr>\n`;
}

export function cell(label: string, kind: string, content: Content): Markup {
  return html`<td class="${kind}" data-label="${label}">${content}</td>`;
}

export function numberCell(label: string, number: string): Markup {
  return cell(label, 'number', html`<span>${number}</span>`);
}

export function shareCell(label: string, share: number | undefined): Markup {
  return cell(label, 'share', html`<span>${percent(share)}</span>${shareBar(share)}`);
}

/** How many rows are not on the page, and where they are. */
export function restNote(count: number, words: StatsWords): Markup | false {
  return count > 0 && html`<p class="quiet">${words.unlisted(count)}</p>\n`;
}
