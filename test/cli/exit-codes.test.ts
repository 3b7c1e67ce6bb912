import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localFile, organ, threeCounties } from '../../src/rules/example-trees.ts';
import { failureText } from '../../src/commands/failure-text.ts';
import { unreadable } from '../../src/io/disk-source.ts';
import { folderOf, qingdan } from './run-cli.ts';

const STATUTE = '文件类型: 法律法规\n名称: 中华人民共和国行政许可法\n效力级别: 法律\n条数: 83\n状态: 现行有效\n';
const SETTINGS = '文件类型: 设置\n名称: 示例\n';
const CLEAN = { 'qingdan.yaml': SETTINGS, 'statutes/xkf.yaml': STATUTE };

test('a clean catalogue: 0, and the report on stdout', async () => {
  const { code, stdout, stderr } = await qingdan(['lint', folderOf(CLEAN)]);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: '检查了 2 个文件、2 个文档、0 条实施（基准日 2026-11-01）\n没有发现问题。\n',
    stderr: '',
  });
});

test('today is the day in China, and --as-of and QINGDAN_AS_OF win over it', async () => {
  const folder = folderOf(CLEAN);
  expect((await qingdan(['lint', folder])).stdout).toContain('基准日 2026-11-01');
  expect((await qingdan(['lint', folder], { env: { QINGDAN_AS_OF: '2025-05-05' } })).stdout).toContain(
    '基准日 2025-05-05',
  );
  expect(
    (await qingdan(['lint', folder, '--as-of', '2024-04-04'], { env: { QINGDAN_AS_OF: '2025-05-05' } })).stdout,
  ).toContain('基准日 2024-04-04');
});

test('--no-strict-reader changes nothing that is found', async () => {
  const folder = folderOf({
    ...threeCounties(),
    'statutes/a.yaml': `${STATUTE}颜色: 红\n`,
    'statutes/b.yaml': '名称：坏\n',
  });
  const outcome = async (...flags: string[]) => qingdan(['check', folder, '-f', 'json', ...flags]);
  const found = await outcome();
  expect(found.code).toBe(1);
  expect(await outcome('--no-strict-reader')).toEqual(found);
});

test.each<[string, string[], string]>([
  ['an unknown flag', ['lint', '--formt', 'json'], '没有“--formt”这个选项'],
  ['an unknown command', ['lnit'], '没有“lnit”这个命令'],
  ['an unknown format', ['lint', 'catalog', '-f', 'jsn'], '是不是“json”'],
  ['an unknown rule', ['lint', 'catalog', '--only', 'wording/catch-al'], '是不是“wording/catch-all”'],
  ['an unknown level', ['lint', 'catalog', '--level', '区级'], '省级, 市级, 县级'],
  ['a date that does not exist', ['lint', 'catalog', '--as-of', '2026-02-30'], '2026-01-31 这样的日期'],
  ['a number that is none', ['lint', 'catalog', '--max-warnings', 'many'], '整数'],
  ['two formats on the screen', ['lint', 'catalog', '-f', 'text', '-f', 'json'], '只能有一种格式'],
  ['a missing path', ['lint', '没有这个文件.yaml'], '没有这个文件.yaml'],
  ['a missing output folder', ['publish', 'catalog'], '--output'],
  ['no command', [], '要说明运行哪个命令'],
  ['a group of commands alone', ['baseline'], '可以用的命令：create、update、prune、list'],
  ['help for an unknown command', ['help', 'foo'], '没有“foo”这个命令'],
  ['an unknown division', ['lint', 'catalog', '--division', '999999'], '没有代码“999999”'],
  ['an unknown line', ['check', 'catalog', '--line', '交通'], '是不是“交通运输”'],
  ['a file that belongs to no catalogue', ['lint', 'README.md'], '没有可以检查的文件'],
  ['two formats in one file', ['lint', 'catalog', '-f', 'json=a', '-f', 'jsonl=a'], '同一个文件'],
])('%s: 2, a Chinese message with a cure on stderr, nothing on stdout', async (_, args, words) => {
  const { code, stdout, stderr } = await qingdan(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
  expect(stderr).toMatch(/^错误：.*\n {2}\S/u);
  expect(stderr).not.toMatch(/ {4}at |error:/u);
});

test('an empty folder, and a folder without YAML: 2', async () => {
  const empty = folderOf({ 'qingdan.yaml': SETTINGS });
  mkdirSync(join(empty, 'local'));
  expect(await qingdan(['lint', join(empty, 'local')])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('没有 .yaml 文件') as string,
  });
  expect(await qingdan(['check', folderOf({ '.keep': '' })])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('没有找到 qingdan.yaml') as string,
  });
});

