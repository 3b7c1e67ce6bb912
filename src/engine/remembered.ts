import { byCodePoint } from '../io/file-source.ts';
import { addAll } from '../model/add-all.ts';
import type { Suppression } from '../model/exceptions.ts';
import { FactTable } from '../model/fact-table.ts';
import { FindingTable } from '../model/finding-table.ts';
import { decodeColumns, encodeColumns } from './column-file.ts';
import type { Fault } from './column-file.ts';
import { FileNotesBuilder, membersOf } from './file-notes.ts';
import type { FileNotes } from './file-notes.ts';
import type { MappedFiles } from './map-files.ts';
import { partIn, partOf } from './mapped-columns.ts';
import type { PartHeader } from './mapped-columns.ts';
import { finished } from './steps.ts';
import type { Steps } from './steps.ts';

/** What files said, and what they and all that they looked up were then. */
export interface NotedFiles extends MappedFiles {
  readonly notes: FileNotes;
}

/** What an earlier run leaves to later ones. */
export interface Remembered {
  /** Digest of all that concerns every file: program, rules, settings. */
  readonly world: string;
  readonly part: NotedFiles;
  /** What the dependencies came to, in the order of their names. */
  readonly digests: readonly string[];
  /** Of each file, by which it may be known again without being read: SIGNATURE_PARTS numbers, NaN where there are none. */
  readonly signatures: Float64Array;
}

const COLUMNS = ['contents', 'documentsTo', 'factsTo', 'findingsTo', 'suppressionsTo', 'setsOf'] as const;

/** What else a file that remembers may hold. */
export interface Besides {
  readonly base?: string;
  readonly columns: Readonly<Record<string, Uint32Array>>;
}

interface Header {
  readonly world: string;
  readonly part: PartHeader;
  readonly base?: string;
}

/** The pieces of a file that remembers, to be written one after another; `magic` is its first line. */
export function encodeRemembered(
  magic: string,
  { world, part, digests, signatures }: Remembered,
  { base, columns: others }: Besides = { columns: {} },
): Uint8Array[] {
  const { header, columns, lists } = partIn(part);
  const { files, dependencies } = part.notes;
  return encodeColumns<Header>(magic, {
    header: { world, part: header, ...(base !== undefined && { base }) },
    columns: {
      ...columns,
      ...Object.fromEntries(COLUMNS.map((name) => [name, part.notes[name]])),
      members: dependencies.members,
      membersTo: dependencies.membersTo,
      signatures: wordsOf(signatures),
      ...others,
    },
    lists: { ...lists, files, dependencies: dependencies.names, digests },
  });
}

/** What bytes remember of a world, or why they are not believed. */
export function decodeRemembered(
  magic: string,
  bytes: Uint8Array,
  world: string,
): (Besides & { readonly remembered: Remembered }) | Fault {
  const read = decodeColumns<Header>(magic, bytes);
  if (typeof read === 'string') return read;
  const { header, columns, lists } = read;
  if (header.world !== world) return 'foreign';
  const column = (name: string) => columns[name] ?? new Uint32Array();
  const texts = (name: string) => (lists[name] ?? []) as readonly string[];
  const noted = Object.fromEntries(COLUMNS.map((name) => [name, column(name)]));
  const notes = {
    files: texts('files'),
    dependencies: { names: texts('dependencies'), members: column('members'), membersTo: column('membersTo') },
    ...(noted as Record<(typeof COLUMNS)[number], Uint32Array>),
  };
  const part = { ...partOf({ header: header.part, columns, lists }), notes };
  const remembered = { world, part, digests: texts('digests'), signatures: floatsOf(column('signatures')) };
  return { remembered, columns, ...(header.base !== undefined && { base: header.base }) };
}

/** Numbers of 64 bits as words of 32, and back. */
export function wordsOf(floats: Float64Array): Uint32Array {
  return new Uint32Array(floats.buffer, floats.byteOffset, 2 * floats.length);
}

