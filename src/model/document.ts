import type { DocumentRecord } from './context.ts';
import type { Layout, WrittenNode } from './layout.ts';
import { pointerOf } from './positions.ts';
import type { Path, Place, Range } from './positions.ts';
import { spanInSource } from './scalar-offsets.ts';
import type { SchemaProblem } from './schema.ts';
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

/** Who read a document: what they make of it is the same. */
export type Reader = 'strict' | 'yaml';

/** One YAML document of a file: its plain value, and where every part of it is written. */
export class CatalogueDocument {
  readonly source: SourceText;
  /** 0-based place among the documents of the file. */
  readonly index: number;
  /** Plain JavaScript value; undefined where the YAML could not be read. */
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  readonly reader: Reader;
  /** What `schemaProblems` and `recordOf` found: for as many documents, weak maps would take longer than what they keep. */
  knownProblems: readonly SchemaProblem[] | undefined = undefined;
  knownRecord: DocumentRecord<unknown> | 'none' | undefined = undefined;
  private readonly layout: Layout | undefined;

  constructor(
    source: SourceText,
    index: number,
    layout: Layout | undefined,
    value: unknown,
    problems: readonly SyntaxProblem[],
    reader: Reader = 'yaml',
  ) {
    this.source = source;
    this.index = index;
    this.layout = layout;
    this.value = value;
    this.problems = problems;
    this.reader = reader;
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
  nodeAt(path: Path): WrittenNode | undefined {
    let node = this.layout?.root;
    for (const segment of path) node = node?.target?.below(segment)?.value;
    return node;
  }

  /** Every node of the document, outer ones first. */
  nodes(): Iterable<WrittenNode> {
    return this.layout?.nodes() ?? [];
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
    const root = this.layout?.root;
    let node = root;
    let marked: [number, number] | undefined;
    for (const [depth, segment] of path.entries()) {
      const below = node?.target?.below(segment);
      if (below === undefined) break;
      const last = depth === path.length - 1;
      node = below.value;
      if (below.key !== undefined) {
        marked = [below.key.start, below.key.end];
        if (last && !options.key) marked = this.valueOffsets(node, options) ?? marked;
      } else if (node !== undefined) {
        marked = (node.isScalar ? this.scalarOffsets(node, last ? options : {}) : this.entryOffsets(node)) ?? marked;
      }
    }
    return marked ?? this.topOffsets(root);
  }

  private topOffsets(root: WrittenNode | undefined): [number, number] {
    if (root === undefined) return [0, 0];
    const pair = root.pair('基本编码') ?? root.pairs[0];
    if (pair === undefined) return this.source.firstLine(root.start, root.end);
    return this.valueOffsets(pair.value, {}) ?? [pair.key.start, pair.key.end];
  }

  /** What a key says in one piece: a text, a number, or an alias of one, which is where a reader looks. */
  private valueOffsets(node: WrittenNode | undefined, options: LocateOptions): [number, number] | undefined {
    if (node?.isScalar) return this.scalarOffsets(node, options);
    return node?.target?.isScalar ? [node.start, node.end] : undefined;
  }

  /** A list entry that is a map or list is marked by its first scalar, or whole where it stands on one line. */
  private entryOffsets(node: WrittenNode): [number, number] {
    const first = node.form === 'block-map' ? node.pairs[0]?.value : undefined;
    return this.source.firstLine(node.start, first?.isScalar ? first.end : node.end);
  }

  /** Offsets of a scalar, or of a span of its value where the span can be found in the source. */
  private scalarOffsets(node: WrittenNode, { span }: LocateOptions): [number, number] | undefined {
    const { start, end } = node;
    // `key:` with nothing behind it has a value of no width: the key is what a reader can see.
    if (start === end) return undefined;
    const found = span && spanInSource(node, this.source.text.slice(start, end), span);
    return found === undefined ? [start, end] : [start + found[0], start + found[1]];
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
