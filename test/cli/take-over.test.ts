import { applyPatch } from 'diff';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  localFile,
  standardFile,
  threeCounties,
  twoOfFourCounties,
  underProfile,
} from '../../src/rules/example-trees.ts';
import { folderOf, qingdan } from './run-cli.ts';

const FILE = 'local/510107/wsjkj/510124001000.yaml';
const MORE = '申请材料:\n  - 材料名称: 卫生许可申请表\n  - 材料名称: 房屋租赁合同\n';
const LIMIT = '办理时限: { 承诺: 3个工作日 }\n';
const ONLY = ['--only', 'sameness/materials'];
const HERE = ['--division', '510107'];

const read = (cwd: string, file = FILE) => readFileSync(join(cwd, file), 'utf8');

/** A county's item without a 基本目录; `says` is its material. */
const own = (division: string, says: string): Readonly<Record<string, string>> => ({
  [`local/${division}/wsjkj/Q-1.yaml`]: `文件类型: 实施清单\n基本编码: Q-1\n实施机关: ${division}-wsjkj\n事项名称: 消毒产品登记\n事项类型: 行政确认\n条线: 卫生健康\n行使层级: [县级]\n${says}办件类型: 承诺件\n`,
});
const FORM = '申请材料:\n  - 材料名称: 登记表\n    份数: 1\n';

async function fixed(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const cwd = folderOf(files);
  const dry = await qingdan(['check', '--fix', '--dry-run', ...args], { cwd });
  const kept = Object.entries(files).every(([file, text]) => read(cwd, file) === text);
  const wet = await qingdan(['check', '--fix', ...args], { cwd });
  return { cwd, dry, kept, wet };
}

test('where a 基本目录 is the norm, the block of the place goes', async () => {
  const files = threeCounties(localFile(`${LIMIT}${MORE}服务对象: [企业法人]\n`));
  const { cwd, dry, kept, wet } = await fixed(files, ...ONLY, ...HERE);
  expect(kept).toBe(true);
  expect({ code: dry.code, stderr: dry.stderr }).toEqual({
    code: 1,
    stderr: '可以自动修 1 处，涉及 1 个文件；没有写入。\n',
  });
  const wanted = (files[FILE] ?? '').replace(MORE, '');
  expect(applyPatch(files[FILE] ?? '', dry.stdout)).toBe(wanted);
  expect(read(cwd)).toBe(wanted);
  expect({ code: wet.code, stderr: wet.stderr }).toEqual({ code: 0, stderr: '自动修了 1 处，改写了 1 个文件。\n' });
});

test('without a 基本目录, the block becomes that of most places, byte for byte', async () => {
  const files = threeCounties({
    ...own('510104', FORM),
    ...own('510105', FORM),
    ...own('510107', '申请材料:\n  - 材料名称: 户口簿\n'),
  });
  const { cwd, wet } = await fixed(files, ...ONLY, ...HERE);
  expect(wet.code).toBe(0);
  expect(read(cwd, 'local/510107/wsjkj/Q-1.yaml')).toBe(own('510107', FORM)['local/510107/wsjkj/Q-1.yaml']);
});

test('a single value becomes that of the norm, and nothing around it moves', async () => {
  const files = threeCounties({
    ...standardFile('办理时限: { 法定: 20个工作日, 承诺: 5个工作日 }\n'),
    ...localFile('办理时限:   # 与窗口商定\n  承诺:  "7个工作日"   # 2026年起\n'),
  });
  const { cwd, dry, wet } = await fixed(files, '--only', 'sameness/promised-limit', ...HERE);
  expect(dry.stderr).toBe('可以自动修 1 处，涉及 1 个文件；没有写入。\n');
  expect(wet.code).toBe(0);
  expect(read(cwd)).toBe((files[FILE] ?? '').replace('"7个工作日"', '"5个工作日"'));
});

test.each([
  ['inside the block', MORE.replace('房屋租赁合同', '房屋租赁合同 # 自有房屋不用交')],
  ['above the block', `# 经县政府同意增加\n${MORE}`],
])('a comment %s is not lost: nothing is written, and the finding stays', async (_, block) => {
  const files = threeCounties(localFile(`${LIMIT}${block}`));
  const { cwd, wet } = await fixed(files, ...ONLY, ...HERE);
  expect({ code: wet.code, stderr: wet.stderr }).toEqual({ code: 1, stderr: '自动修了 0 处，改写了 0 个文件。\n' });
  expect(wet.stdout).toContain('“房屋租赁合同”');
  expect(read(cwd)).toBe(files[FILE]);
});

test.each([
  ['no place is named', [...ONLY]],
  ['only a group is named', ['--only', 'sameness', ...HERE]],
  ['no rule is named', [...HERE]],
  ['the place is another', [...ONLY, '--division', '510104']],
])('nothing is taken over where %s', async (_, args) => {
  const files = threeCounties(localFile(MORE));
  const { cwd, wet } = await fixed(files, ...args);
  expect(wet.stderr).toBe('自动修了 0 处，改写了 0 个文件。\n');
  expect(read(cwd)).toBe(files[FILE]);
});

