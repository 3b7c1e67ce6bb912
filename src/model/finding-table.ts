import { Numbers, numbersHere, Places } from './fact-columns.ts';
import { TextTable } from './facts.ts';
import type { Diagnostic } from './diagnostic.ts';
import { FindingRow } from './finding-row.ts';
import type { FindingDetails } from './finding-row.ts';
import type { Place } from './positions.ts';

/** What findings name by number. */
export interface FindingWords {
  readonly names: readonly string[];
  /** What findings say beside names, each text once, as JSON. */
  readonly details: readonly string[];
}

/** The columns of findings as they are sent to another process or written to a file. */
export interface FindingColumns extends FindingWords {
  readonly numbers: {
    /** PARTS a finding. */
    readonly findings: Uint32Array;
    /** Seven a finding, see Places. */
    readonly places: Uint32Array;
  };
}

const NO_WORDS: FindingWords = { names: [], details: [] };

/** First what are numbers of names. An item is two: a million items are of few organs and have few codes. */
const NAMES = ['rule', 'severity', 'message', 'organ', 'code'] as const;
/** Then what are numbers of details, plus 1; 0 where there is none. */
const DETAILS = ['args', 'related', 'gather', 'about', 'norm', 'fix'] as const satisfies (keyof FindingDetails)[];
/** Then the fingerprint: its 16 hexadecimal digits. */
const PRINT = NAMES.length + DETAILS.length;
const PARTS = PRINT + 2;
/** What findings at one place must have in common to be one. */
const SAME = [
  NAMES.indexOf('rule'),
  NAMES.indexOf('message'),
  NAMES.length + DETAILS.indexOf('args'),
  NAMES.length + DETAILS.indexOf('gather'),
];

/**
 * The findings of a whole catalogue, in columns of numbers: a million of them would be a million trees of objects. What many
 * have in common is kept once; a finding is a row that looks like the object.
 */
export class FindingTable {
  private readonly names: TextTable;
  private readonly details: TextTable;
  private readonly numbers: Numbers;
  private readonly places: Places;
  private readonly begun: FindingWords;

  /** Begins with what another table names by number, and with its findings, if they are given; they are not copied. */
  constructor(begun: FindingWords = NO_WORDS, numbers?: FindingColumns['numbers']) {
    const { names, details } = begun;
    this.begun = begun;
    this.names = new TextTable(names);
    this.details = new TextTable(details);
    this.numbers = new Numbers(numbers?.findings);
    this.places = new Places(this.names, numbers?.places);
  }

  get length(): number {
    return this.places.length;
  }

  add(finding: Diagnostic): void {
    const { rule, severity, message, item, fingerprint } = finding;
    const codeAt = item.lastIndexOf('/') + 1;
    for (const name of [rule, severity, message, item.slice(0, codeAt), item.slice(codeAt)])
      this.numbers.push(this.names.intern(name));
    for (const name of DETAILS) {
      const detail = finding[name];
      this.numbers.push(detail === undefined ? 0 : 1 + this.details.intern(JSON.stringify(detail)));
    }
    for (const digits of [fingerprint.slice(0, 8), fingerprint.slice(8)])
      this.numbers.push(Number.parseInt(digits, 16));
    this.places.push(finding);
  }

  name(index: number, part: (typeof NAMES)[number]): string {
    return this.names.text(this.numbers.at(PARTS * index + NAMES.indexOf(part)));
  }

  item(index: number): string {
    return this.name(index, 'organ') + this.name(index, 'code');
  }

  fingerprint(index: number): string {
    const half = (at: number) =>
      this.numbers
        .at(PARTS * index + PRINT + at)
        .toString(16)
        .padStart(8, '0');
    return half(0) + half(1);
  }

  place(index: number): Place {
    return this.places.at(index);
  }

  detail<Name extends keyof FindingDetails>(index: number, name: Name): FindingDetails[Name] {
    const number = this.numbers.at(PARTS * index + NAMES.length + DETAILS.indexOf(name));
    if (number === 0) return undefined as FindingDetails[Name];
    return JSON.parse(this.details.text(number - 1)) as FindingDetails[Name];
  }

  columns(): FindingColumns {
    return {
      names: this.names.all(),
      details: this.details.all(),
      numbers: { findings: this.numbers.all(), places: this.places.all() },
    };
  }

  /** Adds the findings of another table behind its own. */
  append(columns: FindingColumns): void {
    this.takingFrom(columns)(0, columns.numbers.findings.length / PARTS);
  }

  /** Takes findings of another table over, a stretch at a time: from one up to, not including, another. */
  takingFrom({ names, details, numbers }: FindingColumns): (from: number, to: number) => void {
    const nameId = numbersHere(names, this.begun.names, (name) => this.names.intern(name));
    const detailId = numbersHere(details, this.begun.details, (detail) => this.details.intern(detail));
    const numberHere = (number: number, part: number): number => {
      if (part < NAMES.length) return nameId?.(number) ?? number;
      return part < PRINT && number > 0 && detailId !== undefined ? 1 + detailId(number - 1) : number;
    };
    return (from, to) => {
      if (nameId === undefined && detailId === undefined)
        this.numbers.append(numbers.findings.subarray(PARTS * from, PARTS * to));
      else
        for (let index = PARTS * from; index < PARTS * to; index += 1)
          this.numbers.push(numberHere(numbers.findings[index] ?? 0, index % PARTS));
      this.places.append(numbers.places, from, to, nameId);
    };
  }

  /**
   * The findings in the order in which they were added. One fault seen from several levels or implementations, at one place,
   * is one finding: that of the smallest item, whatever the order of files. Nothing must be added while they are in use.
   */
  distinct(): Diagnostic[] {
    const kept: number[] = [];
    // By hash, where the last finding stands among those kept; for each of these, where the one before it with its hash stands.
    const lastOf = new Map<number, number>();
    const before: number[] = [];
    for (let index = 0; index < this.length; index += 1) {
      const hash = this.places.hash(index) ^ this.numbers.at(PARTS * index + NAMES.length);
      const last = lastOf.get(hash) ?? -1;
      let known = last;
      while (known >= 0 && !this.isSame(kept[known] ?? 0, index)) known = before[known] ?? -1;
      if (known < 0) {
        lastOf.set(hash, kept.push(index) - 1);
        before.push(last);
      } else if (this.item(index) < this.item(kept[known] ?? 0)) kept[known] = index;
    }
    return kept.map((index) => new FindingRow(this, index));
  }

  private isSame(left: number, right: number): boolean {
    return (
      this.places.isSameRange(left, right) &&
      SAME.every((part) => this.numbers.at(PARTS * left + part) === this.numbers.at(PARTS * right + part))
    );
  }
}
