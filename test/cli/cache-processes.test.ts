import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chance, writeProvince } from '../bench/province.mjs';
import { qingdan } from './run-cli.ts';

const BIN = fileURLToPath(new URL('../../bin/qingdan.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qingdan-runs-'));
const province = join(folder, 'province');

/** Ends the process when it has written a part of the cache; with all of it, just before it gets its name, or just after. */
const KILLER = join(folder, 'killer.cjs');
/** Gives what is in a folder in the order of a die. */
const SHUFFLER = join(folder, 'shuffler.cjs');

beforeAll(() => {
  writeProvince(province, { places: 3, items: { 省级: 8, 市级: 8, 县级: 8 }, lines: 2, files: 1 });
  writeFileSync(
    KILLER,
    `const fs = require('node:fs');
const { writeSync, renameSync, openSync } = fs;
const share = Number(process.env.QINGDAN_TEST_SHARE);
const die = () => process.kill(process.pid, 'SIGKILL');
let caches = new Set();
fs.openSync = (path, ...rest) => {
  const handle = openSync(path, ...rest);
  if (/\\.(?:cache|layer)\\.tmp-/.test(path)) caches.add(handle);
  return handle;
};
fs.writeSync = (handle, bytes, ...rest) => {
  if (!caches.has(handle) || share >= 0.9) return writeSync(handle, bytes, ...rest);
  writeSync(handle, bytes.subarray(0, (bytes.length * share) / 0.9));
  die();
};
fs.renameSync = (from, to) => {
  if (!/\\.(?:cache|layer)$/.test(to)) return renameSync(from, to);
  if (share < 0.95) die();
  renameSync(from, to);
  die();
};
`,
  );
  writeFileSync(
    SHUFFLER,
    `const fs = require('node:fs');
const { readdirSync } = fs;
fs.readdirSync = (...of) => readdirSync(...of).map((entry) => [Math.random(), entry]).sort(([a], [b]) => a - b).map(([, entry]) => entry);
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
}

interface Life {
  /** It is killed after so many milliseconds. */
  readonly lifeMs?: number;
  /** What is loaded before the program, and is told a share of 1. */
  readonly before?: string;
  readonly share?: number;
}

/** Runs the built program as a process of its own. */
function run(args: readonly string[], { lifeMs, before, share = 0 }: Life = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const preload = before === undefined ? [] : ['--require', before];
    const command = [...preload, BIN, 'check', ...args, '--as-of', '2026-11-01', '-f', 'json'];
    const child = spawn(process.execPath, command, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, QINGDAN_TEST_SHARE: String(share) },
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    const timer = lifeMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), lifeMs);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout });
    });
  });
}

const localFiles = (cwd: string) =>
  readdirSync(join(cwd, 'local'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(cwd, 'local', name));

test('runs that are killed at any moment change no later verdict', { timeout: 300_000 }, async () => {
  const cwd = join(folder, 'killed');
  cpSync(province, cwd, { recursive: true });
  const remembering = [cwd, '--cache-dir', join(folder, 'cache')];
  const files = localFiles(cwd);
  const start = Date.now();
  let fresh = await run([cwd, '--no-cache']);
  const life = Date.now() - start;
  let killed = 0;
  for (let trial = 0; trial < 50; trial += 1) {
    const share = chance('life', trial);
    const file = files[Math.floor(chance('file', trial) * files.length)] ?? '';
    // Every other one at any moment of its life, the others while they write what is to be remembered: of one file, or of all.
    const isWriting = trial % 2 === 1;
    const changed = isWriting ? (trial % 4 === 1 ? [file] : files) : [];
    for (const one of changed) appendFileSync(one, `# ${trial}\n`);
    const ended = await run(remembering, isWriting ? { before: KILLER, share } : { lifeMs: life * share });
    if (ended.code === null) killed += 1;
    else expect([isWriting, ended]).toEqual([false, fresh]);
    if (trial % 5 !== 4) continue;
    expect(await run(remembering)).toEqual(fresh);
    appendFileSync(file, `备注${trial}: 一\n`);
    fresh = await run([cwd, '--no-cache']);
    expect(fresh.code).toBe(1);
  }
  expect(killed).toBeGreaterThan(30);
});

test(
  'runs at the same time do not disturb each other, though they be of other catalogues',
  { timeout: 120_000 },
  async () => {
    const twin = join(folder, 'twin');
    cpSync(province, twin, { recursive: true });
    for (const file of localFiles(twin).slice(0, 5)) appendFileSync(file, '承诺件: 是\n');
    const shared = join(folder, 'shared');
    const trees = [province, twin];
    const fresh = await Promise.all(trees.map((tree) => run([tree, '--no-cache'])));
    expect(fresh.map(({ code }) => code)).toEqual([0, 1]);
    for (let round = 0; round < 2; round += 1) {
      const both = await Promise.all([...trees, ...trees].map((tree) => run([tree, '--cache-dir', shared])));
      expect(both).toEqual([...fresh, ...fresh]);
    }
    expect(readdirSync(shared).filter((name) => name.endsWith('.cache'))).toHaveLength(1);
  },
);

test('threads, shards, the order of folders and the cache change nothing', { timeout: 300_000 }, async () => {
  const cwd = join(folder, 'faulty');
  cpSync(province, cwd, { recursive: true });
  for (const file of localFiles(cwd).slice(0, 20)) appendFileSync(file, '承诺件: 是\n');
  const expected = await run([cwd, '--no-cache', '--jobs', '1']);
  expect(expected.code).toBe(1);
  for (const jobs of ['1', '2', '3', '8'])
    for (const state of ['cold', 'warm'])
      expect(
        await run([cwd, '--jobs', jobs, '--cache-dir', join(folder, `cache-${jobs}`)], { before: SHUFFLER }),
        `${jobs} ${state}`,
      ).toEqual(expected);
  const asOf = ['--as-of', '2026-11-01'];
  for (const count of [1, 20]) {
    const parts = join(folder, `facts-${count}`);
    for (let shard = 1; shard <= count; shard += 1) {
      const part = ['--shard', `${shard}/${count}`, '--facts-out', join(parts, `${shard}.bin`)];
      expect((await qingdan(['check', cwd, ...part, ...asOf])).code).toBe(0);
    }
    expect(await run([cwd, '--facts', join(parts, '*.bin')], { before: SHUFFLER })).toEqual(expected);
  }
});
