import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chance, writeProvince } from '../bench/province.mjs';
import { folderOf, qingdan } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingdan-since-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Found {
  readonly fingerprint: string;
  readonly rule: string;
}

function gitIn(cwd: string): (...args: readonly string[]) => void {
  return (...args) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd, stdio: 'ignore' });
}

/** A clean province in a repository, on a branch of its own. */
function province(name: string): string {
  const cwd = join(folder, name);
  writeProvince(cwd, { places: 5, items: { 省级: 10, 市级: 10, 县级: 10 }, lines: 2, files: 0.5 });
  const git = gitIn(cwd);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'clean');
  git('switch', '-qc', 'work');
  return cwd;
}

async function findings(cwd: string, ...args: readonly string[]): Promise<readonly Found[]> {
  const { stdout, stderr } = await qingdan(['check', '-f', 'json', '--cache-dir', join(folder, 'cache'), ...args], {
    cwd,
  });
  expect(stderr).not.toContain('错误');
  return (JSON.parse(stdout) as { readonly diagnostics: readonly Found[] }).diagnostics;
}

const yamlIn = (cwd: string, part: string) =>
  readdirSync(join(cwd, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(cwd, part, name));

/** What offices change: an item here, a 基本目录, an organ; a file is renamed, taken away, put in. */
function change(cwd: string, step: number): void {
  const part = ['local', 'standard', 'organs', 'local'][step % 4] ?? 'local';
  const files = yamlIn(cwd, part);
  const path = files[Math.floor(chance('file', step) * files.length)] ?? '';
  const text = readFileSync(path, 'utf8');
  const edits = [
    () => writeFileSync(path, text.replace(/^事项名称: (.*)$/mu, '事项名称: $1和有关事项')),
    () => writeFileSync(path, text.replace(/(\d)个工作日/u, '1$1个工作日')),
    () =>
      writeFileSync(
        path,
        text
          .split('\n')
          .filter((_, line) => line !== 4)
          .join('\n'),
      ),
    () => appendFileSync(path, '备注: 见窗口\n'),
    () => rmSync(path),
    () => renameSync(path, path.replace(/\.yaml$/u, '-x.yaml')),
  ];
  edits[step % edits.length]?.();
}

test('on a clean catalogue, what a change brings is all that a full run finds', async () => {
  const cwd = province('clean');
  const git = gitIn(cwd);
  let found = 0;
  for (let step = 0; step < 12; step += 1) {
    change(cwd, step);
    if (step % 3 === 1) git('add', '-A');
    if (step % 3 === 2) git('commit', '-qam', `${step}`);
    const whole = await findings(cwd);
    expect(await findings(cwd, '--since', 'main')).toEqual(whole);
    found = Math.max(found, whole.length);
  }
  expect(found).toBeGreaterThan(10);
});

test('on a catalogue with findings, only those that were not there before are reported', async () => {
  const cwd = province('faulty');
  const git = gitIn(cwd);
  for (let step = 0; step < 6; step += 1) change(cwd, step);
  git('add', '-A');
  git('commit', '-qm', 'faulty');
  const before = new Set((await findings(cwd)).map(({ fingerprint }) => fingerprint));
  for (let step = 6; step < 10; step += 1) change(cwd, step);
  const whole = await findings(cwd);
  const news = await findings(cwd, '--since', 'HEAD');
  expect(news.length).toBeGreaterThan(0);
  expect(news.length).toBeLessThan(whole.length);
  const prints = new Set(news.map(({ fingerprint }) => fingerprint));
  for (const { fingerprint } of whole) if (!before.has(fingerprint)) expect(prints).toContain(fingerprint);
});

test('what git does not know is said, and a catalogue that could not be checked before is all new', async () => {
  const [sound, broken] = ['文件类型: 设置\n名称: 某省\n', '文件类型: 设置\n名称： 某省\n'];
  const cwd = folderOf({ 'qingdan.yaml': sound, 'divisions.csv': '代码,名称,层级,上级\n' });
  const said = async (...args: readonly string[]) => (await qingdan(['check', '--no-cache', ...args], { cwd })).stderr;
  expect(await said('--since', 'HEAD')).toContain('没有“HEAD”这个版本');
  const git = gitIn(cwd);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'x');
  expect(await said('--since', '--upload-pack=x')).toContain('没有“--upload-pack=x”这个版本');
  expect(await said('--since', 'HEAD', '--fix')).toContain('--since 和 --fix 不能一起用');
  expect(await said('--since', 'HEAD')).toContain('和 HEAD 相比：改了 0 个文件');
  writeFileSync(join(cwd, 'qingdan.yaml'), broken);
  git('commit', '-qam', 'x');
  writeFileSync(join(cwd, 'qingdan.yaml'), sound);
  expect(await said('--since', 'HEAD')).toMatch(/那时的目录不能检查.*\n和 HEAD 相比：改了 1 个文件/u);
});
