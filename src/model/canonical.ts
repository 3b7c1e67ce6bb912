import { isDeepStrictEqual } from 'node:util';
import {
  YamlDocument,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  keepSource,
  padded,
  parseAllDocuments,
} from '../io/yaml.ts';
import type { Document, Node, Pair, Scalar, YAMLMap } from '../io/yaml.ts';
import { commentsOf } from './comments.ts';
import { DOCUMENT_KINDS, isRecord } from './document.ts';
import { valueAt } from './positions.ts';
import type { Path } from './positions.ts';
import { inKeyOrder, shapeBelow, shapeOf } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** Control characters, unusual line ends, byte order marks, and white space at the ends: they are escaped, not shown. */
const UNUSUAL =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[ \t]\n|^[ \t\n]|[ \t\n]$/u;
/** A key that begins with anything else is easily taken for a slip. */
const WORD = /^[\p{L}\p{N}]/u;
/** What may stay in brackets on one line: a word, a number, a code, but no prose. */
const PLAIN_WORD = /^[^\s，。；：！？、,;:!?"'“”]{1,20}$/u;
const MAX_FLOW_CELLS = 120;
const STYLE = { lineWidth: 0, blockQuote: 'literal', singleQuote: false } as const;
const READING = { prettyErrors: false, logLevel: 'error', uniqueKeys: false, resolveKnownTags: false } as const;
/** Comments settle in the first rounds; what still moves then has no canonical form. */
const MAX_ROUNDS = 5;

/** The canonical form of a text, or why it has none: then the text has to stay as it is. */
export type Canonical = { readonly text: string } | { readonly refusal: 'values' | 'comments' | 'unstable' };

/** A document in the canonical form. It parses back to the same value. */
export function canonicalYaml(value: Readonly<Record<string, unknown>>): string {
  return written(new YamlDocument(value, { aliasDuplicateObjects: false }));
}

/**
 * The canonical form of a sound text of any number of documents: keys in the order of the schema, prose in blocks, quotes
 * where they are needed. Its values and comments are those of the text, and its own canonical form is itself.
 */
export function canonicalText(text: string): Canonical {
  let before = text.replace(/\r\n?/gu, '\n');
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const documents = parseAllDocuments(before, READING);
    if (!Array.isArray(documents)) return { text: before };
    const after = joined(documents);
    if (after === undefined) return { refusal: 'values' };
    if (after === before) return differs(text, after) ?? { text: after };
    before = after;
  }
  return differs(text, before) ?? { refusal: 'unstable' };
}

/**
 * The canonical form of a sound text in which one value is another, written at its path or not yet. What it says besides,
 * and its comments, stay; a comment inside what is replaced has no place any more, so that the text has to stay as it is.
 */
export function canonicalWith(text: string, index: number, path: Path, value: unknown): Canonical {
  const documents = parseAllDocuments(text.replace(/\r\n?/gu, '\n'), READING);
  const document = Array.isArray(documents) ? documents[index] : undefined;
  if (document === undefined || !Array.isArray(documents)) return { refusal: 'values' };
  const expected = withValue(document.toJS(), path, value);
  const others = (all: readonly Document[]) => all.filter((_, at) => at !== index).map((one) => one.toJS() as unknown);
  const before = others(documents);
  document.setIn(path, document.createNode(value, { aliasDuplicateObjects: false }));
  const changed = joined(documents);
  const canonical = changed === undefined ? ({ refusal: 'values' } as const) : canonicalText(changed);
  if ('refusal' in canonical) return canonical;
  const after = parseAllDocuments(canonical.text, READING);
  if (!Array.isArray(after) || !isDeepStrictEqual([after[index]?.toJS(), others(after)], [expected, before]))
    return { refusal: 'values' };
  return isDeepStrictEqual(commentsOf(text).sort(), commentsOf(canonical.text).sort())
    ? canonical
    : { refusal: 'comments' };
}

/** A copy of a value in which something else stands at a path. */
function withValue(whole: unknown, [segment, ...rest]: Path, value: unknown): unknown {
  if (segment === undefined) return value;
  const below = withValue(valueAt(whole, [segment]), rest, value);
  if (typeof segment === 'string') return { ...(isRecord(whole) && whole), [segment]: below };
  const list = Array.isArray(whole) ? [...(whole as unknown[])] : [];
  list[segment] = below;
  return list;
}

