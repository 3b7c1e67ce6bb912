import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realDisk, writeWhole } from '../../src/io/atomic-write.ts';
import { ExpectedError } from '../../src/io/expected-error.ts';
import { writeOutputFolder } from '../../src/io/output-folder.ts';

const ABOUT = { command: 'export', asOf: '2026-01-01' };
const FILES = [
  { path: 'a.txt', content: '甲' },
  { path: 'b/c/d.txt', content: Uint8Array.of(1, 2) },
];
let base: string;
let folder: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'qingdan-output-'));
  folder = join(base, 'out');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const manifestWith = (files: unknown) =>
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ generator: 'qingdan', files }));

test('stale files go, and folders that they leave empty; what the manifest does not list stays', () => {
  writeOutputFolder(folder, FILES, ABOUT);
  writeFileSync(join(folder, 'mine.txt'), '');
  expect(writeOutputFolder(folder, FILES.slice(0, 1), ABOUT)).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'manifest.json', 'mine.txt']);
  expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
    ...ABOUT,
    files: [{ path: 'a.txt', bytes: 3 }],
  });
});

test('a manifest that somebody spoilt does no harm', () => {
  writeOutputFolder(folder, FILES, ABOUT);
  mkdirSync(join(base, 'else'));
  writeFileSync(join(base, 'else/precious.txt'), '');
  symlinkSync('../else', join(folder, 'link'));
  for (const files of [
    null,
    'x',
    [null, 1, 'x', {}, { path: 5 }],
    [
      { path: 'b' },
      { path: '' },
      { path: '/' },
      { path: '..' },
      { path: 'a.txt/x' },
      { path: '\u0000' },
      { path: 'link/precious.txt' },
      { path: 'b/../../else/precious.txt' },
    ],
  ]) {
    manifestWith(files);
    expect(writeOutputFolder(folder, FILES, ABOUT)).toBe(2);
    expect(existsSync(join(base, 'else/precious.txt'))).toBe(true);
    expect(readFileSync(join(folder, 'b/c/d.txt'))).toEqual(Buffer.of(1, 2));
  }
});

test.each(['null', '5', '"x"', '[]', '{', '{"generator":"another"}'])(
  'a folder with the manifest %s is foreign',
  (text) => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'manifest.json'), text);
    expect(() => writeOutputFolder(folder, FILES, ABOUT)).toThrow('已经有别的东西');
    expect(readdirSync(folder)).toEqual(['manifest.json']);
  },
);

test('equal files are not written again', () => {
  writeOutputFolder(folder, FILES, ABOUT);
  const written: string[] = [];
  writeOutputFolder(folder, FILES, ABOUT, {
    ...realDisk,
    write: (path, bytes) => {
      written.push(path);
      writeFileSync(path, bytes);
    },
  });
  expect(written.map((path) => path.slice(folder.length + 1).replace(/\.tmp-.*/u, ''))).toEqual(['manifest.json']);
});

test('a place that cannot be written is an expected error that leaves nothing', () => {
  writeFileSync(join(base, 'file'), '');
  mkdirSync(join(base, 'taken/inner'), { recursive: true });
  expect(() => writeWhole(join(base, 'file/x.txt'), 'x')).toThrow(ExpectedError);
  expect(() => writeWhole(join(base, 'taken'), 'x')).toThrow(ExpectedError);
  expect(readdirSync(base).sort()).toEqual(['file', 'taken']);
});
