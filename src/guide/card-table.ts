import { html, isBlank } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';

interface Column<Entry> {
  readonly title: string;
  readonly cell: (entry: Entry) => Content;
}

/**
 * A table that becomes one card an entry on a narrow screen. The first column names the entry; a column that says nothing
 * for any entry is left out.
 */
export function cardTable<Entry>(
  caption: string,
  columns: readonly Column<Entry>[],
  entries: readonly Entry[],
): Markup {
  const used = columns
    .map(({ title, cell }) => ({ title, cells: entries.map(cell) }))
    .filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const row = (_: Entry, index: number): Markup =>
    html`<tr>${used.map(({ title, cells }, place) =>
      place === 0 ? html`<th scope="row">${cells[index]}</th>` : html`<td data-label="${title}">${cells[index]}</td>`,
    )}</tr>\n`;
  return html`<table class="cards">
<caption>${caption}</caption>
<thead><tr>${used.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${entries.map(row)}</tbody>
</table>
`;
}
