// Makes dist/: a start reads a few files instead of five hundred, and what a command does not need is in chunks of its own.
// CommonJS, because Node reads it quicker than modules. tsc only checks types.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

const PACKAGE = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/;

/** Licences ask that their text goes along with copies: `licences.txt` holds those of the packages that are bundled. */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((file) => Object.keys(file.modules ?? {}));
    const packages = new Map(
      modules.flatMap((id) => {
        const [, folder, name] = PACKAGE.exec(id) ?? [];
        return name === undefined ? [] : [[name, folder]];
      }),
    );
    const texts = [...packages.keys()].sort().map((name) => {
      const folder = packages.get(name);
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (file === undefined) throw new Error(`${name} has no licence file`);
      return `${name}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join(`\n${'-'.repeat(72)}\n\n`) });
  },
};

const OUTPUT = fileURLToPath(new URL('dist', import.meta.url));
const SAMPLE = fileURLToPath(new URL('catalog/standard/01/510112001001-01.yaml', import.meta.url));

/** A run of the commonest job, after which V8 has compiled what a start needs: the loader keeps that beside the files. */
const compiled = {
  name: 'compiled',
  async writeBundle() {
    const { load, writeCompiled } = createRequire(import.meta.url)(join(OUTPUT, 'cli/loader.cjs'));
    const output = { write: (_, done) => done() };
    const world = { env: {}, cwd: () => OUTPUT, stdout: output, stderr: output };
    const code = await load(join(OUTPUT, 'cli/main.cjs')).main(['lint', SAMPLE, '--as-of', '2026-11-01'], world);
    if (code !== 0) throw new Error(`the program that was built ended with ${code}`);
    writeCompiled();
  },
};

export default defineConfig({
  input: {
    'cli/loader': 'src/cli/loader.ts',
    'cli/main': 'src/cli/main.ts',
    'commands/map-worker': 'src/commands/map-worker.ts',
    'commands/signature-worker': 'src/commands/signature-worker.ts',
  },
  platform: 'node',
  plugins: [licences, compiled],
  output: {
    dir: OUTPUT,
    format: 'cjs',
    cleanDir: true,
    entryFileNames: '[name].cjs',
    // Two folders below the root, as the sources are: from there they find package.json and schemas/.
    chunkFileNames: 'chunks/[name].cjs',
  },
});
