import type { Encoding } from '../io/decode.ts';
import type { Position, Range } from './positions.ts';

/** The text of one file, with line starts worked out once, when the first position is asked for. */
export class SourceText {
  /** Path relative to the catalogue root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly encoding: Encoding;
  /** Digest of the bytes of the file; undefined where nobody asked for it. */
  readonly digest: string | undefined;
  private starts: number[] | undefined;

  constructor(file: string, text: string, encoding: Encoding = 'utf-8', digest?: string) {
    this.file = file;
    this.text = text;
    this.encoding = encoding;
    this.digest = digest;
  }

  /** Position of a UTF-16 offset. */
  position(offset: number): Position {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The UTF-16 offset of a position. */
  offset({ line, column }: Position): number {
    return (this.lineStarts()[line - 1] ?? this.text.length) + column - 1;
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }

  /** Offsets cut off at the end of their first line. */
  firstLine(start: number, end: number): [number, number] {
    const newline = this.text.slice(start, end).search(/[\r\n]/u);
    return newline < 0 ? [start, end] : [start, start + newline];
  }

  /** The text of a 1-based line without its line break; empty where there is no such line. */
  line(number: number): string {
    const starts = this.lineStarts();
    const start = starts[number - 1];
    if (start === undefined) return '';
    return this.text.slice(start, starts[number] ?? this.text.length).replace(/\r?\n$/u, '');
  }

  private lineStarts(): number[] {
    if (this.starts === undefined) {
      this.starts = [0];
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.starts.push(at + 1);
    }
    return this.starts;
  }
}
