import { expect, test } from 'vitest';
import { localFile, threeCounties } from '../../src/rules/example-trees.ts';
import { folderOf, qingdan } from './run-cli.ts';

const SETTINGS = '文件类型: 设置\n名称: 示例\n地区: "51"\n规则:\n';
const cwd = folderOf({
  ...threeCounties(localFile('注意事项:\n  - 无\n')),
  'qingdan.yaml': `${SETTINGS}  notes/present: off\n  sameness/items: off\n`,
  'next.yaml': `${SETTINGS}  notes/present: warn\n  sameness/items: off\n`,
});
const impact = (...args: string[]) =>
  qingdan(['check', '--only', 'sameness', '--only', 'notes', '--impact-of', 'next.yaml', ...args], { cwd });

test('a table by rule and by place and line of what other settings would newly report; it never fails', async () => {
  const { code, stdout } = await impact('--fail-on', 'info');
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "换成 next.yaml（基准日 2026-11-01），会多出错误 0 条、警告 1 条、提示 0 条。

    规则           错误  警告  提示
    notes/present     0     1     0

    地方      条线      错误  警告  提示
    基本目录  卫生健康     0     1     0
    "
  `);
});

test('as JSON', async () => {
  const { stdout } = await impact('-f', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    settings: 'next.yaml',
    rules: [{ labels: ['notes/present'] }],
  });
  expect((await impact('-f', 'sarif')).code).toBe(2);
});

test('the same settings bring nothing new', async () => {
  const { stdout } = await qingdan(['check', '--impact-of', 'qingdan.yaml'], { cwd });
  expect(stdout).toContain('不会多出问题');
});
