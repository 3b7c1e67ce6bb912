import { TextTable } from './facts.ts';
import type { Giver, ItemFact } from './facts.ts';
import { FIELD_PATHS } from './profile.ts';
import type { ComparedField } from './profile.ts';
import type { Place } from './positions.ts';

const FIELDS = Object.keys(FIELD_PATHS) as readonly ComparedField[];

/** What many facts have in common: all but who carries the item out and where that is written. */
export type Head = Omit<ItemFact, 'organ' | 'division' | 'giver' | 'at' | 'places'>;

/** Numbers of 32 bits, as many as are added. */
class Numbers {
  length = 0;
  private values = new Uint32Array(256);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  all(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

/** The columns of a table as they are sent to another process or written to a file: what is named by number comes as lists. */
export interface FactColumns {
  readonly texts: readonly string[];
  readonly names: readonly string[];
  readonly heads: readonly Head[];
  readonly givers: readonly (readonly [fact: number, giver: Giver])[];
  readonly numbers: {
    readonly heads: Uint32Array;
    readonly organs: Uint32Array;
    readonly divisions: Uint32Array;
    /** Six a fact: file, pointer, line and column of start and end. */
    readonly homes: Uint32Array;
    readonly placesTo: Uint32Array;
    readonly fields: Uint32Array;
    readonly places: Uint32Array;
  };
}

/** Numbers of a place: file, pointer, and line and column of the start and of the end. */
const PARTS = 6;

/** Places in columns. */
class Places {
  private readonly names: TextTable;
  private readonly numbers = new Numbers();

  constructor(names: TextTable) {
    this.names = names;
  }

  get length(): number {
    return this.numbers.length / PARTS;
  }

  push({ file, pointer, range: { start, end } }: Place): void {
    const { names, numbers } = this;
    numbers.push(names.intern(file));
    numbers.push(names.intern(pointer));
    for (const { line, column } of [start, end]) {
      numbers.push(line);
      numbers.push(column);
    }
  }

  all(): Uint32Array {
    return this.numbers.all();
  }

  /** Adds places whose names have other numbers elsewhere. */
  append(numbers: Uint32Array, nameIds: readonly number[]): void {
    for (const [index, number] of numbers.entries())
      this.numbers.push(index % PARTS < 2 ? (nameIds[number] ?? 0) : number);
  }

  at(index: number): Place {
    const { names, numbers } = this;
    const from = PARTS * index;
    return {
      file: names.text(numbers.at(from)),
      pointer: names.text(numbers.at(from + 1)),
      range: {
        start: { line: numbers.at(from + 2), column: numbers.at(from + 3) },
        end: { line: numbers.at(from + 4), column: numbers.at(from + 5) },
      },
    };
  }
}

/**
 * The facts of a whole catalogue, in columns of numbers: a million of them would be a million trees of objects. What many
 * have in common is kept once; a fact is a row that looks like the object.
 */
export class FactTable {
  /** The texts of compared fields. */
  readonly texts = new TextTable();
  private readonly names = new TextTable();
  private readonly heads: Head[] = [];
  private readonly headIds = new Map<string, number>();
  private readonly headOf = new Numbers();
  private readonly organOf = new Numbers();
  private readonly divisionOf = new Numbers();
  private readonly homes = new Places(this.names);
  /** For each fact, how many places of fields the facts up to it have. */
  private readonly placesTo = new Numbers();
  private readonly fieldOf = new Numbers();
  private readonly places = new Places(this.names);
  private readonly givers = new Map<number, Giver>();

  get length(): number {
    return this.headOf.length;
  }

  /** Adds a fact whose texts are those of this table. */
  add({ organ, division, giver, at, places, ...head }: ItemFact): void {
    if (giver !== undefined) this.givers.set(this.length, giver);
    this.headOf.push(this.headId(head));
    this.organOf.push(this.names.intern(organ));
    this.divisionOf.push(this.names.intern(division));
    this.homes.push(at);
    for (const [field, place] of Object.entries(places)) {
      this.fieldOf.push(FIELDS.indexOf(field as ComparedField));
      this.places.push(place);
    }
    this.placesTo.push(this.places.length);
  }

  private headId(head: Head): number {
    const { fields, receivers, ...words } = head;
    const key = JSON.stringify([Object.values(words), receivers, FIELDS.map((field) => fields[field])]);
    const known = this.headIds.get(key);
    if (known !== undefined) return known;
    this.headIds.set(key, this.heads.length);
    return this.heads.push(head) - 1;
  }

  head(index: number): Head {
    const head = this.heads[this.headOf.at(index)];
    if (head === undefined) throw new RangeError(`no fact ${index}`);
    return head;
  }

  organ(index: number): string {
    return this.names.text(this.organOf.at(index));
  }

  division(index: number): string {
    return this.names.text(this.divisionOf.at(index));
  }

  giver(index: number): Giver | undefined {
    return this.givers.get(index);
  }

  home(index: number): Place {
    return this.homes.at(index);
  }

  placesOf(index: number): ItemFact['places'] {
    const places: Partial<Record<ComparedField, Place>> = {};
    for (let at = index === 0 ? 0 : this.placesTo.at(index - 1); at < this.placesTo.at(index); at += 1) {
      const field = FIELDS[this.fieldOf.at(at)];
      if (field !== undefined) places[field] = this.places.at(at);
    }
    return places;
  }

  columns(): FactColumns {
    return {
      texts: this.texts.all(),
      names: this.names.all(),
      heads: this.heads,
      givers: [...this.givers],
      numbers: {
        heads: this.headOf.all(),
        organs: this.organOf.all(),
        divisions: this.divisionOf.all(),
        homes: this.homes.all(),
        placesTo: this.placesTo.all(),
        fields: this.fieldOf.all(),
        places: this.places.all(),
      },
    };
  }

  /** Adds the facts of another table behind its own. */
  append({ texts, names, heads, givers, numbers }: FactColumns): void {
    const [first, placed] = [this.length, this.places.length];
    const textIds = texts.map((text) => this.texts.intern(text));
    const nameIds = names.map((name) => this.names.intern(name));
    const headIds = heads.map((head) => this.headId(withTexts(head, textIds)));
    for (const id of numbers.heads) this.headOf.push(headIds[id] ?? 0);
    for (const id of numbers.organs) this.organOf.push(nameIds[id] ?? 0);
    for (const id of numbers.divisions) this.divisionOf.push(nameIds[id] ?? 0);
    for (const count of numbers.placesTo) this.placesTo.push(placed + count);
    for (const field of numbers.fields) this.fieldOf.push(field);
    this.homes.append(numbers.homes, nameIds);
    this.places.append(numbers.places, nameIds);
    for (const [fact, giver] of givers) this.givers.set(first + fact, { ...giver, name: textIds[giver.name] ?? 0 });
  }

  /** A row for each fact, in the order in which they were added. */
  rows(): ItemFact[] {
    return Array.from({ length: this.length }, (_, index) => new FactRow(this, index));
  }
}

function withTexts(head: Head, textIds: readonly number[]): Head {
  const fields = Object.entries(head.fields).map(([field, text]) => [field, textIds[text]]);
  return { ...head, fields: Object.fromEntries(fields) as Head['fields'] };
}

/** One fact of a table. */
class FactRow implements ItemFact {
  private readonly table: FactTable;
  private readonly index: number;

  constructor(table: FactTable, index: number) {
    this.table = table;
    this.index = index;
  }

  get kind(): ItemFact['kind'] {
    return this.table.head(this.index).kind;
  }
  get base(): string {
    return this.table.head(this.index).base;
  }
  get way(): string {
    return this.table.head(this.index).way;
  }
  get main(): ItemFact['main'] {
    return this.table.head(this.index).main;
  }
  get name(): string {
    return this.table.head(this.index).name;
  }
  get wayName(): string {
    return this.table.head(this.index).wayName;
  }
  get type(): ItemFact['type'] {
    return this.table.head(this.index).type;
  }
  get line(): string {
    return this.table.head(this.index).line;
  }
  get level(): ItemFact['level'] {
    return this.table.head(this.index).level;
  }
  get status(): ItemFact['status'] {
    return this.table.head(this.index).status;
  }
  get hasStandard(): boolean {
    return this.table.head(this.index).hasStandard;
  }
  get power(): ItemFact['power'] {
    return this.table.head(this.index).power;
  }
  get receivers(): readonly string[] {
    return this.table.head(this.index).receivers;
  }
  get fields(): ItemFact['fields'] {
    return this.table.head(this.index).fields;
  }
  get organ(): string {
    return this.table.organ(this.index);
  }
  get division(): string {
    return this.table.division(this.index);
  }
  get giver(): Giver | undefined {
    return this.table.giver(this.index);
  }
  get at(): Place {
    return this.table.home(this.index);
  }
  get places(): ItemFact['places'] {
    return this.table.placesOf(this.index);
  }
}
