import { describe, expect, test } from 'vitest';
import { heldTwice, namesakesOf, underSeveralCodes } from '../../src/consistency/namesakes.ts';
import { similarItems } from '../../src/consistency/similar-items.ts';
import { factsOf, STANDARD } from './facts.ts';
import type { Row } from './facts.ts';

const OWN = { hasStandard: false } as const;
const codesOf = (rows: readonly Row[]) =>
  namesakesOf(factsOf(rows)).map(({ items }) => [...new Set(items.map(({ base }) => base))]);

describe('namesakes', () => {
  test.each<[string, readonly Row[]]>([
    ['one code', [{ base: 'A' }, { base: 'A', organ: '510105-scjgj' }]],
    [
      'ways of one base',
      [
        { base: 'A', way: '01' },
        { base: 'A', way: '02' },
      ],
    ],
    [
      'a main item and its sub-item',
      [
        { base: '51011200100Y', ...OWN },
        { base: '510112001001', ...OWN },
      ],
    ],
    [
      'a main item by its own word',
      [
        { base: 'X-1', ...OWN },
        { base: 'X-2', main: 'X-1', ...OWN },
      ],
    ],
    [
      'other ways',
      [
        { base: 'A', wayName: '新办' },
        { base: 'B', wayName: '变更' },
      ],
    ],
    ['another type', [{ base: 'A' }, { base: 'B', type: '公共服务' }]],
    ['another level', [{ base: 'A' }, { base: 'B', level: '市级' }]],
    ['what was cancelled', [{ base: 'A' }, { base: 'B', status: '取消' }]],
    [
      'another bracket',
      [
        { base: 'A', name: '事项（个人）' },
        { base: 'B', name: '事项（企业）' },
      ],
    ],
  ])('%s: none', (_, rows) => {
    expect(codesOf(rows)).toEqual([]);
  });

  test('width and a level suffix make no other name', () => {
    expect(
      codesOf([
        { base: 'A', name: '事项(一)（县级）' },
        { base: 'B', name: '事项（一）' },
      ]),
    ).toEqual([['A', 'B']]);
  });

  test('one place holds them by its line or by one organ of several lines; each set of codes once', () => {
    const held = (rows: readonly Row[]) =>
      namesakesOf(factsOf(rows)).flatMap((group) => heldTwice(group).map((items) => items.map(({ base }) => base)));
    expect(held([{ base: 'A' }, { base: 'B' }])).toEqual([['A', 'B']]);
    expect(held([{ base: 'A' }, { base: 'B', line: '民政' }])).toEqual([['A', 'B']]);
    expect(held([{ base: 'A' }, { base: 'B', organ: '510104-mzj' }])).toEqual([['A', 'B']]);
    expect(held([{ base: 'A' }, { base: 'B', line: '民政', organ: '510104-mzj' }])).toEqual([]);
    expect(held([{ base: 'A' }, { base: 'B', division: '510105', organ: '510105-scjgj' }])).toEqual([]);
    expect(held([{ base: 'B', ...OWN }, { base: 'C' }, { base: 'A', ...OWN }])).toEqual([['C', 'A', 'B']]);
  });

  test('items of other lines are no matter of sameness', () => {
    const facts = factsOf([{ base: 'A' }, { base: 'B' }, { base: 'C', line: '民政' }]);
    expect(Array.from(facts.items.filter(underSeveralCodes(facts)), ({ base }) => base)).toEqual(['A', 'B']);
  });
});

describe('similar items', () => {
  const pairs = (rows: readonly Row[]) => similarItems(factsOf(rows)).map(({ odd, other }) => [odd.name, other.name]);
  const here: Row = { base: 'A', name: '公共场所卫生许可证核发', ...OWN };
  const there: Row = { base: 'B', name: '公共场所卫生许可', division: '510105', organ: '510105-wsjkj', ...OWN };

  test('two places, two names, no code in common', () => {
    expect(pairs([here, there])).toEqual([['公共场所卫生许可', '公共场所卫生许可证核发']]);
    expect(pairs([here, { ...there, ...STANDARD, hasStandard: true }])).toEqual([
      ['公共场所卫生许可证核发', '公共场所卫生许可'],
    ]);
  });

  test.each<[string, readonly Row[]]>([
    ['one code', [here, { ...there, base: 'A' }]],
    [
      'one main item',
      [
        { ...here, main: 'M' },
        { ...there, main: 'M' },
      ],
    ],
    [
      'two of the 基本目录',
      [
        { ...here, hasStandard: true },
        { ...there, hasStandard: true },
      ],
    ],
    ['one organ has both', [here, there, { ...here, organ: '510105-wsjkj', division: '510105' }]],
    ['one line of a place has both', [here, { ...there, division: '510104', organ: '510104-wsjkj' }]],
    ['another type', [here, { ...there, type: '公共服务' }]],
  ])('%s: not proposed', (_, rows) => {
    expect(pairs(rows)).toEqual([]);
  });
});
