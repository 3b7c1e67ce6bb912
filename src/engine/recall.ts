import { sep } from 'node:path';
import { digestOf, DIGEST_WORDS } from '../io/content-digest.ts';
import type { DigestScheme } from '../io/content-digest.ts';
import type { FileSource } from '../io/file-source.ts';
import type { GitBlobs } from '../io/git-blobs.ts';
import { signatureOf, SIGNATURE_PARTS } from '../io/signatures.ts';
import { placesIn } from '../io/sorted.ts';
import type { Remembered } from './remembered.ts';

/** The files of a run as they are now. */
export interface Recall {
  /** For each file its number among the remembered, or -1 where it has to be judged. */
  readonly remembered: Int32Array;
  /** SIGNATURE_PARTS a file; NaN where it has none. */
  readonly signatures: Float64Array;
  /** Whether what is remembered says all of this, in this order. */
  readonly isSame: boolean;
}

/** Where files are, and how they are known. */
export interface World {
  readonly root: string;
  readonly files: FileSource;
  readonly scheme: DigestScheme;
  readonly blobs: GitBlobs | undefined;
  /** When the first of the files may have been read, in milliseconds since 1970. */
  readonly readSince: number;
  /** The signatures of the files, where these were looked at already. */
  readonly signatures?: Float64Array | undefined;
}

/**
 * Which files are remembered as they are. What git says of a file counts first, then what the disk says of it without
 * reading (size, times, number), and where both leave it open, its content. Files are in the order of their code points.
 */
export function recall(
  files: readonly string[],
  { root, files: source, scheme, blobs, readSince, signatures: seen }: World,
  old: Remembered | undefined,
  holds: (index: number) => boolean,
): Recall {
  const remembered = new Int32Array(files.length).fill(-1);
  const signatures = seen ?? new Float64Array(SIGNATURE_PARTS * files.length).fill(Number.NaN);
  const [oldIndex, blobIndex] = [placesIn(old?.part.notes.files ?? []), placesIn(blobs?.files ?? [])];
  let isSame = old !== undefined && old.part.notes.files.length === files.length;
  for (const [at, file] of files.entries()) {
    const [index, blob] = [oldIndex(file), blobIndex(file)];
    const known = old !== undefined && index >= 0 && holds(index) && wasRead(old, index) ? index : -1;
    if (old !== undefined && known >= 0 && blobs !== undefined && blob >= 0) {
      if (isEqual(old.part.notes.contents, known, blobs.digests, blob, DIGEST_WORDS)) {
        remembered[at] = known;
        signatures.set(
          old.signatures.subarray(SIGNATURE_PARTS * known, SIGNATURE_PARTS * (known + 1)),
          SIGNATURE_PARTS * at,
        );
        isSame &&= known === at;
        continue;
      }
    }
    // What git knows now it will know next time.
    if (known < 0 && blob >= 0) {
      isSame = false;
      continue;
    }
    if (seen === undefined) signatures.set(signatureOf(root + sep + file, readSince) ?? [], SIGNATURE_PARTS * at);
    if (old === undefined || known < 0) isSame = false;
    else if (isEqual(old.signatures, known, signatures, at, SIGNATURE_PARTS)) {
      remembered[at] = known;
      isSame &&= known === at;
    } else {
      isSame = false;
      if (isContent(source, file, scheme, old.part.notes.contents, known)) remembered[at] = known;
    }
  }
  return { remembered, signatures, isSame };
}

/**
 * The first of some files that git knows to have another content than it had, DIGEST_WORDS each; undefined where there is
 * none. What differs may do so by its line ends, of which git keeps one form: it is read before it is called another.
 */
export function firstChanged(
  files: readonly string[],
  contents: Uint32Array,
  { files: source, blobs }: Pick<World, 'files' | 'blobs'>,
): string | undefined {
  const blobIndex = placesIn(blobs?.files ?? []);
  return files.find((file, index) => {
    const blob = blobIndex(file);
    return (
      blobs !== undefined &&
      blob >= 0 &&
      !isEqual(contents, index, blobs.digests, blob, DIGEST_WORDS) &&
      !isContent(source, file, 'git', contents, index)
    );
  });
}

/** What could not be read is tried again, and said again: nothing that is known of the file tells why. */
function wasRead({ part }: Remembered, index: number): boolean {
  for (let word = DIGEST_WORDS * index; word < DIGEST_WORDS * (index + 1); word += 1)
    if (part.notes.contents[word] !== 0) return true;
  return false;
}

/** Whether two entries of columns are the same. NaN is nothing's equal. */
function isEqual(
  left: Uint32Array | Float64Array,
  leftIndex: number,
  right: Uint32Array | Float64Array,
  rightIndex: number,
  parts: number,
): boolean {
  for (let part = 0; part < parts; part += 1)
    if (left[leftIndex * parts + part] !== right[rightIndex * parts + part]) return false;
  return true;
}

/** Whether a file has a content that is known. What cannot be read has none. */
function isContent(
  source: FileSource,
  file: string,
  scheme: DigestScheme,
  contents: Uint32Array,
  index: number,
): boolean {
  try {
    const digest = digestOf(source.read(file), scheme);
    const words = Array.from({ length: DIGEST_WORDS }, (_, word) =>
      Number.parseInt(digest.slice(8 * word, 8 * word + 8), 16),
    );
    return isEqual(contents, index, Uint32Array.from(words), 0, DIGEST_WORDS);
  } catch {
    return false;
  }
}