/** Undefined where something cannot be written in this order: an alias in front of what it stands for. */
function joined(documents: readonly Document[]): string | undefined {
  try {
    // No text of a value ends a line with white space: that is quoted.
    return `${documents
      .map(written)
      .join('')
      .replace(/[ \t]+$/gmu, '')
      .trimEnd()}\n`;
  } catch {
    return undefined;
  }
}

function differs(text: string, canonical: string): Canonical | undefined {
  if (!isDeepStrictEqual(valuesOf(text), valuesOf(canonical))) return { refusal: 'values' };
  return isDeepStrictEqual(commentsOf(text).sort(), commentsOf(canonical).sort()) ? undefined : { refusal: 'comments' };
}

/** What a text says, as values and, because `007` and `7` are the same value, as texts. */
function valuesOf(text: string): unknown {
  const read = (options: object) => {
    const documents = parseAllDocuments(text, { ...READING, ...options });
    return Array.isArray(documents)
      ? documents.map((document) => (document.errors.length > 0 ? document.errors : document.toJS()) as unknown)
      : [];
  };
  try {
    return [read({}), read({ schema: 'failsafe' })];
  } catch {
    return undefined;
  }
}

function written(document: Document): string {
  const root = document.contents as Node | null;
  const kind = isMap(root) ? DOCUMENT_KINDS.find((known) => known === root.get('文件类型')) : undefined;
  const header = isMap(root) ? takeHeader(root) : undefined;
  arrange(root, kind && shapeOf(kind), false);
  const first = isMap(root) ? (root.items[0] as Pair<Node | null> | undefined)?.key : undefined;
  if (header !== undefined && first) first.commentBefore = [header, first.commentBefore ?? []].flat().join('\n');
  keepSource(document);
  return document.toString(STYLE);
}

/** The lines for the editor at the top of a file belong to the file, not to the key that happens to stand first. */
function takeHeader(root: YAMLMap): string | undefined {
  const key = (root.items[0] as Pair<Node | null> | undefined)?.key;
  const [, header, rest] =
    /^((?:.*\n)*?.*yaml-language-server.*)(?:\n([\s\S]*))?$/u.exec(key?.commentBefore ?? '') ?? [];
  if (!key || header === undefined) return undefined;
  key.commentBefore = rest ?? null;
  return header;
}

/** Puts the keys in order and gives everything its style. */
function arrange(node: Node | null | undefined, shape: Shape | undefined, flow: boolean): void {
  if (isScalar(node)) style(node, shape);
  if (!isCollection(node)) return;
  const isFlow = flow || (node.flow === true && cells(node) <= MAX_FLOW_CELLS);
  node.flow = isFlow;
  if (isFlow) padded(node, isMap(node));
  if (isSeq(node))
    for (const [index, entry] of node.items.entries()) arrange(entry as Node, shapeBelow(shape, index), isFlow);
  if (!isMap(node)) return;
  node.items = inKeyOrder(node.items, shape, nameOf);
  for (const pair of node.items as Pair<Node | null, Node | null>[]) {
    if (isScalar(pair.key)) styleKey(pair.key);
    arrange(pair.value, shapeBelow(shape, nameOf(pair)), isFlow);
  }
  const first = (node.items[0] as Pair<Node | null> | undefined)?.key;
  if (first) first.spaceBefore = false;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function style(node: Scalar, shape: Shape | undefined): void {
  if (typeof node.value !== 'string') return;
  if (shape?.text === 'quoted' || UNUSUAL.test(node.value)) node.type = 'QUOTE_DOUBLE';
  else node.type = node.value.includes('\n') ? 'BLOCK_LITERAL' : 'PLAIN';
}

function styleKey(key: Scalar): void {
  if (typeof key.value === 'string')
    key.type = WORD.test(key.value) && !UNUSUAL.test(key.value) ? 'PLAIN' : 'QUOTE_DOUBLE';
}

/** The cells that brackets take on a line; without end where they hold prose or comments. */
function cells(node: unknown): number {
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : JSON.stringify(node.value);
    const isWord = PLAIN_WORD.test(text) && !node.comment && !node.commentBefore;
    return isWord ? text.replace(/[^ -~]/gu, '  ').length + 2 : Number.POSITIVE_INFINITY;
  }
  if (!isCollection(node) || node.comment || node.commentBefore) return Number.POSITIVE_INFINITY;
  const parts: unknown[] = isMap(node) ? (node.items as Pair[]).flatMap(({ key, value }) => [key, value]) : node.items;
  return parts.reduce<number>((sum, part) => sum + cells(part), 4);
}
