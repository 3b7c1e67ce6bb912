// Makes dist/: a start reads a few files instead of five hundred, and what a command does not need is in chunks of its own.
// CommonJS, because Node reads it quicker than modules. tsc only checks types.
import { readFileSync, readdirSync } from 'node:fs';
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

export default defineConfig({
  input: {
    'cli/main': 'src/cli/main.ts',
    'commands/map-worker': 'src/commands/map-worker.ts',
    'commands/signature-worker': 'src/commands/signature-worker.ts',
  },
  platform: 'node',
  plugins: [licences],
  output: {
    dir: 'dist',
    format: 'cjs',
    cleanDir: true,
    entryFileNames: '[name].cjs',
    // Two folders below the root, as the sources are: from there they find package.json and schemas/.
    chunkFileNames: 'chunks/[name].cjs',
  },
});
