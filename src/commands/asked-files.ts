import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { SETTINGS_FILE } from '../engine/catalogue.ts';
import type { Catalogue } from '../engine/catalogue.ts';
import { unreadable } from '../io/disk-source.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { findRoot, isFolder } from '../io/roots.ts';

/** The root of the catalogue that paths belong to, and the folder of all files that are looked at: the same, where there is a root. */
export function foldersOf(
  paths: readonly string[],
  cwd: string,
  rootless: boolean,
): { readonly base: string; readonly root: string | undefined } {
  for (const path of paths) if (!existsSync(resolve(cwd, path))) throw unreadable(path, { code: 'ENOENT' });
  const root = findRoot(
    paths.length === 0 && existsSync(join(cwd, 'catalog', SETTINGS_FILE)) ? ['catalog'] : paths,
    cwd,
  );
  if (root === undefined && !rootless) {
    throw new ExpectedError(
      '这里没有目录：从这里往上都没有找到 qingdan.yaml。',
      '到目录所在的文件夹里运行，或者把目录的路径写在命令后面。',
    );
  }
  if (root === undefined && paths.length === 0)
    throw new ExpectedError('没有说是哪些文件，这里也没有目录。', '把文件或者文件夹的路径写在命令后面。');
  return { base: root ?? commonFolder(paths, cwd), root };
}

/** A path at or above the root asks for all of it. */
export function asksForAll(paths: readonly string[], base: string, cwd: string): boolean {
  return paths.length === 0 || pathsFrom(base, paths, cwd).some((path) => /^(?:\.\.(?:\/\.\.)*)?$/u.test(path));
}

function pathsFrom(base: string, paths: readonly string[], cwd: string): string[] {
  return paths.map((path) => posix(relative(base, resolve(cwd, path))));
}

/** The YAML files below paths; undefined where all are asked for. Throws ExpectedError where there is none. */
export function wantedFiles(
  paths: readonly string[],
  base: string,
  cwd: string,
  { yamlFiles }: Catalogue,
): ReadonlySet<string> | undefined {
  const wanted = pathsFrom(base, paths, cwd);
  const whole = asksForAll(paths, base, cwd);
  const files = whole
    ? yamlFiles
    : yamlFiles.filter((file) => wanted.some((path) => file === path || file.startsWith(`${path}/`)));
  if (files.length === 0) {
    throw new ExpectedError(
      `没有可以检查的文件：${paths.length === 0 ? base : paths.join('、')} 里没有 .yaml 文件。`,
      '核对路径；文件名要以 .yaml 结尾。',
    );
  }
  return whole ? undefined : new Set(files);
}

function commonFolder(paths: readonly string[], cwd: string): string {
  const folders = paths.map((path) => resolve(cwd, path)).map((path) => (isFolder(path) ? path : dirname(path)));
  let common = folders[0] ?? cwd;
  while (
    !folders.every((folder) => folder === common || folder.startsWith(common.endsWith(sep) ? common : common + sep))
  )
    common = dirname(common);
  return common;
}

/** The names of files as they are seen from a folder; their beginning is worked out once, for as many as there are. */
export function namesFrom(folder: string, base: string, pathOf: (file: string) => string): (file: string) => string {
  const beginning = posix(relative(folder, join(base, '-'))).slice(0, -1);
  return (file) => (file === SETTINGS_FILE || file === '' ? posix(relative(folder, pathOf(file))) : beginning + file);
}

export function posix(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
