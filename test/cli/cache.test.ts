import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { localFile, organ, organFile, ownItems, threeCounties } from '../../src/rules/example-trees.ts';
import { chance, writeProvince } from '../bench/province.mjs';
import { folderOf, qingdan } from './run-cli.ts';
import type { CliResult } from './run-cli.ts';

const FAULTY = threeCounties({
  ...localFile(
    '申请材料:\n  - 材料名称: 法律规定的其他材料 # qingdan-disable-line\n委托机关: 某局\n权力来源: 上级委托\n办理时限: { 承诺: 3个工作日 }\n',
  ),
  ...ownItems('510124009000', ['510104', '510105']),
  [organFile('510105')]: organ('510105', '认领: ["510124001000", "510124999000"]\n'),
  'local/510104/wsjkj/broken.yaml': '文件类型: 实施清单\n基本编码： 1\n',
  'statutes/ggcs.yaml':
    '文件类型: 法律法规\n名称: 公共场所卫生管理条例\n效力级别: 行政法规\n施行日期: 1987-04-01\n条数: 19\n状态: 现行有效\n',
});

const folders: string[] = [];
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-cache-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A province of some places, partly as files and partly as claims. */
function province(): string {
  const folder = join(temporary(), 'province');
  writeProvince(folder, { places: 5, items: { 省级: 12, 市级: 12, 县级: 12 }, lines: 2, files: 0.5 });
  return folder;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

const pick = <Value>(list: readonly Value[], ...seed: readonly (string | number)[]): Value => {
  const value = list[Math.floor(chance(...seed) * list.length)];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
};

/** Ways in which people and programs change a catalogue. */
const EDITS: Readonly<Record<string, (path: string, seed: string, original: string) => void>> = {
  cutLine(path, seed) {
    const lines = readFileSync(path, 'utf8').split('\n');
    lines.splice(Math.floor(chance(seed, 'line') * lines.length), 1);
    writeFileSync(path, lines.join('\n'));
  },
  shiftLines: (path) => writeFileSync(path, `# 说明\n${readFileSync(path, 'utf8')}`),
  changeDigit(path, seed) {
    const text = readFileSync(path, 'utf8');
    const digits = [...text.matchAll(/\d/gu)];
    if (digits.length === 0) return;
    const { index, 0: digit } = pick(digits, seed, 'digit');
    writeFileSync(path, `${text.slice(0, index)}${(Number(digit) + 1) % 10}${text.slice(index + 1)}`);
  },
  changeWord: (path, seed) =>
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        pick(['在用', '申请', '5', '局', '证'], seed, 'word'),
        pick(['暂停', '有关'], seed, 'other'),
      ),
    ),
  remove: (path) => rmSync(path),
  copy: (path) => writeFileSync(path.replace(/\.yaml$/u, '-x.yaml'), readFileSync(path)),
  restore: (path, _, original) => writeFileSync(path, original),
  touch: (path) => utimesSync(path, new Date(2026, 1, 1), new Date(2026, 1, 1)),
  sameSize: (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('申', '伸')),
};

async function both(cwd: string, cacheDir: string, ...args: readonly string[]): Promise<CliResult> {
  const remembered = await qingdan(['check', '-f', 'json', '--cache-dir', cacheDir, ...args], { cwd });
  const fresh = await qingdan(['check', '-f', 'json', '--no-cache', ...args], { cwd });
  expect(remembered).toEqual(fresh);
  return remembered;
}

/** Most change what a file says. */
const KINDS = [...Object.keys(EDITS), ...Array<string>(4).fill('cutLine'), ...Array<string>(4).fill('changeDigit')];
const DAYS = ['2026-11-01', '2026-11-02', '2030-01-01'];
/** What everything rests on is mended at once: with broken settings, every run would end the same way. */
const FOUNDATIONS = /qingdan\.yaml|divisions\.csv/u;

