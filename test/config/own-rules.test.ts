import { describe, expect, test } from 'vitest';
import { ownRules } from '../../src/config/own/rules.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import { CatalogueContext, openCatalogue } from '../../src/engine/catalogue.ts';
import { run } from '../../src/engine/run.ts';
import { memorySource } from '../../src/io/file-source.ts';
import type { OwnRule } from '../../src/model/generated/types.ts';
import type { Example } from '../../src/model/rule.ts';
import { RULES } from '../../src/rules/index.ts';
import { exampleTree } from '../../src/rules/minimal.ts';

const BASE: OwnRule = {
  编号: 'own/x',
  名称: '规则',
  字段: '办理时限/承诺',
  说明: '写的是“{值}”',
  依据: '《优化营商环境条例》第三十六条',
};
const MATERIAL = '申请材料:\n  - 材料名称: 甲表\n    来源渠道: 政府部门核发\n    出具机构: 公安机关\n';
const FORGOTTEN = `${MATERIAL}  - 材料名称: 乙表\n    来源渠道: 政府部门核发\n  - 材料名称: 丙表\n    来源渠道: 申请人自备`;
const WINDOW = '联系方式:\n  窗口:\n    - 名称: 甲\n      地点: 2楼（找张三）\n      咨询电话: "13800000000"';

/** What the rule finds on the minimal item: severity, words marked, message, and whether in the 实施清单. */
function found(rule: Partial<OwnRule>, example: Example = {}, asOf = '2026-01-01'): unknown[] {
  const { files } = exampleTree(example, 'item');
  const catalogue = openCatalogue(memorySource(files));
  const { rules, faults } = ownRules([{ ...BASE, ...rule }]);
  expect(faults).toEqual([]);
  const settings = resolveSettings(
    catalogue.settings?.value,
    rules.map(({ id }) => id),
    asOf,
  );
  const context = new CatalogueContext(catalogue, settings, asOf);
  const { diagnostics } = run(catalogue, context, { rules, stages: { map: true, reduce: false } });
  return diagnostics.map(({ severity, range: { start, end }, file, message, args }) => [
    severity,
    linesOf(String(files[file]))[start.line - 1]?.slice(start.column - 1, end.column - 1),
    rules[0]?.messages[message]?.zh(args, []),
    file.split('/')[0],
  ]);
}

function linesOf(text: string): string[] {
  return text.split('\n');
}

