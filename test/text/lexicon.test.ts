import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findVague } from '../../src/text/lexicon.ts';
import { findOpen } from '../../src/text/open-words.ts';
import { VAGUE_PATTERNS } from '../../src/text/vague-patterns.ts';
import { readRealRows } from './real-data.ts';

function words(text: string, id: string): string[] {
  return findVague(text, id).map((hit) => hit.text);
}

describe('VAGUE_PATTERNS', () => {
  it('holds the entries in order, complete and global', () => {
    expect(VAGUE_PATTERNS.map(({ id }) => id)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16].map((number) => `V${String(number).padStart(2, '0')}`),
    );
    for (const { title, demand, pattern } of VAGUE_PATTERNS) {
      expect(title).not.toBe('');
      expect(demand).not.toBe('');
      expect(pattern.flags).toBe('gu');
    }
  });

  it.each(VAGUE_PATTERNS.flatMap(({ id, pattern, signs }) => (signs === undefined ? [] : [{ id, pattern, signs }])))(
    'hits nothing without a sign of $id',
    ({ pattern, signs }) => {
      const pieces = [...(pattern.source.match(/\p{Script=Han}+/gu) ?? []), '，', '。', '有', '的', '、'];
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (chosen) => {
          for (const [hit] of chosen.join('').matchAll(pattern))
            expect(signs.some((sign) => hit.includes(sign))).toBe(true);
        }),
        { numRuns: 2000 },
      );
    },
  );
});

describe('V01, a catch-all', () => {
  it.each([
    ['其他材料', '其他材料'],
    ['其他相关材料', '其他相关材料'],
    ['法律、法规规定的其他条件', '其他条件'],
    ['法律、行政法规规定的其他条件。', '其他条件'],
    ['需要提交的其他文件', '其他文件'],
    ['其它资料1份', '其它资料'],
    ['认为有必要的其他材料', '其他材料'],
    ['规定的其他情形之一', '其他情形'],
    ['其他应当提交的证明文件', '其他应当提交的证明文件'],
    ['其他需要提供的有关证明材料', '其他需要提供的有关证明材料'],
    ['其他有效证件', '其他有效证件'],
    ['其他证明复印件', '其他证明'],
    ['其他要求的材料', '其他要求的材料'],
    ['其他与申请有关的材料', '其他与申请有关的材料'],
    ['其他能够证明所有权的文件', '其他能够证明所有权的文件'],
    ['其他证明其身份的材料', '其他证明其身份的材料'],
    ['符合其他法律、法规规定的条件', '其他法律、法规规定的条件'],
    ['8、其他导致注册失效的情形。', '其他导致注册失效的情形'],
    ['其他事项', '其他事项'],
    ['其他组织的其他材料', '其他材料'],
  ])('finds in %j exactly %j', (text, expected) => {
    const [hit, ...more] = findVague(text, 'V01');
    expect(hit?.text).toBe(expected);
    expect(text.slice(hit?.start, hit?.end)).toBe(expected);
    expect(more).toEqual([]);
  });

  it.each([
    '其他组织',
    '自然人、法人和其他组织',
    '自然人、法人或者其他组织的证明材料',
    '其他股东身份证',
    '其他股东的身份证明',
    '其他农药',
    '其他危险化学品',
    '其他有限责任公司',
    '种子、苗木及其它繁殖材料',
    '有效护照或者其他国际旅行证件',
    '三年以上其他法律职业经历证明',
    '造成农作物或者其他财产损失的',
    '未被其他单位聘用的',
    '其他专业部门意见',
    '其他建筑材料',
    '其他材料费',
    '其他人员',
    '《关于其他材料的规定》',
    '《实施〈其他条件〉《其他材料》办法》',
    '“法律、法规规定的其他条件”',
    '相关材料',
    '',
  ])('says nothing about %j', (text) => {
    expect(findVague(text, 'V01')).toEqual([]);
  });

  it('gives every hit with its place', () => {
    expect(findVague('其他材料；甲；其它文件', 'V01')).toEqual([
      { start: 0, end: 4, text: '其他材料' },
      { start: 7, end: 11, text: '其它文件' },
    ]);
  });
});

