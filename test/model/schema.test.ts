import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findings } from './reading.ts';

const IMPLEMENTATION = '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n';
const CERTIFICATE = '文件类型: 证照\n名称: 营业执照\n状态: 在用\n';
const SETTINGS = '文件类型: 设置\n名称: 目录\n';
const OWN_RULE = `${SETTINGS}自定义规则: [{ 编号: own/x, 名称: 甲, 字段: 条线, 说明: 乙, 依据: 《某法》第一条, `;
const MAP = '文件类型: 导入映射\n';

/** Findings of the group schema and of bare numbers, as `rule “covered”`. */
const schema = (text: string, file = 'x.yaml') =>
  findings(text, file)
    .filter(({ rule }) => rule.startsWith('schema/') || rule.startsWith('yaml/'))
    .map(({ rule, at }) => `${rule} “${at}”`);

describe('a union is judged by the branch that is meant', () => {
  test.each<[string, string, string]>([
    ['citation', `${CERTIFICATE}依据: 3\n`, 'yaml/number-not-text “3”'],
    ['citation, text', `${CERTIFICATE}依据: ""\n`, 'schema/out-of-bounds “""”'],
    ['citation, map', `${CERTIFICATE}依据: { 名称: 某法, 条: [第一条] }\n`, 'schema/unknown-key “条”'],
    ['citation, map without name', `${CERTIFICATE}依据: { 文号: x }\n`, 'schema/missing-key “依据”'],
    ['citation, list', `${CERTIFICATE}依据: []\n`, 'schema/out-of-bounds “依据”'],
    ['entry of citations', `${CERTIFICATE}依据: [《某法》第一条, [x]]\n`, 'schema/wrong-type “[x]”'],
    ['entry of citations, map', `${CERTIFICATE}依据: [{ 名称: 某法, 文号: [x] }]\n`, 'schema/wrong-type “文号”'],
    ['materials, word', `${IMPLEMENTATION}申请材料: 没有\n`, 'schema/allowed-values “没有”'],
    ['materials, map', `${IMPLEMENTATION}申请材料: { 材料名称: 申请表 }\n`, 'schema/wrong-type “申请材料”'],
    [
      'materials, list',
      `${IMPLEMENTATION}申请材料: [{ 材料名称: 申请表, 类型: 正本 }]\n`,
      'schema/allowed-values “正本”',
    ],
    ['special steps, word', `${IMPLEMENTATION}特别程序: 否\n`, 'schema/allowed-values “否”'],
    ['special steps, list', `${IMPLEMENTATION}特别程序: [{ 种类: 座谈 }]\n`, 'schema/allowed-values “座谈”'],
    ['results, word', `${IMPLEMENTATION}审批决定证件: 没有\n`, 'schema/allowed-values “没有”'],
    [
      'results, list',
      `${IMPLEMENTATION}审批决定证件: [{ 名称: 许可证, 类型: 证照, 有效期: 五年 }]\n`,
      'schema/wrong-form “五年”',
    ],
    ['quota, word', `${IMPLEMENTATION}许可数量: 不限\n`, 'schema/allowed-values “不限”'],
    ['quota, list', `${IMPLEMENTATION}许可数量: [1]\n`, 'schema/wrong-type “许可数量”'],
    ['quota, number', `${IMPLEMENTATION}许可数量: { 数量: -1, 单位: 个 }\n`, 'schema/out-of-bounds “-1”'],
    [
      'quota, number of another kind',
      `${IMPLEMENTATION}许可数量: { 数量: 1.5, 单位: 个 }\n`,
      'yaml/number-not-text “1.5”',
    ],
    ['fees, word', `${IMPLEMENTATION}收费依据及标准: 免费\n`, 'schema/allowed-values “免费”'],
    ['fees, list', `${IMPLEMENTATION}收费依据及标准: [{ 项目: 工本费, 标准: 20 }]\n`, 'yaml/number-not-text “20”'],
    ['fees, boolean', `${IMPLEMENTATION}收费依据及标准: false\n`, 'schema/wrong-type “false”'],
    ['scope, word', `${SETTINGS}范围: 全省\n`, 'schema/allowed-values “全省”'],
    ['scope, list', `${SETTINGS}范围: ["510000", 510100]\n`, 'yaml/number-not-text “510100”'],
    ['profile, word', `${SETTINGS}一致性: 四川\n`, 'schema/allowed-values “四川”'],
    ['profile, list', `${SETTINGS}一致性: [{ 字段: 事项名称, 口径: 一致 }]\n`, 'schema/allowed-values “一致”'],
    ['codes of settings, word', `${SETTINGS}编码: 国标\n`, 'schema/allowed-values “国标”'],
    [
      'codes of settings, map',
      `${SETTINGS}编码: { 名称: 自定, 格式: ["999"], 类型: 1 }\n`,
      'schema/unknown-key “类型”',
    ],
    ['codes of settings, list', `${SETTINGS}编码: [国家]\n`, 'schema/wrong-type “编码”'],
    ['own rule, a map of words', `${OWN_RULE}不得含: { 格式: [甲] } }]\n`, 'schema/wrong-type “格式”'],
    ['own rule, a list of lists', `${OWN_RULE}不得含: [[甲]] }]\n`, 'schema/wrong-type “[甲]”'],
    ['own rule, a value', `${OWN_RULE}取值: [[甲]] }]\n`, 'schema/wrong-type “[甲]”'],
    ['own rule, a condition', `${OWN_RULE}当: { 字段: 条线, 等于: { 值: 甲 } } }]\n`, 'schema/wrong-type “等于”'],
    ['own rule, values of a condition', `${OWN_RULE}当: { 字段: 条线, 等于: [[甲]] } }]\n`, 'schema/wrong-type “[甲]”'],
    ['codes of an import, word', `${MAP}编码: 国标\n`, 'schema/allowed-values “国标”'],
  ])('%s', (_, text, expected) => {
    const found = schema(text).filter((line) => !(text.startsWith(MAP) && line.startsWith('schema/missing-key')));
    expect(found).toEqual([expected]);
  });
});

