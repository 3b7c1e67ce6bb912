import type { FactList, Giver, ItemFact } from './facts.ts';
import type { ComparedField } from './profile.ts';
import type { Place } from './positions.ts';

/** What many facts have in common: all but who carries the item out and where that is written. */
export type Head = Omit<ItemFact, 'organ' | 'division' | 'giver' | 'at' | 'places'>;

/** Whose a fact is: facts hold numbers of these names. */
export type Owner = 'organ' | 'division';

/** Facts by their number, from 0 up to `length`. */
interface FactSource {
  readonly length: number;
  /** Every head once. */
  readonly heads: readonly Head[];
  /** How many numbers of names there are. */
  readonly nameCount: number;
  headNumber(index: number): number;
  nameNumber(index: number, owner: Owner): number;
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
    const groups = new Map<Key, number>();
    return this.by((number) => groupOf(keyOf(new FactRow(this.table, number)), groups), groups);
  }

  /** The same by what many facts have in common: asked once for all of them. */
  groupedAlike<Key>(keyOf: (head: Head) => Key): Map<Key, FactRows> {
    const groups = new Map<Key, number>();
    return this.by(
      this.oncePerHead((head) => groupOf(keyOf(head), groups)),
      groups,
    );
  }

  /** The same by whose the facts are. */
  groupedByOwner(owner: Owner): Map<string, FactRows> {
    const { table } = this;
    const groups = new Map<string, number>();
    const groupOfName = oncePer(table.nameCount, this.length, (_, number) => groupOf(table[owner](number), groups));
    return this.by((number) => groupOfName(table.nameNumber(number, owner), number), groups);
  }

  /** Whether no two of the facts are of one owner. */
  isOnePer(owner: Owner): boolean {
    const names = new Set<number>();
    for (let index = 0; index < this.length; index += 1) names.add(this.table.nameNumber(this.numberAt(index), owner));
    return names.size === this.length;
  }

  /** What the facts have in common with others, each once, in the order of first appearance. */
  heads(): readonly Head[] {
    const numbers = new Set<number>();
    for (let index = 0; index < this.length; index += 1) numbers.add(this.table.headNumber(this.numberAt(index)));
    return Array.from(numbers, (number) => this.table.heads[number] as Head);
  }

  private oncePerHead<Answer>(ask: (head: Head) => Answer): (number: number) => Answer {
    const { table } = this;
    const answerOf = oncePer(table.heads.length, this.length, (_, number) => ask(table.head(number)));
    return (number) => answerOf(table.headNumber(number), number);
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

  /** The facts of each group, where groups are numbered from 0 on as their keys are met. */
  private by<Key>(groupAt: (number: number) => number, groups: ReadonlyMap<Key, number>): Map<Key, FactRows> {
    const counts: number[] = [];
    const groupOfRow = new Uint32Array(this.length);
    for (let index = 0; index < this.length; index += 1) {
      const group = groupAt(this.numberAt(index));
      groupOfRow[index] = group;
      counts[group] = (counts[group] ?? 0) + 1;
    }
    let end = 0;
    const next = Uint32Array.from(counts, (count) => (end += count) - count);
    const numbers = new Uint32Array(this.length);
    for (let index = 0; index < this.length; index += 1) {
      const group = groupOfRow[index] ?? 0;
      const place = next[group] ?? 0;
      numbers[place] = this.numberAt(index);
      next[group] = place + 1;
    }
    const rows = new Map<Key, FactRows>();
    for (const [key, group] of groups) {
      const count = counts[group] ?? 0;
      rows.set(key, new FactRows(this.table, numbers, (next[group] ?? 0) - count, count));
    }
    return rows;
  }
}

/** The number of a key among those that were met. */
function groupOf<Key>(key: Key, groups: Map<Key, number>): number {
  const known = groups.get(key);
  if (known !== undefined) return known;
  groups.set(key, groups.size);
  return groups.size - 1;
}

/** A list of answers for fewer than so many questions would be mostly empty. */
const SPARSE = 8;

/** A function that answers for one of some numbers and is asked once for each, with what it was first asked about. */
function oncePer<Answer>(
  count: number,
  questions: number,
  ask: (number: number, about: number) => Answer,
): (number: number, about: number) => Answer {
  if (SPARSE * questions < count) {
    const known = new Map<number, Answer>();
    return (number, about) => {
      const before = known.get(number);
      if (before !== undefined) return before;
      const answer = ask(number, about);
      known.set(number, answer);
      return answer;
    };
  }
  const known = Array.from<Answer | undefined>({ length: count });
  return (number, about) => (known[number] ??= ask(number, about));
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
