import { expect, test } from 'vitest';
import { localFile, organ, organFile, threeCounties } from '../../src/rules/example-trees.ts';
import { folderOf, qingdan } from './run-cli.ts';

const OWN = '事项名称: 消毒产品登记\n事项类型: 行政确认\n条线: 卫生健康\n行使层级: [县级]\n';
const cwd = folderOf({
  ...threeCounties({
    ...localFile(OWN, 'Q-1'),
    [organFile('510107')]: organ('510107', '认领: ["510124001000"]\n'),
  }),
  'qingdan.yaml': `文件类型: 设置
名称: 示例
地区: "51"
公布数量:
  - { 层级: 县级, 口径: 子项, 数量: 2 }
  - { 层级: 县级, 口径: 子项, 事项类型: 行政许可, 数量: 3 }
  - { 层级: 县级, 口径: 实施, 条线: 卫生健康, 数量: 3, 依据: 《县级行政权力清单》 }
`,
});
const check = (...args: string[]) =>
  qingdan(['consistency', '--only', 'sameness/published-count', '-f', 'compact', ...args], { cwd });

test('says what is there, and which places differ from most', async () => {
  expect((await check()).stdout).toMatchInlineSnapshot(`
    "qingdan.yaml:6:39: 错误: 公布的县级行政许可子项是3项，目录里是1项，少2项 [sameness/published-count]
    qingdan.yaml:7:37: 错误: 公布的县级卫生健康实施是3项，目录里是4项，多1项；各地多数是1项，比这多的有县510107（2） [sameness/published-count]
    "
  `);
  expect((await check('--lang', 'en')).stdout).toMatchInlineSnapshot(`
    "qingdan.yaml:6:39: error: published: 3 (县级行政许可子项); the catalogue has 1, 2 fewer [sameness/published-count]
    qingdan.yaml:7:37: error: published: 3 (县级卫生健康实施); the catalogue has 4, 1 more; most places have 1; more: 县510107（2） [sameness/published-count]
    "
  `);
});

test('a run that looks at one level or line leaves the numbers of the others', async () => {
  expect((await check('--level', '市级')).stdout).not.toContain('qingdan.yaml');
  expect((await check('--line', '卫生健康')).stdout.match(/qingdan\.yaml/gu)).toHaveLength(1);
});
