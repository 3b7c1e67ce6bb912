/** A marker at the start of a line ends a document whatever it stands in, even an open quote (YAML 1.2.2 § 9.1.2). */
const MARKER = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gmu;
const CONTENT = /^[ \t]*[^ \t\r\n#]/mu;
const CONTENT_NOT_DIRECTIVE = /^[ \t]*[^ \t\r\n#%]/mu;

/** One document of a file: UTF-16 offsets. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/**
 * The documents of a stream, told apart by their markers alone, so that an open quote or bracket in one does not take the
 * next one with it. What holds only comments is no document; directives belong to the document that they stand before.
 */
export function slicesOf(text: string): Slice[] {
  const starts = [0];
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    if (marker === '...') starts.push(index + marker.length);
    else if (CONTENT_NOT_DIRECTIVE.test(text.slice(starts.at(-1), index))) starts.push(index);
  }
  return starts
    .map((start, place) => ({ start, end: starts[place + 1] ?? text.length }))
    .filter(({ start, end }) => CONTENT.test(text.slice(start, end).replace(/^---/u, '')));
}