describe('四样要求', () => {
  test('格式：整段文字要符合', () => {
    const rule = { 格式: '[0-9]+日' };
    expect(found(rule)).toEqual([['error', '5个工作日', '写的是“5个工作日”', 'standard']]);
    expect(found(rule, { yaml: '办理时限: { 法定: 20个工作日, 承诺: 5日 }' })).toEqual([]);
  });
  test('格式：太长的文字不拿去比，也不放过', () => {
    const yaml = `注意事项:\n  - ${'长'.repeat(1001)}`;
    expect(found({ 字段: '注意事项/*', 格式: '.+' }, { yaml })).toEqual([
      ['error', '长'.repeat(1001), '有1001个字，太长，不可能符合格式', 'standard'],
    ]);
  });
  test('不得含：词、几个词、格式；一组里的文字都看，原文除外', () => {
    expect(found({ 字段: '联系方式', 不得含: ['张三', '甲'] }, { yaml: WINDOW })).toEqual([
      ['error', '甲', '写的是“甲”', 'standard'],
      ['error', '张三', '写的是“张三”', 'standard'],
    ]);
    expect(found({ 字段: '联系方式', 不得含: { 格式: '1[3-9][0-9]{9}' } }, { yaml: WINDOW })).toEqual([
      ['error', '13800000000', '写的是“13800000000”', 'standard'],
    ]);
    const yaml = '申请条件:\n  - 内容: 年满18周岁\n    原文: 有关材料';
    expect(found({ 字段: '申请条件', 不得含: '有关' }, { yaml })).toEqual([]);
  });
  test('取值：只能写这些', () => {
    const rule: Partial<OwnRule> = { 字段: '申请材料/*/形式', 取值: ['电子'] };
    expect(found(rule)).toEqual([['error', '纸质或电子', '写的是“纸质或电子”', 'standard']]);
    expect(found({ 字段: '申请材料/*/份数', 取值: [2, 3] })).toEqual([['error', '1', '写的是“1”', 'standard']]);
  });
  test('当：一列写成“不收费”，也可以作条件', () => {
    const rule: Partial<OwnRule> = { 当: { 字段: '收费依据及标准', 等于: '不收费' }, 格式: '[0-9]+日' };
    expect(found(rule, { yaml: '收费依据及标准: 不收费' })).toHaveLength(1);
    expect(found(rule, { yaml: '收费依据及标准:\n  - 项目: 工本费\n    标准: 每本10元' })).toEqual([]);
  });
  test('必填：没有写的标在父级；父级也没有写的，是别的规则的事', () => {
    const rule: Partial<OwnRule> = { 字段: '办理时限/说明', 必填: true, 说明: '没有写' };
    expect(found(rule)).toEqual([['error', '办理时限', '没有写', 'standard']]);
    expect(found(rule, { without: ['办理时限'] })).toEqual([]);
  });
  test('当：同一条里的字段等于某个值', () => {
    const rule: Partial<OwnRule> = {
      字段: '申请材料/*/出具机构',
      当: { 字段: '申请材料/*/来源渠道', 等于: ['政府部门核发', '中介机构出具'] },
      必填: true,
      说明: '没有写由谁核发',
    };
    expect(found(rule, { yaml: FORGOTTEN })).toEqual([['error', '材料名称: 乙表', '没有写由谁核发', 'standard']]);
    expect(found(rule, { yaml: FORGOTTEN, implementation: true })).toEqual([
      ['error', '材料名称: 乙表', '没有写由谁核发', 'local'],
    ]);
  });
});

describe('范围', () => {
  const rule: Partial<OwnRule> = { 格式: '[0-9]+日' };
  const types = (适用: NonNullable<OwnRule['适用']>) => found({ ...rule, 适用 }).length;
  test('只看适用的事项', () => {
    expect([
      types({ 事项类型: ['行政许可'] }),
      types({ 事项类型: ['行政确认'] }),
      types({ 条线: ['卫生健康'], 层级: ['县级'] }),
      types({ 条线: ['民政'] }),
      types({ 层级: ['市级'] }),
      types({ 文件类型: ['基本目录'] }),
      types({ 文件类型: ['实施清单'] }),
    ]).toEqual([1, 0, 1, 0, 0, 1, 0]);
  });
  test('继承来的只报一次，报在写的地方；本地写的报在本地', () => {
    expect(found(rule)).toHaveLength(1);
    const local = { yaml: '办理时限: { 承诺: 3个工作日 }', implementation: true };
    expect(found(rule, local).map((finding) => (finding as string[])[3])).toEqual(['local', 'standard']);
  });
  test('只有实施清单才有的，缺了报在实施清单', () => {
    const own: Partial<OwnRule> = { 字段: '监管机关', 必填: true, 说明: '没有写' };
    expect(found(own)).toEqual([['error', '"510112001000"', '没有写', 'local']]);
  });
  test('只要求实施清单自己写的，标准里没有的不报标准', () => {
    const own: Partial<OwnRule> = { 字段: '版本', 必填: true, 说明: '没有写', 适用: { 文件类型: ['实施清单'] } };
    expect(found(own)).toEqual([['error', '"510112001000"', '没有写', 'local']]);
  });
  test('草稿只在说了要看的时候看，取消的不看', () => {
    const draft = { yaml: '状态: 草稿' };
    expect(found(rule, draft)).toEqual([]);
    expect(found({ ...rule, 含草稿: true }, draft)).toHaveLength(1);
    expect(found(rule, { yaml: '状态: 取消\n取消日期: "2025-01-01"' })).toEqual([]);
  });
  test('生效日期以前是警告，当天起是错误；提示还是提示', () => {
    const dated = { ...rule, 生效日期: '2027-07-01' };
    const severity = (more: Partial<OwnRule>, asOf: string) =>
      found({ ...dated, ...more }, {}, asOf).map((finding) => (finding as string[])[0]);
    expect(severity({}, '2027-06-30')).toEqual(['warn']);
    expect(severity({}, '2027-07-01')).toEqual(['error']);
    expect(severity({ 级别: 'info' }, '2026-01-01')).toEqual(['info']);
  });
  test('不适用的字段不看', () => {
    const yaml = '事项类型: 行政处罚\n处罚:\n  违法行为: [甲]';
    expect(
      found(
        {
          字段: '许可数量',
          必填: true,
          说明: '没有写',
          适用: { 事项类型: ['行政处罚', '行政确认'] },
          当: { 字段: '条线', 等于: '卫生健康' },
        },
        { yaml, without: ['许可数量'] },
      ),
    ).toEqual([]);
  });
  test('说明里的值照字面换，不认里面的符号', () => {
    const yaml = '办理时限: { 法定: 20个工作日, 承诺: 5个工作日, 说明: "$& $1 {值}" }';
    const text = '$& $1 {值}';
    expect(found({ 字段: '办理时限/说明', 格式: '[0-9]' }, { yaml })).toEqual([
      ['error', `"${text}"`, `写的是“${text}”`, 'standard'],
    ]);
  });
});

