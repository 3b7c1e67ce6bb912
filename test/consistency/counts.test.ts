import { expect, test } from 'vitest';
import { countItems, countsByLevel } from '../../src/consistency/counts.ts';
import { factsOf } from './facts.ts';

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
