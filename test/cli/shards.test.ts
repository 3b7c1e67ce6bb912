import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localFile, organ, organFile, ownItems, threeCounties } from '../../src/rules/example-trees.ts';
import { writeProvince } from '../bench/province.mjs';
import { folderOf, qingdan } from './run-cli.ts';

const TABLE = JSON.parse(readFileSync(new URL('../../schemas/facts-table.json', import.meta.url), 'utf8')) as {
  readonly fields: readonly { readonly name: string }[];
};

const FAULTY = threeCounties({
  ...localFile(
    '申请材料:\n  - 材料名称: 法律规定的其他材料 # qingdan-disable-line\n委托机关: 某局\n权力来源: 上级委托\n办理时限: { 承诺: 3个工作日 }\n',
  ),
  ...ownItems('510124009000', ['510104', '510105']),
  [organFile('510105')]: organ('510105', '认领: ["510124001000", "510124999000"]\n'),
  'local/510104/wsjkj/broken.yaml': '文件类型: 实施清单\n基本编码： 1\n',
});

async function inShards(cwd: string, count: number, options: readonly string[] = []): Promise<void> {
  for (let shard = 1; shard <= count; shard += 1) {
    const part = ['--shard', `${shard}/${count}`, '--facts-out', `f${count}/${shard}.bin`];
    const { code } = await qingdan(['check', ...part, ...options], { cwd });
    expect(code).toBe(0);
  }
}

test.each([1, 2, 3, 8, 20])('%i shards give the report of one run, byte for byte', async (count) => {
  const cwd = folderOf(FAULTY);
  await inShards(cwd, count);
  for (const format of ['json', 'text', 'sarif']) {
    const whole = await qingdan(['check', '-f', format], { cwd });
    const together = await qingdan(['check', '--facts', `f${count}/*.bin`, '-f', format], { cwd });
    expect(together.code).toBe(1);
    expect(together.stdout === whole.stdout && together.stderr === whole.stderr, together.stderr).toBe(true);
  }
});

test('parts that remember give the report of one run, whatever has changed', async () => {
  const cwd = folderOf(FAULTY);
  const local = join(cwd, 'local/510104/wsjkj/broken.yaml');
  const reports = new Set<string>();
  for (const text of ['文件类型: 实施清单\n', '文件类型: 实施清单\n基本编码: "510124009000"\n']) {
    writeFileSync(local, text);
    for (let run = 0; run < 2; run += 1) {
      await inShards(cwd, 3, ['--cache-dir', 'kept']);
      const together = await qingdan(['check', '--facts', 'f3/*.bin', '-f', 'json'], { cwd });
      expect(together).toEqual(await qingdan(['check', '--no-cache', '-f', 'json'], { cwd }));
      reports.add(together.stdout);
    }
  }
  expect(reports.size).toBe(2);
});

test('facts can be had as one table', async () => {
  const cwd = folderOf(FAULTY);
  await inShards(cwd, 3);
  const { code, stderr } = await qingdan(['facts', 'export', 'f3/*.bin', '-o', 'facts.csv'], { cwd });
  expect([code, stderr]).toEqual([0, '5 条事实，写到 facts.csv。\n']);
  expect(readFileSync(join(cwd, 'facts.csv'), 'utf8').split('\r\n')[0]?.slice(1)).toBe(
    TABLE.fields.map(({ name }) => `"${name}"`).join(),
  );
  const rows = parse(readFileSync(join(cwd, 'facts.csv')), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.find((row) => row['种类'] === '实施清单')).toMatchObject({
    实施机关: '510107-wsjkj',
    事项名称: '公共场所卫生许可',
    权力来源: '上级委托',
    '对比：申请材料': '法律规定的其他材料',
    '对比：承诺时限': '3个工作日',
  });
});