describe('设置里的错', () => {
  const FORMAT = { 格式: '[0-9]+日' };
  test.each<[string, Partial<OwnRule>, string, string, string]>([
    ['没有的字段', { 字段: '办理时间/承诺', ...FORMAT }, '字段', '事项里没有“办理时间”', '是不是“办理时限/承诺”？'],
    ['中文键盘的星号', { 字段: '申请材料／＊／形式', ...FORMAT }, '字段', '事项里没有', '申请材料/*/形式。'],
    ['编程的写法', { 字段: '申请材料[*].形式', ...FORMAT }, '字段', '事项里没有', '申请材料/*/形式。'],
    ['没有的下级', { 字段: '办理时限/许诺', ...FORMAT }, '字段', '“办理时限”里没有“许诺”', '是不是“办理时限/承诺”？'],
    ['少了“*”', { 字段: '申请材料/材料名称', ...FORMAT }, '字段', '“申请材料”里没有“材料名称”', '申请材料/*/材料名称'],
    ['继承时合并的键', { 字段: '按层级/市级/办理时限', ...FORMAT }, '字段', '没有“按层级”', '继承以后'],
    ['机关的字段', { 字段: '行政审批处', ...FORMAT }, '字段', '没有“行政审批处”', '只看事项'],
    ['到头了还有下级', { 字段: '条线/名称', ...FORMAT }, '字段', '没有“名称”', '写到“条线”为止'],
    ['一组内容不比格式', { 字段: '办理时限', ...FORMAT }, '格式', '一组内容', '办理时限/法定'],
    ['可以写无的一列不比格式', { 字段: '申请材料', ...FORMAT }, '格式', '一组内容', '申请材料/*/'],
    ['不通的正则', { 格式: '(a' }, '格式', '不是正确的正则表达式', '成对'],
    ['会算很久的正则', { 格式: '(.+、)+' }, '格式', '会算很久', '{1,20}'],
    ['不能用的写法', { 格式: '(?=a)b' }, '格式', '“(?=”不能用', '[ ]'],
    ['处处符合的正则', { 不得含: { 格式: '[0-9]*' } }, '不得含/格式', '处处报错', '+'],
    ['没有一个值符合的格式', { 字段: '办件类型', 格式: '.*证' }, '格式', '没有一个符合', '即办件'],
    ['值全都符合的格式', { 字段: '办件类型', 格式: '.+' }, '格式', '永远不会发现', '承诺件'],
    ['值里都没有的词', { 字段: '办件类型', 不得含: '联办' }, '不得含', '永远不会发现', '承诺件'],
    ['没有文字', { 字段: '申请材料/*/份数', 不得含: '其他' }, '不得含', '没有文字', '写文字'],
    ['不认识的取值', { 字段: '办件类型', 取值: ['即办'] }, '取值', '不能写“即办”', '是不是“即办件”？'],
    ['不合写法的取值', { 取值: ['五天'] }, '取值', '不能写“五天”', '写法'],
    ['取值是全部', { 字段: '办件类型', 取值: ['即办件', '承诺件', '其他'] }, '取值', '永远不会发现', '承诺件'],
    ['数字的取值', { 字段: '申请材料/*/份数', 取值: ['1'] }, '取值', '是数字', '不加引号'],
    ['本来就必须写', { 字段: '申请材料/*/材料名称', 必填: true, 说明: '没写' }, '必填', '本来就必须写', '删去'],
    ['事项都有的键', { 字段: '事项名称', 必填: true, 说明: '没写' }, '必填', '本来就必须写', '删去'],
    [
      '本来就必填',
      { 字段: '申请条件', 必填: true, 说明: '没写', 适用: { 事项类型: ['行政许可'] } },
      '字段',
      '本来就必填',
      '删去',
    ],
    ['每一条必填', { 字段: '注意事项/*', 必填: true, 说明: '没写' }, '必填', '说不上必填', '注意事项'],
    [
      '不适用的字段',
      { 字段: '申请材料/*/份数', 取值: [1], 适用: { 事项类型: ['行政处罚'] } },
      '字段',
      '不适用于行政处罚',
      '事项类型',
    ],
    [
      '基本目录没有的字段',
      { 字段: '监管机关', 格式: '.+局', 适用: { 文件类型: ['基本目录'] } },
      '字段',
      '基本目录里没有',
      '实施清单',
    ],
    ['没有要求', {}, '编号', '没有写要求', '写一样'],
    ['两个要求', { ...FORMAT, 取值: ['5日'] }, '取值', '2个要求', '两条规则'],
    [
      '条件里的字段',
      { ...FORMAT, 当: { 字段: '办件类别', 等于: '承诺件' } },
      '当/字段',
      '没有“办件类别”',
      '是不是“办件类型”？',
    ],
    [
      '条件里的值',
      { ...FORMAT, 当: { 字段: '办件类型', 等于: '承诺' } },
      '当/等于',
      '不能写“承诺”',
      '是不是“承诺件”？',
    ],
    ['说明里的空', { ...FORMAT, 说明: '写了{字段}' }, '说明', '“{字段}”', '{值}'],
    ['必填的说明', { 字段: '办理时限/说明', 必填: true }, '说明', '没有值', '删去'],
    ['看不懂的依据', { ...FORMAT, 依据: '有关规定' }, '依据', '没有书名号', '《全称》'],
    ['看不懂的条款', { ...FORMAT, 依据: { 名称: '优化营商环境条例', 条款: ['若干'] } }, '依据', '“若干”', '第三十五条'],
  ])('%s', (_, rule, key, message, hint) => {
    const { rules, faults } = ownRules([{ ...BASE, ...rule }]);
    expect(rules).toEqual([]);
    expect(faults).toEqual([
      {
        path: ['自定义规则', 0, ...key.split('/')],
        message: expect.stringContaining(message) as string,
        hint: expect.stringContaining(hint) as string,
      },
    ]);
  });
  test('编号重复', () => {
    const { rules, faults } = ownRules([
      { ...BASE, ...FORMAT },
      { ...BASE, ...FORMAT },
    ]);
    expect(rules).toHaveLength(1);
    expect(faults).toMatchObject([{ path: ['自定义规则', 1, '编号'], message: '编号“own/x”用了两次' }]);
  });
  test('依据的几种写法', () => {
    const basis = (依据: OwnRule['依据']) => ownRules([{ ...BASE, ...FORMAT, 依据 }]).rules[0]?.basis;
    expect(basis('《甲法》第一条、第二条，《乙办法》')).toEqual([
      { 名称: '甲法', 条款: '第一条、第二条' },
      { 名称: '乙办法' },
    ]);
    expect(basis([{ 名称: '《甲法》', 条款: ['第一条', '第三章'] }, '《乙》第二条第一款'])).toEqual([
      { 名称: '甲法', 条款: '第一条、第三章' },
      { 名称: '乙', 条款: '第二条第一款' },
    ]);
  });
});

test('own 这一组专门留给自定义规则', () => {
  expect(RULES.filter(({ id }) => id.startsWith('own/'))).toEqual([]);
});