afterEach(() => vi.useRealTimers());

test.each([
  { name: 'by content', tree: province },
  { name: 'by size and times', tree: province, isLater: true },
  { name: 'by what git says', tree: province, inGit: true },
  { name: 'with findings of all kinds', tree: () => folderOf(FAULTY), isLater: true },
])('whatever is changed, a run that remembers says what a fresh one says: $name', async (scene) => {
  const { name, tree, inGit = false, isLater = false } = scene;
  const cwd = tree();
  const cacheDir = temporary();
  // Files that were touched a moment ago are known by their content only; in a quarter of an hour, these are old.
  if (isLater) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 900_000 });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd, stdio: 'ignore' });
  const commit = () => {
    git('add', '-A');
    git('commit', '-qm', 'x', '--allow-empty');
  };
  if (inGit) git('init', '-q');
  if (inGit) commit();
  const originals = new Map(filesOf(cwd).map((path) => [path, readFileSync(path, 'utf8')]));
  const verdicts = new Set<string>();
  for (let step = 0, target = '', edit = ''; step < 30; step += 1) {
    const { stdout } = await both(cwd, cacheDir, '--as-of', pick(DAYS, name, step, 'day'));
    verdicts.add(stdout);
    const isMended = edit !== 'restore' && (step % 3 === 2 || FOUNDATIONS.test(target));
    if (!isMended) {
      const shared = filesOf(cwd).filter((path) => !path.includes('/local/'));
      target = pick(pick([filesOf(cwd), shared], name, step, 'where'), name, step, 'file');
    }
    edit = isMended ? 'restore' : pick(KINDS, name, step, 'edit');
    EDITS[edit]?.(target, `${name} ${step}`, originals.get(target) ?? '');
    if (inGit && chance(name, step, 'commit') < 0.5) commit();
  }
  expect(verdicts.size).toBeGreaterThan(10);
});

/** What a run says, and that it is what a fresh one says; what is said of the cache itself is left out. */
async function verdict(cwd: string, cacheDir: string): Promise<{ readonly stdout: string; readonly notice: string }> {
  const [remembered, fresh] = await Promise.all([
    qingdan(['check', '-f', 'json', '--cache-dir', cacheDir], { cwd }),
    qingdan(['check', '-f', 'json', '--no-cache'], { cwd }),
  ]);
  expect(remembered.stdout).toBe(fresh.stdout);
  expect(remembered.code).toBe(fresh.code);
  return { stdout: fresh.stdout, notice: remembered.stderr.replace(fresh.stderr, '') };
}

function cacheIn(folder: string): string {
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name);
}

/** What may lie in the place of a cache, and whether it is noticed; what another catalogue left is judged by its content. */
type Spoiling = (path: string, sound: Buffer, at: number) => boolean;

function spoilings(ofOthers: Buffer, ofAnotherWorld: Buffer): readonly Spoiling[] {
  const put = (bytesOf: (sound: Buffer, at: number) => Uint8Array, isNoticed = true): Spoiling => {
    return (path, sound, at) => {
      writeFileSync(path, bytesOf(sound, at));
      return isNoticed;
    };
  };
  return [
    put((sound, at) => sound.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte))),
    put((sound, at) => sound.subarray(0, at)),
    put((sound, at) => Buffer.concat([sound, sound.subarray(at)])),
    // As a disk does that lost what was written last.
    put((sound, at) => Buffer.concat([sound.subarray(0, at), Buffer.alloc(sound.length - at)])),
    put(() => ofAnotherWorld),
    put(() => ofOthers, false),
    put((sound, at) => Buffer.concat([sound.subarray(0, at), ofOthers.subarray(at)])),
    put(() => Buffer.alloc(0)),
    (path) => {
      rmSync(path);
      execFileSync('mkfifo', [path]);
      return true;
    },
    (path) => {
      rmSync(path);
      mkdirSync(path);
      return true;
    },
  ];
}

