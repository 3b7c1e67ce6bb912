import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { threeCounties } from '../../src/rules/example-trees.ts';
import { folderOf, qingdan } from './run-cli.ts';

const STANDARD = 'standard/01/510124001000.yaml';
const SETTINGS = '文件类型: 设置\n名称: 示例\n地区: "51"\n';

/** Three counties whose item has a level in its name: naming/level-suffix finds it. */
function suffixed(more: Readonly<Record<string, string>> = {}): string {
  const tree = threeCounties();
  const text = (tree[STANDARD] ?? '').replace(/^事项名称: (.*)$/mu, '事项名称: $1（县级）');
  return folderOf({ 'qingdan.yaml': SETTINGS, ...tree, [STANDARD]: text, ...more });
}

const ONLY = ['--only', 'naming', '--only', 'baseline', '--only', 'suppressions'];
const check = (cwd: string, ...args: string[]) => qingdan(['check', ...ONLY, ...args], { cwd });
const rename = (cwd: string, change: (text: string) => string) =>
  writeFileSync(join(cwd, STANDARD), change(readFileSync(join(cwd, STANDARD), 'utf8')));

test('what the baseline accepts is counted, not reported; --no-baseline shows it', async () => {
  const cwd = suffixed();
  expect((await check(cwd, '--fail-on', 'warn')).code).toBe(1);
  const created = await qingdan(['baseline', 'create', ...ONLY, '--reason', '名称由上级文件确定'], { cwd });
  expect(created).toMatchObject({ code: 0, stderr: expect.stringContaining('共 1 条，新增 1 条，删去 0 条') });
  expect((await check(cwd, '--fail-on', 'warn')).code).toBe(0);
  const shown = await check(cwd, '-f', 'json');
  expect(JSON.parse(shown.stdout)).toMatchObject({ summary: { baselined: 1 }, diagnostics: [] });
  expect((await check(cwd, '--fail-on', 'warn', '--no-baseline')).code).toBe(1);
});

test('a record is known by rule, item, key and text: lines and files may move, another text is a new finding', async () => {
  const cwd = suffixed();
  await qingdan(['baseline', 'create', ...ONLY, '--reason', '名称由上级文件确定'], { cwd });
  rename(cwd, (text) => `# 说明\n\n${text}`);
  expect((await check(cwd, '--fail-on', 'info')).code).toBe(0);
  rename(cwd, (text) => text.replace('（县级）', '（市级）'));
  const { stdout } = await check(cwd, '-f', 'json');
  expect((JSON.parse(stdout) as { diagnostics: { rule: string }[] }).diagnostics.map(({ rule }) => rule)).toEqual([
    'baseline/stale',
    'naming/level-suffix',
  ]);
});

test('create refuses a second baseline; prune only takes away; update takes in and keeps reasons', async () => {
  const cwd = suffixed();
  await qingdan(['baseline', 'create', ...ONLY, '--reason', '第一次'], { cwd });
  const before = readFileSync(join(cwd, 'baseline.txt'), 'utf8');
  expect((await qingdan(['baseline', 'create', ...ONLY, '--reason', '再来'], { cwd })).code).toBe(2);
  expect(readFileSync(join(cwd, 'baseline.txt'), 'utf8')).toBe(before);

  rename(cwd, (text) => text.replace('（县级）', '(试点)（县级）'));
  await qingdan(['baseline', 'prune', ...ONLY], { cwd });
  expect(readFileSync(join(cwd, 'baseline.txt'), 'utf8').match(/^naming/gmu) ?? []).toHaveLength(1);

  await qingdan(['baseline', 'update', ...ONLY, '--reason', '第二次', '--until', '2027-12-31'], { cwd });
  const records = readFileSync(join(cwd, 'baseline.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('naming'));
  expect(records.map((line) => line.split('\t').slice(4))).toContainEqual(['2027-12-31', '第二次']);
  expect(records).toContainEqual(expect.stringContaining('第一次'));

  rename(cwd, (text) => text.replace('(试点)（县级）', ''));
  await qingdan(['baseline', 'prune', ...ONLY], { cwd });
  expect(readFileSync(join(cwd, 'baseline.txt'), 'utf8')).not.toMatch(/^naming/mu);
});

test('list says which records hold, which are past, which are mended', async () => {
  const cwd = suffixed();
  await qingdan(['baseline', 'create', ...ONLY, '--reason', '名称由上级文件确定', '--until', '2026-11-01'], { cwd });
  const list = (asOf: string) => qingdan(['baseline', 'list', '--as-of', asOf], { cwd });
  expect((await list('2026-11-01')).stdout).toContain('有效  naming/level-suffix');
  expect((await list('2026-11-02')).stdout).toContain('已过期  naming/level-suffix');
  rename(cwd, (text) => text.replace('（县级）', ''));
  expect((await list('2026-11-01')).stdout).toContain('已改好  naming/level-suffix');
});

test('a line that is no record stops the job, with its number', async () => {
  const cwd = suffixed({ 'baseline.txt': '# 基线\nnaming/level-suffix\t-\t/事项名称\n' });
  expect(await check(cwd)).toMatchObject({ code: 2, stderr: expect.stringContaining('基线第2行') });
});

test('a reason is required', async () => {
  expect((await qingdan(['baseline', 'create'], { cwd: suffixed() })).code).toBe(2);
});

test('the usage names the whole command', async () => {
  expect((await qingdan(['baseline', 'create', '--help'])).stdout).toContain('用法： qingdan baseline create [选项]');
});
