import { expect, test } from 'vitest';
import { recall } from '../../src/engine/recall.ts';
import type { World } from '../../src/engine/recall.ts';
import type { NotedFiles, Remembered } from '../../src/engine/remembered.ts';
import { FileNotesBuilder } from '../../src/engine/file-notes.ts';
import { FactTable } from '../../src/model/fact-table.ts';
import { FindingTable } from '../../src/model/finding-table.ts';
import { digestOf } from '../../src/io/content-digest.ts';
import { memorySource } from '../../src/io/file-source.ts';

const FILES = { 'a.yaml': 'a', 'b.yaml': 'b', 'c.yaml': 'c' };
const wordsOf = (text: string) =>
  Array.from({ length: 5 }, (_, word) =>
    Number.parseInt(digestOf(Buffer.from(text), 'git').slice(8 * word, 8 * word + 8), 16),
  );

/** What a run over the files leaves behind. */
function remembered(files: Readonly<Record<string, string>>): Remembered {
  const builder = new FileNotesBuilder();
  const totals = { documents: 0, facts: 0, findings: 0, suppressions: 0 };
  for (const [file, text] of Object.entries(files)) builder.add(file, digestOf(Buffer.from(text), 'git'), [], totals);
  const lists = { suppressions: [], unread: [], broken: [] };
  const part: NotedFiles = {
    ...lists,
    facts: new FactTable().columns(),
    findings: new FindingTable().columns(),
    files: 3,
    documents: 0,
    notes: builder.notes(),
  };
  return { world: '', part, digests: [], signatures: new Float64Array(4 * Object.keys(files).length).fill(Number.NaN) };
}

/** The files now, and which of them were read to know them again. */
function world(files: Readonly<Record<string, string>>, inGit: readonly string[]): [World, string[]] {
  const reads: string[] = [];
  const source = memorySource(files);
  const blobs = { files: inGit, digests: Uint32Array.from(inGit.flatMap((file) => wordsOf(files[file] ?? ''))) };
  const read = (path: string) => {
    reads.push(path);
    return source.read(path);
  };
  return [{ root: '/nowhere', files: { ...source, read }, scheme: 'git', blobs, readSince: Date.now() }, reads];
}

const all = () => true;

test('what git knows to be unchanged is not read', () => {
  const [now, reads] = world(FILES, Object.keys(FILES));
  const { isSame, remembered: numbers } = recall(now.files.paths, now, remembered(FILES), all);
  expect([isSame, [...numbers], reads]).toEqual([true, [0, 1, 2], []]);
});

test('what git says nothing of is known by its content, and what changed by nothing', () => {
  const [now, reads] = world({ ...FILES, 'b.yaml': 'changed', 'd.yaml': 'new' }, ['a.yaml']);
  const { isSame, remembered: numbers } = recall(now.files.paths, now, remembered(FILES), all);
  expect([isSame, [...numbers], reads]).toEqual([false, [0, -1, 2, -1], ['b.yaml', 'c.yaml']]);
});

test('what was judged against something else is judged again', () => {
  const [now] = world(FILES, Object.keys(FILES));
  expect([...recall(now.files.paths, now, remembered(FILES), (index) => index !== 1).remembered]).toEqual([0, -1, 2]);
});

test('a file that is gone makes what is remembered another', () => {
  const { 'b.yaml': _, ...rest } = FILES;
  const [now] = world(rest, Object.keys(rest));
  const { isSame, remembered: numbers } = recall(now.files.paths, now, remembered(FILES), all);
  expect([isSame, [...numbers]]).toEqual([false, [0, 2]]);
});
