import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chance, writeProvince } from '../bench/province.mjs';

const BIN = fileURLToPath(new URL('../../bin/qingdan.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qingdan-runs-'));
const province = join(folder, 'province');

beforeAll(() => {
  writeProvince(province, { places: 4, items: { 省级: 12, 市级: 12, 县级: 12 }, lines: 2, files: 1 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
}

/** Runs the built program as a process of its own; one that lives longer than it may is killed. */
function run(args: readonly string[], lifeMs?: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, 'check', ...args, '--as-of', '2026-11-01', '-f', 'json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
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

test('runs that are killed at any moment change no later verdict', { timeout: 300_000 }, async () => {
  const cwd = join(folder, 'killed');
  cpSync(province, cwd, { recursive: true });
  const remembering = [cwd, '--cache-dir', join(folder, 'cache')];
  const local = readdirSync(join(cwd, 'local'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  const start = Date.now();
  let fresh = await run([cwd, '--no-cache']);
  const life = Date.now() - start;
  expect(fresh.code).toBe(0);
  for (let trial = 1; trial <= 50; trial += 1) {
    const { code } = await run(remembering, life * 1.2 * chance('life', trial));
    // What was whole in time is whole.
    if (code !== null) expect(code).toBe(fresh.code);
    if (trial % 10 !== 0) continue;
    expect(await run(remembering)).toEqual(fresh);
    const file = local[Math.floor(chance('file', trial) * local.length)] ?? '';
    appendFileSync(join(cwd, 'local', file), `备注${trial}: 一\n`);
    fresh = await run([cwd, '--no-cache']);
    expect(fresh.code).toBe(1);
  }
});

test('runs at the same time do not disturb each other', { timeout: 60_000 }, async () => {
  const remembering = [province, '--cache-dir', join(folder, 'shared')];
  const fresh = await run([province, '--no-cache']);
  expect(await Promise.all([run(remembering), run(remembering), run(remembering)])).toEqual([fresh, fresh, fresh]);
  expect(await run(remembering)).toEqual(fresh);
  expect(readdirSync(join(folder, 'shared'))).toHaveLength(1);
});

test('threads, shards, the order of folders and the cache change nothing', { timeout: 300_000 }, async () => {
  const cwd = join(folder, 'faulty');
  cpSync(province, cwd, { recursive: true });
  const local = readdirSync(join(cwd, 'local'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  for (const file of local.slice(0, 20)) appendFileSync(join(cwd, 'local', file), '承诺件: 是\n');
  const shuffled = join(folder, 'shuffled');
  const all = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/u.test(name));
  const order = new Map(all.map((name) => [name, chance('order', name)]));
  for (const name of all.sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0)))
    cpSync(join(cwd, name), join(shuffled, name));
  const expected = await run([cwd, '--no-cache']);
  expect(expected.code).toBe(1);
  const named = (text: string) => text.replaceAll('shuffled', 'faulty');
  for (const tree of [cwd, shuffled])
    for (const jobs of ['1', '2', '3', '8']) {
      const cache = join(folder, `cache-${jobs}`);
      for (const state of ['cold', 'warm', 'none']) {
        const { code, stdout } = await run([
          tree,
          '--jobs',
          jobs,
          ...(state === 'none' ? ['--no-cache'] : ['--cache-dir', cache]),
        ]);
        expect({ code, stdout: named(stdout) }, `${tree} ${jobs} ${state}`).toEqual(expected);
      }
    }
  for (const count of [1, 20]) {
    for (let shard = 1; shard <= count; shard += 1)
      await run([
        shuffled,
        '--shard',
        `${shard}/${count}`,
        '--facts-out',
        join(folder, `facts-${count}`, `${shard}.bin`),
      ]);
    const { code, stdout } = await run([shuffled, '--facts', join(folder, `facts-${count}`, '*.bin')]);
    expect({ code, stdout: named(stdout) }).toEqual(expected);
  }
  expect(readFileSync(join(cwd, 'qingdan.yaml'))).toEqual(readFileSync(join(shuffled, 'qingdan.yaml')));
});
