import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ExpectedError } from './expected-error.ts';
import { byCodePoint } from './file-source.ts';
import type { FileSource } from './file-source.ts';
import { firstFrom, placeOf } from './sorted.ts';

/** Larger files are not read: nothing that a person edits is this large. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * The files below a folder. Folders that begin with a dot and node_modules are left out. A link is followed only while
 * its target stays inside the folder.
 */
export function diskSource(root: string): FileSource {
  return sourceOf(root, list(root, ''));
}

/**
 * The same files after some paths below the root were touched, with those that were touched: files, and what is or was in
 * folders. `before` itself where none came and none went.
 */
export function touchedSource(
  root: string,
  before: FileSource,
  touched: Iterable<string>,
): { readonly files: FileSource; readonly touched: ReadonlySet<string> } {
  const [there, gone] = [new Set<string>(), new Set<string>()];
  for (const path of touched) {
    for (const file of filesAt(path, before.paths)) gone.add(file);
    const entry = lstatSync(join(root, path), { throwIfNoEntry: false });
    for (const file of entry?.isDirectory() ? list(root, path) : entry === undefined ? [] : [path]) there.add(file);
  }
  const all = new Set([...there, ...gone]);
  const came = [...there].filter((file) => placeOf(file, before.paths) < 0);
  for (const file of there) gone.delete(file);
  if (came.length === 0 && gone.size === 0) return { files: before, touched: all };
  const paths = [...before.paths.filter((path) => !gone.has(path)), ...came].sort(byCodePoint);
  return { files: sourceOf(root, paths), touched: all };
}

/** The files that a path stands for: itself, or what is in it. */
function filesAt(path: string, files: readonly string[]): readonly string[] {
  if (path === '') return files;
  const found = placeOf(path, files) < 0 ? [] : [path];
  for (let at = firstFrom(`${path}/`, files); files[at]?.startsWith(`${path}/`) === true; at += 1)
    found.push(files[at] ?? '');
  return found;
}

/** Files below a folder of which the paths are known. */
export function sourceOf(root: string, paths: readonly string[]): FileSource {
  const realRoot = realPath(root);
  return { paths, read: (path) => readInside(root, realRoot, path) };
}

/** As many as Node reads at once: for what a program wrote. */
export const MOST_BYTES = 2 * 1024 ** 3 - 1;

/** The bytes of a file that a user names, wherever it is. Throws ExpectedError where it cannot be read, or has more than `most`. */
export function readGiven(path: string, cwd: string, most = MAX_FILE_BYTES): Uint8Array {
  return readFile(resolve(cwd, path), path, most);
}

function realPath(root: string): string {
  try {
    return realpathSync(root);
  } catch (error) {
    throw unreadable(root, error);
  }
}

/**
 * The files in a folder, added to a list in the order of their code points: names are sorted folder by folder, with `/` behind
 * those of folders, as it stands in the paths.
 */
function list(root: string, folder: string, files: string[] = []): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    throw unreadable(folder === '' ? root : folder, error);
  }
  const beginning = folder === '' ? '' : `${folder}/`;
  const names = entries
    .filter(({ name }) => !isLeftOut(name))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort(byCodePoint);
  for (const name of names)
    if (name.endsWith('/')) list(root, beginning + name.slice(0, -1), files);
    // Joined, a name is one text; added up, it would be kept in its parts as well, and there may be a million.
    else files.push([beginning, name].join(''));
  return files;
}

/** Whether a file or folder of this name is none of the catalogue's. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function readInside(root: string, realRoot: string, path: string): Uint8Array {
  const full = `${root}${sep}${path}`;
  try {
    return readOpened(openSync(full, PLAINLY | NO_LINK), path, MAX_FILE_BYTES);
  } catch (error) {
    if (NO_LINK !== 0 && (error as NodeJS.ErrnoException).code !== 'ELOOP') throw expected(path, error);
  }
  try {
    const inside = relative(realRoot, realpathSync(full));
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
      throw new ExpectedError('这是指向目录之外的链接，没有读取。', '把文件本身放进目录，不要用链接。', { file: path });
  } catch (error) {
    throw expected(path, error);
  }
  return readFile(full, path);
}

/** Lets a link be noticed in the moment in which it would be opened; not every system can. */
const NO_LINK = constants.O_NOFOLLOW ?? 0;
/** To read, without waiting for somebody to write into a pipe. */
const PLAINLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A file at its place on the disk, named `path` to the user. */
function readFile(full: string, path: string, most = MAX_FILE_BYTES): Uint8Array {
  try {
    return readOpened(openSync(full, PLAINLY), path, most);
  } catch (error) {
    throw expected(path, error);
  }
}

/** The bytes of an open file, which is closed. */
function readOpened(file: number, path: string, most: number): Uint8Array {
  try {
    const stats = fstatSync(file);
    if (!stats.isFile())
      throw new ExpectedError('这不是普通文件，没有读取。', '换成普通文件，或者移出目录。', { file: path });
    if (stats.size > most) {
      throw new ExpectedError(
        `文件有 ${Math.ceil(stats.size / 1048576)} MB，超过了 ${Math.ceil(most / 1048576)} MB 的上限，没有读取。`,
        '把内容拆成几个文件。',
        { file: path },
      );
    }
    return readUpTo(file, stats.size);
  } finally {
    closeSync(file);
  }
}

/** The first bytes of an open file: fewer where it has become shorter. */
function readUpTo(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  for (let read = -1; read !== 0 && filled < size; filled += read)
    read = readSync(file, bytes, filled, size - filled, null);
  return bytes.subarray(0, filled);
}

function expected(path: string, error: unknown): ExpectedError {
  return error instanceof ExpectedError ? error : unreadable(path, error);
}

/** A system error as something that a user understands. */
export function unreadable(path: string, error: unknown): ExpectedError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Readonly<Record<string, [string, string]>> = {
    ENOENT: ['不存在', '核对路径；链接断了的话删去链接。'],
    EACCES: ['没有读取的权限', '请管理员开放权限，或者换一个位置。'],
    EPERM: ['没有读取的权限', '请管理员开放权限，或者换一个位置。'],
    ELOOP: ['是绕圈的链接', '删去链接，换成文件本身。'],
    ENOTDIR: ['不是文件夹', '核对路径。'],
  };
  const [reason, hint] = reasons[code] ?? [`读不出来（${code || String(error)}）`, '核对磁盘和文件。'];
  return new ExpectedError(`${reason}。`, hint, { file: path });
}
