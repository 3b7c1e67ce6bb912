import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realDisk, writePieces, writeWhole } from '../../src/io/atomic-write.ts';
import type { Disk } from '../../src/io/atomic-write.ts';
import { ExpectedError } from '../../src/io/expected-error.ts';
import { writeOutputFolder } from '../../src/io/output-folder.ts';

const FILES = ['a.txt', 'b/c.txt', 'b/d.txt'].map((path) => ({ path, content: `内容 of ${path}` }));
const ABOUT = { command: 'export', asOf: '2026-01-01' };
let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'qingdan-disk-')), 'out');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

/** A disk that is full at the n-th write (0-based), after half of the bytes. */
function fullAt(fatal: number): Disk {
  let writes = 0;
  return {
    ...realDisk,
    write(path, bytes, options) {
      if (writes++ < fatal) return realDisk.write(path, bytes, options);
      realDisk.write(path, bytes.subarray(0, bytes.length / 2), options);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
  };
}

const below = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

// Five writes: the marker, three files, the manifest.
test.each([0, 1, 2, 3, 4])(
  'full at write %i: a Chinese error, whole files only, and the next run succeeds',
  (fatal) => {
    expect(() => writeOutputFolder(folder, FILES, ABOUT, fullAt(fatal))).toThrow(ExpectedError);
    expect(() => writeOutputFolder(folder, FILES, ABOUT, fullAt(0))).toThrow('磁盘满了');
    for (const path of existsSync(folder) ? below(folder) : []) {
      expect(path).not.toContain('tmp');
      const whole = FILES.find((file) => file.path === path)?.content;
      if (whole !== undefined) expect(readFileSync(join(folder, path), 'utf8')).toBe(whole);
    }
    expect(existsSync(join(folder, 'manifest.json'))).toBe(false);
    expect(writeOutputFolder(folder, FILES, ABOUT)).toBe(3);
    expect(below(folder)).toEqual(['a.txt', 'b/c.txt', 'b/d.txt', 'manifest.json']);
  },
);

test('a full disk on a second run leaves the files of the first, without a manifest that lies', () => {
  writeOutputFolder(folder, FILES, ABOUT);
  const changed = FILES.map(({ path, content }) => ({ path, content: `${content}!` }));
  expect(() => writeOutputFolder(folder, changed, ABOUT, fullAt(1))).toThrow('磁盘满了');
  expect(below(folder)).toEqual(['.qingdan-unfinished', 'a.txt', 'b/c.txt', 'b/d.txt']);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('内容 of a.txt!');
  expect(readFileSync(join(folder, 'b/c.txt'), 'utf8')).toBe('内容 of b/c.txt');
  writeOutputFolder(folder, changed.slice(0, 2), ABOUT);
  expect(below(folder)).toEqual(['a.txt', 'b/c.txt', 'manifest.json']);
});

test('a folder with other things in it, or a file in its place, is refused', () => {
  writeWhole(join(folder, 'mine.txt'), 'mine');
  expect(() => writeOutputFolder(folder, FILES, ABOUT)).toThrow('已经有别的东西');
  writeFileSync(join(folder, 'manifest.json'), '{"generator":"another"}');
  expect(() => writeOutputFolder(folder, FILES, ABOUT)).toThrow('已经有别的东西');
  expect(() => writeOutputFolder(join(folder, 'mine.txt'), FILES, ABOUT)).toThrow('不能当输出文件夹用');
  expect(below(folder)).toEqual(['manifest.json', 'mine.txt']);
});

test('a manifest that somebody edited removes nothing outside the folder', () => {
  writeWhole(join(folder, '../precious.txt'), 'precious');
  writeOutputFolder(folder, FILES, ABOUT);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: { path: string }[] };
  for (const path of ['../precious.txt', join(folder, '../precious.txt'), 'b/../../precious.txt', '.'])
    manifest.files.push({ path });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeOutputFolder(folder, FILES, ABOUT);
  expect(readFileSync(join(folder, '../precious.txt'), 'utf8')).toBe('precious');
});

test('pieces of a file that the disk has no room for leave the old file and nothing else', async () => {
  const path = join(folder, 'report.json');
  async function* pieces(...parts: readonly string[]): AsyncIterable<string> {
    yield* parts;
  }
  await writePieces(path, pieces('甲', '乙'));
  expect(readFileSync(path, 'utf8')).toBe('甲乙');
  await writePieces(path, pieces());
  expect(readFileSync(path, 'utf8')).toBe('');
  await writePieces(path, pieces('old'));
  let appended = 0;
  const full: Disk = {
    ...realDisk,
    append(at, bytes) {
      if (appended++ === 2) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      realDisk.append(at, bytes);
    },
  };
  await expect(writePieces(path, pieces('n', 'e', 'w'), full)).rejects.toThrow('磁盘满了');
  async function* broken(): AsyncIterable<string> {
    yield 'n';
    throw new TypeError('a bug');
  }
  await expect(writePieces(path, broken())).rejects.toThrow(TypeError);
  expect(below(folder)).toEqual(['report.json']);
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test('what is no file is written to and never replaced: a file in the place of /dev/null would be the end of it', async () => {
  mkdirSync(folder);
  const path = join(folder, 'socket');
  const server = createServer().listen(path);
  await once(server, 'listening');
  async function* pieces(): AsyncIterable<string> {
    yield '甲';
  }
  await expect(writePieces(path, pieces())).rejects.toThrow(ExpectedError);
  expect(lstatSync(path).isSocket()).toBe(true);
  server.close();
});
