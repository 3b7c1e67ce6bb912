import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase, decodeLayer, encodeBase, encodeLayer } from '../../src/engine/cache-files.ts';
import { FileNotesBuilder } from '../../src/engine/file-notes.ts';
import { laidOver, layerOf, sinceBase } from '../../src/engine/layer.ts';
import type { Base } from '../../src/engine/layer.ts';
import { woven } from '../../src/engine/remembered.ts';
import type { NotedFiles, Remembered } from '../../src/engine/remembered.ts';
import { byCodePoint } from '../../src/io/file-source.ts';
import { FactTable } from '../../src/model/fact-table.ts';
import { FindingTable } from '../../src/model/finding-table.ts';

const WORLD = 'a world';

const NAMES = Array.from({ length: 60 }, (_, index) => `${index}${index % 2 === 0 ? '' : '𠀀'}.yaml`);
const edits = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom(...NAMES),
    fc.option(fc.record({ text: fc.nat(9), time: fc.constantFrom(1, 2, Number.NaN) }), { nil: undefined }),
  ),
  { selector: ([name]) => name, maxLength: 5 },
);

/** What a run over some files notes of them, where each looks up what its text says. */
function partOf(files: readonly (readonly [name: string, text: number])[]): NotedFiles {
  const builder = new FileNotesBuilder();
  for (const [index, [name, text]] of files.entries()) {
    const totals = { documents: index + 1, facts: 0, findings: 0, suppressions: 0 };
    builder.add(name, String(text + 1).repeat(40), [`法律法规:${text}`, `区划:${text % 2}`], totals);
  }
  const tables = { facts: new FactTable().columns(), findings: new FindingTable().columns() };
  const lists = { suppressions: [], unread: [], broken: [] };
  return { ...tables, ...lists, files: files.length, documents: files.length, notes: builder.notes() };
}

function remembered(part: NotedFiles, signatures: readonly number[]): Remembered {
  return {
    world: WORLD,
    part,
    digests: part.notes.dependencies.names.map((name) => `digest of ${name}`),
    signatures: Float64Array.from(signatures),
  };
}

/** What is told of each file, whatever the numbers. */
function told({ part: { notes }, digests, signatures }: Remembered): unknown {
  const { names, members, membersTo } = notes.dependencies;
  return notes.files.map((file, index) => ({
    file,
    contents: [...notes.contents.subarray(5 * index, 5 * index + 5)],
    documents: (notes.documentsTo[index] ?? 0) - (notes.documentsTo[index - 1] ?? 0),
    signature: [...signatures.subarray(4 * index, 4 * index + 4)],
    lookedUp: [...notes.setsOf.subarray(2 * index, 2 * index + 2)].map((set) =>
      Array.from(members.subarray(membersTo[set - 1] ?? 0, membersTo[set]), (name) => [names[name], digests[name]]),
    ),
  }));
}

function written<Kept extends object>(kept: Kept | string | undefined): Kept {
  if (kept === undefined || typeof kept === 'string') throw new Error(kept);
  return kept;
}

test('a base with layer upon layer comes to what all files say', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 4 }), (steps) => {
      const files = new Map<string, { text: number; time: number }>(
        NAMES.filter((_, index) => index % 5 !== 0).map((name) => [name, { text: name.length, time: 0 }]),
      );
      const entries = (): [string, { text: number; time: number }][] =>
        [...files].sort(([left], [right]) => byCodePoint(left, right));
      const signaturesNow = (): number[] => entries().flatMap(([, { time }]) => [1, time, 0, 0]);
      const all = partOf(entries().map(([name, { text }]) => [name, text]));
      const base: Base = written(decodeBase(Buffer.concat(encodeBase(remembered(all, signaturesNow()))), WORLD));
      let known = laidOver(base);
      for (const step of steps) {
        const before = new Map(files);
        for (const [name, file] of step)
          if (file === undefined) files.delete(name);
          else files.set(name, file);
        const places = new Map(known.part.notes.files.map((name, index) => [name, index]));
        const isKept = (name: string): boolean => before.get(name)?.text === files.get(name)?.text;
        const stretches = entries().map(([name, { text }]) => {
          const place = isKept(name) ? places.get(name) : undefined;
          const of = place === undefined ? partOf([[name, text]]) : known.part;
          return { of, from: place ?? 0, to: (place ?? 0) + 1 };
        });
        const numbers = Int32Array.from(entries(), ([name]) =>
          isKept(name) ? (known.numbers[places.get(name) ?? -1] ?? -1) : -1,
        );
        const now = remembered(woven(stretches, known.part), signaturesNow());
        const since = sinceBase(base, numbers, now.signatures);
        if (since === undefined) return;
        const layer = layerOf(now, numbers, base, since);
        known = laidOver(base, written(decodeLayer(Buffer.concat(encodeLayer(layer)), base)));
        expect(told(known)).toEqual(told(now));
        const anew = partOf(entries().map(([name, { text }]) => [name, text]));
        expect(told(known)).toEqual(told(remembered(anew, signaturesNow())));
      }
    }),
    { numRuns: 100 },
  );
});

test('more than a tenth of the files, or fewer than there were, make no layer of their own', () => {
  const part = partOf(NAMES.map((name) => [name, 1]));
  const signatures = new Float64Array(4 * NAMES.length);
  const base: Base = { ...remembered(part, [...signatures]), seal: '' };
  const numbers = Int32Array.from(NAMES.keys());
  const changed = (count: number) => numbers.map((number) => (number < count ? -1 : number));
  expect(sinceBase(base, numbers, signatures)?.gone).toHaveLength(0);
  expect(sinceBase(base, changed(6), signatures)?.gone).toHaveLength(6);
  expect(sinceBase(base, changed(7), signatures)).toBeUndefined();
  expect(sinceBase(base, numbers.slice(7), signatures.slice(28))).toBeUndefined();
  expect(sinceBase(base, numbers, signatures.fill(1, 0, 28))).toBeUndefined();
  expect(sinceBase(base, numbers, signatures.fill(0, 24))?.resigned).toHaveLength(6);
});
