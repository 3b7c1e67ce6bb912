import { expect, test } from 'vitest';
import { differences } from '../../src/consistency/compare.ts';
import { countItems, countsByLevel } from '../../src/consistency/counts.ts';
import { TextTable } from '../../src/model/facts.ts';
import type { Facts, ItemFact } from '../../src/model/facts.ts';

const PLACE = { file: 'a.yaml', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }, pointer: '' };

function factsOf(rows: readonly (Partial<Omit<ItemFact, 'fields'>> & { readonly says?: string })[]): Facts {
  const texts = new TextTable();
  const items = rows.map(({ says, ...row }): ItemFact => ({
    kind: '实施清单',
    base: '510112001000',
    way: '00',
    main: undefined,
    name: '事项',
    type: '行政许可',
    line: '市场监管',
    level: '县级',
    organ: '510104-scjgj',
    division: '510104',
    status: '在用',
    hasStandard: true,
    at: PLACE,
    places: {},
    ...row,
    fields: says === undefined ? {} : { 申请材料: texts.intern(says) },
  }));
  return { items, texts, unread: new Set() };
}

const outliers = (facts: Facts) =>
  [...differences(facts, '申请材料')].map(({ outlier, example, majority, total, extra, lacking }) => ({
    outlier: outlier.organ,
    example: example.organ,
    majority,
    total,
    extra,
    lacking,
  }));

test('most decide; the outlier is told what it adds and lacks', () => {
  const facts = factsOf([
    { organ: 'a', says: '申请表\n身份证' },
    { organ: 'b', says: '申请表\n户口簿' },
    { organ: 'c', says: '申请表\n身份证' },
  ]);
  expect(outliers(facts)).toEqual([
    { outlier: 'b', example: 'a', majority: 2, total: 3, extra: ['户口簿'], lacking: ['身份证'] },
  ]);
});

test('where votes are even the standard decides, else the first organ, whatever the order of files', () => {
  const rows = [
    { organ: 'b', says: '乙' },
    { organ: 'a', says: '甲' },
  ];
  const standard = { kind: '基本目录' as const, organ: '', says: '乙' };
  for (const order of [rows, rows.toReversed()]) {
    expect(outliers(factsOf(order)).map(({ outlier }) => outlier)).toEqual(['b']);
    expect(outliers(factsOf([...order, standard])).map(({ outlier }) => outlier)).toEqual(['a']);
  }
});

test('levels, ways and items are never mixed; what was cancelled has no vote', () => {
  expect(
    outliers(
      factsOf([
        { says: '甲' },
        { says: '乙', level: '市级' },
        { says: '丙', way: '01' },
        { says: '丁', base: '510112002000' },
        { says: '戊', status: '取消' },
      ]),
    ),
  ).toEqual([]);
});

test('a field that an implementation does not have is not compared', () => {
  expect(outliers(factsOf([{ says: '甲' }, {}]))).toEqual([]);
});

test('four numbers, each of its own', () => {
  const { items } = factsOf([
    { base: '510112001001', way: '01', main: '51011200100Y' },
    { base: '510112001001', way: '02', main: '51011200100Y' },
    { base: '510112001002', main: '51011200100Y' },
    { base: '510112002000' },
    { base: '510112002000', division: '510105' },
    { base: '510112003000', status: '取消' },
    { base: '510112002000', kind: '基本目录' },
  ]);
  expect(countsByLevel(items)).toEqual([
    { level: '县级', places: 2, counts: { 主项: 2, 子项: 3, 办理项: 4, 实施: 5 } },
  ]);
  expect(countItems([])).toEqual({ 主项: 0, 子项: 0, 办理项: 0, 实施: 0 });
});
