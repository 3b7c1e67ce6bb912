/** How a part of a document is written. `absent` is the value of a key in braces that has none. */
const FORMS = [
  'plain',
  'single-quoted',
  'double-quoted',
  'literal',
  'folded',
  'block-list',
  'flow-list',
  'block-map',
  'flow-map',
  'alias',
  'absent',
] as const;
export type Form = (typeof FORMS)[number];

const NUMBER_OF = Object.fromEntries(FORMS.map((form, number) => [form, number])) as Readonly<Record<Form, number>>;
const LAST_SCALAR = NUMBER_OF.folded;
/** Numbers kept of a node: its form, where it begins and ends, and which node follows on it and all that is below it. */
const SIZE = 4;
/** A collection of more nodes than that gets a table when something in it is looked for. */
const MANY = 200;

/** Neighbouring nodes, their offsets and numbers counted from where they begin: the same wherever that is. */
interface Nodes {
  readonly marks: ArrayLike<number>;
  /** Values of scalars and of keys, and the targets of aliases, by node. */
  readonly values: readonly unknown[];
}

/** Nodes of a document. */
interface Piece extends Nodes {
  /** The number of its first node, and the offset from which its offsets are counted. */
  readonly from: number;
  readonly at: number;
}

/** Nodes that can stand in many documents. */
export interface Stretch extends Nodes {
  readonly end: number;
}

/**
 * Where every part of one document is written: the nodes in the order of the text, outer ones first, as numbers in few
 * arrays, because a catalogue has millions; documents that say the same somewhere share those. Of a map the nodes are a key
 * and its value by turns. A list or map without brackets ends where its last part ends.
 */
export class Layout {
  private readonly pieces: readonly Piece[];
  private readonly length: number;
  /** The piece that was last looked at. */
  private piece: Piece | undefined;
  private tables: Map<number, ReadonlyMap<string | number, number>> | undefined = undefined;

  constructor(pieces: readonly Piece[], length: number) {
    this.pieces = pieces;
    this.length = length;
    this.piece = pieces[0];
  }

  get root(): WrittenNode | undefined {
    return this.node(0);
  }

  /** Every node, outer ones first. */
  *nodes(): Generator<WrittenNode> {
    for (let index = 0; index < this.length; index += 1) {
      const node = this.node(index);
      if (node !== undefined) yield node;
    }
  }

  /** Undefined where nothing is written. */
  node(index: number | undefined): WrittenNode | undefined {
    if (index === undefined || index >= this.length) return undefined;
    const form = FORMS[this.mark(index, 0)] as Form;
    return form === 'absent' ? undefined : new WrittenNode(this, index, form);
  }

  mark(index: number, field: 0 | 1 | 2 | 3): number {
    const { marks, from, at } = this.pieceOf(index);
    return (marks[(index - from) * SIZE + field] as number) + shiftOf(field, from, at);
  }

  value(index: number): unknown {
    const { values, from } = this.pieceOf(index);
    return values[index - from];
  }

  /** The name of a key; undefined where it is a list or a map. */
  nameOf(key: number): string | undefined {
    return this.mark(key, 0) > LAST_SCALAR ? undefined : String(this.value(key));
  }

  /** The key of a map with a name (of a key written twice, the last, as in the plain value), or the entry of a list. */
  find(parent: WrittenNode, segment: string | number): number | undefined {
    const { index: above, isMap } = parent;
    if (!isMap && (!parent.isList || typeof segment !== 'number')) return undefined;
    const wanted = isMap ? String(segment) : segment;
    const end = this.mark(above, 3);
    if (end - above > MANY) return this.tableOf(parent).get(wanted);
    let found: number | undefined;
    for (let child = above + 1, count = 0; child < end; child = this.behind(child, isMap), count += 1)
      if ((isMap ? this.nameOf(child) : count) === wanted) found = child;
    return found;
  }

  /** The keys of a map by their names, the entries of a list by their numbers. */
  *children({ index: parent, isMap }: WrittenNode): Generator<[name: string | number | undefined, child: number]> {
    const end = this.mark(parent, 3);
    for (let child = parent + 1, count = 0; child < end; child = this.behind(child, isMap), count += 1)
      yield [isMap ? this.nameOf(child) : count, child];
  }

  /** The next key of a map, or the next entry of a list. */
  private behind(child: number, isKey: boolean): number {
    const next = this.mark(child, 3);
    return isKey ? this.mark(next, 3) : next;
  }

  private pieceOf(index: number): Piece {
    const { piece } = this;
    if (piece !== undefined && holds(piece, index)) return piece;
    const found = this.pieces.find((other) => holds(other, index)) as Piece;
    this.piece = found;
    return found;
  }

  private tableOf(parent: WrittenNode): ReadonlyMap<string | number, number> {
    this.tables ??= new Map();
    let table = this.tables.get(parent.index);
    if (table === undefined) {
      const children = [...this.children(parent)];
      table = new Map(children.flatMap(([name, child]) => (name === undefined ? [] : [[name, child]])));
      this.tables.set(parent.index, table);
    }
    return table;
  }
}

interface WrittenPair {
  readonly key: WrittenNode;
  /** Undefined where nothing is written. */
  readonly value: WrittenNode | undefined;
}

