import { cells, take } from './cells.ts';

interface Frame {
  readonly code: string;
  /** Spaces and carets that stand exactly under the marked text. */
  readonly carets: string;
}

const CUT = '...';

/**
 * One source line with carets under [start, end) (0-based UTF-16 offsets), at most `width` cells wide: a long line is cut
 * around the marked text. Control characters are shown as spaces, so item text cannot write to the terminal.
 */
export function frame(line: string, start: number, end: number, width: number): Frame {
  // eslint-disable-next-line no-control-regex
  const clean = line.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, ' ');
  const marked = clean.slice(start, Math.max(end, start + 1)) || ' ';
  let before = clean.slice(0, start);
  const room = width - CUT.length;
  if (cells(before) > room / 2 && cells(clean) > width) {
    const kept = Math.max(8, room - Math.min(cells(marked), Math.floor(room * 0.6)) - 8);
    before = CUT + takeEnd(before, Math.min(kept, Math.floor(room / 2)));
  }
  const whole = before + clean.slice(start);
  const code = cells(whole) > width ? take(whole, room) + CUT : whole;
  const carets = Math.min(cells(marked), Math.max(1, cells(code) - cells(before)));
  return { code, carets: ' '.repeat(cells(before)) + '^'.repeat(Math.max(1, carets)) };
}

/** The longest end of a text that fits into `width` cells. */
function takeEnd(text: string, width: number): string {
  // A line may be as long as a file; no character that is seen takes less than a quarter of a cell.
  let end = text.slice(-4 * width);
  while (cells(end) > width) end = end.slice((end.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  return end;
}
