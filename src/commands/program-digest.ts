import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { version } from 'node:process';
import { fileURLToPath } from 'node:url';
import { byCodePoint } from '../io/file-source.ts';

/** Digest of the program itself and of what runs it: after any change of a rule, nothing that was found before counts. */
export function programDigest(): string {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256').update(version);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.c?[jt]s$/u.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
  for (const file of files.sort(byCodePoint)) hash.update(readFileSync(file));
  return hash.digest('hex');
}
