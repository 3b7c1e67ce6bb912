import { expect, test } from 'vitest';
import { differenceOf, disagreements } from '../../src/consistency/compare.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { FieldPolicy } from '../../src/model/profile.ts';
import { factsOf, STANDARD } from './facts.ts';
import type { Row } from './facts.ts';

const found = (facts: Facts, policy: Partial<FieldPolicy> = {}) =>
  [...disagreements(facts, { field: '申请材料', agreement: '必须一致', scope: '同级', ...policy })].map(
    ({ norm, total, agreeing, outliers }) => ({
      norm: norm.isStandard ? `${norm.fact.level}基本目录` : norm.fact.organ,
      votes: `${agreeing}/${total}`,
      outliers: outliers.map(({ fact }) => fact.organ || fact.level),
    }),
  );

test('without a 基本目录 most decide: one disagreement with all places that say otherwise', () => {
  const facts = factsOf([
    { organ: 'a', says: '申请表\n身份证' },
    { organ: 'b', says: '申请表\n户口簿' },
    { organ: 'c', says: '申请表\n身份证' },
    { organ: 'd', says: '申请表' },
    { organ: 'e', says: '申请表\n身份证' },
  ]);
  expect(found(facts)).toEqual([{ norm: 'a', votes: '3/5', outliers: ['b', 'd'] }]);
});

test('what the 基本目录 says is the norm, however many say otherwise', () => {
  const facts = factsOf([
    { ...STANDARD, says: '申请表' },
    { organ: 'a', says: '申请表\n身份证' },
    { organ: 'b', says: '申请表\n身份证' },
    { organ: 'c', says: '申请表' },
  ]);
  expect(found(facts)).toEqual([{ norm: '县级基本目录', votes: '1/3', outliers: ['a', 'b'] }]);
});

test('where votes are even the first organ decides, whatever the order of files', () => {
  const rows = [
    { organ: 'b', says: '乙' },
    { organ: 'a', says: '甲' },
  ];
  for (const order of [rows, rows.toReversed()])
    expect(found(factsOf(order))).toEqual([{ norm: 'a', votes: '1/2', outliers: ['b'] }]);
});

test('levels, ways and items are never mixed; what was cancelled or says nothing has no vote', () => {
  expect(
    found(
      factsOf([
        { says: '甲' },
        { says: '乙', level: '市级' },
        { says: '丙', way: '01' },
        { says: '丁', base: '510112002000' },
        { says: '戊', status: '取消' },
        {},
      ]),
    ),
  ).toEqual([]);
});

test('across levels the norm of each level is held against that of the highest', () => {
  const rows = [
    { ...STANDARD, level: '省级' as const, says: '甲' },
    { ...STANDARD, level: '市级' as const, says: '甲' },
    { ...STANDARD, level: '县级' as const, says: '乙' },
    { organ: 'a', says: '乙' },
    { organ: 'b', says: '甲' },
  ];
  for (const order of [rows, rows.toReversed()])
    expect(found(factsOf(order), { scope: '跨级' })).toEqual([
      { norm: '县级基本目录', votes: '1/2', outliers: ['b'] },
      { norm: '省级基本目录', votes: '2/3', outliers: ['县级'] },
    ]);
});

test.each([
  ['承诺时限', '5个工作日', ['3个工作日', '当场', '5个工作日'], ['7个工作日', '5个自然日', '长期']],
  ['到现场次数', '1次', ['0次', '1次'], ['2次']],
  [
    '申请材料',
    '申请表，必要，2份\n身份证，必要，1份',
    ['申请表，必要，2份', '申请表，必要，1份\n身份证，容缺后补，1份', '身份证，免提交，1份'],
    ['申请表，必要，3份', '户口簿', '申请表'],
  ],
  ['申请条件', '甲\n乙', ['甲', '乙', '乙\n甲'], ['甲\n乙\n丙', '丙']],
] as const)('%s may be better than “%s”, never worse', (field, norm, better, worse) => {
  const facts = factsOf([
    { ...STANDARD, says: { [field]: norm } },
    ...[...better, ...worse].map((form) => ({ organ: form, says: { [field]: form } })),
  ]);
  expect(found(facts, { field, agreement: '可以更优' }).flatMap(({ outliers }) => outliers)).toEqual([...worse]);
  // Nothing says what "worse" would be where no 基本目录 fixes it.
  expect(found({ ...facts, items: [...facts.items].slice(1) }, { field, agreement: '可以更优' })).toEqual([]);
});

test('who acts for another level says what is fixed there; whoever does so unasked is not compared', () => {
  const city = { ...STANDARD, level: '市级', says: '甲' } as const;
  const verdicts = (power: Row['power'], scope: FieldPolicy['scope'] = '同级') =>
    found(factsOf([city, { organ: '丙', power, says: '甲\n乙' }]), { scope }).map(({ norm, outliers }) => [
      norm,
      outliers,
    ]);
  expect(verdicts('上级委托')).toEqual([['市级基本目录', ['丙']]]);
  expect(verdicts('上级下放', '跨级')).toEqual([['市级基本目录', ['丙']]]);
  expect(verdicts(undefined)).toEqual([]);
});

test('a difference: what is said otherwise, word by word, what is added, what is lacking', () => {
  expect(
    differenceOf('由负责人签名的申请表\n房屋租赁合同\n身份证，1份', '由法定代表人签名的申请表\n户口簿\n身份证，2份'),
  ).toEqual({
    changed: ['由〔法定代表→负责〕人签名的申请表', '身份证，〔2→1〕份'],
    extra: ['房屋租赁合同'],
    lacking: ['户口簿'],
  });
  expect(differenceOf('甲\n乙', '乙\n甲')).toEqual({ changed: [], extra: [], lacking: [] });
});
