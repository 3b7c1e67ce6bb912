import type { WrittenNode } from './layout.ts';

/** Lengths of escapes in double quotes, backslash included (YAML 1.2.2 § 5.7); all others are two characters long. */
const LONG_ESCAPES: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/**
 * Where a part of a text value is written: `written` is its source from quote to quote, or with its block header. Undefined
 * where the two cannot be brought together.
 */
export function spanInSource(
  { form, value }: WrittenNode,
  written: string,
  span: { readonly start: number; readonly end: number },
): [number, number] | undefined {
  if (typeof value !== 'string' || span.end <= span.start || span.end > value.length) return undefined;
  const isBlock = form === 'folded' || form === 'literal';
  const quote = form === 'double-quoted' ? '"' : form === 'single-quoted' ? "'" : '';
  let at = isBlock ? written.indexOf('\n') + 1 : quote.length;
  let start: number | undefined;
  for (let unit = 0; unit < span.end;) {
    const wanted = value[unit] ?? '';
    const length = unitLength(written, at, wanted, quote);
    if (length === 0) {
      if (!/\s|\\/u.test(written[at] ?? '')) return undefined;
      // Indentation, folded line breaks, and a line break that a backslash hides.
      at += 1;
      continue;
    }
    if (unit >= span.start) start ??= at;
    at += length;
    unit += length === LONG_ESCAPES['U'] && (value.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return start === undefined ? undefined : [start, at];
}

/** How many characters at a place write one unit of the value; 0 where they are only layout. */
function unitLength(written: string, at: number, wanted: string, quote: string): number {
  const found = written[at];
  if (quote === '"' && found === '\\') {
    const next = written[at + 1] ?? '';
    return /[\r\n]/u.test(next) ? 0 : (LONG_ESCAPES[next] ?? 2);
  }
  if (quote === "'" && found === "'") return 2;
  if (found === wanted) return 1;
  return wanted === ' ' && found === '\n' ? 1 : 0;
}