test('what the 基本目录 has from the item without a way holds as well', async () => {
  const way = `文件类型: 基本目录
基本编码: "510124001000"
办理项编码: "01"
事项名称: 公共场所卫生许可
业务办理项: 首次申请
办理项类型: 新办
事项类型: 行政许可
条线: 卫生健康
行使层级: [县级]
`;
  const { [FILE]: text = '', ...files } = threeCounties(localFile(MORE));
  const local = FILE.replace('.yaml', '-01.yaml');
  const { cwd, wet } = await fixed(
    {
      ...files,
      'standard/01/510124001000-01.yaml': way,
      [local]: text.replace('实施机关', '办理项编码: "01"\n实施机关'),
    },
    ...ONLY,
    ...HERE,
  );
  expect(wet.stderr).toBe('自动修了 1 处，改写了 1 个文件。\n');
  expect(read(cwd, local)).not.toContain('申请材料');
});

test.each([
  ['a comment', FORM.replace('登记表', '登记表 # 武侯区窗口领取')],
  ['an anchor', FORM.replace('登记表', '&form 登记表')],
])('%s of another place is not taken along', async (_, theirs) => {
  const files = threeCounties({
    ...own('510104', theirs),
    ...own('510105', theirs),
    ...own('510107', '申请材料:\n  - 材料名称: 户口簿\n'),
  });
  const { wet, kept } = await fixed(files, ...ONLY, ...HERE);
  expect(kept).toBe(true);
  expect(wet.stderr).toBe('自动修了 0 处，改写了 0 个文件。\n');
});

test('what comes from another file has the line ends of this one', async () => {
  const [file = ''] = Object.keys(own('510107', ''));
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  const files = threeCounties({
    ...own('510104', FORM),
    ...own('510105', FORM),
    [file]: windows(own('510107', '申请材料:\n  - 材料名称: 户口簿\n')[file] ?? ''),
  });
  const { cwd, wet } = await fixed(files, ...ONLY, ...HERE);
  expect(wet.code).toBe(0);
  expect(read(cwd, file)).toBe(windows(own('510107', FORM)[file] ?? ''));
});

test('an exception for one of several places is kept out of the finding and out of the fix', async () => {
  const excuse = '# qingdan-disable-next-line sameness/materials -- 省里已同意\n';
  const files = twoOfFourCounties(localFile(MORE));
  const other = FILE.replace('510107', '510112');
  const cwd = folderOf({ ...files, [FILE]: (files[FILE] ?? '').replace(MORE, excuse + MORE) });
  const { stdout } = await qingdan(['consistency', ...ONLY], { cwd });
  expect(stdout).toContain('县510112多了');
  expect(stdout).not.toContain('县510107多了');
  await qingdan(['check', '--fix', ...ONLY, ...HERE, '--division', '510112'], { cwd });
  expect(read(cwd)).toContain('房屋租赁合同');
  expect(read(cwd, other)).not.toContain('房屋租赁合同');
});

test('only the named place is mended, the others are still reported', async () => {
  const files = twoOfFourCounties(localFile(MORE));
  const { cwd, wet } = await fixed(files, ...ONLY, ...HERE);
  expect(wet.code).toBe(0);
  expect(read(cwd)).not.toContain('房屋租赁合同');
  expect(read(cwd, FILE.replace('510107', '510112'))).toContain('房屋租赁合同');
  const after = await qingdan(['consistency', ...ONLY], { cwd });
  expect(after.stdout).toContain('县510112');
  expect(after.stdout).not.toContain('县510107');
});

test('many places are one finding, in text and in JSON, with each of them beside it', async () => {
  const files = twoOfFourCounties(localFile(MORE));
  const cwd = folderOf(files);
  const text = await qingdan(['consistency', ...ONLY], { cwd, columns: 200 });
  expect(text.code).toBe(1);
  expect(text.stdout).toContain(
    '县级“公共场所卫生许可”的申请材料与基本目录不一致（4处中2处一致）：县510107、县510112多了“房屋租赁合同”',
  );
  expect(text.stdout).toContain('错误 1  警告 0  提示 0');
  const json = await qingdan(['consistency', ...ONLY, '-f', 'json'], { cwd });
  const { diagnostics, summary } = JSON.parse(json.stdout) as {
    summary: Record<string, unknown>;
    diagnostics: { file: string; related: { file: string; message: string }[] }[];
  };
  expect(summary).toMatchObject({ errors: 1, warnings: 0, infos: 0 });
  expect(diagnostics).toHaveLength(1);
  const [finding] = diagnostics;
  expect(finding?.file).toBe(FILE);
  expect(finding?.related.map(({ file, message }) => ({ file, message }))).toEqual([
    { file: 'standard/01/510124001000.yaml', message: '基本目录写在这里' },
    { file: FILE.replace('510107', '510112'), message: '县510112多了“房屋租赁合同”' },
  ]);
});

test('a finding gathered from a narrower selection names those places only', async () => {
  const cwd = folderOf(twoOfFourCounties(localFile(MORE)));
  const { stdout } = await qingdan(['consistency', ...ONLY, '--division', '510112'], { cwd });
  expect(stdout).toContain('县510112多了');
  expect(stdout).not.toContain('县510107');
});

test('under 跨级 nothing is written into a 基本目录', async () => {
  const cross = standardFile('按层级:\n  县级:\n    申请材料:\n      - 材料名称: 户口簿\n');
  const levels = Object.entries(cross).map(([file, text]) => [file, text.replace('[县级]', '[市级, 县级]')]);
  const files = threeCounties({
    ...underProfile('申请材料', '必须一致', '跨级'),
    ...(Object.fromEntries(levels) as Record<string, string>),
  });
  const { kept, wet } = await fixed(files, '--only', 'sameness/materials');
  expect(kept).toBe(true);
  expect(wet.stderr).toBe('自动修了 0 处，改写了 0 个文件。\n');
});
