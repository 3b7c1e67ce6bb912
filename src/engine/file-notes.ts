import { DIGEST_WORDS } from '../io/content-digest.ts';
import { Numbers, numbersHere, shiftedBy } from '../model/fact-columns.ts';
import type { NumbersHere } from '../model/fact-columns.ts';
import { TextTable } from '../model/facts.ts';

/**
 * What is remembered of files beside what they say: what they were when they were judged, what they were judged against, and
 * how much of the lists of their part is theirs. One entry a file; `…To` counts up to and with it.
 */
export interface FileNotes {
  readonly files: readonly string[];
  /** DIGEST_WORDS a file; all 0 where it could not be read. */
  readonly contents: Uint32Array;
  readonly documentsTo: Uint32Array;
  readonly factsTo: Uint32Array;
  readonly findingsTo: Uint32Array;
  readonly suppressionsTo: Uint32Array;
  /** Two sets a file. */
  readonly setsOf: Uint32Array;
  readonly dependencies: DependencySets;
}

/** Sets of names of what was looked up, each set once. */
export interface DependencySets {
  readonly names: readonly string[];
  /** Numbers of names, set after set. */
  readonly members: Uint32Array;
  readonly membersTo: Uint32Array;
}

/** How much files have, up to and with the last. */
export interface Totals {
  readonly documents: number;
  readonly facts: number;
  readonly findings: number;
  readonly suppressions: number;
}

const NO_SETS: DependencySets = { names: [], members: new Uint32Array(), membersTo: new Uint32Array() };
const TOTALS = ['documents', 'facts', 'findings', 'suppressions'] as const satisfies readonly (keyof Totals)[];

/** Gathers notes, file by file. */
export class FileNotesBuilder {
  private readonly files: string[] = [];
  private readonly contents = new Numbers();
  private readonly totals = {
    documents: new Numbers(),
    facts: new Numbers(),
    findings: new Numbers(),
    suppressions: new Numbers(),
  };
  private readonly setsOf = new Numbers();
  private readonly begun: DependencySets;
  private readonly names: TextTable;
  private readonly members: Numbers;
  private readonly membersTo: Numbers;
  /** Keys of the sets by their numbers; made when the first set is added. */
  private setKeys: TextTable | undefined;

  /** Begins with sets that keep their numbers. */
  constructor(begun = NO_SETS) {
    this.begun = begun;
    this.names = new TextTable(begun.names);
    this.members = new Numbers(begun.members);
    this.membersTo = new Numbers(begun.membersTo);
  }

  /** Adds a file: its digest in hexadecimal (undefined where it was not read), what it looked up, and totals with it. */
  add(file: string, digest: string | undefined, dependencies: Iterable<string>, totals: Totals): void {
    const [place, rest]: [string[], string[]] = [[], []];
    for (const name of dependencies) (isOfPlace(name) ? place : rest).push(name);
    this.files.push(file);
    for (let word = 0; word < DIGEST_WORDS; word += 1)
      this.contents.push(Number.parseInt(digest?.slice(8 * word, 8 * word + 8) ?? '0', 16));
    for (const names of [place, rest]) this.setsOf.push(this.setId(names));
    for (const name of TOTALS) this.totals[name].push(totals[name]);
  }

  /** Takes notes of others over, a stretch at a time: from one up to, not including, another. */
  takingFrom(notes: FileNotes): (from: number, to: number) => void {
    const setHere = this.setsHere(notes.dependencies);
    return (from, to) => {
      for (let index = from; index < to; index += 1) this.files.push(notes.files[index] ?? '');
      this.contents.append(notes.contents.subarray(DIGEST_WORDS * from, DIGEST_WORDS * to));
      this.setsOf.append(notes.setsOf.subarray(2 * from, 2 * to), setHere);
      for (const name of TOTALS) {
        const [totals, others] = [this.totals[name], notes[`${name}To`]];
        const shift = totals.last() - (others[from - 1] ?? 0);
        totals.append(others.subarray(from, to), shiftedBy(shift));
      }
    };
  }

  notes(): FileNotes {
    const { documents, facts, findings, suppressions } = this.totals;
    return {
      files: this.files,
      contents: this.contents.all(),
      documentsTo: documents.all(),
      factsTo: facts.all(),
      findingsTo: findings.all(),
      suppressionsTo: suppressions.all(),
      setsOf: this.setsOf.all(),
      dependencies: this.dependencies(),
    };
  }

  private dependencies(): DependencySets {
    return { names: this.names.all(), members: this.members.all(), membersTo: this.membersTo.all() };
  }

  /** Numbers here of sets of others. */
  private setsHere(sets: DependencySets): NumbersHere {
    if (sets === this.begun) return undefined;
    return numbersHere([...sets.membersTo.keys()], [], (set) =>
      this.setId(Array.from(membersOf(sets, set), (name) => sets.names[name] ?? '')),
    );
  }

  private setId(names: readonly string[]): number {
    const ids = names.map((name) => this.names.intern(name)).sort((left, right) => left - right);
    this.setKeys ??= new TextTable(keysOf(this.begun));
    const set = this.setKeys.intern(ids.join());
    if (set === this.membersTo.length) {
      for (const id of ids) this.members.push(id);
      this.membersTo.push(this.members.length);
    }
    return set;
  }
}

/** Numbers of the names in a set. */
export function membersOf({ members, membersTo }: DependencySets, set: number): Uint32Array {
  return members.subarray(membersTo[set - 1] ?? 0, membersTo[set]);
}

function keysOf(sets: DependencySets): string[] {
  return Array.from(sets.membersTo, (_, set) => membersOf(sets, set).join());
}

/** What the files of an organ have in common, and what the files of an item have: each set is shared by many. */
function isOfPlace(name: string): boolean {
  return name.startsWith('实施机关:') || name.startsWith('区划:');
}
