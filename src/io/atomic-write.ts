import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ExpectedError } from './expected-error.ts';

/** What writing needs of a file system; tests give one whose disk is full. */
export interface Disk {
  /** Writes all bytes to a new file. */
  write(path: string, bytes: Uint8Array, options: { readonly flush: boolean }): void;
  /** Adds bytes to the end of a file, which is made where there is none. */
  append(path: string, bytes: Uint8Array): void;
}

export const realDisk: Disk = {
  write(path, bytes, { flush }) {
    const handle = openSync(path, 'w');
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      if (flush) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  },
  append: (path, bytes) => appendFileSync(path, bytes),
};

/**
 * Writes a file whole or not at all: temporary file beside it, flushed where asked, then renamed. A file that already has
 * these bytes is left alone. Throws ExpectedError where the disk is full or the place cannot be written.
 */
export function writeWhole(path: string, content: string | Uint8Array, disk: Disk = realDisk, flush = false): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  if (hasContent(path, bytes)) return;
  const temporary = temporaryBeside(path);
  try {
    makeFolder(dirname(path));
    disk.write(temporary, bytes, { flush });
    keepRights(path, temporary);
    renameSync(temporary, path);
  } catch (error) {
    discard(temporary);
    throw unwritable(path, error);
  }
}

/** Writes a file of the user's, flushed: a link stays a link, and what it stands for is written. Throws as `writeWhole` does. */
export function rewriteSource(path: string, content: string | Uint8Array, disk: Disk = realDisk): void {
  writeWhole(targetOf(path), content, disk, true);
}

/**
 * Writes pieces of text as one file, whole or not at all, and keeps no more of them than one; to what is no file
 * (/dev/stdout, a pipe) as they come. Throws as `writeWhole` does.
 */
export async function writePieces(name: string, pieces: AsyncIterable<string>, disk: Disk = realDisk): Promise<void> {
  if (isStream(name)) {
    await appendPieces(name, pieces, disk);
    return;
  }
  const path = targetOf(name);
  const temporary = temporaryBeside(path);
  try {
    attempt(path, () => {
      makeFolder(dirname(path));
      disk.append(temporary, new Uint8Array());
    });
    for await (const piece of pieces) attempt(path, () => disk.append(temporary, Buffer.from(piece, 'utf8')));
    attempt(path, () => {
      keepRights(path, temporary);
      renameSync(temporary, path);
    });
  } catch (error) {
    discard(temporary);
    throw error;
  }
}

/** Adds pieces of text to the end of a file that others write to as well. Throws as `writeWhole` does. */
export async function appendPieces(path: string, pieces: AsyncIterable<string>, disk: Disk = realDisk): Promise<void> {
  for await (const piece of pieces) attempt(path, () => disk.append(path, Buffer.from(piece, 'utf8')));
}

function attempt(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** What a path stands for, links followed; the path itself where there is nothing yet. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Whether a path is a device or a pipe: a file renamed over it would destroy it. */
function isStream(path: string): boolean {
  try {
    const stats = statSync(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    return false;
  }
}

/** Gives a new file the rights of the one whose place it takes. */
function keepRights(old: string, fresh: string): void {
  const mode = statSync(old, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined && mode !== statSync(fresh).mode) chmodSync(fresh, mode & 0o7777);
}

function temporaryBeside(path: string): string {
  return `${path}.tmp-${randomUUID().slice(0, 8)}`;
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never made.
  }
}

/** `mkdir -p`. Node's own never returns where the system refuses a folder with ENOENT, as below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function hasContent(path: string, bytes: Uint8Array): boolean {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size === bytes.length && readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** A system error while writing as something that a user understands. */
export function unwritable(path: string, error: unknown): ExpectedError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const reasons: Readonly<Record<string, [string, string]>> = {
    ENOSPC: ['磁盘满了', '清出空间后重新运行；已经写好的文件是完整的，没写完的没有留下。'],
    EDQUOT: ['磁盘配额用完了', '清出空间后重新运行；没写完的文件没有留下。'],
    EACCES: ['没有写入的权限', '换一个输出位置，或者请管理员开放权限。'],
    EPERM: ['没有写入的权限', '换一个输出位置，或者请管理员开放权限。'],
    EROFS: ['磁盘是只读的', '换一个输出位置。'],
    ENOTDIR: ['上级路径里有一个不是文件夹', '换一个输出位置。'],
    ENOENT: ['系统不让在这里建文件夹', '换一个输出位置。'],
    EISDIR: ['同名的文件夹占了位置', '换一个输出位置，或者移走那个文件夹。'],
  };
  const [reason, hint] = reasons[code] ?? [`系统拒绝写入（${code}）`, '核对磁盘和权限。'];
  return new ExpectedError(`写不进去：${reason}。`, hint, { file: path });
}
