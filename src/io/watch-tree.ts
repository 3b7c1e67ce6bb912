import { existsSync, lstatSync, readdirSync, unwatchFile, watch, watchFile } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { platform } from 'node:os';
import { basename, join, sep } from 'node:path';
import { isLeftOut, unreadable } from './disk-source.ts';
import { ExpectedError } from './expected-error.ts';

/** What looks after the files below a folder, until it is closed. */
export interface TreeWatch {
  close(): void;
}

interface Watching {
  /** A path below the folder, with `/` between the parts, at which something happened; more often than need be. */
  touched(path: string): void;
  /** Nothing can be said of the files from now on. */
  failed(error: ExpectedError): void;
  /** Whether what happens to a file of this path matters; folders always do. */
  wants(path: string): boolean;
}

type Watch = (
  path: string,
  options: { readonly recursive: boolean },
  listener: (event: string, name: string | null) => void,
) => Pick<FSWatcher, 'on' | 'close'>;

/**
 * Watches a folder and all below it. Throws ExpectedError where the system will not. On Linux, which watches one folder at a
 * time, each has a watch of its own; what Node makes of `recursive` there takes one for every file.
 */
export function watchTree(root: string, watching: Watching, start: Watch = watch, system = platform()): TreeWatch {
  if (system === 'linux') return new FolderWatches(root, watching, start);
  const whole = startedAt(start, root, 0, { recursive: true }, (_, name) => {
    const path = (name ?? '').split(sep);
    if (!path.some(isLeftOut)) watching.touched(path.join('/'));
  });
  whole.on('error', (error) => watching.failed(unwatchable(error, 0)));
  return whole;
}

/** How often a single file is looked at, in milliseconds. */
const LOOK_MS = 250;

/** Watches one file, wherever it is, whether or not it is there. */
export function watchOne(path: string, touched: () => void): TreeWatch {
  watchFile(path, { interval: LOOK_MS }, touched);
  return { close: () => unwatchFile(path, touched) };
}

/** A watch for each folder. */
class FolderWatches implements TreeWatch {
  private readonly root: string;
  private readonly watching: Watching;
  private readonly start: Watch;
  private readonly watches = new Map<string, Pick<FSWatcher, 'close'>>();

  constructor(root: string, watching: Watching, start: Watch) {
    this.root = root;
    this.watching = watching;
    this.start = start;
    try {
      this.open('');
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    for (const one of this.watches.values()) one.close();
    this.watches.clear();
  }

  private open(folder: string): void {
    const full = join(this.root, folder);
    const one = startedAt(this.start, full, this.watches.size, { recursive: false }, (event, name) =>
      this.noticed(event, folder, name),
    );
    // A folder that has gone is told by the one above it.
    one.on('error', (error) => {
      if (isFolder(full)) this.watching.failed(unwatchable(error, this.watches.size));
    });
    this.watches.set(folder, one);
    // What comes between is seen by both, what comes before by the reading, what comes after by the watch.
    for (const entry of readdirSync(full, { withFileTypes: true }))
      if (entry.isDirectory() && !isLeftOut(entry.name)) this.openIfThere(below(folder, entry.name));
  }

  private openIfThere(folder: string): void {
    try {
      this.open(folder);
    } catch (error) {
      if (isFolder(join(this.root, folder))) throw unwatchable(error, this.watches.size);
    }
  }

  private noticed(event: string, folder: string, name: string | null): void {
    if (name === null) return this.watching.touched(folder);
    if (isLeftOut(name)) return undefined;
    if (folder === '' && !existsSync(this.root)) {
      const hint = '放回来以后重新运行。';
      return this.watching.failed(new ExpectedError(`正在看的文件夹“${basename(this.root)}”没有了。`, hint));
    }
    const path = below(folder, name);
    const isOfFolder = event === 'rename' && this.renewed(path);
    if (isOfFolder || this.watching.wants(path)) this.watching.touched(path);
    return undefined;
  }

  /** Begins with a folder anew that came, or came in the place of another, and ends with one that went; false for a file. */
  private renewed(path: string): boolean {
    const old = this.watches.has(path) ? [...this.watches.keys()] : [];
    for (const folder of old.filter((one) => one === path || one.startsWith(`${path}/`))) {
      this.watches.get(folder)?.close();
      this.watches.delete(folder);
    }
    if (!isFolder(join(this.root, path))) return old.length > 0;
    try {
      this.openIfThere(path);
    } catch (error) {
      this.watching.failed(error as ExpectedError);
    }
    return true;
  }
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function startedAt(
  start: Watch,
  path: string,
  count: number,
  ...asked: [{ recursive: boolean }, Parameters<Watch>[2]]
) {
  try {
    return start(path, ...asked);
  } catch (error) {
    throw unwatchable(error, count);
  }
}

/** Why the system watches no more, so that an administrator can help. */
function unwatchable(error: unknown, count: number): ExpectedError {
  if (error instanceof ExpectedError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC')
    return new ExpectedError(
      `系统允许同时看的文件夹不够：看了 ${count} 个就到了上限。`,
      '请管理员调高：sudo sysctl fs.inotify.max_user_watches=524288（写进 /etc/sysctl.d/ 里的文件，重启以后还有效），或者关掉别的也在看文件的程序。',
    );
  if (code === 'EMFILE')
    return new ExpectedError(
      '系统允许同时看文件的程序不够。',
      '请管理员调高：sudo sysctl fs.inotify.max_user_instances=1024（写进 /etc/sysctl.d/ 里的文件，重启以后还有效），或者关掉别的也在看文件的程序。',
    );
  return unreadable('', error);
}
