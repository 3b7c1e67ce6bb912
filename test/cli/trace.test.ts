import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localFile, organ, organFile, threeCounties } from '../../src/rules/example-trees.ts';
import { fitting } from './fitting.ts';
import { folderOf, qingdan } from './run-cli.ts';

const CODE = '510124001000';

test('every field with what it was held against, and where', async () => {
  const cwd = folderOf(
    threeCounties(
      localFile('事项名称: 公共浴室卫生许可\n申请材料:\n  - 材料名称: 卫生许可申请书\n  - 材料名称: 租赁合同\n'),
    ),
  );
  const { code, stdout } = await qingdan(['trace', '县510107', CODE], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "县510107（510107，县级）  公共场所卫生许可（510124001000）
    口径：sichuan-2017，同级同条线：名称、数量、申请条件、申请材料、办理环节一致；承
    诺时限可以更短
    基本目录：standard/01/510124001000.yaml:2:7
    同级：3 处实施（县510107、县510104、县510105）
    应当实施的机关：510107-wsjkj

    510107-wsjkj  实施清单  local/510107/wsjkj/510124001000.yaml:2:7
      事项名称    不一致    必须一致（同级），同级 3 处中 2 处与基本目录相同
        写成“公共〔场所→浴室〕卫生许可”
        这里：local/510107/wsjkj/510124001000.yaml:4:7
        对照：standard/01/510124001000.yaml:3:7
      申请条件    一致      必须一致（同级），同级 3 处中 3 处与基本目录相同
      申请材料    不一致    必须一致（同级），同级 3 处中 2 处与基本目录相同
        写成“卫生许可申请〔表→书〕”，多了“租赁合同”
        这里：local/510107/wsjkj/510124001000.yaml:5:1
        对照：standard/01/510124001000.yaml:9:1
      办理程序    一致      必须一致（同级），同级 3 处中 3 处与基本目录相同
      承诺时限    没有对照  可以更优（同级）
      到现场次数  没有对照  可以更优（同级）
    "
  `);
});

test('as JSON: what the text says, with places that a program can open', async () => {
  const cwd = folderOf(threeCounties(localFile('事项名称: 公共浴室卫生许可\n')));
  const { code, stdout } = await qingdan(['trace', '县510107', CODE, '-f', 'json', '-f', 'text=out/a.txt'], { cwd });
  expect(code).toBe(0);
  const at = { file: 'local/510107/wsjkj/510124001000.yaml', range: { start: { line: 4, column: 7 } } };
  expect(fitting('trace', stdout)).toMatchObject({
    version: 1,
    asOf: '2026-11-01',
    place: { code: '510107', name: '县510107', level: '县级' },
    item: { code: CODE, name: '公共场所卫生许可' },
    standard: { file: 'standard/01/510124001000.yaml', pointer: '' },
    peers: [{ division: '510107' }, { division: '510104' }, { division: '510105' }],
    owing: ['510107-wsjkj'],
    absence: null,
    implementations: [
      {
        kind: '实施清单',
        fields: [
          {
            field: '事项名称',
            verdict: '不一致',
            norm: { kind: '基本目录', at: { pointer: '/事项名称' } },
            agreeing: 2,
            total: 3,
            at: { ...at, pointer: '/事项名称' },
            difference: { changed: ['公共〔场所→浴室〕卫生许可'], extra: [], lacking: [] },
          },
          { field: '申请条件', verdict: '一致', at: null, difference: null },
          { field: '申请材料', verdict: '一致' },
          { field: '办理程序', verdict: '一致' },
          { field: '承诺时限', verdict: '没有对照', norm: null },
          { field: '到现场次数', verdict: '没有对照', norm: null },
        ],
      },
    ],
  });
  expect(readFileSync(join(cwd, 'out/a.txt'), 'utf8')).toContain('写成“公共〔场所→浴室〕卫生许可”');
  const none = folderOf(threeCounties({ [organFile('510107')]: organ('510107', '') }));
  const missing = await qingdan(['trace', '510107', CODE, '-f', 'json'], { cwd: none });
  expect(fitting('trace', missing.stdout)).toMatchObject({ absence: '应当实施', implementations: [] });
});

test('in English', async () => {
  const cwd = folderOf(threeCounties(localFile('事项名称: 公共浴室卫生许可\n')));
  const { stdout } = await qingdan(['trace', '县510107', CODE, '--lang', 'en'], { cwd, columns: 120 });
  expect(stdout).toMatchInlineSnapshot(`
    "县510107 (510107, 县级)  公共场所卫生许可 (510124001000)
    Profile: sichuan-2017, 同级同条线：名称、数量、申请条件、申请材料、办理环节一致；承诺时限可以更短
    基本目录: standard/01/510124001000.yaml:2:7
    Same level: carried out at 3 places (县510107, 县510104, 县510105)
    Organs that must carry it out: 510107-wsjkj

    510107-wsjkj  实施清单  local/510107/wsjkj/510124001000.yaml:2:7
      事项名称    differs       must be the same (within a level); 2 of 3 places agree with the 基本目录
        says “公共〔场所→浴室〕卫生许可”
        here: local/510107/wsjkj/510124001000.yaml:4:7
        against: standard/01/510124001000.yaml:3:7
      申请条件    the same      must be the same (within a level); 3 of 3 places agree with the 基本目录
      申请材料    the same      must be the same (within a level); 3 of 3 places agree with the 基本目录
      办理程序    the same      must be the same (within a level); 3 of 3 places agree with the 基本目录
      承诺时限    not compared  may be better (within a level)
      到现场次数  not compared  may be better (within a level)
    "
  `);
});

test('a place that has nothing is told whether it should have', async () => {
  const cwd = folderOf(threeCounties({ [organFile('510107')]: organ('510107', '') }));
  expect((await qingdan(['trace', '510107', CODE], { cwd })).stdout).toContain('可是应当实施');
  const other = folderOf(threeCounties({ [organFile('510107')]: organ('510107', '', '民政') }));
  expect((await qingdan(['trace', '510107', CODE], { cwd: other })).stdout).toContain('没有这个条线的机关');
});

test.each([
  [['县51010', CODE], '是不是“县510104”？'],
  [['510107', '510124001'], '相近的有：510124001000'],
  [['510107', '999999999999'], '没有编码是“999999999999”的事项'],
])('%s is no question that can be answered', async (words, said) => {
  const { code, stderr } = await qingdan(['trace', ...words], { cwd: folderOf(threeCounties()) });
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
