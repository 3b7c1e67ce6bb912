import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Makes a module of src/ into one file that Node can load, in a folder; gives its path. */
export async function bundled(source, folder) {
  const bundle = await rolldown({ input: join(root, source), platform: 'node', tsconfig: false });
  const { output } = await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs' });
  await bundle.close();
  return join(folder, output[0].fileName);
}
