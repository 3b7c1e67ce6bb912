import { lstatSync } from 'node:fs';
import type { Stats } from 'node:fs';

/** Numbers of a signature: size, times of content and of entry, number of the entry. */
export const SIGNATURE_PARTS = 4;

/** What changes within this time may leave no trace in the times of a file: coarse clocks, file systems over a network. */
const BLUR_MS = 2_000;

/**
 * By what a file may be known to be unchanged without reading it. Undefined where only its content tells: it was touched so
 * shortly before it may have been read, or since, that it may be touched again without a trace; or it is no plain file.
 */
export function signatureOf(path: string, readSince: number): readonly number[] | undefined {
  const stats = statsOf(path);
  if (stats === undefined) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return Math.max(mtimeMs, ctimeMs) > readSince - BLUR_MS ? undefined : [size, mtimeMs, ctimeMs, ino];
}

/** Undefined for what is not there or cannot be reached, and for a link: what it leads to says nothing of where it leads. */
function statsOf(path: string): Stats | undefined {
  try {
    const stats = lstatSync(path);
    return stats.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}
