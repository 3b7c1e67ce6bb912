import { FactRows } from './fact-rows.ts';
import type { Head, Owner } from './fact-rows.ts';
import { Numbers, numbersHere, Places, shiftedBy } from './fact-columns.ts';
import type { NumbersHere } from './fact-columns.ts';
import { TextTable } from './facts.ts';
import type { FactList, Giver, ItemFact } from './facts.ts';
import { FIELD_PATHS } from './profile.ts';
import type { ComparedField } from './profile.ts';
import type { Place } from './positions.ts';

const FIELDS = Object.keys(FIELD_PATHS) as readonly ComparedField[];
const NO_WORDS: FactWords = { texts: [], names: [], heads: [] };

/** What facts name by number. */
export interface FactWords {
  readonly texts: readonly string[];
  readonly names: readonly string[];
  readonly heads: readonly Head[];
}

/** The columns of a table as they are sent to another process or written to a file: what is named by number comes as lists. */
export interface FactColumns extends FactWords {
  readonly givers: readonly (readonly [fact: number, giver: Giver])[];
  readonly numbers: {
    readonly heads: Uint32Array;
    readonly organs: Uint32Array;
    readonly divisions: Uint32Array;
    /** Seven a fact, see Places. */
    readonly homes: Uint32Array;
    readonly placesTo: Uint32Array;
    readonly fields: Uint32Array;
    readonly places: Uint32Array;
  };
}

/**
 * The facts of a whole catalogue, in columns of numbers: a million of them would be a million trees of objects. What many
 * have in common is kept once; a fact is a row that looks like the object.
 */
export class FactTable {
  /** The texts of compared fields. */
  readonly texts: TextTable;
  readonly heads: Head[];
  private readonly names: TextTable;
  /** Keys of the heads by their numbers; made when the first fact is added. */
  private headKeys: TextTable | undefined;
  /** The head of the last fact with the same fields: places that say the same of one standard mostly have the same head. */
  private readonly lastHeads = new WeakMap<ItemFact['fields'], number>();
  private readonly headOf: Numbers;
  private readonly organOf: Numbers;
  private readonly divisionOf: Numbers;
  private readonly homes: Places;
  /** For each fact, how many places of fields the facts up to it have. */
  private readonly placesTo: Numbers;
  private readonly fieldOf: Numbers;
  private readonly places: Places;
  private readonly givers: Map<number, Giver>;
  private readonly begun: FactWords;

  /** Begins with what another table names by number, and with its facts, if they are given; they are not copied. */
  constructor(begun: FactWords = NO_WORDS, facts?: Omit<FactColumns, keyof FactWords>) {
    const { texts, names, heads } = begun;
    const numbers = facts?.numbers;
    this.begun = begun;
    this.texts = new TextTable(texts);
    this.names = new TextTable(names);
    this.heads = [...heads];
    this.headOf = new Numbers(numbers?.heads);
    this.organOf = new Numbers(numbers?.organs);
    this.divisionOf = new Numbers(numbers?.divisions);
    this.homes = new Places(this.names, numbers?.homes);
    this.placesTo = new Numbers(numbers?.placesTo);
    this.fieldOf = new Numbers(numbers?.fields);
    this.places = new Places(this.names, numbers?.places);
    this.givers = new Map(facts?.givers);
  }

  get length(): number {
    return this.headOf.length;
  }

  /** Adds a fact whose texts are those of this table. */
  add(fact: ItemFact): void {
    const { organ, division, giver, at, places } = fact;
    if (giver !== undefined) this.givers.set(this.length, giver);
    this.headOf.push(this.headOfFact(fact));
    this.organOf.push(this.names.intern(organ));
    this.divisionOf.push(this.names.intern(division));
    this.homes.push(at);
    for (const [field, place] of Object.entries(places)) {
      this.fieldOf.push(FIELDS.indexOf(field as ComparedField));
      this.places.push(place);
    }
    this.placesTo.push(this.places.length);
  }