describe('V02, papers in general', () => {
  it.each([
    ['有关材料', '有关材料'],
    ['提交相关证明', '相关证明'],
    ['相关证明文件2份', '相关证明文件'],
    ['有关的资料', '有关的资料'],
    ['发改部门相关立项文件', '相关立项文件'],
    ['诊断证明等相关佐证材料。', '相关佐证材料'],
    ['办理有关手续', '有关手续'],
    ['与项目有关的批准文件', '有关的批准文件'],
    ['提交“相关材料”', '相关材料'],
    ['开展业务所需提供的材料', '需提供的材料'],
  ])('finds in %j exactly %j', (text, expected) => {
    expect(words(text, 'V02')).toEqual([expected]);
  });

  it.each([
    '利益相关者处理协议',
    '取得相关权利人书面同意',
    '有关部门',
    '相关手续费',
    '相关证件照',
    '《有关材料管理办法》',
    '上传到“有关材料”栏',
    '“法律、法规规定的相关证明材料”',
    '有关申请使用频率的说明',
    '',
  ])('says nothing about %j', (text) => {
    expect(words(text, 'V02')).toEqual([]);
  });

  it('leaves to V01 what V01 hits', () => {
    expect(words('其他相关材料、有关文件', 'V02')).toEqual(['有关文件']);
  });
});

describe('the other entries', () => {
  it.each([
    ['V03', '按照国家有关规定', '按照国家有关规定'],
    ['V03', '报有关部门', '有关部门'],
    ['V04', '有与其经营规模相适应的人员', '与其经营规模相适应的'],
    ['V04', '具备相应的资质', '相应的资质'],
    ['V05', '有必要的场地', '必要的'],
    ['V05', '尽快办理', '尽快'],
    ['V06', '有健全的质量管理制度', '健全的质量管理制度'],
    ['V07', '有固定的经营场所', '固定的经营场所'],
    ['V08', '有专业技术人员', '专业技术人员'],
    ['V09', '身份证、户口簿等证明', '等证明'],
    ['V09', '身份证、户口簿等。', '等'],
    ['V09', '劳动合同等', '等'],
    ['V10', '身份证明', '身份证明'],
    ['V11', '有检验设备', '检验设备'],
    ['V12', '有开办资金', '开办资金'],
    ['V14', '经集体研究决定', '集体研究'],
    ['V15', '适时办理', '适时'],
    ['V16', '详见附件', '详见'],
    ['V16', '以窗口告知为准', '以窗口告知为准'],
    ['V03', '按照国家引种标准试验', '按照国家引种标准'],
    ['V03', '取得相关运营单位同意', '相关运营单位'],
    ['V04', '有与经营活动相适应并取得资格的人员', '与经营活动相适应'],
    ['V04', '具备与经营活动相应的安全生产知识', '与经营活动相应的'],
    ['V04', '有相应的偿债能力', '相应的偿债能力'],
    ['V04', '参与打捞的单位具备相应的能力', '相应的能力'],
    ['V06', '具有良好的政治、业务素质', '良好的政治、业务素质'],
    ['V08', '有押运人员和设备', '押运人员'],
    ['V08', '有其他药学技术人员', '其他药学技术人员'],
    ['V09', '等材料', '等材料'],
    ['V09', '营业执照等申请人身份证明文件', '等申请人身份证明文件'],
    ['V09', '经公安、消防等部门同意', '等部门'],
    ['V10', '奖励申报材料', '申报材料'],
    ['V10', '《注册建造师管理规定》第十七条情形之一的证明', '情形之一的证明'],
    ['V11', '有通风设备', '通风设备'],
    ['V16', '第十五条', '第十五条'],
    ['V16', '《法律职业资格证书管理办法》', '《法律职业资格证书管理办法》'],
    ['V16', '按办事指南，备齐所有材料', '按办事指南'],
  ])('%s finds in %j first %j', (id, text, expected) => {
    expect(words(text, id)[0]).toBe(expected);
  });

  it.each([
    ['V03', '利益相关者'],
    ['V05', '比较大小、适当性评估、较大的市'],
    ['V07', '有不少于50平方米的经营场所'],
    ['V07', '有经营场所，面积50㎡以上'],
    ['V08', '有3名以上专业技术人员'],
    ['V08', '专业技术人员不少于三人'],
    ['V09', '三级等级'],
    ['V09', '具有高等学历，平等'],
    ['V09', '广州等8市'],
    ['V09', '残疾等级为一等'],
    ['V10', '居民身份证'],
    ['V11', '有2台检验设备'],
    ['V11', '检验设备型号为甲'],
    ['V12', '注册资本不少于100万元'],
    ['V03', '与申请有关的单位'],
    ['V04', '聘用单位相应资质证书被吊销'],
    ['V04', '须具备相应条件：探亲'],
    ['V06', '经考试合格的驾驶人员'],
    ['V06', '达到兽药经营质量管理规范规定的条件'],
    ['V07', '场所不在居民住宅楼内'],
    ['V07', '没有经营场所'],
    ['V08', '对举报有功的人员'],
    ['V08', '有技术人员资格证书'],
    ['V08', '从业人员经过培训'],
    ['V09', '如打骂体罚、侮辱戒毒人员行为等'],
    ['V10', '法定代表人身份证明书'],
    ['V10', '说明理由的书面材料'],
    ['V10', '可行性研究报告材料'],
    ['V10', '提交证据材料目录清单'],
    ['V10', '由疾控中心出具的健康证明'],
    ['V10', '申请人身份证明文件（居民身份证、护照）'],
    ['V11', '设备发生变化'],
    ['V16', '《医师资格证书》'],
    ['V16', '符合《公证员执业管理办法》第十五条第二款规定'],
    ['V13', '其他材料'],
    ['没有', '其他材料'],
  ])('%s leaves nothing open in %j', (id, text) => {
    expect(findOpen(text, id)).toEqual([]);
  });
});

