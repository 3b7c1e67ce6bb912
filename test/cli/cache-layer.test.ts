import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chance, writeProvince } from '../bench/province.mjs';
import { later, temporary } from './remembering.ts';
import { qingdan } from './run-cli.ts';

/** A small province whose files can be told by the disk, and its local files. */
function provinceOf(): { readonly cwd: string; readonly files: readonly string[] } {
  const cwd = join(temporary(), 'province');
  writeProvince(cwd, { places: 5, items: { 省级: 12, 市级: 12, 县级: 12 }, lines: 2, files: 1 });
  const files = readdirSync(join(cwd, 'local'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return { cwd, files: files.sort().map((name) => join(cwd, 'local', name)) };
}

/** What a run says of the cache; of the files it says what a fresh one says. */
async function notice(cwd: string, cacheDir: string): Promise<string> {
  const [remembered, fresh] = await Promise.all([
    qingdan(['check', '-f', 'json', '--cache-dir', cacheDir], { cwd }),
    qingdan(['check', '-f', 'json', '--no-cache'], { cwd }),
  ]);
  expect(remembered.stdout).toBe(fresh.stdout);
  expect(remembered.code).toBe(fresh.code);
  return remembered.stderr.replace(fresh.stderr, '');
}

function pathOf(cacheDir: string, suffix: '.cache' | '.layer'): string {
  return join(cacheDir, readdirSync(cacheDir).find((name) => name.endsWith(suffix)) ?? 'none');
}

const change = (file: string | undefined, index = 0) => appendFileSync(file ?? '', `备注${index}: 一\n`);

test('what became of a few files is kept beside all that was known; what became of many is not', async () => {
  const { cwd, files } = provinceOf();
  const cacheDir = temporary();
  later(15);
  await notice(cwd, cacheDir);
  const base = pathOf(cacheDir, '.cache');
  const whole = readFileSync(base);
  for (let step = 0; step < 4; step += 1) {
    if (step === 2) rmSync(files[7] ?? '');
    else change(files[3 * step], step);
    later(15);
    expect(await notice(cwd, cacheDir)).toBe('');
    expect(readFileSync(base).equals(whole)).toBe(true);
    const layer = readFileSync(pathOf(cacheDir, '.layer'));
    expect(layer.length).toBeLessThan(whole.length / 2);
    later(15);
    await notice(cwd, cacheDir);
  }
  for (const [index, file] of files.slice(10).entries()) change(file, index);
  later(15);
  expect(await notice(cwd, cacheDir)).toBe('');
  expect(readdirSync(cacheDir)).toHaveLength(1);
  expect(readFileSync(base).equals(whole)).toBe(false);
});

/** What may lie in the place of a layer, and whether it is told. */
const SPOILINGS: readonly ((path: string, sound: Buffer, at: number) => boolean)[] = [
  (path, sound, at) => {
    writeFileSync(
      path,
      sound.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte)),
    );
    return true;
  },
  (path, sound, at) => {
    writeFileSync(path, sound.subarray(0, at));
    return true;
  },
  (path, sound, at) => {
    writeFileSync(path, Buffer.concat([sound.subarray(0, at), Buffer.alloc(sound.length - at)]));
    return true;
  },
  (path) => {
    copyFileSync(path.replace('.layer', '.cache'), path);
    return true;
  },
  (path) => {
    rmSync(path);
    mkdirSync(path);
    return true;
  },
  (path) => {
    rmSync(path);
    return false;
  },
];

test('a layer that was changed, cut, exchanged or lost anywhere is noticed, and what it told is judged anew', async () => {
  const { cwd, files } = provinceOf();
  const cacheDir = temporary();
  later(15);
  await notice(cwd, cacheDir);
  change(files[5]);
  rmSync(files[6] ?? '');
  later(15);
  await notice(cwd, cacheDir);
  const path = pathOf(cacheDir, '.layer');
  const sound = readFileSync(path);
  for (let trial = 0; trial < 12; trial += 1) {
    const isTold = SPOILINGS[trial % SPOILINGS.length]?.(path, sound, Math.floor(chance('at', trial) * sound.length));
    expect((await notice(cwd, cacheDir)).includes('后来改动的文件重新检查'), `${trial}`).toBe(isTold);
    // No run can put a file in the place of a folder.
    rmSync(path, { recursive: true, force: true });
    writeFileSync(path, sound);
    expect(await notice(cwd, cacheDir)).toBe('');
  }
});

test('a layer counts upon the base that it belongs to, and upon no other', async () => {
  const { cwd, files } = provinceOf();
  const cacheDir = temporary();
  const kept: Buffer[][] = [];
  const keep = (): void => {
    kept.push([readFileSync(pathOf(cacheDir, '.cache')), readFileSync(pathOf(cacheDir, '.layer'))]);
  };
  later(15);
  await notice(cwd, cacheDir);
  change(files[5], 1);
  later(15);
  await notice(cwd, cacheDir);
  keep();
  for (const [index, file] of files.entries()) change(file, index + 2);
  later(15);
  await notice(cwd, cacheDir);
  change(files[8], 1);
  later(15);
  await notice(cwd, cacheDir);
  keep();
  const [base, layer] = [pathOf(cacheDir, '.cache'), pathOf(cacheDir, '.layer')];
  for (const [of, upon] of [
    [0, 1],
    [1, 0],
    [0, 0],
    [1, 1],
  ] as const) {
    writeFileSync(base, kept[upon]?.[0] ?? '');
    writeFileSync(layer, kept[of]?.[1] ?? '');
    expect(await notice(cwd, cacheDir)).toBe('');
  }
});
