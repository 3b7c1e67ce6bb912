import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskSource } from '../../src/io/disk-source.ts';
import { ExpectedError } from '../../src/io/expected-error.ts';

let base: string;
let root: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'qingdan-source-'));
  root = join(base, 'catalog');
  mkdirSync(join(root, 'standard'), { recursive: true });
  writeFileSync(join(root, 'standard/a.yaml'), 'a');
  writeFileSync(join(base, 'secret.yaml'), 'secret');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** What reading a path says, or its text. */
function read(path: string): string {
  try {
    return Buffer.from(diskSource(root).read(path)).toString();
  } catch (error) {
    expect(error).toBeInstanceOf(ExpectedError);
    const { message, hint, place } = error as ExpectedError;
    expect(hint).not.toBe('');
    expect(place?.file).toBe(path);
    return message;
  }
}

test('lists files by code points, without what begins with a dot and without node_modules', () => {
  for (const folder of ['.git', 'node_modules', 'organs/510100']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of [
    '.git/x.yaml',
    'node_modules/x.yaml',
    '.x.yaml',
    'organs/510100/x.yaml',
    'Z.yaml',
    '\u{20BB7}.yaml',
    '\uFF21.yaml',
  ])
    writeFileSync(join(root, file), '');
  expect(diskSource(root).paths).toEqual([
    'Z.yaml',
    'organs/510100/x.yaml',
    'standard/a.yaml',
    '\uFF21.yaml',
    '\u{20BB7}.yaml',
  ]);
});

test('a link inside the folder is followed; one out of it, to nothing, or in a circle is not', () => {
  symlinkSync('standard/a.yaml', join(root, 'inside.yaml'));
  symlinkSync('../secret.yaml', join(root, 'outside.yaml'));
  symlinkSync(join(base, 'secret.yaml'), join(root, 'absolute.yaml'));
  symlinkSync('nothing.yaml', join(root, 'broken.yaml'));
  symlinkSync('loop.yaml', join(root, 'loop.yaml'));
  expect(read('inside.yaml')).toBe('a');
  expect(read('outside.yaml')).toContain('指向目录之外');
  expect(read('absolute.yaml')).toContain('指向目录之外');
  expect(read('broken.yaml')).toContain('不存在');
  expect(read('loop.yaml')).toContain('绕圈');
});

test('a linked folder is not entered, whether it leads out or round in a circle', () => {
  symlinkSync('..', join(root, 'up'));
  symlinkSync('.', join(root, 'standard/self'));
  expect(diskSource(root).paths.filter((path) => path.endsWith('.yaml'))).toEqual(['standard/a.yaml']);
  symlinkSync('standard', join(root, 'folder.yaml'));
  expect(read('folder.yaml')).toContain('不是普通文件');
});

test('a root that is a link itself is read', () => {
  symlinkSync(root, join(base, 'link'));
  const source = diskSource(join(base, 'link'));
  expect(source.paths).toEqual(['standard/a.yaml']);
  expect(Buffer.from(source.read('standard/a.yaml')).toString()).toBe('a');
});

test('a pipe is not waited for', () => {
  execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
  expect(read('pipe.yaml')).toContain('不是普通文件');
});

test('over 64 MB nothing is read, at 64 MB it is', () => {
  writeFileSync(join(root, 'large.yaml'), '');
  truncateSync(join(root, 'large.yaml'), 100 * 1024 * 1024);
  expect(read('large.yaml')).toBe('文件有 100 MB，超过了 64 MB 的上限，没有读取。');
  truncateSync(join(root, 'large.yaml'), 64 * 1024 * 1024);
  expect(diskSource(root).read('large.yaml')).toHaveLength(64 * 1024 * 1024);
});

test('what is not there is said', () => {
  expect(read('nothing.yaml')).toContain('不存在');
  expect(read('standard/a.yaml/b.yaml')).toContain('不是文件夹');
  expect(() => diskSource(join(base, 'nothing'))).toThrow(ExpectedError);
  expect(() => diskSource(join(base, 'secret.yaml'))).toThrow(ExpectedError);
});

test('a file that may not be read is said', ({ skip }) => {
  if (process.getuid?.() === 0) skip('root may read everything');
  chmodSync(join(root, 'standard/a.yaml'), 0);
  expect(read('standard/a.yaml')).toContain('没有读取的权限');
});
