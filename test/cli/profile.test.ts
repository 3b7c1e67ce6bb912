import { expect, test } from 'vitest';
import { localFile, threeCounties } from '../../src/rules/example-trees.ts';
import { folderOf, qingdan } from './run-cli.ts';

test('a profile says where the time went, and changes no finding', async () => {
  const cwd = folderOf(threeCounties(localFile('申请材料:\n  - 材料名称: 其他材料\n')));
  const plain = await qingdan(['check'], { cwd });
  const profiled = await qingdan(['check', '--profile'], { cwd });
  expect([profiled.code, profiled.stdout]).toEqual([plain.code, plain.stdout]);
  for (const phase of ['启动并读共用的文件', '其中读文件', '逐个文件', '比对和汇总'])
    expect(profiled.stderr).toMatch(new RegExp(`^${phase} +[\\d.]+ +\\d+$`, 'mu'));
  expect(profiled.stderr).toMatch(/^[a-z-]+\/[a-z-]+ +[\d.]+ +\d+$/mu);
  expect(profiled.stderr).toMatch(/^其余 \d+ 条规则 +[\d.]+$/mu);
});