  private headOfFact(fact: ItemFact): number {
    const last = this.lastHeads.get(fact.fields);
    if (last !== undefined && isHeadOf(this.heads[last] as Head, fact)) return last;
    const number = this.headId(fact);
    this.lastHeads.set(fact.fields, number);
    return number;
  }

  /** The number of what a fact has in common with others, which is made of it where it is the first. */
  private headId(fact: Head | ItemFact): number {
    this.headKeys ??= new TextTable(this.heads.map(keyOf));
    const number = this.headKeys.intern(keyOf(fact));
    if (number === this.heads.length) this.heads.push('organ' in fact ? headIn(fact) : fact);
    return number;
  }

  get nameCount(): number {
    return this.names.all().length;
  }

  nameNumber(index: number, owner: Owner): number {
    return owner === 'organ' ? this.organOf.at(index) : this.divisionOf.at(index);
  }

  headNumber(index: number): number {
    return this.headOf.at(index);
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
  append(columns: FactColumns): void {
    this.takingFrom(columns)(0, columns.numbers.heads.length);
  }

  /** Takes facts of another table over, a stretch at a time: from one up to, not including, another. */
  takingFrom({ texts, names, heads, givers, numbers }: FactColumns): (from: number, to: number) => void {
    const { begun } = this;
    const textId = numbersHere(texts, begun.texts, (text) => this.texts.intern(text));
    const nameId = numbersHere(names, begun.names, (name) => this.names.intern(name));
    const headId = numbersHere(heads, begun.heads, (head) => this.headId(withTexts(head, textId)));
    const giverOf = new Map(givers);
    return (from, to) => {
      const [first, last] = [numbers.placesTo[from - 1] ?? 0, numbers.placesTo[to - 1] ?? 0];
      const shift = this.places.length - first;
      for (let fact = from; giverOf.size > 0 && fact < to; fact += 1) {
        const giver = giverOf.get(fact);
        if (giver !== undefined)
          this.givers.set(this.length + fact - from, { ...giver, name: textId?.(giver.name) ?? giver.name });
      }
      this.headOf.append(numbers.heads.subarray(from, to), headId);
      this.organOf.append(numbers.organs.subarray(from, to), nameId);
      this.divisionOf.append(numbers.divisions.subarray(from, to), nameId);
      this.placesTo.append(numbers.placesTo.subarray(from, to), shiftedBy(shift));
      this.fieldOf.append(numbers.fields.subarray(first, last));
      this.homes.append(numbers.homes, from, to, nameId);
      this.places.append(numbers.places, first, last, nameId);
    };
  }

  /** The facts in the order in which they were added. Nothing must be added while they are in use. */
  rows(): FactList {
    return new FactRows(this);
  }
}

/** Whether a fact with the fields of a head says all else that the head says, in the same objects. */
function isHeadOf(head: Head, fact: ItemFact): boolean {
  return (
    head.kind === fact.kind &&
    head.base === fact.base &&
    head.way === fact.way &&
    head.main === fact.main &&
    head.name === fact.name &&
    head.wayName === fact.wayName &&
    head.type === fact.type &&
    head.line === fact.line &&
    head.level === fact.level &&
    head.status === fact.status &&
    head.hasStandard === fact.hasStandard &&
    head.power === fact.power &&
    head.receivers === fact.receivers
  );
}

/** The same for heads that say the same, and for no others: each word with its length, so that none runs into the next. */
function keyOf(head: Head): string {
  const { kind, base, way, main, name, wayName, type, line, level, status, hasStandard, power, fields } = head;
  let key = `${kind} ${level} ${status} ${hasStandard} ${type} ${power}`;
  for (const word of [base, way, main, name, wayName, line, ...head.receivers]) key += ` ${word?.length}:${word}`;
  for (const field of FIELDS) key += ` ${fields[field]}`;
  return key;
}

function headIn({ organ, division, giver, at, places, ...head }: ItemFact): Head {
  return head;
}

function withTexts(head: Head, textId: NumbersHere): Head {
  if (textId === undefined) return head;
  const fields = Object.entries(head.fields).map(([field, text]) => [field, textId(text)]);
  return { ...head, fields: Object.fromEntries(fields) as Head['fields'] };
}
