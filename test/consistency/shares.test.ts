import { expect, test } from 'vitest';
import { benchmarksOf, countShared } from '../../src/consistency/benchmarks.ts';
import { compression } from '../../src/consistency/comparable-limits.ts';
import { approvalOffices, counterCoverage } from '../../src/consistency/counters.ts';
import { disclosureScores } from '../../src/consistency/disclosure-score.ts';
import { sharesBy, sharesOf } from '../../src/consistency/service-shares.ts';
import { limit, measured } from './measured.ts';

test.each([
  ['8个工作日', '20个工作日', 0.6],
  ['当场', '20个工作日', 1],
  ['30个工作日', '20个工作日', -0.5],
  ['1年', '24个月', 0.5],
  ['8个工作日', '20天', undefined],
  ['8个工作日', '无规定', undefined],
  ['当场', '当场', undefined],
])('%s of %s', (promised, legal, expected) => {
  expect(compression(limit(promised), limit(legal))).toEqual(expected);
});

test('what is suspended is counted, but serves nobody; what it discloses stays on show', () => {
  const promises = {
    promised: limit('10个工作日'),
    legal: limit('20个工作日'),
    visits: 1,
    required: 0b11,
    given: 0b01,
  };
  const items = [
    measured({ ...promises, division: '510104' }),
    measured({
      ...promises,
      division: '510105',
      promised: limit('当场'),
      visits: 0,
      inCentre: true,
      isSuspended: true,
    }),
  ];
  expect(sharesOf(items)).toMatchObject({ implementations: 2, suspended: 1, comparable: 1, compression: 0.5 });
  expect(sharesOf(items)).toMatchObject({
    visitsStated: 1,
    noVisit: 0,
    applied: 1,
    inCentre: 0,
    required: 4,
    given: 2,
  });
  const [benchmark] = benchmarksOf(items);
  expect(benchmark).toMatchObject({ implementations: 2, suspended: 1, limits: [{ count: 1, least: 10, most: 10 }] });
  expect(countShared(benchmark === undefined ? [] : [benchmark])).toBe(0);
  const places = ['510104', '510105'].map((code) => ({ code, name: code, level: '县级' as const, parent: '' }));
  expect(counterCoverage(places, items, new Map(), () => undefined)).toMatchObject([{ unserved: ['510105'] }]);
});

test('every implementation weighs the same; shares count what says something', () => {
  const items = [
    measured({ promised: limit('10个工作日'), legal: limit('20个工作日'), visits: 0, inCentre: true }),
    measured({ promised: limit('当场'), legal: limit('2天'), visits: 1, inCentre: true }),
    measured({ promised: limit('20个工作日'), legal: limit('20个工作日'), visits: 2 }),
    measured({ promised: limit('20个工作日'), legal: limit('2个月'), line: '公安' }),
    measured({ type: '行政处罚', isApplied: false, inCentre: true, required: 0b111, given: 0b101 }),
  ];
  expect(sharesOf(items)).toEqual({
    implementations: 5,
    suspended: 0,
    comparable: 3,
    shortened: 2,
    compression: 0.5,
    visitsStated: 3,
    oneVisit: 2,
    noVisit: 1,
    applied: 4,
    inCentre: 2,
    required: 3,
    given: 2,
  });
  expect(sharesBy(items, ({ line }) => line)).toMatchObject([
    { key: '公安', comparable: 0, compression: undefined },
    { key: '市场监管', comparable: 3 },
  ]);
});

test('disclosures by place and line, the worst first, with the items that pull the score down', () => {
  const scores = disclosureScores([
    measured({ code: 'whole', required: 0b11, given: 0b11 }),
    measured({ code: 'half', required: 0b11, given: 0b01 }),
    measured({ code: 'none', required: 0b11, given: 0 }),
    measured({ division: '510105', required: 0b11, given: 0b11 }),
    measured({ division: '510105', line: '公安', required: 0b11, given: 0 }),
    measured({ division: '510106' }),
  ]);
  expect(
    scores.map(({ division, line, given, required, lacking }) => [
      `${division} ${line} ${given}/${required}`,
      lacking.map(({ code }) => code),
    ]),
  ).toEqual([
    ['510105 公安 0/2', ['510112001000']],
    ['510104 市场监管 3/6', ['none', 'half']],
    ['510105 市场监管 2/2', []],
  ]);
});

test('approval offices of organs that carry out licences', () => {
  const organ = (id: string, hasOffice: boolean) => ({ id, name: id, level: '县级' as const, hasOffice });
  expect(
    approvalOffices(
      [measured({ organ: 'a' }), measured({ organ: 'b' }), measured({ organ: 'c', type: '公共服务' })],
      [organ('a', true), organ('b', false), organ('c', false), organ('d', false)],
    ),
  ).toEqual([{ level: '县级', organs: 2, withOffice: 1, without: ['b'] }]);
});

test('a division is served by organs of its own, or by a counter that an organ above names after it', () => {
  const town = (code: string, name: string, parent: string) => ({ code, name, parent, level: '乡级' as const });
  const divisions = [
    town('510107001000', '甲镇', '510107'),
    town('510107002000', '乙镇', '510107'),
    town('510107003000', '丙镇', '510107'),
    town('510108001000', '乙镇', '510108'),
    { code: 'loop', name: '环', parent: 'loop', level: '村级' as const },
  ];
  const parents = new Map(divisions.map(({ code, parent }) => [code, parent]));
  expect(
    counterCoverage(
      divisions,
      [measured({ division: '510107001000' })],
      new Map([['510107', new Set(['乙镇便民服务中心'])]]),
      (code) => parents.get(code),
    ),
  ).toEqual([
    { level: '乡级', divisions: 4, served: 2, unserved: ['510107003000', '510108001000'] },
    { level: '村级', divisions: 1, served: 0, unserved: ['loop'] },
  ]);
});
