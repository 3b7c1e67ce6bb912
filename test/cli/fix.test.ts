import { applyPatch } from 'diff';
import { chmodSync, lstatSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, qingdan } from './run-cli.ts';

const FILE = 'standard/02/510216001000.yaml';
const TEXT = readFileSync(`catalog/${FILE}`, 'utf8');
const SETTINGS = readFileSync('catalog/qingdan.yaml', 'utf8');
/** A name with half-width brackets, a comment and an odd layout around it. */
const BROKEN = TEXT.replace(/^事项名称: (.*)$/mu, '事项名称:   $1(试行)   # 别动这里');
const ONLY = ['--only', 'naming/width-and-brackets'];

const folder = (content: string | Uint8Array) => folderOf({ 'qingdan.yaml': SETTINGS, [FILE]: content });
const read = (cwd: string) => readFileSync(join(cwd, FILE));

test('--fix mends what cannot change the meaning and leaves every other byte', async () => {
  const cwd = folder(BROKEN);
  const { code, stderr, stdout } = await qingdan(['lint', FILE, ...ONLY, '--fix'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '自动修了 1 处，改写了 1 个文件。\n' });
  expect(stdout).toContain('没有发现问题');
  expect(read(cwd).toString('utf8')).toBe(BROKEN.replace('(试行)', '（试行）'));
  expect((await qingdan(['lint', FILE, ...ONLY, '--fix'], { cwd })).stderr).toBe('自动修了 0 处，改写了 0 个文件。\n');
});

test('--dry-run shows a unified diff that patch takes, and writes nothing', async () => {
  const cwd = folder(BROKEN);
  const { stdout, stderr } = await qingdan(['lint', FILE, ...ONLY, '--fix', '--dry-run'], { cwd });
  expect(stderr).toBe('可以自动修 1 处，涉及 1 个文件；没有写入。\n');
  expect(read(cwd).toString('utf8')).toBe(BROKEN);
  expect(applyPatch(BROKEN, stdout)).toBe(BROKEN.replace('(试行)', '（试行）'));
});

test('line ends and a byte order mark stay as they are', async () => {
  const windows = `\u{feff}${BROKEN.replaceAll('\n', '\r\n')}`;
  const cwd = folder(windows);
  await qingdan(['lint', FILE, ...ONLY, '--fix'], { cwd });
  expect(read(cwd).toString('utf8')).toBe(windows.replace('(试行)', '（试行）'));
});

test('a file in another encoding is left alone', async () => {
  const bytes = Buffer.from(`\u{feff}${BROKEN}`, 'utf16le');
  const cwd = folder(bytes);
  await qingdan(['lint', FILE, ...ONLY, '--fix'], { cwd });
  expect(read(cwd).equals(bytes)).toBe(true);
});

test('a suppressed finding is not mended', async () => {
  const text = BROKEN.replace(
    /^事项名称/mu,
    '# qingdan-disable-next-line naming/width-and-brackets -- 照文件抄录\n事项名称',
  );
  const cwd = folder(text);
  await qingdan(['lint', FILE, ...ONLY, '--fix'], { cwd });
  expect(read(cwd).toString('utf8')).toBe(text);
});

test('a link stays a link, and what it stands for is mended and keeps its rights', async () => {
  const cwd = folder(BROKEN);
  const [link, target] = [join(cwd, FILE), join(cwd, 'standard/one.txt')];
  renameSync(link, target);
  symlinkSync('../one.txt', link);
  chmodSync(target, 0o640);
  await qingdan(['lint', FILE, ...ONLY, '--fix'], { cwd });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(statSync(target).mode & 0o777).toBe(0o640);
  expect(readFileSync(target, 'utf8')).toContain('（试行）');
});

test('with --config, faults are named and mended in that file, never in the settings of the catalogue', async () => {
  const cwd = folder(BROKEN);
  writeFileSync(join(cwd, 'other.txt'), SETTINGS.replace(/^文件类型: (.*)$/mu, '文件类型： $1'));
  const { code, stderr } = await qingdan(['lint', FILE, '--config', 'other.txt', '--fix'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^错误：other\.txt:\d+:\d+：设置有误/u);
  expect(readFileSync(join(cwd, 'qingdan.yaml'), 'utf8')).toBe(SETTINGS);
});

test('what there is to say of the paths is said once, however many rounds there are', async () => {
  const cwd = folder(BROKEN);
  const { stderr } = await qingdan(['check', FILE, ...ONLY, '--fix'], { cwd });
  expect(stderr).toBe('这个命令要对照整个目录，不只看给出的路径。\n自动修了 1 处，改写了 1 个文件。\n');
});
