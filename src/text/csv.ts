import { stringify } from 'csv-stringify/sync';

/** Tells spreadsheets that a CSV file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

// OWASP, CSV injection: what a spreadsheet may take for a formula, also after the full-width forms are folded. Apostrophes in front
// are counted, so that a text which begins with one of its own comes back as it was.
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** Text that no spreadsheet takes for a formula: an apostrophe goes before what could begin one. */
export function neutralized(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `neutralized` was given. */
export function restored(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** One record as RFC 4180 has it, with CRLF: texts quoted and neutralized, numbers bare, empty cells empty. */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  const safe = cells.map((cell) => (typeof cell === 'string' ? neutralized(cell) : cell));
  return stringify([safe], { record_delimiter: '\r\n', quoted_string: true, quoted_empty: false });
}
