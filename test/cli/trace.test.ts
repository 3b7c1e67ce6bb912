import { expect, test } from 'vitest';
import { localFile, organ, organFile, threeCounties } from '../../src/rules/example-trees.ts';
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
