import stringWidth from 'string-width';

const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Terminal cells that a text takes: two for a Chinese character. */
export function cells(text: string): number {
  return stringWidth(text);
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
