import type { FactList, Giver, ItemFact } from './facts.ts';
import type { ComparedField } from './profile.ts';
import type { Place } from './positions.ts';

/** What many facts have in common: all but who carries the item out and where that is written. */
export type Head = Omit<ItemFact, 'organ' | 'division' | 'giver' | 'at' | 'places'>;

/** Facts by their number, from 0 up to `length`. */
interface FactSource {
  readonly length: number;
  /** Every head once. */
  readonly heads: readonly Head[];
  headNumber(index: number): number;
  head(index: number): Head;
  organ(index: number): string;
  division(index: number): string;
  giver(index: number): Giver | undefined;
  home(index: number): Place;
  placesOf(index: number): Readonly<Partial<Record<ComparedField, Place>>>;
}

/**
 * Some facts of a table, in order: their numbers, 4 bytes each, or nothing at all where it is all of them. A fact is made when
 * it is looked at, so that those of a nation take no more than their columns.
 */
export class FactRows implements FactList {
  readonly length: number;
  private readonly table: FactSource;
  private readonly numbers: Uint32Array | undefined;
  private readonly from: number;

  /** All facts of a table, or those of the numbers from a place on. */
  constructor(table: FactSource, numbers?: Uint32Array, from = 0, length = numbers?.length ?? table.length) {
    this.table = table;
    this.numbers = numbers;
    this.from = from;
    this.length = length;
  }

  private numberAt(index: number): number {
    return this.numbers === undefined ? index : (this.numbers[this.from + index] ?? 0);
  }

  private row(index: number): ItemFact {
    return new FactRow(this.table, this.numberAt(index));
  }

  *[Symbol.iterator](): Generator<ItemFact> {
    for (let index = 0; index < this.length; index += 1) yield this.row(index);
  }

  at(index: number): ItemFact | undefined {
    return index < this.length ? this.row(index) : undefined;
  }

  filter(keeps: (fact: ItemFact) => boolean): FactRows {
    return this.where((number) => keeps(new FactRow(this.table, number)));
  }

  /** The same by what many facts have in common: asked once for all of them. */
  filterAlike(keeps: (head: Head) => boolean): FactRows {
    return this.where(this.oncePerHead(keeps));
  }

  /** The facts of each key, keys in the order of first appearance. */
  grouped<Key>(keyOf: (fact: ItemFact) => Key): Map<Key, FactRows> {
    return this.by((number) => keyOf(new FactRow(this.table, number)));
  }

  /** The same by what many facts have in common: asked once for all of them. */
  groupedAlike<Key>(keyOf: (head: Head) => Key): Map<Key, FactRows> {
    return this.by(this.oncePerHead(keyOf));
  }

  /** What the facts have in common with others, each once, in the order of first appearance. */
  heads(): readonly Head[] {
    const numbers = new Set<number>();
    for (let index = 0; index < this.length; index += 1) numbers.add(this.table.headNumber(this.numberAt(index)));
    return Array.from(numbers, (number) => this.table.heads[number] as Head);
  }

  private oncePerHead<Answer>(ask: (head: Head) => Answer): (number: number) => Answer {
    const { table } = this;
    const known: (Answer | undefined)[] = [];
    return (number) => {
      const head = table.headNumber(number);
      return (known[head] ??= ask(table.head(number)));
    };
  }

  private where(keeps: (number: number) => boolean): FactRows {
    const kept = new Uint32Array(this.length);
    let count = 0;
    for (let index = 0; index < this.length; index += 1) {
      const number = this.numberAt(index);
      if (!keeps(number)) continue;
      kept[count] = number;
      count += 1;
    }
    if (count === this.length) return this;
    return new FactRows(this.table, kept.slice(0, count));
  }

  private by<Key>(keyOf: (number: number) => Key): Map<Key, FactRows> {
    const keys = new Map<Key, number>();
    const counts: number[] = [];
    const groupOf = new Uint32Array(this.length);
    for (let index = 0; index < this.length; index += 1) {
      const key = keyOf(this.numberAt(index));
      const group = keys.get(key) ?? keys.size;
      if (group === keys.size) keys.set(key, group);
      groupOf[index] = group;
      counts[group] = (counts[group] ?? 0) + 1;
    }
    const ends: number[] = [];
    let end = 0;
    for (const count of counts) ends.push((end += count));
    const numbers = new Uint32Array(this.length);
    const next = ends.map((last, group) => last - (counts[group] ?? 0));
    for (const [index, group] of groupOf.entries()) {
      const place = next[group] ?? 0;
      numbers[place] = this.numberAt(index);
      next[group] = place + 1;
    }
    const groups = new Map<Key, FactRows>();
    for (const [key, group] of keys) {
      const count = counts[group] ?? 0;
      groups.set(key, new FactRows(this.table, numbers, (ends[group] ?? 0) - count, count));
    }
    return groups;
  }
}

/** One fact of a table. */
class FactRow implements ItemFact {
  private readonly table: FactSource;
  private readonly index: number;

  constructor(table: FactSource, index: number) {
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
