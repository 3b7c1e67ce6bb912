import { isMap, isScalar } from '../io/yaml.ts';
import type { Pair } from '../io/yaml.ts';
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
  if (!isMap(root) || root.flow === true) return undefined;
  const { text } = document.source;
  const starts: { name: string; start: number }[] = [];
  for (const { key } of root.items as Pair[]) {
    if (!isScalar(key) || !key.range) return undefined;
    const [at] = key.range;
    const line = lineAt(text, at);
    if (line.start !== at) return undefined;
    starts.push({ name: String(key.value), start: withComments(text, at) });
  }
  const end = root.range?.[1] ?? text.length;
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