test('a cache that was changed, cut or exchanged anywhere is noticed and made anew', async () => {
  const [cwd, twin] = [folderOf(FAULTY), folderOf(threeCounties())];
  const [cacheDir, other] = [temporary(), temporary()];
  const { stdout, notice } = await verdict(cwd, cacheDir);
  expect(notice).toBe('');
  const path = cacheIn(cacheDir);
  const sound = readFileSync(path);
  await qingdan(['check', '--cache-dir', other, '--skip', 'fees'], { cwd });
  const ofAnotherWorld = readFileSync(cacheIn(other));
  rmSync(cacheIn(other));
  await qingdan(['check', '--cache-dir', other], { cwd: twin });
  const all = spoilings(readFileSync(cacheIn(other)), ofAnotherWorld);
  expect(cacheIn(other).replace(other, cacheDir)).toBe(path);
  for (let trial = 0; trial < 50; trial += 1) {
    const isNoticed = all[trial % all.length]?.(path, sound, Math.floor(chance('at', trial) * sound.length));
    const again = await verdict(cwd, cacheDir);
    expect(again.stdout).toBe(stdout);
    expect(again.notice.includes('不用它，从头检查'), `${trial}`).toBe(isNoticed);
    // No run can put a file in the place of a folder.
    const isFolder = statSync(path).isDirectory();
    if (isFolder) rmSync(path, { recursive: true });
    if (trial % 10 === 0) expect((await verdict(cwd, cacheDir)).notice).toBe('');
  }
});

test('worlds are kept apart, and only the last of them are kept', async () => {
  const cwd = folderOf(FAULTY);
  const cacheDir = temporary();
  writeFileSync(join(cacheDir, 'somebody else’s'), '');
  for (const group of ['fees', 'codes', 'wording', 'contact', 'naming', 'sameness']) {
    await both(cwd, cacheDir, '--skip', group);
    await both(cwd, cacheDir, '--skip', group);
  }
  await both(cwd, cacheDir, '--division', '510107');
  await both(cwd, cacheDir, '--no-strict-reader');
  expect(readdirSync(cacheDir).filter((name) => name.endsWith('.cache'))).toHaveLength(4);
  expect(readdirSync(cacheDir)).toContain('somebody else’s');
});

test('a cache that cannot be kept is no reason to fail, and one that git keeps is not believed', async () => {
  const cwd = folderOf({ ...FAULTY, blocked: 'a file' });
  const { stderr, stdout } = await qingdan(['check', '-f', 'json', '--cache-dir', 'blocked/cache'], { cwd });
  expect(stdout).toBe((await qingdan(['check', '-f', 'json', '--no-cache'], { cwd })).stdout);
  expect(stderr).toContain('缓存没有存下来，下次从头检查');
  await both(cwd, 'kept');
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd, stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'x');
  const again = await qingdan(['check', '-f', 'json', '--cache-dir', 'kept'], { cwd });
  expect(again.stderr).toContain('“kept”里有提交到 git 的文件');
  expect(again.stdout).toBe(stdout);
});

test('the cache of a user is where the system wants such things', async () => {
  const cwd = folderOf(FAULTY);
  const home = temporary();
  await qingdan(['check'], { cwd, env: { XDG_CACHE_HOME: home } });
  const [catalogue = ''] = readdirSync(join(home, 'qingdan'));
  expect(catalogue).toMatch(/^qingdan-\w+-[0-9a-f]{16}$/u);
  expect(readdirSync(join(home, 'qingdan', catalogue))).toHaveLength(1);
  await qingdan(['lint', 'organs'], { cwd, env: { XDG_CACHE_HOME: home } });
  await qingdan(['check', '--no-cache', '--skip', 'fees'], { cwd, env: { XDG_CACHE_HOME: home } });
  expect(readdirSync(join(home, 'qingdan', catalogue))).toHaveLength(1);
});
