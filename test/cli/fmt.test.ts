import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, qingdan } from './run-cli.ts';

const CANONICAL = '文件类型: 证照\n名称: 营业执照\n状态: 在用\n';
const LOOSE = '# 注\n状态: 在用\n文件类型: 证照\n名称:   "营业执照"\n';
const TIDY = '文件类型: 证照\n名称: 营业执照\n# 注\n状态: 在用\n';
const FILES = { 'qingdan.yaml': '文件类型: 设置\n名称: 示例\n', 'certificates/a.yaml': CANONICAL };
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

test('a canonical catalogue: nothing is listed, nothing is written, 0', async () => {
  const folder = folderOf(FILES);
  const before = statSync(join(folder, 'certificates/a.yaml')).mtimeMs;
  expect(await qingdan(['fmt', folder])).toEqual({ code: 0, stdout: '', stderr: '看了 2 个文件，整理了 0 个。\n' });
  expect(await qingdan(['fmt', '--check', folder])).toEqual({
    code: 0,
    stdout: '',
    stderr: '看了 2 个文件，都是规范的写法。\n',
  });
  expect(statSync(join(folder, 'certificates/a.yaml')).mtimeMs).toBe(before);
});

test('--check lists what would change and leaves it: 1; fmt writes it: 0; then there is nothing left to do', async () => {
  const folder = folderOf({ ...FILES, 'certificates/b.yaml': LOOSE });
  expect(await qingdan(['fmt', '--check'], { cwd: folder })).toEqual({
    code: 1,
    stdout: 'certificates/b.yaml\n',
    stderr: '看了 3 个文件，1 个不是规范的写法，运行 qingdan fmt 整理。\n',
  });
  expect(read(folder, 'certificates/b.yaml')).toBe(LOOSE);
  expect(await qingdan(['fmt'], { cwd: folder })).toEqual({
    code: 0,
    stdout: 'certificates/b.yaml\n',
    stderr: '看了 3 个文件，整理了 1 个。\n',
  });
  expect(read(folder, 'certificates/b.yaml')).toBe(TIDY);
  expect(readdirSync(join(folder, 'certificates'))).toEqual(['a.yaml', 'b.yaml']);
  expect((await qingdan(['fmt', '--check'], { cwd: folder })).code).toBe(0);
});

test('only the paths asked for', async () => {
  const folder = folderOf({ ...FILES, 'certificates/b.yaml': LOOSE, 'certificates/c.yaml': LOOSE });
  expect((await qingdan(['fmt', join(folder, 'certificates/c.yaml')])).code).toBe(0);
  expect(read(folder, 'certificates/b.yaml')).toBe(LOOSE);
  expect(read(folder, 'certificates/c.yaml')).toBe(TIDY);
});

test('a link stays a link, and what it stands for is formatted', async () => {
  const folder = folderOf({ ...FILES, 'certificates/b.yaml': LOOSE });
  symlinkSync('b.yaml', join(folder, 'certificates/link.yaml'));
  expect((await qingdan(['fmt', 'certificates/link.yaml'], { cwd: folder })).code).toBe(0);
  expect(lstatSync(join(folder, 'certificates/link.yaml')).isSymbolicLink()).toBe(true);
  expect(read(folder, 'certificates/b.yaml')).toBe(TIDY);
});

test('a file without a catalogue around it is formatted too', async () => {
  const folder = folderOf({ 'b.yaml': LOOSE });
  expect(await qingdan(['fmt', 'b.yaml'], { cwd: folder })).toEqual({
    code: 0,
    stdout: 'b.yaml\n',
    stderr: '看了 1 个文件，整理了 1 个。\n',
  });
});

test('other encodings, byte order marks and line ends become those of the canonical form', async () => {
  const folder = folderOf({
    ...FILES,
    'certificates/crlf.yaml': CANONICAL.replaceAll('\n', '\r\n'),
    'certificates/bom.yaml': `\ufeff${CANONICAL}`,
    'certificates/wide.yaml': Buffer.from(`\ufeff${CANONICAL}`, 'utf16le'),
  });
  expect((await qingdan(['fmt', folder])).code).toBe(0);
  for (const file of ['crlf', 'bom', 'wide']) expect(read(folder, `certificates/${file}.yaml`)).toBe(CANONICAL);
});

test.each([
  ['a fault in the YAML', '文件类型: 证照\n名称：营业执照\n状态: 在用\n', ':2：“名称”后面是全角冒号'],
  ['a key inside a text', '文件类型: 实施清单\n申请条件:\n  - 内容: 甲\n      依据：乙\n', ':4：“依据”后面是全角冒号'],
  ['a key written twice', '文件类型: 证照\n名称: 甲\n名称: 乙\n', ':3：“名称”写了两次'],
  ['a comma in braces', '文件类型: 基本目录\n申请条件: [{ 内容: 甲, 乙 }]\n', ':2：花括号里的“乙”后面没有冒号'],
  ['an alias', '名称: &a 甲\n文件类型: 证照\n状态: &b 在用\n别名: [*b]\n', '读出来的内容会变'],
  ['no kind', '甲: 1\n', '没有写明文件类型'],
  ['bytes that are no text', Uint8Array.of(0x89, 0x50, 0x00, 0xff), '文件不是文本'],
])('%s: the file stays and is named with the reason, the others are formatted, 1', async (_, content, words) => {
  const folder = folderOf({ ...FILES, 'certificates/b.yaml': LOOSE, 'certificates/x.yaml': content });
  const { code, stdout, stderr } = await qingdan(['fmt'], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'certificates/b.yaml\n' });
  expect(stderr).toMatch(/^没有整理：certificates\/x\.yaml/u);
  expect(stderr).toContain(words);
  expect(stderr).toContain('1 个没能整理，仍是原样');
  expect(readFileSync(join(folder, 'certificates/x.yaml'))).toEqual(Buffer.from(content as string));
  expect((await qingdan(['fmt', '--check'], { cwd: folder })).code).toBe(1);
});

test('what cannot be read or written: 2, and the others are formatted', async () => {
  const folder = folderOf({ ...FILES, 'certificates/big.yaml': '', 'certificates/z.yaml': LOOSE });
  truncateSync(join(folder, 'certificates/big.yaml'), 100 * 1024 * 1024);
  const { code, stdout, stderr } = await qingdan(['fmt'], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: 'certificates/z.yaml\n' });
  expect(stderr).toContain('64 MB');
  expect((await qingdan(['fmt', '没有.yaml'], { cwd: folder })).code).toBe(2);
});

test('a folder that may not be written: 2, the file as it was', async ({ skip }) => {
  if (process.getuid?.() === 0) skip('root may write everything');
  const folder = folderOf({ ...FILES, 'certificates/b.yaml': LOOSE });
  chmodSync(join(folder, 'certificates'), 0o555);
  const { code, stderr } = await qingdan(['fmt'], { cwd: folder });
  chmodSync(join(folder, 'certificates'), 0o755);
  expect(code).toBe(2);
  expect(stderr).toContain('没有写入的权限');
  expect(read(folder, 'certificates/b.yaml')).toBe(LOOSE);
});
