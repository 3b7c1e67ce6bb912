/**
 * The files of a catalogue, by path relative to its root, with `/` between the parts. The disk gives one; a Map gives one
 * to tests and to the examples of rules.
 */
export interface FileSource {
  /** All paths, sorted by code points. */
  readonly paths: readonly string[];
  /** The bytes of one file. Throws ExpectedError where the file cannot be read. */
  read(path: string): Uint8Array;
}

/** A source of files held in memory: path → text. */
export function memorySource(files: Readonly<Record<string, string | Uint8Array>>): FileSource {
  const encoder = new TextEncoder();
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
  return {
    paths: [...bytes.keys()].sort(byCodePoint),
    read(path) {
      const content = bytes.get(path);
      if (content === undefined) throw new Error(`no such file in memory: ${path}`);
      return content;
    },
  };
}

/** Order by code points (not by UTF-16 units), the order of every list of files. */
export function byCodePoint(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(left.charCodeAt(index)) - rank(right.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above every single unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
