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

/**
 * Where every part of one document is written: the nodes in the order of the text, outer ones first, as numbers in one
 * array, because a catalogue has millions. Of a map the nodes are a key and its value by turns. A list or map without
 * brackets ends where its last part ends.
 */
export class Layout {
  private readonly marks: Int32Array;
  /** Values of scalars and of keys, and the targets of aliases, by node. */
  private readonly values: readonly unknown[];
  private tables: Map<number, ReadonlyMap<string | number, number>> | undefined;

  constructor(marks: Int32Array, values: readonly unknown[]) {
    this.marks = marks;
    this.values = values;
  }

  get root(): WrittenNode | undefined {
    return this.node(0);
  }

  /** Every node, outer ones first. */
  *nodes(): Generator<WrittenNode> {
    for (let index = 0; index < this.values.length; index += 1) {
      const node = this.node(index);
      if (node !== undefined) yield node;
    }
  }

  /** Undefined where nothing is written. */
  node(index: number | undefined): WrittenNode | undefined {
    if (index === undefined || index >= this.values.length) return undefined;
    const form = FORMS[this.marks[index * SIZE] as number] as Form;
    return form === 'absent' ? undefined : new WrittenNode(this, index, form);
  }

  mark(index: number, field: 1 | 2 | 3): number {
    return this.marks[index * SIZE + field] as number;
  }

  value(index: number): unknown {
    return this.values[index];
  }

  /** The name of a key; undefined where it is a list or a map. */
  nameOf(key: number): string | undefined {
    return (this.marks[key * SIZE] as number) > LAST_SCALAR ? undefined : String(this.values[key]);
  }

  /** The key of a map with a name (of a key written twice, the last, as in the plain value), or the entry of a list. */
  find(parent: WrittenNode, segment: string | number): number | undefined {
    if (!parent.isMap && (!parent.isList || typeof segment !== 'number')) return undefined;
    const wanted = parent.isMap ? String(segment) : segment;
    if (this.mark(parent.index, 3) - parent.index > MANY) return this.tableOf(parent).get(wanted);
    let found: number | undefined;
    for (const [name, child] of this.children(parent)) if (name === wanted) found = child;
    return found;
  }

  /** The keys of a map by their names, the entries of a list by their numbers. */
  *children({ index: parent, isMap }: WrittenNode): Generator<[name: string | number | undefined, child: number]> {
    const end = this.mark(parent, 3);
    let count = 0;
    for (let child = parent + 1; child < end; count += 1) {
      yield [isMap ? this.nameOf(child) : count, child];
      const next = this.mark(child, 3);
      child = isMap ? this.mark(next, 3) : next;
    }
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

/** Neighbouring parts, their offsets and numbers counted from where they begin. */
export interface Stretch {
  readonly marks: readonly number[];
  readonly values: readonly unknown[];
  readonly end: number;
}

function shiftOf(index: number, from: number, at: number): number {
  const field = index % SIZE;
  return field === 0 ? 0 : field === SIZE - 1 ? from : at;
}

/** Takes down the nodes of a document in the order in which they are met. */
export class LayoutBuilder {
  private readonly marks: number[] = [];
  private readonly values: unknown[] = [];
  /** Where the last part that was taken down ends. */
  end = 0;

  /** A part without parts of its own. */
  leaf(form: Form, start: number, end: number, value?: unknown): number {
    const index = this.values.push(value) - 1;
    this.marks.push(NUMBER_OF[form], start, end, index + 1);
    if (end > this.end) this.end = end;
    return index;
  }

  /** A list or a map begins. */
  open(form: Form, start: number): number {
    const index = this.values.push(undefined) - 1;
    this.marks.push(NUMBER_OF[form], start, start, index + 1);
    return index;
  }

  /** It ends: behind its bracket, or with its last part. */
  close(index: number, end = this.end): void {
    this.end = end;
    this.marks[index * SIZE + 2] = end;
    this.marks[index * SIZE + 3] = this.values.length;
  }

  /** Where the next part will be in the order of parts. */
  get length(): number {
    return this.values.length;
  }

  /** The parts from one on, as they stand behind an offset. */
  copy(from: number, at: number): Stretch {
    const marks = this.marks.slice(SIZE * from).map((mark, index) => mark - shiftOf(index, from, at));
    return { marks, values: this.values.slice(from), end: this.end - at };
  }

  /** Takes down parts that were copied, now behind another offset. */
  paste({ marks, values, end }: Stretch, at: number): void {
    const from = this.length;
    for (let index = 0; index < marks.length; index += SIZE) {
      const [form, start, stop, next] = [marks[index], marks[index + 1], marks[index + 2], marks[index + 3]];
      this.marks.push(form as number, (start as number) + at, (stop as number) + at, (next as number) + from);
    }
    for (const value of values) this.values.push(value);
    this.end = at + end;
  }

  build(): Layout {
    return new Layout(new Int32Array(this.marks), this.values);
  }
}
