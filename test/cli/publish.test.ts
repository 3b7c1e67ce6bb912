import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { qingdan } from './run-cli.ts';

const OUT = mkdtempSync(join(tmpdir(), 'qingdan-publish-'));
const AS_OF = ['--as-of', '2026-11-01'];

interface Manifest {
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

const manifest = () => JSON.parse(readFileSync(join(OUT, 'manifest.json'), 'utf8')) as Manifest;
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

let first: Awaited<ReturnType<typeof qingdan>>;
beforeAll(async () => {
  first = await qingdan(['publish', 'catalog', '-o', OUT, ...AS_OF]);
}, 180_000);
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

test('the shipped catalogue has no finding of any severity and is published', () => {
  expect(first.code, first.stderr).toBe(0);
  expect(first.stdout).toContain('没有发现问题');
  for (const file of ['guide/index.html', 'tables/datapackage.json', 'tables/items.csv', 'report/findings.json'])
    expect(existsSync(join(OUT, file)), file).toBe(true);
});

test('pages of numbers for offices are those that counts and stats write', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-pages-'));
  for (const command of ['counts', 'stats']) {
    const page = join(folder, `${command}.html`);
    await qingdan([command, 'catalog', '-f', `html=${page}`, ...AS_OF]);
    expect(readFileSync(join(OUT, command, 'index.html'), 'utf8')).toBe(readFileSync(page, 'utf8'));
    expect(first.stderr).toContain(`${command}/index.html`);
  }
  const [part, page] = [join(folder, 'part'), join(folder, 'part.html')];
  const division = ['--division', '510107'];
  await qingdan(['publish', 'catalog', '-o', part, ...division, ...AS_OF]);
  await qingdan(['counts', 'catalog', '-f', `html=${page}`, ...division, ...AS_OF]);
  expect(readFileSync(join(part, 'counts/index.html'), 'utf8')).toBe(readFileSync(page, 'utf8'));
  rmSync(folder, { recursive: true });
}, 60_000);

test('the manifest lists every file with its bytes and SHA-256', () => {
  const { files } = manifest();
  expect(files.map(({ path }) => path).sort()).toEqual(filesBelow(OUT).filter((path) => path !== 'manifest.json'));
  for (const { path, bytes, sha256 } of files) {
    const content = readFileSync(join(OUT, path));
    expect(content.length, path).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex'), path).toBe(sha256);
  }
});

test('a second run gives the same bytes and removes only what the first run left behind', async () => {
  const before = readFileSync(join(OUT, 'manifest.json'), 'utf8');
  const stale = { path: 'guide/old.html', bytes: 3, sha256: createHash('sha256').update('old').digest('hex') };
  writeFileSync(join(OUT, stale.path), 'old');
  writeFileSync(join(OUT, 'mine.txt'), 'mine');
  writeFileSync(
    join(OUT, 'manifest.json'),
    JSON.stringify({ ...(JSON.parse(before) as Manifest), files: [...(JSON.parse(before) as Manifest).files, stale] }),
  );
  expect((await qingdan(['publish', 'catalog', '-o', OUT, ...AS_OF])).code).toBe(0);
  expect(existsSync(join(OUT, stale.path))).toBe(false);
  expect(readFileSync(join(OUT, 'mine.txt'), 'utf8')).toBe('mine');
  expect(readFileSync(join(OUT, 'manifest.json'), 'utf8')).toBe(before);
}, 180_000);

test('the catalogue is as large as a catalogue is', async () => {
  const { stdout } = await qingdan(['check', 'catalog', '-f', 'json', ...AS_OF]);
  const { summary } = JSON.parse(stdout) as {
    summary: { implementations: number; errors: number; warnings: number; infos: number };
  };
  expect(summary.implementations).toBeGreaterThanOrEqual(200);
  expect([summary.errors, summary.warnings, summary.infos]).toEqual([0, 0, 0]);
  expect(
    readFileSync('catalog/divisions.csv', 'utf8')
      .trimEnd()
      .split('\n')
      .filter((row) => /^51\d{4},/u.test(row)),
  ).toHaveLength(205);
  expect(readdirSync('catalog/statutes').length).toBeGreaterThanOrEqual(25);
}, 60_000);
