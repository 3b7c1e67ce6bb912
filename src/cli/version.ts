import { readFileSync } from 'node:fs';

/** The version in package.json, two folders above src/cli and dist/cli. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