test('paths of two catalogues: 2', async () => {
  const [one, two] = [folderOf(CLEAN), folderOf(CLEAN)];
  expect(await qingdan(['lint', one, two])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('属于几个目录') as string,
  });
});

test('settings that are wrong stop the job: 2, with place and nearest key', async () => {
  const folder = folderOf({ ...CLEAN, 'qingdan.yaml': '文件类型: 设置\n名称: 示例\n规测集: recommended\n' });
  const { code, stderr } = await qingdan(['lint', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain('qingdan.yaml:3:1');
  expect(stderr).toContain('是不是“规则集”');
  const off = folderOf({ ...CLEAN, 'qingdan.yaml': `${SETTINGS}规则: { wording/catch-al: off }\n` });
  expect(await qingdan(['lint', off])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('是不是“wording/catch-all”') as string,
  });
});

test('a file over 64 MB: 2, and the other files are still judged and printed', async () => {
  const folder = folderOf({ ...CLEAN, 'statutes/big.yaml': '', 'statutes/bad.yaml': '文件类型: 法律法规\n' });
  truncateSync(join(folder, 'statutes/big.yaml'), 100 * 1024 * 1024);
  const { code, stdout, stderr } = await qingdan(['lint', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain('64 MB');
  expect(stdout).toContain('缺少“名称”');
});

test('a link out of the catalogue: 2, not followed', async () => {
  const outside = folderOf({ 'secret.yaml': '秘密: 1\n' });
  const folder = folderOf(CLEAN);
  symlinkSync(join(outside, 'secret.yaml'), join(folder, 'statutes/link.yaml'));
  const { code, stdout, stderr } = await qingdan(['lint', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain('目录之外');
  expect(stdout).not.toContain('秘密');
});

test('a file that may not be read: 2', async ({ skip }) => {
  if (process.getuid?.() === 0) skip('root may read everything');
  const folder = folderOf(CLEAN);
  chmodSync(join(folder, 'statutes/xkf.yaml'), 0);
  expect(await qingdan(['lint', folder])).toMatchObject({ code: 2, stderr: expect.stringContaining('权限') as string });
});

test.each([
  ['EACCES', '权限'],
  ['EIO', 'EIO'],
])('the system says %s: the message says so in Chinese, with the file', (code, words) => {
  expect(failureText(unreadable('a.yaml', Object.assign(new Error(code), { code })))).toMatch(
    new RegExp(`^错误：a.yaml：.*${words}`, 'u'),
  );
});

test('random bytes and a file of one full-width colon: findings, 1', async () => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + 13) % 256);
  for (const content of [bytes, '：']) {
    const { code, stdout, stderr } = await qingdan(['lint', folderOf({ ...CLEAN, 'statutes/x.yaml': content })]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/错误 1 /u);
  }
});

test('--fail-on and --max-warnings move the fail level; --quiet hides but counts', async () => {
  const folder = folderOf(
    threeCounties({
      'organs/510107/wsjkj.yaml':
        '文件类型: 实施机关\n编号: 510107-wsjkj\n名称: 县510107民政局\n条线: [民政]\n区划: "510107"\n层级: 县级\n',
    }),
  );
  const args = ['consistency', folder];
  expect((await qingdan(args)).code).toBe(0);
  expect((await qingdan([...args, '--fail-on', 'info'])).code).toBe(1);
  expect((await qingdan([...args, '--fail-on', 'warn'])).code).toBe(0);
  const quiet = await qingdan([...args, '--quiet']);
  expect(quiet.stdout).toContain('提示 1');
  expect(quiet.stdout).not.toContain('coverage/line-without-organ');
});

test('consistency names what cannot be read, and ends with 2', async () => {
  const folder = folderOf(threeCounties({ 'local/510107/wsjkj/x.yaml': '文件类型: 实施清单\n基本编码：坏\n' }));
  const { code, stderr } = await qingdan(['consistency', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain('local/510107/wsjkj/x.yaml');
});

test('a broken file does not stop the others, and 2 beats 1', async () => {
  const folder = folderOf({ ...CLEAN, 'statutes/a.yaml': '"', 'statutes/b.yaml': '文件类型: 法律法规\n' });
  const { code, stdout } = await qingdan(['lint', folder]);
  expect(code).toBe(1);
  expect(stdout).toContain('statutes/a.yaml');
  expect(stdout).toContain('statutes/b.yaml');
});

test('without a catalogue lint goes on, says so, and blames no look-up', async () => {
  const folder = folderOf({ 'a.yaml': STATUTE });
  const { code, stderr } = await qingdan(['lint', join(folder, 'a.yaml')]);
  expect(code).toBe(0);
  expect(stderr).toContain('没有找到 qingdan.yaml');
});

test('results may go to files beside the screen, whole or not at all', async () => {
  const folder = folderOf(CLEAN);
  const { code, stdout } = await qingdan(
    ['lint', '.', '-f', 'text', '-f', 'json=out/结果.json', '-f', 'jsonl=结果.jsonl'],
    { cwd: folder },
  );
  expect(code).toBe(0);
  expect(stdout).toContain('没有发现问题');
  expect(existsSync(join(folder, 'out/结果.json'))).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
});

test('publish leaves a folder alone that is not its own', async () => {
  const folder = folderOf(CLEAN);
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  const { code, stderr } = await qingdan(['publish', folder, '-o', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain('已经有别的东西');
  expect(readdirSync(folder).sort()).toEqual(['mine.txt', 'qingdan.yaml', 'statutes']);
});

test('publish writes nothing while there are errors', async () => {
  const folder = folderOf({ ...CLEAN, 'statutes/b.yaml': '文件类型: 法律法规\n' });
  const { code, stderr } = await qingdan(['publish', folder, '-o', join(folder, 'out')]);
  expect(code).toBe(1);
  expect(stderr).toContain('没有发布');
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('a part of the catalogue is judged like the whole: what is not asked for is not missing', async () => {
  for (const part of [
    ['--division', '510107'],
    ['--level', '县级'],
    ['--line', '交通运输'],
  ])
    expect((await qingdan(['check', 'catalog', ...part, '--as-of', '2026-11-01'])).stdout, part.join(' ')).toContain(
      '没有发现问题',
    );
  const folder = folderOf(threeCounties({ 'organs/510107/wsjkj.yaml': organ('510107', '') }));
  expect((await qingdan(['check', folder, '--division', '510107', '--only', 'coverage'])).code).toBe(1);
  expect((await qingdan(['check', folder, '--division', '510104', '--only', 'coverage'])).code).toBe(0);
}, 60_000);

test('one slip is one finding: a local file that cannot be read is not called missing, one bad claim spoils no other', async () => {
  const broken = folderOf(
    threeCounties({ ...localFile('事项名称：坏\n'), 'organs/510107/wsjkj.yaml': organ('510107', '') }),
  );
  const found = async (folder: string) =>
    ((await qingdan(['check', folder, '-f', 'jsonl'])).stdout.match(/"rule":"[^"]+"/gu) ?? []).filter((rule) =>
      /coverage\/item|sameness|yaml|schema/u.test(rule),
    );
  expect(await found(broken)).toEqual(['"rule":"yaml/full-width-colon"']);
  const repeated = folderOf(
    threeCounties({ 'organs/510107/wsjkj.yaml': organ('510107', '认领: ["510124001000", "510124001000"]\n') }),
  );
  expect(await found(repeated)).toEqual(['"rule":"schema/out-of-bounds"']);
});

test('export and guide say what they had to leave out', async () => {
  const folder = folderOf(threeCounties(localFile('事项名称：坏\n')));
  for (const command of ['export', 'guide']) {
    const { code, stderr } = await qingdan([command, folder, '-o', join(folderOf({}), 'out')]);
    expect(code).toBe(1);
    expect(stderr).toContain('local/510107/wsjkj/510124001000.yaml');
  }
});

test('annotations are placed from the root of the repository, wherever the program runs', async () => {
  const repository = folderOf(
    Object.fromEntries(
      Object.entries({ ...CLEAN, 'statutes/b.yaml': '文件类型: 法律法规\n' }).map(([path, text]) => [
        `catalog/${path}`,
        text,
      ]),
    ),
  );
  mkdirSync(join(repository, '.git'));
  const { stdout } = await qingdan(['lint', '-f', 'github'], { cwd: join(repository, 'catalog/statutes') });
  expect(stdout).toContain('file=catalog/statutes/b.yaml,');
});
