import { byCodePoint } from './file-source.ts';

/** Where a file stands in a list in the order of code points; -1 where it does not. */
export function placeOf(file: string, files: readonly string[]): number {
  const place = firstFrom(file, files);
  return files[place] === file ? place : -1;
}

/** Where a file stands in such a list, or would stand. */
export function firstFrom(file: string, files: readonly string[]): number {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodePoint(files[middle] ?? '', file) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same for files that are asked for in their order: each is found from where the last was. */
export function placesIn(files: readonly string[]): (file: string) => number {
  let at = 0;
  return (file) => {
    // Most often the lists are the same.
    if (files[at] !== file && files[at + 1] === file) at += 1;
    while (at < files.length && files[at] !== file && byCodePoint(files[at] ?? '', file) < 0) at += 1;
    return files[at] === file ? at : -1;
  };
}
