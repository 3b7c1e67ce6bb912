import { expect, test } from 'vitest';
import { chunksOf, namedIn, threadsFor, workedOff } from '../../src/commands/map-pool.ts';
import type { MappedFiles } from '../../src/engine/map-files.ts';
import { memorySource } from '../../src/io/file-source.ts';

const NAMES = [
  'divisions.csv',
  'local/510104/wsjkj/510112001000.yaml',
  'local/510104/wsjkj/510112002000.yaml',
  'local/510104/wsjkj/里/深/处.yaml',
  'local/510104/zrzyj/510112002000.yaml',
  'local/说明.yaml',
  'qingdan.yaml',
];

test.each([1, 2, 3, 8])('the chunks of %i threads are all files in their order, whoever works them off', (threads) => {
  for (const count of [2, NAMES.length, 3_000]) {
    const files = Array.from(
      { length: count },
      (_, index) => NAMES[index] ?? `local/510105/x${index % 7}/${index}.yaml`,
    );
    const chunks = chunksOf(files, threads);
    const found = [
      ...workedOff(
        chunks,
        (chunk) => namedIn(chunks, chunk),
        (some) => some as unknown as MappedFiles,
      ),
    ];
    expect(found.flatMap(({ part }) => part as unknown as string[])).toEqual(files);
    expect([
      ...workedOff(
        chunks,
        (chunk) => namedIn(chunks, chunk),
        () => ({}) as MappedFiles,
      ),
    ]).toEqual([]);
    const sizes = found.map(({ part }) => (part as unknown as string[]).length);
    expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
    if (count > 1_000) expect(sizes.length).toBeGreaterThanOrEqual(2 * threads);
  }
});

test('a second thread is for many bytes, not for many files', () => {
  const small = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`local/${index}.yaml`, 'a: 1\n']));
  const large = Object.fromEntries(Object.keys(small).map((name) => [name, new Uint8Array(64 * 1024)]));
  const none = { paths: [], read: () => new Uint8Array() };
  expect(threadsFor(memorySource(small), Object.keys(small), 8)).toBe(0);
  expect(threadsFor(memorySource(large), Object.keys(large), 8)).toBe(3);
  expect(threadsFor(memorySource(large), Object.keys(large), 2)).toBe(2);
  expect(threadsFor(none, [], 8)).toBe(0);
});
