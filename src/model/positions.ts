/** A place in a text: 1-based line and column; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The way to a value inside a document: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** A range in a file of the catalogue, and the pointer of the value there: what facts and findings carry. */
export interface Place {
  readonly file: string;
  readonly range: Range;
  readonly pointer: string;
}

/** RFC 6901 pointer of a path, with the Chinese keys as they are. */
export function pointerOf(path: Path): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path of a pointer into a value: a segment is an index where the value has a list, or where nothing is written yet. */
export function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  for (const segment of pointer.split('/').slice(1)) {
    const parent = valueAt(value, path);
    const isIndex = Array.isArray(parent) || (parent === undefined && /^\d+$/u.test(segment));
    path.push(isIndex ? Number(segment) : segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return path;
}

/** The value at a path, or undefined where nothing is written. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const segment of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, segment)) return undefined;
    current = (current as Record<string | number, unknown>)[segment];
  }
  return current;
}

/** Source text that is to stand in the place of a range. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}
