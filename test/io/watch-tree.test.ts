import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ExpectedError } from '../../src/io/expected-error.ts';
import { watchTree } from '../../src/io/watch-tree.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function tree(...folders: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'qingdan-tree-'));
  made.push(root);
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  return root;
}

type Listener = (event: string, name: string | null) => void;

/** A system that watches so many folders, and then says why not. */
function systemOf(most: number, code = 'ENOSPC') {
  const open = new Map<string, Listener>();
  const start = (path: string, _: unknown, listener: Listener) => {
    if (open.size === most) throw Object.assign(new Error(code), { code });
    open.set(path, listener);
    const one = { on: () => one, close: () => open.delete(path) };
    return one as never;
  };
  return { open, start };
}

function heard() {
  const [touched, failed]: [string[], ExpectedError[]] = [[], []];
  const watching = {
    touched: (path: string) => touched.push(path),
    failed: (error: ExpectedError) => failed.push(error),
    wants: (path: string) => path.endsWith('.yaml'),
  };
  return { touched, failed, watching };
}

test('where the system watches no more, it is said how to help, and nothing is left open', () => {
  const root = tree('a/b', 'a/c', '.git/d', 'node_modules/e');
  const { watching } = heard();
  for (const [code, cure] of [
    ['ENOSPC', 'fs.inotify.max_user_watches'],
    ['EMFILE', 'fs.inotify.max_user_instances'],
  ] as const) {
    const { open, start } = systemOf(3, code);
    expect(() => watchTree(root, watching, start, 'linux')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining(cure) as string }),
    );
    expect(open.size).toBe(0);
  }
  const { open, start } = systemOf(4);
  const watch = watchTree(root, watching, start, 'linux');
  expect([...open.keys()].sort()).toEqual([root, join(root, 'a'), join(root, 'a/b'), join(root, 'a/c')]);
  watch.close();
  expect(open.size).toBe(0);
});

test('folders that come, go and take the place of others are followed', () => {
  const root = tree('a/b');
  const { touched, failed, watching } = heard();
  const { open, start } = systemOf(4);
  watchTree(root, watching, start, 'linux');
  mkdirSync(join(root, 'c/d'), { recursive: true });
  open.get(root)?.('rename', 'c');
  expect(failed.map(({ message }) => message)).toEqual(['系统允许同时看的文件夹不够：看了 4 个就到了上限。']);
  rmSync(join(root, 'a'), { recursive: true });
  open.get(root)?.('rename', 'a');
  expect([...open.keys()]).toEqual([root, join(root, 'c')]);
  open.get(root)?.('rename', 'c');
  expect([...open.keys()]).toEqual([root, join(root, 'c'), join(root, 'c/d')]);
  writeFileSync(join(root, 'c/x.yaml'), '');
  open.get(join(root, 'c'))?.('rename', 'x.yaml');
  open.get(join(root, 'c'))?.('change', 'x.yaml.swp');
  open.get(join(root, 'c'))?.('change', '.x.yaml');
  expect(touched).toEqual(['c', 'a', 'c', 'c/x.yaml']);
  rmSync(root, { recursive: true });
  open.get(root)?.('rename', root.slice(root.lastIndexOf('/') + 1));
  expect(failed.at(-1)?.message).toMatch(/^正在看的文件夹“.*”没有了。$/u);
});

test('systems that watch a whole tree are asked once', () => {
  const root = tree('a/b', 'node_modules');
  const { touched, watching } = heard();
  const { open, start } = systemOf(1);
  watchTree(root, watching, start, 'darwin');
  for (const name of ['a/b/x.yaml', 'node_modules/x.yaml', '.git/index', 'a']) open.get(root)?.('rename', name);
  open.get(root)?.('change', null);
  expect(touched).toEqual(['a/b/x.yaml', 'a', '']);
});
