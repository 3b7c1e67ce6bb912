import { git } from './git.ts';

/** Contents by path below a folder; undefined where there was no such file. */
export type FormerFiles = ReadonlyMap<string, Uint8Array | undefined>;

const ABSENT = /^0+$/u;

/**
 * What the files below a folder were at the point where the work in it left a version, as far as they are others now.
 * Undefined where git knows no such version.
 */
export function filesBefore(folder: string, version: string): FormerFiles | undefined {
  const base = git(folder, ['merge-base', '--end-of-options', version, 'HEAD'])?.toString('utf8').trim();
  if (base === undefined) return undefined;
  const changed = git(folder, [
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-ext-diff',
    '--no-renames',
    '--relative',
    base,
    '--',
    '.',
  ]);
  const added = git(folder, ['ls-files', '-z', '--others', '--', '.']);
  if (changed === undefined || added === undefined) return undefined;
  const files = new Map<string, string | undefined>();
  for (const path of entriesOf(added)) files.set(path, undefined);
  // `:<mode> <mode> <digest> <digest> <letter>`, then the path.
  const fields = entriesOf(changed);
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const digest = fields[at]?.split(' ')[2] ?? '';
    files.set(fields[at + 1] ?? '', ABSENT.test(digest) ? undefined : digest);
  }
  const contents = blobsOf(
    folder,
    [...new Set(files.values())].filter((digest) => digest !== undefined),
  );
  return (
    contents &&
    new Map(Array.from(files, ([path, digest]) => [path, digest === undefined ? undefined : contents.get(digest)]))
  );
}

function entriesOf(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '');
}

/** Contents by digest. git answers `<digest> blob <bytes>`, a line, and the content with a line feed behind it. */
function blobsOf(folder: string, digests: readonly string[]): ReadonlyMap<string, Uint8Array> | undefined {
  const output = git(folder, ['cat-file', '--batch'], digests.map((digest) => `${digest}\n`).join(''));
  if (output === undefined) return undefined;
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [digest = '', type, length] = output.toString('latin1', at, end).split(' ');
    if (type !== 'blob') return undefined;
    blobs.set(digest, output.subarray(end + 1, end + 1 + Number(length)));
    at = end + 2 + Number(length);
  }
  return blobs;
}
