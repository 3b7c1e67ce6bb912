import { byCodePoint } from './file-source.ts';

/** Where a file stands in a list in the order of code points; -1 where it does not. */
export function placeOf(file: string, files: readonly string[]): number {
  let [low, high] = [0, files.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = byCodePoint(files[middle] ?? '', file);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The same for files that are asked for in their order: each is found from where the last was. */
export function placesIn(files: readonly string[]): (file: string) => number {
  let at = 0;
  return (file) => {
    while (at < files.length && byCodePoint(files[at] ?? '', file) < 0) at += 1;
    return files[at] === file ? at : -1;
  };
}
