import { expect, test } from 'vitest';
import { localFile, threeCounties } from '../../src/rules/example-trees.ts';
import { folderOf, qingdan } from './run-cli.ts';

const SETTINGS = '文件类型: 设置\n名称: 示例\n地区: "51"\n豁免:\n';
const REASON = '理由: 《某某自治条例》第三条另有规定';

/** Three counties, of which one asks for a material more, under settings with these exemptions. */
const tree = (...exemptions: string[]) =>
  folderOf({
    ...threeCounties(localFile('申请材料:\n  - 材料名称: 卫生许可申请表\n  - 材料名称: 房屋租赁合同\n')),
    'qingdan.yaml': SETTINGS + exemptions.map((keys) => `  - { ${keys}, ${REASON} }\n`).join(''),
  });
const check = (cwd: string, ...args: string[]) =>
  qingdan(['check', '--only', 'sameness', '--only', 'coverage/item-missing', '--only', 'exemptions', ...args], { cwd });

test('what an exemption excuses is counted, not reported', async () => {
  const { code, stdout } = await check(tree('区划: "510107", 基本编码: "510124001000"'), '--fail-on', 'warn');
  expect({ code, stdout }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stdout": "        地方  主项  子项  办理项  实施
      县级     3     1     1       1     3

    检查了 6 个文件、6 个文档、3 条实施（基准日 2026-11-01）
    没有发现问题。
    另有 1 条按设置豁免
    ",
    }
  `);
});

test('SARIF shows it as suppressed, with the reason', async () => {
  const { stdout } = await check(tree('条线: 卫生健康'), '-f', 'sarif');
  const { runs } = JSON.parse(stdout) as { runs: { results: { ruleId: string; suppressions: object[] }[] }[] };
  expect(runs[0]?.results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
    ['sameness/materials', [{ kind: 'external', justification: '《某某自治条例》第三条另有规定', status: 'accepted' }]],
  ]);
});

test('each part narrows it: another place, item, way or rule is still reported', async () => {
  for (const keys of [
    '区划: "510105"',
    '区划: "510107", 条线: 民政',
    '区划: "510107", 基本编码: "510124002000"',
    '区划: "510107", 基本编码: "510124001000", 办理项编码: "01"',
    '区划: "510107", 规则: sameness/names',
    '区划: "510107", 规则: coverage',
  ])
    expect([keys, (await check(tree(keys))).code]).toEqual([keys, 1]);
  for (const keys of ['区划: "510107"', '基本编码: "510124001000", 规则: sameness'])
    expect([keys, (await check(tree(keys))).code]).toEqual([keys, 0]);
});

test('one that has ended excuses no longer, and says so', async () => {
  const cwd = tree('区划: "510107", 至: 2026-11-01');
  expect((await check(cwd, '--as-of', '2026-11-01', '--fail-on', 'warn')).code).toBe(0);
  const { stdout } = await check(cwd, '--as-of', '2026-11-02', '-f', 'compact');
  expect(stdout).toContain('sameness/materials');
  expect(stdout).toContain('exemptions/lapsed');
});

test('superfluous only where the whole was judged', async () => {
  const cwd = tree('区划: "510107"', '区划: "510105", 规则: sameness/names');
  expect((await check(cwd, '-f', 'compact')).stdout).toContain('exemptions/unused');
  expect((await check(cwd, '--level', '县级', '-f', 'compact')).stdout).not.toContain('exemptions/unused');
  const consistency = await qingdan(['consistency', '--only', 'sameness', '-f', 'compact'], { cwd });
  expect(consistency).toMatchObject({ code: 0, stdout: expect.not.stringContaining('exemptions') });
});

test.each([
  ['规则: sameness/materials', '没有写是哪里、哪个条线或者哪个事项'],
  ['条线: 卫生健康, 办理项编码: "01"', '没有写基本编码'],
  ['条线: 卫生健康, 规则: sameness/material', '是不是“sameness/materials”'],
  ['条线: 卫生健康, 规则: naming/width', '能豁免的只有比对规则'],
])('a fault of the settings: %s', async (keys, words) => {
  expect(await check(tree(keys))).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
});
