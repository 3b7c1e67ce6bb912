// What is measured, and which budgets hold between what is measured.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inside } from './bundled.mjs';
import { PEERS } from './peers.mjs';
import { writeProvince } from './province.mjs';

const { diskSource, threadsFor } = await inside();

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = join(ROOT, 'catalog/standard/01/510112001001-01.yaml');
const FLOOR = fileURLToPath(new URL('floor.mjs', import.meta.url));
const DAY = ['--as-of', '2026-11-01', '-f', 'jsonl'];
const qingdan = (...args) => ({ args: [join(ROOT, 'bin/qingdan.js'), ...args, ...DAY] });
const floor = (...args) => ({ args: [FLOOR, ...args] });

/** Up to so many items are judged one by one, as the peers do it. */
const LISTED = 100_000;

/** Places and items for a number of implementations, each a file; the largest is the province of the report of 2017. */
export function measures(size) {
  if (size > 1_000_000) return { places: 205, items: { 省级: 5248, 市级: 6244, 县级: 6192 } };
  const places = size < 10_000 ? 10 : size < 100_000 ? 100 : 205;
  const items = Math.round(size / places);
  return { places, items: { 省级: items, 市级: items, 县级: items } };
}

/**
 * The files of one size: `province` holds small 实施清单, which leave nearly everything to the standard, `items` has as many in
 * which the places write most out themselves (3 KB each), `faulty` is the province with slips in one file of twenty. Gives the
 * paths and the number of files of the province.
 */
export function writeTrees(folder, size) {
  const [province, items, faulty, one] = ['province', 'items', 'faulty', 'one'].map((name) => join(folder, name));
  const files = writeProvince(province, { ...measures(size), files: 1 });
  if (size <= LISTED) {
    writeProvince(items, { ...measures(size), files: 1, rich: true });
    writeProvince(faulty, { ...measures(size), files: 1, faulty: 0.05 });
  }
  mkdirSync(one, { recursive: true });
  const alone = join(one, 'item.yaml');
  const first = readdirSync(join(province, 'standard'), { recursive: true }).find((name) => name.endsWith('.yaml'));
  copyFileSync(join(province, 'standard', first), alone);
  const source = diskSource(province);
  return {
    province,
    cache: join(folder, 'cache'),
    items,
    faulty,
    alone,
    files,
    threads: Math.max(1, threadsFor(source, source.paths, availableParallelism())),
  };
}

/** Changes the office hours in some files, there and back, so that what is found stays the same. */
function changeSome(folder, count) {
  const [place] = readdirSync(folder);
  const files = readdirSync(join(folder, place), { recursive: true }).filter((name) => name.endsWith('.yaml'));
  for (const name of files.slice(0, count)) {
    const file = join(folder, place, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.includes('17:00') ? text.replace('17:00', '17:30') : text.replace('17:30', '17:00'));
  }
}

/** What is run on the files of one size, up to the size where that is sane; `why` it is not beyond. It `ends` with 0 unless said. */
const OWN = {
  'node -e 0': { run: () => ({ args: ['-e', '0'] }) },
  'lint of one file': { run: ({ alone }) => qingdan('lint', alone) },
  'lint of one file in the sample catalogue': { run: () => qingdan('lint', SAMPLE) },
  lint: { run: ({ items }) => qingdan('lint', join(items, 'local')), upTo: LISTED, why: 'the growth is known by then' },
  'lint --no-strict-reader': {
    run: ({ items }) => qingdan('lint', join(items, 'local'), '--no-strict-reader'),
    upTo: 10_000,
    why: 'only its peers need it',
  },
  'reading and decoding': { run: ({ province, threads }) => floor('read', province, String(threads)) },
  check: { run: ({ province }) => qingdan('check', province, '--no-cache') },
  'check, 5 % of the files faulty': {
    run: ({ faulty }) => ({ ...qingdan('check', faulty, '--no-cache'), ends: 1 }),
    upTo: LISTED,
    why: 'the growth is known by then',
  },
  'check that remembers': {
    before: ({ cache }) => rmSync(cache, { recursive: true, force: true }),
    run: ({ province, cache }) => qingdan('check', province, '--cache-dir', cache),
  },
  'stat walk': { run: ({ province }) => floor('stat', province) },
  'check again': { run: ({ province, cache }) => qingdan('check', province, '--cache-dir', cache) },
  'check again, 10 files changed': {
    before: ({ province }) => changeSome(join(province, 'local'), 10),
    run: ({ province, cache }) => qingdan('check', province, '--cache-dir', cache),
  },
  'reading and decoding, one thread': { run: ({ province }) => floor('read', province) },
  'check --jobs 1': {
    run: ({ province }) => qingdan('check', province, '--jobs', '1', '--no-cache'),
    upTo: LISTED,
    why: 'the growth is known by then',
  },
};

/** All jobs with the peers that were asked for. `config` is what peers are set up with. */
export function jobsWith(peers, config) {
  const others = peers.map((name) => {
    const { run, ...peer } = PEERS[name];
    return [name, { ...peer, run: ({ items }) => run(config, join(items, 'local')) }];
  });
  return { ...OWN, ...Object.fromEntries(others) };
}

/** The rows of the table: a job against its reference; `most` times as long as that, and not more than so many megabytes. */
export const BUDGETS = [
  { job: 'lint', reference: 'ajv-cli', most: 1 },
  { job: 'lint', reference: 'sourcemeta' },
  { job: 'lint --no-strict-reader', reference: 'spectral', most: 1 / 20 },
  { job: 'lint --no-strict-reader', reference: 'eslint', most: 1 / 20 },
  { job: 'lint', reference: 'spectral', most: 1 / 100 },
  { job: 'lint', reference: 'eslint', most: 1 / 100 },
  { job: 'check', reference: 'reading and decoding', most: 3, megabytes: 1536 },
  { job: 'check, 5 % of the files faulty', reference: 'check', most: 3, megabytes: 1536 },
  { job: 'check again', reference: 'stat walk', most: 2 },
  { job: 'check again, 10 files changed', reference: 'check again', most: 1.1 },
  { job: 'check --jobs 1', reference: 'reading and decoding, one thread' },
  { job: 'lint of one file', reference: 'node -e 0', most: 2.5 },
  { job: 'lint of one file in the sample catalogue', reference: 'node -e 0' },
];
