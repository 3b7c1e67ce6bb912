import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { realDisk, unwritable, writeWhole } from './atomic-write.ts';
import type { Disk } from './atomic-write.ts';
import { ExpectedError } from './expected-error.ts';
import { byCodePoint } from './file-source.ts';
import type { OutputFile } from './output.ts';

const MANIFEST = 'manifest.json';
/** Stands in the folder while it is being written; holds the manifest before. So a broken run can be run again. */
const UNFINISHED = '.qingdan-unfinished';
const GENERATOR = 'qingdan';

interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface Manifest {
  readonly generator: string;
  readonly command: string;
  readonly asOf: string;
  readonly files: readonly ManifestEntry[];
}

/** Writes all files into an output folder and returns how many there are. Throws as `OutputFolder` does. */
export function writeOutputFolder(
  path: string,
  files: Iterable<OutputFile>,
  about: About,
  disk: Disk = realDisk,
): number {
  const folder = new OutputFolder(path, about, disk);
  for (const file of files) folder.add(file);
  return folder.finish();
}

/** What a manifest says about the run that wrote it. */
interface About {
  readonly command: string;
  readonly asOf: string;
}

/**
 * A folder for generated files that is empty, absent, or was written by this program before. The old manifest is set aside
 * first and the new one written last, so that a manifest always tells the truth; files that only the old manifest lists
 * are removed. Throws ExpectedError; files already written stay whole.
 */
export class OutputFolder {
  private readonly path: string;
  private readonly about: About;
  private readonly disk: Disk;
  private readonly previous: readonly string[];
  private readonly entries = new Map<string, ManifestEntry>();

  constructor(path: string, about: About, disk: Disk = realDisk) {
    this.path = path;
    this.about = about;
    this.disk = disk;
    this.previous = claim(path, disk);
  }

  add({ path, content }: OutputFile): void {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    if (this.entries.has(path)) throw new Error(`generated twice: ${path}`);
    writeWhole(join(this.path, path), bytes, this.disk);
    this.entries.set(path, { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }

  /** Removes what is stale and writes the manifest. Returns how many files were written or kept. */
  finish(): number {
    for (const path of this.previous) if (!this.entries.has(path)) removeStale(this.path, path);
    const files = [...this.entries.values()].sort((left, right) => byCodePoint(left.path, right.path));
    const manifest: Manifest = { generator: GENERATOR, ...this.about, files };
    writeWhole(join(this.path, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, this.disk, true);
    rmSync(join(this.path, UNFINISHED), { force: true });
    return files.length;
  }
}

/** Sets the old manifest aside and returns the paths that it lists. Throws where the folder holds what is not ours. */
function claim(folder: string, disk: Disk): string[] {
  const manifest = join(folder, MANIFEST);
  const unfinished = join(folder, UNFINISHED);
  const listed = listedIn(manifest) ?? listedIn(unfinished);
  if (listed === undefined && !isEmpty(folder)) {
    throw new ExpectedError(
      '输出文件夹里已经有别的东西，没有写入。',
      '换一个空文件夹，或者先把里面的东西移走；本程序只覆盖自己生成的文件夹。',
      { file: folder },
    );
  }
  if (existsSync(manifest)) setAside(manifest, unfinished);
  else if (!existsSync(unfinished)) writeWhole(unfinished, '{}', disk);
  return listed ?? [];
}

function setAside(manifest: string, unfinished: string): void {
  try {
    renameSync(manifest, unfinished);
  } catch (error) {
    throw unwritable(manifest, error);
  }
}

/** Paths of a manifest of ours; undefined where there is none. An unfinished first run lists nothing. */
function listedIn(path: string): string[] | undefined {
  const manifest = readJson(path);
  if (!isObject(manifest)) return existsSync(path) && path.endsWith(UNFINISHED) ? [] : undefined;
  if (path.endsWith(MANIFEST) && manifest['generator'] !== GENERATOR) return undefined;
  const files: unknown = manifest['files'];
  return Array.isArray(files)
    ? files.flatMap((entry: unknown) => (isObject(entry) && typeof entry['path'] === 'string' ? [entry['path']] : []))
    : [];
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw new ExpectedError('这里不能当输出文件夹用。', '换一个文件夹；同名的文件要先移走。', { file: folder });
  }
}

/** A manifest is a file that somebody may have edited: only files inside the folder are believed, and none behind a link. */
function removeStale(folder: string, path: string): void {
  const clean = normalize(path);
  if (isAbsolute(clean) || clean.startsWith('..') || clean === '.') return;
  try {
    if (realpathSync(join(folder, dirname(clean))) !== join(realpathSync(folder), dirname(clean))) return;
    rmSync(join(folder, clean), { force: true });
    for (let parent = dirname(clean); parent !== '.'; parent = dirname(parent)) rmdirSync(join(folder, parent));
  } catch {
    // What is no file, not there any more, or not empty stays.
  }
}
