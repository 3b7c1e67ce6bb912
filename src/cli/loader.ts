import { Buffer, transcode } from 'node:buffer';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

/** What V8 made of a file lies beside it, under its name and this. */
const COMPILED = '.compiled';
/** Node wraps CommonJS modules in the same function. */
const WRAPPER_START = Buffer.from('(function (exports, require, module, __filename, __dirname) { ');
const WRAPPER_END = Buffer.from('\n})');

/** Modules of Node that take milliseconds to load, and that a run over one file does without. */
const SLOW_MODULES = new Set(['node:crypto', 'node:child_process', 'node:worker_threads', 'node:readline']);

interface Loaded {
  readonly exports: object;
  readonly script: Script;
}

type Wrapper = (
  exports: object,
  require: (id: string) => object,
  module: object,
  filename: string,
  folder: string,
) => void;

const loaded = new Map<string, Loaded>();
const requireOther: (id: string) => object = createRequire(import.meta.url);

/**
 * What a file of the built program exports, and the files that it requires are loaded alike: with what V8 made of them when
 * the program was built, which takes a third of the time of compiling them. V8 refuses what another version of it made, and
 * trusts the rest: so nothing of this is written but by a build, into the program itself.
 */
export function load(path: string): object {
  const before = loaded.get(path);
  if (before !== undefined) return before.exports;
  const module = { exports: {} };
  const cachedData = compiledFor(path);
  const script = new Script(wrappedText(path), {
    filename: path,
    ...(cachedData !== undefined && { cachedData }),
  });
  loaded.set(path, { exports: module.exports, script });
  const folder = dirname(path);
  const requireFrom = (id: string) => {
    if (id.startsWith('.')) return load(resolve(folder, id));
    return SLOW_MODULES.has(id) ? whenAsked(() => requireOther(id)) : requireOther(id);
  };
  (script.runInThisContext() as Wrapper)(module.exports, requireFrom, module, path, folder);
  return module.exports;
}

/** What a module exports, which is loaded when something of it is asked for. */
function whenAsked(require: () => object): object {
  let module: object | undefined;
  return new Proxy({}, { get: (_, name) => Reflect.get((module ??= require()), name) });
}

/** Writes what V8 has made of each file that was loaded, with the functions that were called since then. */
export function writeCompiled(): void {
  for (const [path, { script }] of loaded) writeFileSync(path + COMPILED, script.createCachedData());
}

/** Undefined where there is none, or one from before a change of the file: V8 would only look at the length. */
function compiledFor(path: string): Buffer | undefined {
  const compiled = statSync(path + COMPILED, { throwIfNoEntry: false });
  if (compiled === undefined || compiled.mtimeMs < statSync(path).mtimeMs) return undefined;
  return readFileSync(path + COMPILED);
}

/** Put together as bytes, and without `toString('utf8')`, which takes three times as long over Chinese text. */
function wrappedText(path: string): string {
  const bytes = Buffer.concat([WRAPPER_START, readFileSync(path), WRAPPER_END]);
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}
