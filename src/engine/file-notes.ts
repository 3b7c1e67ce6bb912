import { DIGEST_WORDS } from '../io/content-digest.ts';
import { Numbers } from '../model/fact-columns.ts';

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
  private readonly names: string[] = [];
  private readonly nameIds = new Map<string, number>();
  private readonly members = new Numbers();
  private readonly membersTo = new Numbers();
  private readonly setIds = new Map<string, number>();

  /** Adds a file: its digest in hexadecimal (undefined where it was not read), what it looked up, and totals with it. */
  add(file: string, digest: string | undefined, dependencies: Iterable<string>, totals: Totals): void {
    const [place, rest]: [string[], string[]] = [[], []];
    for (const name of dependencies) (isOfPlace(name) ? place : rest).push(name);
    this.push(
      file,
      Array.from({ length: DIGEST_WORDS }, (_, word) =>
        Number.parseInt(digest?.slice(8 * word, 8 * word + 8) ?? '0', 16),
      ),
      [place, rest].map((names) => this.setId(names)),
      totals,
    );
  }

  /** Takes notes of others over, a stretch at a time: from one up to, not including, another. */
  takingFrom(notes: FileNotes): (from: number, to: number) => void {
    const { names, members, membersTo } = notes.dependencies;
    const known = new Map<number, number>();
    const setHere = (set: number): number => {
      const here =
        known.get(set) ??
        this.setId([...members.subarray(membersTo[set - 1] ?? 0, membersTo[set])].map((name) => names[name] ?? ''));
      known.set(set, here);
      return here;
    };
    return (from, to) => {
      const before = (name: keyof Totals) => this.totals[name].last() - (notes[`${name}To`][from - 1] ?? 0);
      const [documents, facts] = [before('documents'), before('facts')];
      const [findings, suppressions] = [before('findings'), before('suppressions')];
      for (let index = from; index < to; index += 1)
        this.push(
          notes.files[index] ?? '',
          notes.contents.subarray(DIGEST_WORDS * index, DIGEST_WORDS * (index + 1)),
          [setHere(notes.setsOf[2 * index] ?? 0), setHere(notes.setsOf[2 * index + 1] ?? 0)],
          {
            documents: documents + (notes.documentsTo[index] ?? 0),
            facts: facts + (notes.factsTo[index] ?? 0),
            findings: findings + (notes.findingsTo[index] ?? 0),
            suppressions: suppressions + (notes.suppressionsTo[index] ?? 0),
          },
        );
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
      dependencies: { names: this.names, members: this.members.all(), membersTo: this.membersTo.all() },
    };
  }

  private push(file: string, digest: Iterable<number>, sets: readonly number[], totals: Totals): void {
    this.files.push(file);
    for (const word of digest) this.contents.push(word);
    for (const set of sets) this.setsOf.push(set);
    this.totals.documents.push(totals.documents);
    this.totals.facts.push(totals.facts);
    this.totals.findings.push(totals.findings);
    this.totals.suppressions.push(totals.suppressions);
  }

  private setId(names: readonly string[]): number {
    const ids = names.map((name) => this.nameId(name)).sort((left, right) => left - right);
    const key = ids.join();
    const known = this.setIds.get(key);
    if (known !== undefined) return known;
    for (const id of ids) this.members.push(id);
    this.membersTo.push(this.members.length);
    this.setIds.set(key, this.membersTo.length - 1);
    return this.membersTo.length - 1;
  }

  private nameId(name: string): number {
    const known = this.nameIds.get(name);
    if (known !== undefined) return known;
    this.nameIds.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** What the files of an organ have in common, and what the files of an item have: each set is shared by many. */
function isOfPlace(name: string): boolean {
  return name.startsWith('实施机关:') || name.startsWith('区划:');
}
