import { resolve } from 'node:path';
import { writePieces } from '../io/atomic-write.ts';
import type { Environment } from './environment.ts';
import { inChunks } from './in-chunks.ts';

/** Writes a report in every format that was chosen, to the screen or to its file. */
export async function writeFormats<Name extends string>(
  formats: readonly { readonly name: Name; readonly path: string | undefined }[],
  written: (name: Name, onScreen: boolean) => Iterable<string>,
  environment: Environment,
): Promise<void> {
  for (const { name, path } of formats) {
    const pieces = inChunks(written(name, path === undefined));
    if (path === undefined) for await (const piece of pieces) await environment.write(piece);
    else await writePieces(resolve(environment.cwd, path), pieces, environment.disk);
  }
}