/** What the program itself writes needs no message that says how to write it. */
const OUTPUTS = new Set(['counts', 'diagnostics', 'rules', 'stats', 'trace']);

test('every union of the schemas is among those tested', () => {
  const unions: string[] = [];
  const visit = (node: unknown, place: string): void => {
    if (node === null || typeof node !== 'object') return;
    if ('anyOf' in node) unions.push(place);
    for (const [key, below] of Object.entries(node)) visit(below, `${place}/${key}`);
  };
  for (const file of readdirSync('schemas').filter((name) => name.endsWith('.schema.json'))) {
    const name = file.replace('.schema.json', '');
    if (!OUTPUTS.has(name)) visit(JSON.parse(readFileSync(`schemas/${file}`, 'utf8')), name);
  }
  expect(unions.sort()).toEqual([
    'common/$defs/citation',
    'common/$defs/citation/anyOf/2/items',
    'common/$defs/fees',
    'common/$defs/materials',
    'common/$defs/ownRule/properties/不得含',
    'common/$defs/ownRule/properties/取值/items',
    'common/$defs/ownRule/properties/当/properties/等于',
    'common/$defs/ownRule/properties/当/properties/等于/anyOf/2/items',
    'common/$defs/quota',
    'common/$defs/quota/anyOf/1/properties/数量',
    'common/$defs/results',
    'common/$defs/specialSteps',
    'import-map/properties/编码',
    'settings/properties/一致性',
    'settings/properties/编码',
    'settings/properties/范围',
  ]);
});

test.each<[string, string]>([
  [`${CERTIFICATE}颁发部门: x\n`, '没有“颁发部门”这个键，是不是“颁发机关”？'],
  [`${CERTIFICATE}颁 发机关: x\n`, '没有“颁 发机关”这个键，是不是“颁发机关”？'],
  [`${CERTIFICATE}依据: { 名称: 某法, 条: [第一条] }\n`, '“依据”里没有“条”这个键，是不是“条款”？'],
  [
    `${CERTIFICATE}12: x\n`,
    '没有“12”这个键，可以写的是：文件类型、名称、别名、颁发机关、依据、共享、状态、并入、并入依据',
  ],
  ['文件类型: 证照\n名称: 营业执照\n', '缺少“状态”'],
  [`${CERTIFICATE}别名: 执照\n`, '“别名”应当是列表（每项以“- ”开头）；请写成 [执照]'],
  [
    `${CERTIFICATE}颁发机关: #12窗口\n`,
    '“颁发机关”等于没有写内容：“#12窗口”以“#”开头，被当成了注释；是内容的请写成 "#12窗口"',
  ],
  [`${CERTIFICATE}并入: 028\n`, '“并入”要写文字；028 没有加引号，会被当成数字或者真假值；请写成 "028"'],
  [
    '文件类型: 证照\n名称: 营业执照\n状态: 在用中\n',
    '“状态”不能写“在用中”，只能写：在用、已并入、已取消，是不是“在用”？',
  ],
  [
    '文件类型: 许可证\n',
    '没有“许可证”这种文件类型，可以是：基本目录、实施清单、实施机关、法律法规、证照、设置、导入映射',
  ],
])('%j reads: %s', (text, says) => {
  expect(findings(text).map((finding) => finding.says)).toEqual([says]);
});

test('digits are an index only in lists', () => {
  expect(
    findings(`${IMPLEMENTATION}按材料:\n  "0": { 份数: 100 }\n`, 'local/510107/wsjkj/510124001000.yaml').map(
      ({ says }) => says,
    ),
  ).toContain('“按材料 › 0 › 份数”太大，最大 99');
});
