// Programs that others use for such files. They are installed, in exact versions, into a folder for temporary files, and kept
// there from run to run; the project does not depend on them. All judge the same files by the same schema.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CACHE = join(tmpdir(), 'qingdan-bench-peers');
const MODULES = join(CACHE, 'node_modules');
const SCHEMAS = fileURLToPath(new URL('../../schemas/', import.meta.url));

/** The largest number of files that a peer is given, and why no more. `slow` ones are run only when they are asked for. */
export const PEERS = {
  'ajv-cli': {
    packages: ['ajv-cli@5.0.0'],
    run: ({ schema }, folder) => ({
      args: [
        join(MODULES, 'ajv-cli/dist/index.js'),
        'validate',
        '--spec=draft2020',
        '--strict=false',
        '-s',
        schema,
        '-d',
        `${folder}/**/*.yaml`,
      ],
    }),
    upTo: 100_000,
    why: 'the growth is known by then',
  },
  sourcemeta: {
    packages: ['@sourcemeta/jsonschema@16.11.0'],
    run: ({ schema }, folder) => ({ program: nativeBinary(), args: ['validate', schema, folder] }),
    upTo: 100_000,
    why: 'the growth is known by then',
  },
  eslint: {
    packages: ['eslint@10.15.0', 'eslint-plugin-yml@3.10.0', 'eslint-plugin-json-schema-validator@6.3.1'],
    // It lints what is below the current folder only.
    run: ({ cwd }, folder) => ({ cwd, args: [join(MODULES, 'eslint/bin/eslint.js'), folder] }),
    upTo: 10_000,
    why: 'it keeps every file in memory',
  },
  spectral: {
    packages: ['@stoplight/spectral-cli@6.16.3'],
    run: ({ spectral }, folder) => ({
      args: [
        join(MODULES, '@stoplight/spectral-cli/dist/index.js'),
        'lint',
        `${folder}/**/*.yaml`,
        '--ruleset',
        spectral,
        '--ignore-unknown-format',
        '--quiet',
      ],
    }),
    upTo: 1_000,
    why: 'it compiles the schema anew for every file',
    slow: true,
  },
};

/** The program itself, without the Node script before it. */
function nativeBinary() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const end = process.platform === 'win32' ? '.exe' : '';
  const machine = process.arch === 'x64' ? 'x86_64' : process.arch;
  return join(MODULES, `@sourcemeta/jsonschema/build/github-releases/jsonschema-${platform}-${machine}${end}`);
}

/** Installs the peers where they are not there yet; whether they are there now. */
export function installed() {
  const packages = Object.values(PEERS).flatMap((peer) => peer.packages);
  const [mark, wanted] = [join(CACHE, 'installed'), packages.join('\n')];
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return true;
  mkdirSync(CACHE, { recursive: true });
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--save-exact'];
  const { status } = spawnSync('npm', ['install', '--prefix', CACHE, ...options, ...packages], {
    cwd: CACHE,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) writeFileSync(mark, wanted);
  return status === 0;
}

/** Writes what the peers are set up with; they all take one and the same schema, with the common definitions in it. */
export function setUp(folder) {
  const read = (name) => JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8'));
  const text = JSON.stringify({ ...read('implementation'), $defs: read('common').$defs });
  const schema = JSON.parse(text.replaceAll('common.schema.json#', '#'));
  const files = {
    cwd: folder,
    schema: join(folder, 'implementation.json'),
    spectral: join(folder, 'spectral.json'),
    eslint: join(folder, 'eslint.config.mjs'),
  };
  const judging = { function: 'schema', functionOptions: { schema, dialect: 'draft2020-12', allErrors: true } };
  const module = (name) => JSON.stringify(pathToFileURL(join(MODULES, name, 'lib/index.mjs')).href);
  writeFileSync(files.schema, JSON.stringify(schema));
  writeFileSync(
    files.spectral,
    // oxlint-disable-next-line unicorn/no-thenable -- so Spectral calls it
    JSON.stringify({ rules: { implementation: { given: '$', severity: 'error', then: judging } } }),
  );
  writeFileSync(
    files.eslint,
    `import yml from ${module('eslint-plugin-yml')};
import validator from ${module('eslint-plugin-json-schema-validator')};
import { readFileSync } from 'node:fs';
const schema = JSON.parse(readFileSync(${JSON.stringify(files.schema)}, 'utf8'));
const schemas = [{ fileMatch: ['**/*.yaml'], schema }];
export default [
  ...yml.configs.base,
  ...validator.configs.base,
  {
    files: ['**/*.yaml'],
    rules: { 'json-schema-validator/no-invalid': ['error', { schemas, useSchemastoreCatalog: false }] },
  },
];
`,
  );
  return files;
}
