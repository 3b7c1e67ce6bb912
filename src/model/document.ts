import { isAlias, isMap, isScalar, isSeq, visit } from '../io/yaml.ts';
import type { Document, Node, Pair, YAMLMap } from '../io/yaml.ts';
import { pointerOf } from './positions.ts';
import type { Path, Place, Range } from './positions.ts';
import { spanInSource } from './scalar-offsets.ts';
import type { SourceText } from './source-text.ts';

/** The kinds of documents: the values of 文件类型. */
export const DOCUMENT_KINDS = ['基本目录', '实施清单', '实施机关', '法律法规', '证照', '设置', '导入映射'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What kept YAML from being read as it was meant: a problem id of the group `yaml`, offsets, and the facts for its message. */
export interface SyntaxProblem {
  readonly id:
    | 'syntax'
    | 'full-width-colon'
    | 'full-width-comma'
    | 'full-width-bracket'
    | 'full-width-dash'
    | 'full-width-number-sign'
    | 'tab'
    | 'duplicate-key'
    | 'null-key'
    | 'swallowed-comment'
    | 'limits'
    | 'encoding'
    | 'undecodable';
  readonly start: number;
  readonly end: number;
  readonly detail: string;
  /** The characters that a message quotes, where they are not `detail`. */
  readonly words?: string;
  /** The first of two equal keys; the braces around a key that was cut off. */
  readonly related?: readonly [start: number, end: number];
}

/** What leaves a document as readable as it was: the rest of it is still judged. */
const HARMLESS: ReadonlySet<SyntaxProblem['id']> = new Set([
  'duplicate-key',
  'null-key',
  'swallowed-comment',
  'encoding',
]);

export interface LocateOptions {
  /** UTF-16 offsets inside the string at the path. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Mark the key of the last pair instead of its value. */
  readonly key?: boolean;
}

/** One YAML document of a file: its plain value, and where every part of it is written. */
export class CatalogueDocument {
  readonly source: SourceText;
  /** 0-based place among the documents of the file. */
  readonly index: number;
  /** Plain JavaScript value; undefined where the YAML could not be read. */
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  private readonly root: Node | null;
  private readonly yaml: Document | undefined;

  constructor(
    source: SourceText,
    index: number,
    yaml: Document | undefined,
    value: unknown,
    problems: readonly SyntaxProblem[],
  ) {
    this.source = source;
    this.index = index;
    this.yaml = yaml;
    this.root = (yaml?.contents ?? null) as Node | null;
    this.value = value;
    this.problems = problems;
  }

  get file(): string {
    return this.source.file;
  }

  /** The value as a map, or an empty map where it is something else. */
  get map(): Readonly<Record<string, unknown>> {
    return isRecord(this.value) ? this.value : {};
  }

  get kind(): DocumentKind | undefined {
    const kind = this.map['文件类型'];
    return DOCUMENT_KINDS.find((known) => known === kind);
  }

  /** Whether YAML gave a map that can be judged further. */
  get isReadable(): boolean {
    return isRecord(this.value) && !this.hasSyntaxFault;
  }

  /** Whether a syntax problem was found that keeps the document from being judged. */
  get hasSyntaxFault(): boolean {
    return this.problems.some(({ id }) => !HARMLESS.has(id));
  }

  /** The node written at a path, following aliases; undefined where nothing is written. */
  nodeAt(path: Path): Node | undefined {
    let node: Node | null | undefined = this.root;
    for (const segment of path) {
      const below: Node | Pair | undefined = childOf(this.resolve(node), segment);
      if (below === undefined) return undefined;
      node = 'key' in below ? (below.value as Node | null) : below;
      if (node === null) return undefined;
    }
    return node ?? undefined;
  }

  /** Every node of the document, outer ones first. */
  visit(look: (node: Node) => void): void {
    if (this.yaml !== undefined) visit(this.yaml, { Node: (_, node) => look(node) });
  }

  /**
   * Where the value at a path is written. A list or map is marked by its key; a value that is not written, by the key of
   * the nearest parent that is, and at the top level by 基本编码 or the first key.
   */
  locate(path: Path, options: LocateOptions = {}): Range {
    return this.source.range(...this.offsets(path, options));
  }

  /** The same as a place that facts and findings carry. */
  place(path: Path, options: LocateOptions = {}): Place {
    return { file: this.file, range: this.locate(path, options), pointer: pointerOf(path) };
  }

  private offsets(path: Path, options: LocateOptions): [number, number] {
    let node = this.root;
    let marked: [number, number] = this.topOffsets();
    for (const [depth, segment] of path.entries()) {
      const below = childOf(this.resolve(node), segment);
      if (below === undefined) return marked;
      const last = depth === path.length - 1;
      if ('key' in below) {
        const keyRange = nodeRange(below.key as Node);
        if (keyRange !== undefined) marked = keyRange;
        node = below.value as Node | null;
        if (last && !options.key) marked = this.valueOffsets(node, options) ?? marked;
      } else {
        node = below;
        marked = (isScalar(node) ? this.scalarOffsets(node, last ? options : {}) : this.entryOffsets(node)) ?? marked;
      }
    }
    return marked;
  }

  /** Aliases may point anywhere inside the document; the alias is where a reader looks, its target is what it says. */
  private resolve(node: Node | null | undefined): Node | null | undefined {
    return isAlias(node) && this.yaml !== undefined ? (node.resolve(this.yaml) as Node | undefined) : node;
  }

  private topOffsets(): [number, number] {
    if (isMap(this.root)) {
      const pair = pairOf(this.root, '基本编码') ?? this.root.items[0];
      const range = pair && (this.valueOffsets(pair.value as Node | null, {}) ?? nodeRange(pair.key as Node));
      if (range !== undefined) return range;
    }
    const range = this.root === null ? undefined : nodeRange(this.root);
    return range === undefined ? [0, 0] : this.source.firstLine(...range);
  }

  /** What a key says in one piece: a text, a number, or an alias of one. */
  private valueOffsets(node: Node | null, options: LocateOptions): [number, number] | undefined {
    if (isScalar(node)) return this.scalarOffsets(node, options);
    return node !== null && isScalar(this.resolve(node)) ? nodeRange(node) : undefined;
  }

  /** A list entry that is a map or list is marked by its first scalar, or whole where it stands on one line. */
  private entryOffsets(node: Node): [number, number] | undefined {
    const range = nodeRange(node);
    if (range === undefined) return undefined;
    const first = isMap(node) ? ((node.items[0] as Pair | undefined)?.value as Node | null) : undefined;
    const end = isScalar(first) ? (nodeRange(first)?.[1] ?? range[1]) : range[1];
    const flow = isMap(node) && node.flow === true;
    return this.source.firstLine(range[0], flow ? range[1] : end);
  }

  /** Offsets of a scalar, or of a span of its value where the span can be found in the source. */
  private scalarOffsets(node: Node, { span }: LocateOptions): [number, number] | undefined {
    const range = nodeRange(node);
    // `key:` with nothing behind it has a value of no width: the key is what a reader can see.
    if (range?.[0] === range?.[1]) return undefined;
    if (range === undefined || span === undefined || !isScalar(node)) return range;
    const found = spanInSource(node, this.source.text.slice(...range), span);
    return found === undefined ? range : [range[0] + found[0], range[0] + found[1]];
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function childOf(node: Node | null | undefined, segment: string | number): Pair | Node | undefined {
  if (isMap(node)) return pairOf(node, String(segment));
  if (isSeq(node) && typeof segment === 'number') return node.items[segment] as Node | undefined;
  return undefined;
}

const pairsByName = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pair of a key; of a key written twice, the last, as in the plain value. */
function pairOf(map: YAMLMap, name: string): Pair | undefined {
  let pairs = pairsByName.get(map);
  if (pairs === undefined) {
    pairs = new Map(
      (map.items as Pair[]).flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])),
    );
    pairsByName.set(map, pairs);
  }
  return pairs.get(name);
}

function nodeRange(node: Node): [number, number] | undefined {
  return node.range ? [node.range[0], node.range[1]] : undefined;
}
