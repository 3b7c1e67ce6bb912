import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeBase, decodeLayer, encodeBase, encodeLayer } from '../engine/cache-files.ts';
import type { Fault } from '../engine/column-file.ts';
import { laidOver } from '../engine/layer.ts';
import type { Layer, Recalled } from '../engine/layer.ts';
import type { Remembered } from '../engine/remembered.ts';
import { writeWhole } from '../io/atomic-write.ts';
import { MOST_BYTES, readGiven } from '../io/disk-source.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { Environment } from './environment.ts';

/** So many worlds (settings, rules, selections) of a catalogue are kept: the last ones used. */
const MAX_WORLDS = 4;
/** Catalogues that nobody has checked for so long are forgotten. */
const MAX_IDLE_MS = 30 * 24 * 3_600_000;
/** Nobody writes for so long. */
const MAX_WRITING_MS = 3_600_000;
/** Of a file with all that is remembered, and of one with what became of it since. */
const [BASE, LAYER] = ['.cache', '.layer'];

/**
 * Where what is known of a catalogue in one world is kept: a file of everything, and beside it, so that a few changes cost
 * little, a file of what became of it since. Runs at the same time may write both: of two that do not belong together, the
 * first counts alone.
 */
export class CacheStore {
  private readonly basePath: string;
  private readonly layerPath: string;
  private readonly folder: string;
  private readonly world: string;
  private readonly environment: Environment;

  constructor(folder: string, world: string, environment: Environment) {
    [this.basePath, this.layerPath] = [BASE, LAYER].map((suffix) => join(folder, `${world.slice(0, 32)}${suffix}`)) as [
      string,
      string,
    ];
    this.folder = folder;
    this.world = world;
    this.environment = environment;
  }

  /** What is remembered; undefined where nothing is that can be believed. */
  load(): Recalled | undefined {
    const base = this.read(this.basePath, (bytes) => decodeBase(bytes, this.world), '从头检查');
    if (base === undefined) return undefined;
    const layer = this.read(this.layerPath, (bytes) => decodeLayer(bytes, base), '后来改动的文件重新检查');
    return laidOver(base, layer);
  }

  /** Keeps everything anew. */
  saveBase(remembered: Remembered): void {
    this.write(this.basePath, () => encodeBase(remembered));
    this.attempt(this.layerPath, () => rmSync(this.layerPath, { force: true }));
  }

  /** Keeps what became of the base that was loaded. */
  saveLayer(layer: Layer): void {
    this.write(this.layerPath, () => encodeLayer(layer));
    this.touch();
  }

  /** Notes that this world was used. */
  touch(): void {
    try {
      const now = new Date();
      utimesSync(this.basePath, now, now);
    } catch {
      // Only the order in which old worlds are forgotten depends on it.
    }
  }

  private read<Kept>(path: string, decode: (bytes: Uint8Array) => Kept | Fault, remedy: string): Kept | undefined {
    if (!existsSync(path)) return undefined;
    const read = attempted(() => decode(readGiven(path, '', MOST_BYTES)));
    if (read !== 'damaged' && read !== 'foreign') return read;
    const fault = read === 'damaged' ? '不完整，或者改动过' : '不是这个版本写的';
    this.environment.talk(`缓存${fault}，不用它，${remedy}。（${path}）\n`);
    return undefined;
  }

  private write(path: string, encoded: () => Uint8Array[]): void {
    const { folder } = this;
    const { disk, cacheFolder } = this.environment;
    this.attempt(path, () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeWhole(path, Buffer.concat(encoded()), disk);
      forgetOld(folder);
      if (cacheFolder !== undefined && dirname(folder) === cacheFolder) forgetIdle(cacheFolder);
    });
  }

  /** What cannot be kept is worked out again: a run does not fail for its cache. */
  private attempt(path: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof ExpectedError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
      const reason = error instanceof ExpectedError ? error.message : String(error);
      this.environment.talk(`缓存没有存下来，下次从头检查：${reason}（${path}）\n  不要缓存的，加上 --no-cache。\n`);
    }
  }
}

function attempted<Kept>(decode: () => Kept | Fault): Kept | Fault {
  try {
    return decode();
  } catch {
    return 'damaged';
  }
}

/** Keeps the last worlds of a catalogue; what a run that was killed left half-written goes, too. */
function forgetOld(folder: string): void {
  const files = aged(folder, /^[0-9a-f]{32}\.(?:cache|layer)(?:\.tmp-[0-9a-f]{8})?$/u);
  const bases = files.filter(({ path }) => path.endsWith(BASE)).map(({ path }) => path);
  const kept = new Set(bases.slice(0, MAX_WORLDS));
  const layers = files.filter(({ path }) => path.endsWith(LAYER) && !kept.has(path.replace(LAYER, BASE)));
  const leftovers = files.filter(({ path, age }) => path.includes('.tmp-') && age > MAX_WRITING_MS);
  for (const path of bases.slice(MAX_WORLDS)) rmSync(path, { force: true });
  for (const { path } of [...layers, ...leftovers]) rmSync(path, { force: true });
}

/** Forgets catalogues that nobody has checked for long. */
function forgetIdle(cacheFolder: string): void {
  for (const { path } of aged(cacheFolder, /-[0-9a-f]{16}$/u)) {
    const [youngest] = aged(path, /./u);
    if (youngest === undefined || youngest.age > MAX_IDLE_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** What is in a folder under such names, the youngest first; another run may take any of it away meanwhile. */
function aged(folder: string, pattern: RegExp): { readonly path: string; readonly age: number }[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
      return time === undefined ? [] : [{ path, age: Date.now() - time }];
    })
    .sort((left, right) => left.age - right.age);
}