export function floatsOf(words: Uint32Array): Float64Array {
  return new Float64Array(words.buffer, words.byteOffset, words.length / 2);
}

/** A function that says of a file, by its number, whether all that it looked up is as it was; `isSame` is asked once a dependency. */
export function holdingStill(
  { dependencies, setsOf }: FileNotes,
  isSame: (dependency: string, index: number) => boolean,
): (index: number) => boolean {
  const { names, membersTo } = dependencies;
  const changed = new Set([...names.keys()].filter((index) => !isSame(names[index] ?? '', index)));
  if (changed.size === 0) return () => true;
  const holds = Uint8Array.from(membersTo, (_, set) =>
    membersOf(dependencies, set).some((member) => changed.has(member)) ? 0 : 1,
  );
  return (index) => [setsOf[2 * index], setsOf[2 * index + 1]].every((set) => holds[set ?? 0] === 1);
}

/** A stretch of the files of one part: from one up to, not including, another. */
export interface Stretch {
  readonly of: NotedFiles;
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches of several parts as one part, in their order; those of each part are in its own order. Where nearly all of it is of
 * one part, `begun`, that is quickest: what it names by number keeps its numbers, also what nobody names any more.
 */
export function woven(stretches: readonly Stretch[], begun?: NotedFiles): NotedFiles {
  return finished(weaving(stretches, begun));
}

/** The same in steps, one a stretch. */
export function* weaving(stretches: readonly Stretch[], begun?: NotedFiles): Steps<NotedFiles> {
  const table = new FactTable(begun?.facts);
  const builder = new FileNotesBuilder(begun?.notes.dependencies);
  const takers = new Map<NotedFiles, (stretch: Stretch) => void>();
  const findings = new FindingTable(begun?.findings);
  const suppressions: Suppression[] = [];
  const [unread, broken]: [string[], string[]] = [[], []];
  const takerOf = (part: NotedFiles) => {
    const { notes } = part;
    const [takeNotes, takeFacts] = [builder.takingFrom(notes), table.takingFrom(part.facts)];
    const takeFindings = findings.takingFrom(part.findings);
    const [unreadIn, brokenIn] = [part.unread, part.broken].map((files) => passing(files, notes.files));
    return ({ from, to }: Stretch) => {
      const ends = (totals: Uint32Array) => [totals[from - 1] ?? 0, totals[to - 1] ?? 0] as const;
      takeNotes(from, to);
      takeFacts(...ends(notes.factsTo));
      takeFindings(...ends(notes.findingsTo));
      addAll(suppressions, part.suppressions.slice(...ends(notes.suppressionsTo)));
      addAll(unread, unreadIn?.(from, to) ?? []);
      addAll(broken, brokenIn?.(from, to) ?? []);
    };
  };
  for (const stretch of stretches) {
    const take = takers.get(stretch.of) ?? takerOf(stretch.of);
    takers.set(stretch.of, take);
    take(stretch);
    yield;
  }
  const notes = builder.notes();
  const [files, documents] = [notes.files.length, notes.documentsTo.at(-1) ?? 0];
  const columns = { facts: table.columns(), findings: findings.columns() };
  return { ...columns, suppressions, unread, broken, files, documents, notes };
}

/** Parts of files that follow each other as one. */
export function together(parts: readonly NotedFiles[]): NotedFiles {
  const [first, ...others] = parts;
  return first !== undefined && others.length === 0
    ? first
    : woven(parts.map((part) => ({ of: part, from: 0, to: part.notes.files.length })));
}

/** Of some of many files, those in a stretch; asked for in order, so that each is looked at once. */
function passing(some: readonly string[], files: readonly string[]): (from: number, to: number) => string[] {
  let at = 0;
  return (from, to) => {
    const [first = '', last = ''] = [files[from], files[to - 1]];
    const found: string[] = [];
    for (; at < some.length && byCodePoint(some[at] ?? '', last) <= 0; at += 1)
      if (byCodePoint(some[at] ?? '', first) >= 0) found.push(some[at] ?? '');
    return found;
  };
}
