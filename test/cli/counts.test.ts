import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cells } from '../../src/report/cells.ts';
import { localFile, organ, organFile, threeCounties } from '../../src/rules/example-trees.ts';
import { htmlFaults } from '../guide/html-faults.ts';
import { fitting } from './fitting.ts';
import { folderOf, qingdan } from './run-cli.ts';

const OWN = '事项名称: 消毒<b>产品登记\n事项类型: 行政确认\n条线: 卫生健康\n行使层级: [县级]\n';

/** Three counties, of which one has an item of its own and one lacks what it owes. */
const cwd = folderOf({
  ...threeCounties({
    ...localFile(OWN, 'Q-1'),
    [organFile('510107')]: organ('510107', '认领: ["510124001000"]\n'),
    [organFile('510105')]: organ('510105', ''),
  }),
  'qingdan.yaml': '文件类型: 设置\n名称: 示例\n地区: "51"\n',
});
const counts = (...args: string[]) => qingdan(['counts', ...args], { cwd });

test('numbers by level, line and type, the places, and what differs', async () => {
  expect((await counts()).stdout).toMatchInlineSnapshot(`
    "各级事项数量（基准日 2026-11-01）
      层级  地方  主项  子项  办理项  实施
      县级     2     2     2       2     3

    县级：各条线、各事项类型的办理项
      条线      行政许可  行政确认  合计
      卫生健康         1         1     2

    县级：各地各条线的办理项（* 与同级多数不同，- 没有这方面的机关）
      地方      卫生健康  合计
      基本目录         1     1
      多数地方         2
      县510104         1     1
      县510105        *0     0
      县510107        *2     2

    县级与基本目录或者同级不同的：
      县510105（卫生健康）少“公共场所卫生许可”（510124001000）：基本目录里有，同级
        3处中2处有
      县510107（卫生健康）多“消毒<b>产品登记”（Q-1）：不在基本目录里，同级3处中1处
        有
    "
  `);
});

test('in English: the words, and nothing of what the catalogue says', async () => {
  const { stdout } = await counts('--lang', 'en', '-f', 'text', '-f', 'csv=en.csv', '-f', 'html=en.html');
  expect(stdout).toMatchInlineSnapshot(`
    "Numbers of items by level (as of 2026-11-01)
      level  places  main items  sub-items  ways  implementations
      县级        2           2          2     2                3

    县级: Ways by line and type
      line      行政许可  行政确认  total
      卫生健康         1         1      2

    县级: Ways by place and line (* differs from most of the level, - no organ for
    it)
      place        卫生健康  total
      基本目录            1      1
      most places         2
      县510104            1      1
      县510105           *0      0
      县510107           *2      2

    县级: what differs from the 基本目录 or from the level:
      县510105 (卫生健康) lacks “公共场所卫生许可” (510124001000): in the 基本目录
        , 2 of 3 places of the level have it
      县510107 (卫生健康) adds “消毒<b>产品登记” (Q-1): not in the 基本目录, 1 of
        3 places of the level have it
    "
  `);
  expect(readFileSync(join(cwd, 'en.csv'), 'utf8')).toMatchInlineSnapshot(`
    "﻿"level","division","place","line","ways","wanted by the 基本目录","most places","differs from the level","lacking","added"
    "县级","510104","县510104","卫生健康",1,1,2,"no",,
    "县级","510105","县510105","卫生健康",0,1,2,"yes","公共场所卫生许可 (510124001000)",
    "县级","510107","县510107","卫生健康",2,1,2,"yes",,"消毒<b>产品登记 (Q-1)"
    "
  `);
  const page = readFileSync(join(cwd, 'en.html'), 'utf8');
  expect(await htmlFaults(page, 'en.html')).toEqual([]);
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<h3>Ways by place and line</h3>');
  expect(await counts('-f', 'json', '--lang', 'en')).toEqual(await counts('-f', 'json'));
});

test('by type; a place alone is still measured against all', async () => {
  const { stdout } = await counts('--by', '类型', '--division', '510107');
  expect(stdout).toContain('510107');
  expect(stdout).not.toContain('县510105');
  expect(stdout).toContain('同级3处中1处');
});

test('no line is wider than the screen, whatever the number of lines', async () => {
  for (const columns of [60, 80]) {
    const { stdout } = await qingdan(['counts', 'catalog'], { columns });
    for (const line of stdout.split('\n')) expect(cells(line), line).toBeLessThanOrEqual(columns);
    expect(stdout).toContain('县级各地与基本目录、与同级没有不同。');
  }
});

test('as JSON and as CSV', async () => {
  const { stdout } = await counts('-f', 'json', '-f', 'csv=counts.csv');
  expect(fitting('counts', stdout)).toMatchObject({
    version: 1,
    asOf: '2026-11-01',
    by: '条线',
    levels: [
      {
        level: '县级',
        places: 2,
        columns: [{ name: '卫生健康', fixed: 1, usual: 2 }],
        rows: [
          { division: '510104', cells: [{ count: 1, owed: 1, differences: [], isOdd: false }] },
          { division: '510105', cells: [{ count: 0, differences: [{ kind: '少' }], isOdd: true }] },
          { division: '510107', cells: [{ count: 2, differences: [{ kind: '多', code: 'Q-1' }], isOdd: true }] },
        ],
      },
    ],
  });
  expect(readFileSync(join(cwd, 'counts.csv'), 'utf8')).toMatchInlineSnapshot(`
    "﻿"层级","区划代码","地方","条线","办理项","基本目录应有","多数地方","与同级不同","少了","多了"
    "县级","510104","县510104","卫生健康",1,1,2,"否",,
    "县级","510105","县510105","卫生健康",0,1,2,"是","公共场所卫生许可（510124001000）",
    "县级","510107","县510107","卫生健康",2,1,2,"是",,"消毒<b>产品登记（Q-1）"
    "
  `);
});

test('JSON of the shipped catalogue, by line and by type', async () => {
  for (const by of ['条线', '类型']) {
    const { stdout } = await qingdan(['counts', 'catalog', '--by', by, '-f', 'json']);
    expect(fitting('counts', stdout).levels).toHaveLength(5);
  }
});

describe('as a page', () => {
  test('valid HTML that loads nothing and shows names as text', async () => {
    expect(await counts('-f', 'html=counts.html')).toMatchObject({ code: 0, stdout: '' });
    const page = readFileSync(join(cwd, 'counts.html'), 'utf8');
    expect(await htmlFaults(page, 'counts.html')).toEqual([]);
    expect(page).toContain('消毒&lt;b&gt;产品登记');
    expect(page).not.toMatch(/<script|https?:|url\(/u);
    expect(page).toContain('class="fewer-3 odd"');
    expect(page).toContain('class="more-3 odd"');
  });

  test('of the shipped catalogue: nothing is marked', async () => {
    const folder = folderOf({});
    const page = join(folder, 'a.html');
    await qingdan(['counts', 'catalog', '-f', `html=${page}`]);
    const text = readFileSync(page, 'utf8');
    expect(await htmlFaults(text, 'a.html')).toEqual([]);
    expect(text).not.toMatch(/<td class="[^"]*(?:odd|fewer|more)/u);
  });
});

test.each([
  [['-f', 'html'], '写成 html=数量.html'],
  [['-f', 'yaml'], '没有“yaml”这种格式'],
  [['-f', 'text', '-f', 'json'], '只能有一种格式写到屏幕上'],
  [['--by', '部门'], '只能是 条线, 类型'],
])('refused: %j', async (args, words) => {
  expect(await counts(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
});
