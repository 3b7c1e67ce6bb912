import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExpectedError } from '../../src/io/expected-error.ts';
import { findRoot } from '../../src/io/roots.ts';

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'qingdan-roots-'));
  for (const folder of ['one/.git', 'one/catalog/standard/01', 'two/organs', 'none/.git', 'none/deep'])
    mkdirSync(join(base, folder), { recursive: true });
  for (const file of [
    'one/catalog/qingdan.yaml',
    'one/catalog/standard/01/a.yaml',
    'two/qingdan.yaml',
    'none/deep/a.yaml',
  ])
    writeFileSync(join(base, file), '');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const rootOf = (cwd: string, ...paths: string[]) => findRoot(paths, join(base, cwd))?.slice(base.length + 1);

test.each<[string, string[], string | undefined]>([
  ['one', [], 'one/catalog'],
  ['one/catalog', [], 'one/catalog'],
  ['one/catalog/standard/01', [], 'one/catalog'],
  ['', ['one/catalog/standard/01/a.yaml'], 'one/catalog'],
  ['', ['one'], 'one/catalog'],
  ['', ['two/organs'], 'two'],
  ['', ['two', 'two/organs', 'two/qingdan.yaml'], 'two'],
  ['none/deep', [], undefined],
  ['', ['none/deep/a.yaml'], undefined],
])('in %j the root of %j is %j', (cwd, paths, root) => {
  expect(rootOf(cwd, ...paths)).toBe(root);
});

test('the root of the git repository is not passed, though there is a catalogue above', () => {
  writeFileSync(join(base, 'qingdan.yaml'), '');
  expect(rootOf('none/deep')).toBeUndefined();
  expect(rootOf('')).toBe('');
});

test('paths of several roots, and paths that do not exist, are refused', () => {
  expect(() => rootOf('', 'one', 'two')).toThrow('几个目录');
  expect(() => rootOf('', 'one', 'none')).toThrow(ExpectedError);
  expect(() => rootOf('', 'nothing')).toThrow('不存在');
  expect(() => rootOf('', 'two/qingdan.yaml/x')).toThrow('不是文件夹');
});
