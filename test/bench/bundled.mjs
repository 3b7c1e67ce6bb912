import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** What `inside.ts` gives, made into one file that Node can load. */
export async function inside() {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('inside.ts', import.meta.url)),
    platform: 'node',
    tsconfig: false,
  });
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-bench-'));
  try {
    await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false });
    return await import(pathToFileURL(join(folder, 'inside.mjs')).href);
  } finally {
    await bundle.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
