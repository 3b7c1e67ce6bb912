import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { localFile, organ, organFile, threeCounties } from '../../src/rules/example-trees.ts';
import { csvLine } from '../../src/text/csv.ts';
import { folderOf, qingdan } from './run-cli.ts';

const LOCAL = 'local/510107/wsjkj/510124001000.yaml';
const RULES = ['sameness', 'schema', 'contact/phone-form', 'coverage/draft-completeness'].flatMap((rule) => [
  '--only',
  rule,
]);

const FAULTY = `# 本区的说明
办件类型: 即时件    # 窗口说的
申请材料:
  - 材料名称: 卫生许可申请书
    份数: 两份
联系方式:
  # 总机
  监督投诉电话: "０２８-12345"
`;

function catalogue(rest = FAULTY): string {
  return folderOf(threeCounties(localFile(rest)));
}

async function handedOver(cwd: string): Promise<Record<string, string>[]> {
  const { code } = await qingdan(['handover', '--division', '510107', '-o', 'out', ...RULES], { cwd });
  expect(code).toBe(0);
  return parseCsv(readFileSync(join(cwd, 'out/510107.csv')), { bom: true, columns: true }) as Record<string, string>[];
}

/** Fills in the workbook: field → what is written there. */
async function filled(cwd: string, answers: Readonly<Record<string, string | number>>): Promise<void> {
  const workbook = await openXlsx(readFileSync(join(cwd, 'out/510107.xlsx')));
  const [, sheet] = workbook.sheets;
  const [header = []] = sheet?.rows ?? [];
  const [field, fill] = ['字段', '填写'].map((name) => header.indexOf(name));
  for (const [index, row] of (sheet?.rows ?? []).entries()) {
    const answer = answers[String(row[field ?? 0])];
    if (answer === undefined) continue;
    row[fill ?? 0] = answer;
    const cell = sheet?.cells?.get(`${index},${fill}`);
    if (cell !== undefined) Object.assign(cell, { value: answer, type: typeof answer });
  }
  writeFileSync(join(cwd, '填好.xlsx'), await saveXlsx(workbook));
}

const textOf = (cwd: string, file = LOCAL) => readFileSync(join(cwd, file), 'utf8');

test('a place gets its own findings, with what is written, what is proposed and what may be filled in', async () => {
  const cwd = catalogue();
  const rows = await handedOver(cwd);
  expect(rows.map((row) => [row['字段'], row['现在的内容'], row['建议写成'], row['可以填什么'], row['行']])).toEqual([
    ['办件类型', '即时件', '即办件', '填“采纳”，照建议写\n即办件、承诺件、其他', '5'],
    ['申请材料 第1项“卫生许可申请书” 份数', '两份', '', '数字', '8'],
    ['联系方式 监督投诉电话', '０２８-12345', '028-12345', '填“采纳”，照建议写\n文字', '11'],
  ]);
  expect(rows.every((row) => row['部门'] === '县510107卫生健康局' && row['事项'] === '公共场所卫生许可')).toBe(true);
});

test('what is filled in is written where it belongs; comments and everything else stay', async () => {
  const cwd = catalogue();
  await handedOver(cwd);
  await filled(cwd, { 办件类型: '承诺件', '申请材料 第1项“卫生许可申请书” 份数': 2, '联系方式 监督投诉电话': '采纳' });
  const dry = await qingdan(['handback', '填好.xlsx', '--dry-run'], { cwd });
  expect(dry.stdout).toContain('+    份数: 2');
  expect(textOf(cwd)).toContain('即时件');
  const { code, stdout, stderr } = await qingdan(['handback', '填好.xlsx'], { cwd });
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: '',
    stderr: '写入了 3 处，改了 1 个文件。\n再运行 qingdan check 看还剩什么。\n',
  });
  const expected = localFile(
    FAULTY.replace('即时件', '承诺件').replace('两份', '2').replace('０２８-12345', '028-12345'),
  );
  expect(textOf(cwd)).toBe(expected[LOCAL]);
  expect((await qingdan(['handback', '填好.xlsx'], { cwd })).stderr).toContain('3 处本来就是这样');
});

test('a disagreement is settled by taking over the 基本目录, or by what is filled in', async () => {
  const faulty = '申请条件:\n  - 内容: 池水清澈\n注意事项:\n  - 带好原件。\n';
  for (const [answer, expected] of [
    ['采纳', '注意事项:\n  - 带好原件。\n'],
    [
      '池水每升尿素含量不超过3.0毫克',
      '申请条件:\n  - 内容: 池水每升尿素含量不超过3.0毫克\n注意事项:\n  - 带好原件。\n',
    ],
  ]) {
    const cwd = catalogue(faulty);
    const [row] = await handedOver(cwd);
    expect([row?.['字段'], row?.['建议写成']]).toEqual(['申请条件', '池水每升尿素含量不超过3.5毫克']);
    await filled(cwd, { 申请条件: answer ?? '' });
    expect((await qingdan(['handback', '填好.xlsx'], { cwd })).code).toBe(0);
    expect(textOf(cwd)).toBe(localFile(expected ?? '')[LOCAL]);
  }
});

