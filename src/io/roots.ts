import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ExpectedError } from './expected-error.ts';
import { unreadable } from './disk-source.ts';

const SETTINGS = 'qingdan.yaml';
const FOLDER = 'catalog';

/**
 * The root of a catalogue: the nearest folder upwards that holds `qingdan.yaml` or `catalog/qingdan.yaml`, not beyond the
 * root of the git repository. Undefined where there is none. Throws ExpectedError for a path that does not exist, and
 * where several paths belong to several roots.
 */
export function findRoot(paths: readonly string[], cwd: string): string | undefined {
  const roots = new Set((paths.length === 0 ? ['.'] : paths).map((path) => rootAbove(resolve(cwd, path))));
  if (roots.size > 1)
    throw new ExpectedError('给出的路径属于几个目录。', '一次只检查一个目录：它是 qingdan.yaml 所在的文件夹。');
  return [...roots][0];
}

function rootAbove(start: string): string | undefined {
  let folder = isFolder(start) ? start : dirname(start);
  for (;;) {
    if (existsSync(join(folder, SETTINGS))) return folder;
    if (existsSync(join(folder, FOLDER, SETTINGS))) return join(folder, FOLDER);
    const above = dirname(folder);
    if (above === folder || existsSync(join(folder, '.git'))) return undefined;
    folder = above;
  }
}

/** The folder of the git repository around a folder; undefined outside of any. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}
