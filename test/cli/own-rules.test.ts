import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleTree } from '../../src/rules/minimal.ts';
import { folderOf, qingdan } from './run-cli.ts';

const RULES = `自定义规则:
  - 编号: own/work-days
    名称: 承诺时限写自然日
    字段: 办理时限/承诺
    格式: "[0-9]+日"
    说明: 承诺时限“{值}”没有写成几日
    依据: 《优化营商环境条例》第三十六条
  - 编号: own/quota
    名称: 数量限制写“无”
    级别: info
    适用: { 条线: [卫生健康] }
    字段: 许可数量
    不得含: 无限制
    说明: 写了“{值}”
    依据: { 名称: 中华人民共和国行政许可法, 条款: [第十八条] }
`;

function catalogue(settings = '', rules = RULES): string {
  const { files } = exampleTree({}, 'item');
  return folderOf({ ...files, 'qingdan.yaml': `文件类型: 设置\n名称: 示例\n${settings}${rules}` });
}

const FOUND = ['own/work-days', 'own/quota'];

/** Rules found and their severities. */
async function found(folder: string, ...args: string[]): Promise<unknown[]> {
  const { stdout } = await qingdan(['lint', folder, '-f', 'json', ...args]);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; severity: string }[] };
  return diagnostics.map(({ rule, severity }) => `${rule} ${severity}`);
}

test('own rules are found with place, words, advice and basis, beside the built-in ones', async () => {
  const folder = catalogue();
  const { code, stdout } = await qingdan(['check', '.'], { cwd: folder, columns: 80 });
  expect(code).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "        地方  主项  子项  办理项  实施
      县级     1     1     1       1     1

    standard/01/510112001000.yaml
      42:7  错误  承诺时限“5个工作日”没有写成几日
        42 |   承诺: 5个工作日
           |         ^^^^^^^^^
        建议：“办理时限/承诺”要整段符合这个格式：[0-9]+日。
        依据：《优化营商环境条例》第三十六条
        own/work-days  510112001000

    standard/01/510112001000.yaml
      47:7  提示  写了“无限制”
        47 | 许可数量: 无限制
           |           ^^^^^^
        建议：“许可数量”里不得有这些词：无限制。
        依据：《中华人民共和国行政许可法》第十八条
        own/quota  510112001000

    检查了 6 个文件、6 个文档、1 条实施（基准日 2026-11-01）
    错误 1  警告 0  提示 1
    "
  `);
});

test('severity overrides, --only and --skip know them, alone and as a group', async () => {
  expect(await found(catalogue())).toEqual(['own/work-days error', 'own/quota info']);
  expect(await found(catalogue('规则: { own/work-days: warn, own/quota: off }\n'))).toEqual(['own/work-days warn']);
  expect(await found(catalogue('规则: { own: warn }\n'))).toEqual(FOUND.map((id) => `${id} warn`));
  expect(await found(catalogue(), '--only', 'own/quota')).toEqual(['own/quota info']);
  expect(await found(catalogue(), '--skip', 'own')).toEqual([]);
  expect((await qingdan(['lint', catalogue(), '--only', 'own/quotas'])).stderr).toContain('是不是“own/quota”？');
});

test('settings with wrong own rules stop the job: 2, every fault with its place and cure', async () => {
  const rules = RULES.replace('办理时限/承诺', '办理时间/承诺')
    .replace('[0-9]+日', '([0-9]+)+日')
    .replace('own/quota', 'own/work-days');
  const { code, stdout, stderr } = await qingdan(['lint'], { cwd: catalogue('', rules) });
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: `错误：qingdan.yaml:6:9：设置有误：字段“办理时间/承诺”找不到：事项里没有“办理时间”
  是不是“办理时限/承诺”？
  还有第10行第9列：编号“own/work-days”用了两次
    每条规则一个编号，改掉其中一个。
`,
  });
});

test('a line that the catalogue does not have: 2, with the nearest', async () => {
  const { code, stderr } = await qingdan(['lint'], { cwd: catalogue('', RULES.replace('卫生健康', '卫生健')) });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: '错误：qingdan.yaml:13:16：设置有误：没有“卫生健”这个条线\n  是不是“卫生健康”？\n',
  });
});

test('faults of settings name the file as it was given', async () => {
  const wrong = RULES.replace('办理时限/承诺', '办理时间/承诺');
  const folder = folderOf({ 'next.yaml': `文件类型: 设置\n名称: 示例\n${wrong}` });
  const { stderr } = await qingdan(['lint', catalogue(), '-c', 'next.yaml'], { cwd: folder });
  expect(stderr).toContain('错误：next.yaml:6:9：设置有误');
});

test('a word is looked for as it stands, whatever its characters', async () => {
  const { code, stdout } = await qingdan([
    'lint',
    catalogue('', RULES.replace('无限制', '"([无-a"')),
    '--only',
    'own/quota',
  ]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('没有发现问题') as string });
});

test.each([
  ['an id of another group', RULES.replace('own/quota', 'fees/quota'), 'fees/quota'],
  ['a key that does not exist', RULES.replace('不得含', '不能含'), '是不是“不得含”'],
  ['a demand that demands nothing', RULES.replace('格式: "[0-9]+日"', '必填: false'), '只能写：true'],
  ['a rule without a basis', RULES.replace(/ {4}依据: 《.*\n/u, ''), '依据'],
  ['a type that does not exist', RULES.replace('条线: [卫生健康]', '事项类型: [行政审批]'), '行政许可'],
])('%s is refused by the schema', async (_, rules, words) => {
  const { code, stderr } = await qingdan(['lint', catalogue('', rules)]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) as string });
});

test.each(['README.md', 'README.zh-CN.md'])('the example of %s works as it stands', async (file) => {
  const readme = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const [, yaml = ''] = /```yaml\n(自定义规则:[\s\S]*?)```/u.exec(readme) ?? [];
  const { code, stderr } = await qingdan(['lint', catalogue('', yaml)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('what settings say cannot write to the terminal', async () => {
  const rules = RULES.replace(/名称: .*/u, '名称: "\\e[2J甲"\n    建议: "\\e[31m改"');
  const cwd = catalogue('', rules);
  const said = await Promise.all([qingdan(['lint'], { cwd }), qingdan(['explain', 'own/work-days'], { cwd })]);
  expect(said.map(({ stdout }) => stdout).join('')).toContain('[31m改');
  // eslint-disable-next-line no-control-regex
  for (const { stdout } of said) expect(stdout).not.toMatch(/\u001b/u);
});
