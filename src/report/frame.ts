import { blanked } from '../text/one-line.ts';
import { cells, take, takeEnd, UNITS_PER_CELL } from './cells.ts';

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
  // A line may be as long as a file; what is further away is not seen.
  const reach = UNITS_PER_CELL * width;
  const from = Math.max(0, start - reach);
  const at = start - from;
  const near = line.slice(from, start + reach);
  const clean = blanked(near);
  const marked = clean.slice(at, Math.max(end, start + 1) - from) || ' ';
  let before = clean.slice(0, at);
  const room = width - CUT.length;
  if (cells(before) > room / 2 && cells(clean) > width) {
    const kept = Math.max(8, room - Math.min(cells(marked), Math.floor(room * 0.6)) - 8);
    before = CUT + takeEnd(before, Math.min(kept, Math.floor(room / 2)));
  }
  const whole = before + clean.slice(at);
  const code = cells(whole) > width ? take(whole, room) + CUT : whole;
  const carets = Math.min(cells(marked), Math.max(1, cells(code) - cells(before)));
  return { code, carets: ' '.repeat(cells(before)) + '^'.repeat(Math.max(1, carets)) };
}