/** One part of a document as it is written, looked at. */
export class WrittenNode {
  private readonly layout: Layout;
  /** Its place among the nodes of its document. */
  readonly index: number;
  readonly form: Form;

  constructor(layout: Layout, index: number, form: Form) {
    this.layout = layout;
    this.index = index;
    this.form = form;
  }

  /** UTF-16 offsets in the file. */
  get start(): number {
    return this.layout.mark(this.index, 1);
  }

  get end(): number {
    return this.layout.mark(this.index, 2);
  }

  get isScalar(): boolean {
    return NUMBER_OF[this.form] <= LAST_SCALAR;
  }

  get isMap(): boolean {
    return this.form === 'block-map' || this.form === 'flow-map';
  }

  get isList(): boolean {
    return this.form === 'block-list' || this.form === 'flow-list';
  }

  /** Whether it is a list or a map in brackets. */
  get isFlow(): boolean {
    return this.form === 'flow-list' || this.form === 'flow-map';
  }

  /** The value of a scalar. */
  get value(): unknown {
    return this.isScalar ? this.layout.value(this.index) : undefined;
  }

  /** The node itself; of an alias the node that it stands for, if there is one. */
  get target(): WrittenNode | undefined {
    return this.form === 'alias' ? this.layout.node(this.layout.value(this.index) as number | undefined) : this;
  }

  /** The pairs of a map. */
  get pairs(): readonly WrittenPair[] {
    if (!this.isMap) return [];
    return [...this.layout.children(this)].map(([, key]) => this.pairOf(key));
  }

  /** The entries of a list. */
  get entries(): readonly (WrittenNode | undefined)[] {
    return this.isList ? [...this.layout.children(this)].map(([, entry]) => this.layout.node(entry)) : [];
  }

  /** The pair of a key. */
  pair(name: string): WrittenPair | undefined {
    const key = this.isMap ? this.layout.find(this, name) : undefined;
    return key === undefined ? undefined : this.pairOf(key);
  }

  /** The pair of a name in a map, or the entry of a number in a list. */
  below(segment: string | number): { readonly key?: WrittenNode; readonly value: WrittenNode | undefined } | undefined {
    const child = this.layout.find(this, segment);
    if (child === undefined) return undefined;
    return this.isMap ? this.pairOf(child) : { value: this.layout.node(child) };
  }

  private pairOf(key: number): WrittenPair {
    return { key: this.layout.node(key) as WrittenNode, value: this.layout.node(this.layout.mark(key, 3)) };
  }
}

function holds({ from, values }: Piece, index: number): boolean {
  return index >= from && index < from + values.length;
}

/** By how much a number kept of a node is less than what it means. */
function shiftOf(field: number, from: number, at: number): number {
  return field === 0 ? 0 : field === SIZE - 1 ? from : at;
}

/** A piece to which nodes are added. */
interface OpenPiece extends Piece {
  readonly marks: number[];
  readonly values: unknown[];
}

/** Takes down the nodes of a document in the order in which they are met. */
export class LayoutBuilder {
  private readonly pieces: Piece[] = [];
  /** The first of the pieces, with the outermost node, and the last, if nodes can be added to it. */
  private first: OpenPiece | undefined = undefined;
  private last: OpenPiece | undefined = undefined;
  /** Where the next node will be in the order of nodes. */
  length = 0;
  /** Where the last part that was taken down ends. */
  end = 0;

  /** A part without parts of its own. */
  leaf(form: Form, start: number, end: number, value?: unknown): number {
    if (end > this.end) this.end = end;
    return this.add(form, start, end, value);
  }

  /** A list or a map begins. */
  open(form: Form, start: number): number {
    return this.add(form, start, start, undefined);
  }

  /** It ends: behind its bracket, or with its last part. */
  close(index: number, end = this.end): void {
    this.end = end;
    const { marks, from } = (index === 0 ? this.first : this.last) as OpenPiece;
    marks[(index - from) * SIZE + 2] = end;
    marks[(index - from) * SIZE + 3] = this.length - from;
  }

  /** Takes out the nodes from one on, as they stand behind an offset. */
  cut(first: number, at: number): Stretch {
    const { marks, values, from } = this.last as OpenPiece;
    const own = marks
      .splice(SIZE * (first - from))
      .map((mark, index) => mark - shiftOf(index % SIZE, first - from, at));
    this.length = first;
    return { marks: Int32Array.from(own), values: values.splice(first - from), end: this.end - at };
  }

  /** Takes down nodes that were taken out, now behind another offset. */
  paste({ marks, values, end }: Stretch, at: number): void {
    this.pieces.push({ marks, values, from: this.length, at });
    this.length += values.length;
    this.last = undefined;
    this.end = at + end;
  }

  build(): Layout {
    return new Layout(this.pieces, this.length);
  }

  private add(form: Form, start: number, end: number, value: unknown): number {
    if (this.last === undefined) {
      this.last = { marks: [], values: [], from: this.length, at: 0 };
      this.pieces.push(this.last);
      this.first ??= this.last;
    }
    const next = this.last.values.push(value);
    this.last.marks.push(NUMBER_OF[form], start, end, next);
    this.length += 1;
    return this.length - 1;
  }
}