const HOSTILE = [
  '其他',
  '其它与',
  '其他法律',
  '其他需要的',
  '有关',
  '有关的',
  '相关申请',
  '《',
  '《》',
  '“',
  '“”',
  '等',
  '等 ',
  '证明',
  '的',
  ' ',
  '与',
  '与相',
  '规定的其他',
  '平方米',
  '场所',
  '3名',
  '人员',
  '元资金',
  '健全',
  '法人或者其他组织',
  '有',
  '有设备',
  '相关人员',
  '具备相应的能力',
  '必要的',
  '等部门',
  '如',
  '材料',
  '《办法》',
  '《办法》、',
  '“材料”',
];

test.each(VAGUE_PATTERNS.map(({ id }) => id))('%s ends on 100 KB of any hostile piece', (id) => {
  for (const piece of HOSTILE) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const { start, end, text: found } of findOpen(text, id)) {
      if (text.slice(start, end) !== found) expect.fail(`${piece} ${start}`);
    }
  }
});

test('one fault is told once', () => {
  const told = (text: string) =>
    VAGUE_PATTERNS.flatMap(({ id }) => findOpen(text, id).map((hit) => `${id} ${hit.text}`));
  expect(told('国家有关规定要求的其他材料')).toEqual(['V01 其他材料']);
  expect(told('诊断证明等相关佐证材料')).toEqual(['V02 相关佐证材料']);
  expect(told('有与经营规模相适应的场所、设备、人员和资金')).toEqual(['V04 与经营规模相适应的']);
  expect(told('有固定经营场所、必要的设施和从业人员')).toEqual(['V05 必要的', 'V07 固定经营场所']);
  expect(told('有专职人员，有检验设备')).toEqual(['V08 专职人员', 'V11 检验设备']);
});

test('real materials and conditions', ({ skip }) => {
  const rows = readRealRows('guangdong_440000.csv');
  if (rows === undefined) return skip('guangdong_440000.csv is not there');
  const count = (id: string, column: string): number =>
    rows.reduce((sum, row) => sum + findVague(row[column] ?? '', id).length, 0);
  expect([count('V01', 'materials'), count('V01', 'conditions')]).toEqual([0, 6]);
  expect([count('V02', 'materials'), count('V02', 'conditions')]).toEqual([11, 6]);
});
