import { statSync } from 'node:fs';

/** Numbers of a signature: size, times of content and of entry, number of the entry. */
export const SIGNATURE_PARTS = 4;

/** What changes within this time may leave no trace in the times of a file: coarse clocks, file systems over a network. */
const BLUR_MS = 2_000;

/**
 * By what a file may be known to be unchanged without reading it, or undefined where it is not there. All NaN, which equals
 * nothing, where the file was touched so lately that it may be touched again without a trace.
 */
export function signatureOf(path: string, now: number): readonly number[] | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  const isLate = Math.max(mtimeMs, ctimeMs) > now - BLUR_MS;
  return isLate ? [Number.NaN, Number.NaN, Number.NaN, Number.NaN] : [size, mtimeMs, ctimeMs, ino];
}
