import { describe, expect, test } from 'vitest';
import { localFile, standardFile, threeCounties } from '../../src/rules/example-trees.ts';
import { folderOf, qingdan } from './run-cli.ts';

const SETTINGS = '文件类型: 设置\n名称: 示例\n地区: "51"\n';
const under = (profile: string): Readonly<Record<string, string>> => ({ 'qingdan.yaml': `${SETTINGS}${profile}` });

/** The 基本目录 of the one item, and a county that says otherwise in every field that can be compared. */
const STANDARD = `法定依据:
  - { 名称: 公共场所卫生管理条例, 条款: [第四条] }
服务对象: [企业法人]
办件类型: 承诺件
到现场次数: 1
办理时限: { 法定: 20个工作日, 承诺: 5个工作日 }
审批决定证件:
  - { 名称: 卫生许可证, 类型: 证照, 有效期: 4年 }
许可数量: 无限制
收费依据及标准: 不收费
`;
const LOCAL = `事项名称: 公共浴室卫生许可
事项类型: 行政确认
法定依据:
  - { 名称: 公共场所卫生管理条例, 条款: [第八条] }
服务对象: [个体工商户]
办件类型: 即办件
到现场次数: 2
申请条件:
  - 内容: 有本地户口
申请材料:
  - 材料名称: 户口簿
办理程序:
  - 环节: 决定
  - 环节: 受理
办理时限: { 法定: 30个工作日, 承诺: 7个工作日 }
审批决定证件:
  - { 名称: 卫生许可证, 类型: 证照, 有效期: 2年 }
许可数量: { 数量: 20, 单位: 家, 周期: 每年 }
收费依据及标准:
  - { 项目: 工本费, 标准: 每证10元 }
`;

async function comparison(files: Readonly<Record<string, string>>) {
  const { code, stdout, stderr } = await qingdan(['consistency', '-f', 'json'], { cwd: folderOf(files) });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; message: string }[] };
  return { code, stderr, found: diagnostics.map(({ rule }) => rule.replace('sameness/', '')).sort(), diagnostics };
}

describe.each([
  [
    'sichuan-2017',
    ['conditions', 'materials', 'names', 'procedure', 'promised-limit', 'visits'],
    { acrossLevels: false, sameItems: true },
  ],
  ['sitong', ['legal-basis', 'names', 'types'], { acrossLevels: true, sameItems: false }],
  [
    'hubei-8',
    'conditions handling-kind legal-basis legal-limit materials names procedure promised-limit results'.split(' '),
    { acrossLevels: true, sameItems: false },
  ],
  [
    'guofa-2022',
    'audience conditions legal-basis legal-limit materials names procedure promised-limit results types visits'.split(
      ' ',
    ),
    { acrossLevels: true, sameItems: false },
  ],
])('%s', (profile, fields, { acrossLevels, sameItems }) => {
  const settings = under(`一致性: ${profile}\n`);

  test('asks for its own fields and for no other', async () => {
    const { found, code } = await comparison(
      threeCounties({ ...settings, ...standardFile(STANDARD), ...localFile(LOCAL) }),
    );
    expect(found).toEqual(fields);
    expect(code).toBe(1);
  });

  test('what is better for the citizen is nowhere a fault', async () => {
    const better = '到现场次数: 0\n办理时限: { 承诺: 3个工作日 }\n';
    const { found } = await comparison(threeCounties({ ...settings, ...standardFile(STANDARD), ...localFile(better) }));
    expect(found).toEqual([]);
  });

  test(`the levels are ${acrossLevels ? '' : 'not '}held against each other`, async () => {
    const [[file, text] = ['', '']] = Object.entries(
      standardFile(
        '法定依据:\n  - { 名称: 公共场所卫生管理条例, 条款: [第四条] }\n按层级:\n  县级:\n    法定依据:\n      - { 名称: 公共场所卫生管理条例, 条款: [第八条] }\n',
      ),
    );
    const { found, diagnostics } = await comparison(
      threeCounties({ ...settings, [file]: text.replace('[县级]', '[市级, 县级]') }),
    );
    expect(found.filter((rule) => !rule.startsWith('coverage/'))).toEqual(acrossLevels ? ['legal-basis'] : []);
    if (acrossLevels)
      expect(diagnostics[0]?.message).toBe(
        '各级“公共场所卫生许可”的法定依据与市级不一致（2级中1级一致）：县级写成“《公共场所卫生管理条例》第〔4→8〕条”',
      );
  });

  test(`an item of one place alone is ${sameItems ? 'a' : 'no'} fault`, async () => {
    const item = '事项名称: 消毒产品登记\n事项类型: 行政确认\n条线: 卫生健康\n行使层级: [县级]\n';
    const { found } = await comparison(threeCounties({ ...settings, ...localFile(item, 'Q-1') }));
    expect(found).toEqual([...(sameItems ? ['items'] : []), 'coverage/item-missing'].slice(0, found.length));
    expect(found.includes('items')).toBe(sameItems);
  });
});

test('a profile of its own asks for what it lists; 各地自定 and what is not listed is for each place', async () => {
  const profile = under(`一致性:
  - { 字段: 申请材料, 口径: 必须一致 }
  - { 字段: 许可数量, 口径: 必须一致 }
  - { 字段: 收费依据及标准, 口径: 必须一致 }
  - { 字段: 申请条件, 口径: 各地自定 }
`);
  const { found } = await comparison(threeCounties({ ...profile, ...standardFile(STANDARD), ...localFile(LOCAL) }));
  // That a code has two names is said whatever the profile compares.
  expect(found).toEqual(['fees', 'identity/one-code-two-names', 'materials', 'quota']);
});

test.each([
  [
    'a field twice',
    '  - { 字段: 申请材料, 口径: 必须一致 }\n  - { 字段: 申请材料, 口径: 各地自定 }\n',
    '6:11',
    '字段“申请材料”写了两次',
  ],
  ['better where nothing is better', '  - { 字段: 事项名称, 口径: 可以更优 }\n', '5:21', '“事项名称”分不出优劣'],
  ['an item count that may be better', '  - { 字段: 事项数量, 口径: 可以更优 }\n', '5:21', '“事项数量”分不出优劣'],
])('%s: exit 2, with the place', async (_, lines, place, message) => {
  const cwd = folderOf(threeCounties(under(`一致性:\n${lines}`)));
  for (const command of ['check', 'lint', 'consistency']) {
    const { code, stderr } = await qingdan([command], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`qingdan.yaml:${place}`);
    expect(stderr).toContain(message);
  }
});

test('a field or a profile that does not exist: exit 2', async () => {
  for (const lines of ['一致性:\n  - { 字段: 申请材枓, 口径: 必须一致 }\n', '一致性: sichuan-2018\n']) {
    const { code, stderr } = await qingdan(['consistency'], { cwd: folderOf(threeCounties(under(lines))) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/qingdan\.yaml:[45]:/u);
  }
});
