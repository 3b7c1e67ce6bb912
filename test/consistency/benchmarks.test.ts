import { expect, test } from 'vitest';
import { benchmarksOf, differs, widestFirst } from '../../src/consistency/benchmarks.ts';
import { limit, measured } from './measured.ts';

const promising = (...texts: string[]) =>
  texts.map((text, index) => measured({ division: `51010${index}`, promised: limit(text) }));
const limitsOf = (...texts: string[]) => benchmarksOf(promising(...texts))[0]?.limits;

test('an even number of places: the median lies between the two in the middle', () => {
  expect(limitsOf('5个工作日', '2个工作日', '20个工作日', '8个工作日')).toEqual([
    { unit: '工作日', count: 4, least: 2, median: 6.5, most: 20, leastAt: ['510101'], mostAt: ['510102'] },
  ]);
  expect(limitsOf('5个工作日', '2个工作日', '20个工作日')?.[0]?.median).toBe(5);
});

test('only the same unit is compared; months and years, minutes and hours are one', () => {
  expect(limitsOf('5个工作日', '7天', '1年', '3个月', '90分钟', '2小时')).toMatchObject([
    { unit: '小时', least: 1.5, most: 2 },
    { unit: '工作日', least: 5, most: 5, leastAt: [], mostAt: [] },
    { unit: '月', least: 3, most: 12 },
    { unit: '自然日', least: 7, most: 7 },
  ]);
});

test('当场 is nothing of every unit', () => {
  expect(limitsOf('当场', '5个工作日', '7天')).toMatchObject([
    { unit: '工作日', count: 2, least: 0, median: 2.5, most: 5 },
    { unit: '自然日', count: 2, least: 0, most: 7 },
  ]);
  expect(limitsOf('当场', '0个工作日')).toMatchObject([{ unit: '当场', count: 2, least: 0, most: 0 }]);
});

test('what is not said is not counted', () => {
  expect(limitsOf('无规定', '长期')).toEqual([]);
  const [benchmark] = benchmarksOf([measured({ materials: 3 }), measured({ division: '510105' })]);
  expect(benchmark).toMatchObject({ implementations: 2, materials: { unit: '项', count: 1, least: 3, most: 3 } });
  expect(benchmark?.visits).toBeUndefined();
  expect(benchmarksOf([])).toEqual([]);
});

test('a place that is named twice is named once', () => {
  const twice = [1, 1, 3].map((materials, index) => measured({ materials, organ: `510104-${index}` }));
  expect(benchmarksOf(twice)[0]?.materials).toMatchObject({ leastAt: ['510104'], mostAt: ['510104'] });
});

test('by level and code; the widest apart first, whatever the unit', () => {
  const pair = (code: string, least: string, most: string) => [
    measured({ code, promised: limit(least) }),
    measured({ code, promised: limit(most) }),
  ];
  const benchmarks = benchmarksOf([
    ...pair('d', '5个工作日', '5个工作日'),
    ...pair('c', '30天', '40天'),
    ...pair('b', '1个月', '2个月'),
    measured({ code: 'a', visits: 0 }),
    measured({ code: 'a', visits: 2 }),
    measured({ code: 'd', level: '省级' }),
  ]);
  expect(benchmarks.map(({ level, code }) => level + code)).toEqual(['省级d', '县级a', '县级b', '县级c', '县级d']);
  expect(benchmarks.map(differs)).toEqual([false, true, true, true, false]);
  expect(widestFirst(benchmarks).map(({ code }) => code)).toEqual(['b', 'c', 'a']);
});
