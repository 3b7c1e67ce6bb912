import type { CatalogueDocument } from './document.ts';
import { lineAt } from './fault-lines.ts';

/** A top-level key of a document with everything that belongs to it, comments above it too. UTF-16 offsets of whole lines. */
export interface TopBlock {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The top-level blocks of a document, one after another without a gap. Lines for the editor above the first key belong to
 * the document. Undefined where the keys do not stand in lines of their own.
 */
export function topBlocks(document: CatalogueDocument): TopBlock[] | undefined {
  const root = document.nodeAt([]);
  if (root?.form !== 'block-map') return undefined;
  const { text } = document.source;
  const starts: { name: string; start: number }[] = [];
  for (const { key } of root.pairs) {
    if (!key.isScalar || lineAt(text, key.start).start !== key.start) return undefined;
    starts.push({ name: String(key.value), start: withComments(text, key.start) });
  }
  const end = endOfLines(text, root.end);
  if (text[end - 1] !== '\n') return undefined;
  return starts.map(({ name, start }, index) => ({ name, start, end: starts[index + 1]?.start ?? end }));
}

/** Where the comments right above a line begin: what is indented belongs to the block before. */
function withComments(text: string, start: number): number {
  let from = start;
  while (from > 0) {
    const line = lineAt(text, from - 1);
    if (text[line.start] !== '#' || /yaml-language-server/u.test(text.slice(line.start, line.end))) break;
    from = line.start;
  }
  return from;
}

/** The end of the line in which a block ends, and of the comments below it that are its own because they are indented. */
function endOfLines(text: string, end: number): number {
  const rest = /[^\n]*(?:\n(?:[ \t]*\r?\n)*[ \t]+#[^\n]*)*\n?/uy;
  // A block of text ends behind its last line break.
  rest.lastIndex = text[end - 1] === '\n' ? end - 1 : end;
  rest.exec(text);
  return rest.lastIndex;
}
