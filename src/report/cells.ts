import stringWidth from 'string-width';

const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Terminal cells that a text takes: two for a Chinese character. */
export function cells(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const width = plainWidth(text.charCodeAt(index));
    if (width === undefined) return stringWidth(text);
    sum += width;
  }
  return sum;
}

/** Width of a character that never joins with its neighbours; nearly all text is such, and `stringWidth` takes a hundred times as long. */
function plainWidth(code: number): 1 | 2 | undefined {
  if (code >= 0x20 && code < 0x7f) return 1;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff5e))
    return 2;
  return code === 0x201c || code === 0x201d ? 1 : undefined;
}

/** Text to exactly `width` cells or more, filled with spaces. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** What may not be parted: an ASCII word or one character, with the brackets that open before it and close after it. */
const UNIT = /[（“‘《「〔]*(?:[!-~]+|[^\p{ASCII}]|\s)[，。、；：？！）”’》」〕]*[^\S\n]*/gu;

/** Lines of at most `width` cells: breaks at spaces and between Chinese characters, never inside a word that fits a line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(UNIT) ?? []) {
    if (line !== '' && cells(line + unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += unit;
    while (cells(line.trimEnd()) > width) {
      const head = take(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line.trimEnd() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** The longest beginning of a text that fits into `width` cells; at least one character. */
export function take(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    used += cells(segment);
    if (used > width && taken !== '') break;
    taken += segment;
  }
  return taken;
}
