import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localFile, organ, organFile, standardFile, threeCounties } from '../../src/rules/example-trees.ts';
import { cells } from '../../src/report/cells.ts';
import { fitting } from './fitting.ts';
import { folderOf, qingdan } from './run-cli.ts';

const TREE = threeCounties({
  ...standardFile('到现场次数: 1\n办理时限:\n  法定: 20个工作日\n  承诺: 10个工作日\n'),
  ...localFile('到现场次数: 0\n办理时限:\n  承诺: 4个工作日\n受理机构:\n  - 甲镇便民服务中心\n注意事项:\n  - 略\n'),
  [organFile('510107')]: organ('510107', '进驻: 县政务服务中心\n行政审批处: 审批股\n'),
  'divisions.csv':
    '代码,名称,层级,上级\n510104,县510104,县级,\n510105,县510105,县级,\n510107,县510107,县级,\n510107001000,甲镇,乡级,510107\n510107002000,乙镇,乡级,510107\n',
});
const cwd = folderOf(TREE);

test('on a screen of 80 cells', async () => {
  const { code, stdout, stderr } = await qingdan(['stats'], { cwd, columns: 80 });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split('\n').filter((line) => cells(line) > 80)).toEqual([]);
  expect(stdout).toMatchSnapshot();
});

test('in English: the words, and nothing of what the catalogue says', async () => {
  const args = ['stats', '--lang', 'en', '-f', 'text', '-f', 'csv=out/en.csv', '-f', 'html=out/en.html'];
  const { code, stdout } = await qingdan(args, { cwd, columns: 80 });
  expect(code).toBe(0);
  expect(stdout.split('\n').filter((line) => cells(line) > 80)).toEqual([]);
  expect(stdout).toMatchSnapshot();
  const table = readFileSync(join(cwd, 'out/en.csv'), 'utf8');
  expect(table).toContain('"table","place","line","item","metric","value"\r\n"overall",,,,"implementations",3\r\n');
  const item = '"510107 县510107","卫生健康","510124001000 公共场所卫生许可"';
  expect(table).toContain(`"ends",${item},"promised limit (working days): shortest",4`);
  const page = readFileSync(join(cwd, 'out/en.html'), 'utf8');
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<h2>Approval offices</h2>');
  const json = (lang: string) => qingdan(['stats', '-f', 'json', '--lang', lang], { cwd });
  expect(await json('en')).toEqual(await json('zh'));
});

test('as JSON and as one long table', async () => {
  const { stdout, code } = await qingdan(['stats', '.', '-f', 'json', '-f', 'csv=out/表.csv'], { cwd });
  expect(code).toBe(0);
  expect(fitting('stats', stdout)).toMatchObject({
    version: 1,
    asOf: '2026-11-01',
    overall: { implementations: 3, comparable: 3, compression: (0.5 + 0.5 + 0.8) / 3, oneVisit: 3, noVisit: 1 },
    places: [{ place: '510104' }, { place: '510105' }, { place: '510107', inCentre: 1 }],
    lines: [{ line: '卫生健康', implementations: 3 }],
    approvalOffices: [{ level: '县级', organs: 3, withOffice: 1 }],
    coverage: [
      { level: '县级', divisions: 3, served: 3 },
      { level: '乡级', divisions: 2, served: 1, unserved: ['510107002000'] },
    ],
    items: [{ limits: [{ unit: '工作日', least: 4, median: 10, most: 10, leastAt: ['510107'] }] }],
    divisions: { '510107': '县510107', '510107002000': '乙镇' },
  });
  const table = readFileSync(join(cwd, 'out/表.csv'), 'utf8');
  expect(table.startsWith('\uFEFF"表","地方","条线","事项","指标","数值"\r\n"总体",,,,"实施",3\r\n')).toBe(true);
  expect(table).toContain(
    '"两头","510107 县510107","卫生健康","510124001000 公共场所卫生许可","承诺时限（工作日）最短",4',
  );
  expect(table).toContain('"十公开","510107 县510107","卫生健康","510124001000 公共场所卫生许可","缺注意事项",1');
});

test('of one place, one line, one level', async () => {
  const overall = async (...args: string[]) => {
    const { stdout } = await qingdan(['stats', '.', '-f', 'json', ...args], { cwd });
    return fitting('stats', stdout).overall.implementations;
  };
  expect(await overall('--division', '510107')).toBe(1);
  expect(await overall('--line', '卫生健康')).toBe(3);
  expect(await overall('--level', '市级')).toBe(0);
  const towns = await qingdan(['stats', '.', '-f', 'json', '--level', '乡级'], { cwd });
  expect(fitting('stats', towns.stdout)).toMatchObject({ coverage: [{ divisions: 2, served: 1 }] });
  const { stdout } = await qingdan(['stats', '.', '--level', '市级'], { cwd });
  expect(stdout).toContain('区划表里没有这样的区划。');
});

test('JSON of the shipped catalogue', async () => {
  const { stdout } = await qingdan(['stats', 'catalog', '-f', 'json']);
  expect(fitting('stats', stdout).items.length).toBeGreaterThan(100);
});

test('a suspended item is counted, and compared with nothing', async () => {
  const local = localFile('状态: 暂停\n到现场次数: 0\n办理时限:\n  承诺: 4个工作日\n');
  const { stdout } = await qingdan(['stats', '-f', 'json'], { cwd: folderOf({ ...TREE, ...local }) });
  expect(fitting('stats', stdout)).toMatchObject({
    overall: { implementations: 3, suspended: 1, comparable: 2, compression: 0.5, noVisit: 0 },
    items: [{ implementations: 3, suspended: 1, limits: [{ count: 2, least: 10, most: 10 }] }],
  });
});

test('an unknown format, and an address that nothing can be written to', async () => {
  const wrong = await qingdan(['stats', '.', '-f', 'jsn'], { cwd });
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('可以用 text、json、csv、html；是不是“json”？');
  expect((await qingdan(['stats', '.', '-f', 'csv='], { cwd })).stderr).toContain('没有写文件名');
});

test('a file that cannot be taken is named, and the exit code says so', async () => {
  const { code, stderr } = await qingdan(['stats'], {
    cwd: folderOf({ ...TREE, 'local/510104/wsjkj/x.yaml': '文件类型: 实施清单\n' }),
  });
  expect(code).toBe(1);
  expect(stderr).toContain('local/510104/wsjkj/x.yaml');
});
