import { hash } from 'node:crypto';

/**
 * How the content of a file is known again. `git`: as git names it (SHA-1 over `blob <length>\0` and the bytes), so that
 * what git knows of a file need not be worked out; `sha256`: the first 160 bits of SHA-256.
 */
export type DigestScheme = 'git' | 'sha256';

/** Words of 32 bits of a digest. */
export const DIGEST_WORDS = 5;

/** 40 hexadecimal digits for the bytes of a file. */
export function digestOf(bytes: Uint8Array, scheme: DigestScheme): string {
  // At one go: for a small file, an object that takes more and more of it costs as much as the hash itself.
  if (scheme === 'sha256') return hash('sha256', bytes).slice(0, 8 * DIGEST_WORDS);
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}