test('parts that make no whole are refused', async () => {
  const cwd = folderOf(FAULTY);
  await inShards(cwd, 3);
  await inShards(cwd, 2);
  const said = async (...args: readonly string[]) => {
    const { code, stderr } = await qingdan(['check', ...args], { cwd });
    expect(code).toBe(2);
    return stderr;
  };
  expect(await said('--facts', 'f3/1.bin', 'f3/3.bin')).toContain('3 份事实文件缺了第 2 份');
  expect(await said('--facts', 'f2/1.bin', 'f2/2.bin', 'f2/1.bin')).toContain('有的给了两次');
  expect(await said('--facts', 'f3/1.bin', 'f2/2.bin')).toContain('分成 2 份，别的分成 3 份');
  expect(await said('--facts', 'f2/*.bin', '--as-of', '2030-01-01')).toContain('另一套文件、设置、选项或者版本');
  expect(await said('--facts', 'f2/*.bin', '--skip', 'sameness')).toContain('另一套文件、设置、选项或者版本');
  expect(await said('--facts', 'qingdan.yaml')).toContain('qingdan.yaml：不是事实文件');
  expect(await said('--facts', 'f4/*.bin')).toContain('不存在');
  expect(await said('--facts', 'f2/*.bin', '--since', 'main')).toContain('不能和 --since、--fix 一起用');
  expect(await said('--shard', '1/2', '--facts-out', 'x.bin', '--fix')).toContain('不能和 --since、--fix 一起用');
  expect(await said('--shard', '1/2')).toContain('--shard 和 --facts-out 要一起写');
  expect(await said('--shard', '3/2', '--facts-out', 'x.bin')).toContain('“3/2”不是第几份');
  writeFileSync(join(cwd, 'divisions.csv'), `${readFileSync(join(cwd, 'divisions.csv'), 'utf8')}510199,某县,县级,\n`);
  expect(await said('--facts', 'f2/*.bin')).toContain('另一套文件、设置、选项或者版本');
});

test('parts of another version of a file are refused where git knows, and line ends make no other version', async () => {
  const cwd = folderOf(FAULTY);
  const path = join(cwd, 'local/510107/wsjkj/510124001000.yaml');
  const text = readFileSync(path, 'utf8');
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd, stdio: 'ignore' });
  const commit = () => {
    git('add', '-A', ':!f2');
    git('commit', '-qm', 'x', '--allow-empty');
  };
  git('init', '-q');
  git('config', 'core.autocrlf', 'input');
  commit();
  await inShards(cwd, 2);
  const said = async () => await qingdan(['check', '--facts', 'f2/*.bin', '-f', 'json'], { cwd });
  const { code, stdout } = await said();
  expect(code).toBe(1);
  writeFileSync(path, text.replaceAll('\n', '\r\n'));
  commit();
  await inShards(cwd, 2);
  expect(await said()).toMatchObject({ code, stdout });
  writeFileSync(path, text.replace('其他', '有关'));
  commit();
  expect((await said()).stderr).toContain('其中的 local/510107/wsjkj/510124001000.yaml 后来改过');
});

test('a file of facts that was cut or changed anywhere is noticed', async () => {
  const cwd = folderOf(FAULTY);
  await inShards(cwd, 1);
  const whole = readFileSync(join(cwd, 'f1/1.bin'));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (at, isCut) => {
      const spoilt = Buffer.from(isCut ? whole.subarray(0, at) : whole);
      if (!isCut) spoilt[at] = (spoilt[at] ?? 0) ^ 0x20;
      writeFileSync(join(cwd, 'spoilt.bin'), spoilt);
      const { code, stderr } = await qingdan(['check', '--facts', 'spoilt.bin'], { cwd });
      expect(code).toBe(2);
      expect(stderr).toMatch(/事实文件不完整，或者改动过|不是事实文件|这是第 \d+ 版的事实文件/u);
    }),
    { numRuns: 50 },
  );
});

test.each([
  [{ QINGDAN_SHARD: '2/3' }, '第 2/3 份'],
  [{ CI_NODE_INDEX: '3', CI_NODE_TOTAL: '3' }, '第 3/3 份'],
  [{ JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '3' }, '第 1/3 份'],
  [{}, '环境变量没有说这是第几份'],
])('auto with %j: %s', async (env, said) => {
  const cwd = folderOf(FAULTY);
  const { stderr } = await qingdan(['check', '--shard', 'auto', '--facts-out', 'f.bin'], { cwd, env: env as never });
  expect(stderr).toContain(said);
});

test('any number of threads gives the same report', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-jobs-'));
  try {
    writeProvince(join(folder, 'catalogue'), {
      places: 12,
      items: { 省级: 20, 市级: 30, 县级: 30 },
      lines: 3,
      files: 1,
    });
    const check = (...options: readonly string[]) => {
      const output = join(folder, 'report.json');
      const args = ['bin/qingdan.js', 'check', join(folder, 'catalogue'), '--as-of', '2026-11-01', '--no-cache'];
      execFileSync(process.execPath, [...args, ...options, '-f', `json=${output}`], { stdio: 'pipe' });
      return readFileSync(output, 'utf8');
    };
    const reports = ['1', '2', '3', '8'].map((jobs) => check('--jobs', jobs));
    const part = join(folder, '1.bin');
    check('--jobs', '3', '--shard', '1/1', '--facts-out', part);
    reports.push(check('--facts', part));
    expect(new Set(reports).size).toBe(1);
    expect((JSON.parse(reports[0] ?? '') as { summary: { files: number } }).summary.files).toBeGreaterThan(400);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