test('what is missing is written below its parent, in the order of the schema', async () => {
  const cwd = catalogue('事项名称: 公共场所卫生许可\n状态: 草稿 # 待补\n办理时限: { 法定: 20个工作日 }\n');
  const rows = await handedOver(cwd);
  expect(rows.map((row) => row['字段'])).toContain('法定依据');
  await filled(cwd, { 法定依据: '公共场所卫生管理条例｜条款：第四条', 注意事项: '带好原件。\n周末不办。' });
  const { code, stdout } = await qingdan(['handback', '填好.xlsx'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('写入了，不过还有：目录里没有《公共场所卫生管理条例》，条款和效力无从核对');
  expect(textOf(cwd)).toContain(
    '状态: 草稿 # 待补\n法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款:\n      - 第四条\n',
  );
  expect(textOf(cwd)).toContain('注意事项:\n  - 带好原件。\n  - 周末不办。\n');
});

test('what does not fit is said row by row, and nothing of it is written', async () => {
  const cwd = catalogue();
  const rows = await handedOver(cwd);
  await filled(cwd, {
    办件类型: '随便',
    '申请材料 第1项“卫生许可申请书” 份数': '三',
    '联系方式 监督投诉电话': '12345678901234',
  });
  const changed = textOf(cwd);
  const { code, stdout } = await qingdan(['handback', '填好.xlsx'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain('办件类型  没有写入：“随便”填不进去：只能填 “即办件”、“承诺件”、“其他”');
  expect(stdout).toContain('份数  没有写入：“三”填不进去：这里只能填数字');
  expect(textOf(cwd)).toBe(changed);
  expect(rows).toHaveLength(3);
});

test('what changed since, and what never was in the catalogue, is left alone', async () => {
  const cwd = catalogue();
  const [first = {}, ...others] = await handedOver(cwd);
  writeFileSync(join(cwd, LOCAL), textOf(cwd).replace('即时件', '其它'));
  const columns = Object.keys(first);
  const rows = [
    { ...first, 填写: '承诺件' },
    { ...others[0], 填写: '2', 文件: '../../etc/passwd' },
    { ...others[0], 填写: '2', 位置: '' },
    { ...others[0], 填写: '2', 位置: '7#/申请材料/0/份数' },
    { ...others[0], 填写: '2', 位置: '0#/基本编码' },
    { ...others[0], 填写: '甲', 文件: 'standard/01/510124001000.yaml', 位置: '0#/事项名称' },
  ] as Record<string, string>[];
  writeFileSync(
    join(cwd, '填好.csv'),
    [columns, ...rows.map((row) => columns.map((column) => row[column]))].map(csvLine).join(''),
  );
  const { code, stdout } = await qingdan(['handback', '填好.csv'], { cwd });
  expect(code).toBe(1);
  expect(stdout.split('\n').map((line) => line.split('没有写入：')[1])).toEqual([
    '交出表以后，这里的内容又改过了；请重新生成表',
    '目录里没有 ../../etc/passwd 这个文件',
    '隐藏的几列丢了，认不出是哪一处',
    '这个文件里已经没有这一份内容',
    '交出表以后，这里的内容又改过了；请重新生成表',
    '这是各地共用的文件，不能由一个地方来改',
    undefined,
  ]);
});

test('every place with findings gets a workbook; a folder without any is empty', async () => {
  const cwd = folderOf(
    threeCounties({
      ...localFile(FAULTY),
      [organFile('510104')]: organ('510104', '认领: ["510124001000"]\n进驻处: 是\n'),
    }),
  );
  const { stdout } = await qingdan(['handover', '-o', 'out', ...RULES], { cwd });
  expect(stdout).toMatch(/^县510104（510104） {2}1 条 {2}out\/510104\.xlsx\n县510107（510107） {2}3 条/u);
  const clean = folderOf(threeCounties());
  expect((await qingdan(['handover', '-o', 'out', ...RULES], { cwd: clean })).stderr).toBe('没有要交办的问题。\n');
});

test.each([
  [['handback', '没有.xlsx'], '没有.xlsx'],
  [['handback', 'qingdan.yaml'], '不是 .xlsx 或者 .csv'],
  [['handback', 'divisions.csv'], '没有“填写”这一列'],
])('%s cannot be taken', async (args, said) => {
  const { code, stderr } = await qingdan(args, { cwd: catalogue() });
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
