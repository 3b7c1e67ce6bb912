import { DIGEST_WORDS } from './content-digest.ts';
import { git } from './git.ts';

const [NUL, TAB, BLANK] = [0, 9, 32];

/** Believed only where all that the disk says of a file is as git noted it, whatever a repository configures. */
const STRICT = ['-c', 'core.trustctime=true', '-c', 'core.checkStat=default'];
/** Files of which git keeps the bytes that lie in the folder (gitattributes), but for their line ends, which no verdict rests on. */
const AS_THEY_ARE = ':(attr:!ident !filter !working-tree-encoding).';

/** Files that git knows to be as they are in its index. */
export interface GitBlobs {
  /** Paths below the folder, in the order of their code points. */
  readonly files: readonly string[];
  /** DIGEST_WORDS a file: how git names its content. */
  readonly digests: Uint32Array;
}

/**
 * The files below a folder that git knows to be unchanged, with the names of their contents; none are read. Undefined where
 * git is not there, knows no such repository, or names contents by something else than SHA-1.
 */
export function gitBlobs(folder: string): GitBlobs | undefined {
  const listed = git(folder, ['ls-files', '-z', '-s', '-v', '--', AS_THEY_ARE]);
  // The porcelain looks at the content of what only seems changed; nothing is written to the index.
  const compare = ['diff', '--name-only', '-z', '--no-ext-diff', '--no-renames', '--relative', '--', '.'];
  const changed = git(folder, [...STRICT, ...compare]);
  if (listed === undefined || changed === undefined) return undefined;
  return blobsIn(listed, new Set(changed.toString('utf8').split('\0')));
}

/** Whether git keeps any file of a folder: then others may have put it there. */
export function isKeptByGit(folder: string): boolean {
  return (git(folder, ['ls-files', '-z', '--', '.'])?.length ?? 0) > 0;
}

/** Entries `H <mode> <digest> <stage>\t<path>`; H: in the index, and looked at like any other. */
function blobsIn(listed: Buffer, changed: ReadonlySet<string>): GitBlobs {
  const files: string[] = [];
  const words: number[] = [];
  for (let at = 0; at < listed.length;) {
    const end = listed.indexOf(NUL, at);
    const tab = listed.indexOf(TAB, at);
    const [tag, mode, digest = '', stage] = listed.toString('latin1', at, tab).split(String.fromCodePoint(BLANK));
    const file = listed.toString('utf8', tab + 1, end);
    at = end + 1;
    if (tag !== 'H' || stage !== '0' || mode?.startsWith('100') !== true || changed.has(file)) continue;
    if (digest.length !== 8 * DIGEST_WORDS) continue;
    files.push(file);
    for (let word = 0; word < DIGEST_WORDS; word += 1)
      words.push(Number.parseInt(digest.slice(8 * word, 8 * word + 8), 16));
  }
  return { files, digests: Uint32Array.from(words) };
}
