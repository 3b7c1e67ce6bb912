import { createRequire } from 'node:module';
import type * as stringWidth from 'string-width';

// What splits a text into characters takes as long to make as all else of a short run: it is made where a text needs it.
let widthOf: typeof stringWidth.default | undefined;
let graphemes: Intl.Segmenter | undefined;

/** Terminal cells that a text takes: two for a Chinese character. */
export function cells(text: string): number {
  return plainCells(text) ?? joinedWidth(text);
}

/** The same where every character stands by itself; nearly all text is such, and `stringWidth` takes a hundred times as long. */
function plainCells(text: string): number | undefined {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const width = plainWidth(text.charCodeAt(index));
    if (width === undefined) return undefined;
    sum += width;
  }
  return sum;
}

/** A segmenter takes time that grows with the square of a text's length: what no terminal shows at once is measured in parts. */
const PART = 1024;

function joinedWidth(text: string): number {
  widthOf ??= (createRequire(import.meta.url)('string-width') as typeof stringWidth).default;
  let sum = 0;
  for (let at = 0; at < text.length; at += PART) sum += widthOf(text.slice(at, at + PART));
  return sum;
}

function segmentsOf(text: string): Iterable<Intl.SegmentData> {
  graphemes ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return graphemes.segment(text);
}

/** Quotation marks, dashes, dots, arrows: one cell, also in Chinese text. */
const NARROW: ReadonlySet<number> = new Set(Array.from('“”‘’—…·→›≤≥×§', (mark) => mark.charCodeAt(0)));

/** Width of a character that never joins with its neighbours. */
function plainWidth(code: number): 1 | 2 | undefined {
  if (code >= 0x20 && code < 0x7f) return 1;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x301b) || (code >= 0xff01 && code <= 0xff5e))
    return 2;
  return NARROW.has(code) ? 1 : undefined;
}

/** Text to exactly `width` cells or more, filled with spaces. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** What may not be parted: an ASCII word or one character, with the brackets that open before it and close after it. */
const UNIT = /[（“‘《「〔]*(?:[!-~]+|[^\p{ASCII}]|\s)[，。、；：？！）”’》」〕]*[^\S\n]*/gu;

/** Lines of at most `width` cells: breaks at spaces and between Chinese characters, never inside a word that fits a line. */
export function wrap(text: string, width: number): string[] {
  if ((plainCells(text) ?? Number.POSITIVE_INFINITY) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of text.match(UNIT) ?? []) {
    let rest = unit.trimEnd();
    const spaces = unit.slice(rest.length);
    if (line !== '' && used + cells(rest) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (cells(rest) > width)
      for (let head = take(rest, width); head.length < rest.length; head = take(rest, width)) {
        lines.push(head);
        rest = rest.slice(head.length);
      }
    line += rest + spaces;
    used += cells(rest + spaces);
  }
  return line.trimEnd() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** Units of a text that one cell may stand for: a family of four has eleven in two cells. */
export const UNITS_PER_CELL = 6;

/** The longest beginning of a text that fits into `width` cells; at least one character. */
export function take(text: string, width: number): string {
  let used = 0;
  for (let index = 0; index < text.length; index += 1) {
    const wide = plainWidth(text.charCodeAt(index));
    if (wide === undefined) return takeJoined(text, width);
    used += wide;
    if (used > width && index > 0) return text.slice(0, index);
  }
  return text;
}

function takeJoined(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const { segment } of segmentsOf(text.slice(0, UNITS_PER_CELL * width))) {
    used += cells(segment);
    if (used > width && taken !== '') break;
    taken += segment;
  }
  return taken;
}

/** The longest end of a text that fits into `width` cells. */
export function takeEnd(text: string, width: number): string {
  const segments = Array.from(segmentsOf(text), ({ segment }) => segment);
  let used = 0;
  const from = segments.findLastIndex((segment) => (used += cells(segment)) > width);
  return segments.slice(from + 1).join('');
}
