import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  compareDurations,
  formatDuration,
  parseDuration,
  type Duration,
  type DurationUnit,
} from '../../src/text/durations.ts';
import { formatChineseNumeral } from '../../src/text/numerals.ts';
import { readRealRows } from './real-data.ts';

const UNITS: readonly DurationUnit[] = ['工作日', '自然日', '月', '年', '小时', '分钟'];
const amount = (value: number, unit: DurationUnit): Duration => ({ kind: 'amount', amount: value, unit });
const anyDuration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ kind: fc.constant('amount' as const), amount: fc.nat({ max: 800 }), unit: fc.constantFrom(...UNITS) }),
  fc.constantFrom<Duration>({ kind: 'immediate' }, { kind: 'unstated' }, { kind: 'longterm' }),
);

/** Reads both texts, which must be durations, and compares them. */
function compareTexts(left: string, right: string): number | undefined {
  const [a, b] = [parseDuration(left), parseDuration(right)];
  if (a === undefined || b === undefined) throw new Error(`not a duration: ${left} ${right}`);
  return compareDurations(a, b);
}

describe('parseDuration', () => {
  it.each<[string, Duration]>([
    ['20个工作日', amount(20, '工作日')],
    ['二十个工作日', amount(20, '工作日')],
    ['20工作日', amount(20, '工作日')],
    ['20(工作日)', amount(20, '工作日')],
    ['20（自然日）', amount(20, '自然日')],
    ['20天（工作日）', amount(20, '工作日')],
    ['２０个工作日', amount(20, '工作日')],
    ['1 个 工作日', amount(1, '工作日')],
    ['20个工作日内', amount(20, '工作日')],
    ['0.5个工作日', amount(0.5, '工作日')],
    ['半个工作日', amount(0.5, '工作日')],
    ['0(工作日)', amount(0, '工作日')],
    ['15日', amount(15, '自然日')],
    ['15天', amount(15, '自然日')],
    ['15个自然日', amount(15, '自然日')],
    ['十五日以内', amount(15, '自然日')],
    ['2周', amount(14, '自然日')],
    ['两个星期', amount(14, '自然日')],
    ['3个月', amount(3, '月')],
    ['三个月', amount(3, '月')],
    ['3(月)', amount(3, '月')],
    ['5年', amount(5, '年')],
    ['半年', amount(0.5, '年')],
    ['2小时', amount(2, '小时')],
    ['2个小时', amount(2, '小时')],
    ['30分钟', amount(30, '分钟')],
    ['当场', { kind: 'immediate' }],
    ['当场办结', { kind: 'immediate' }],
    ['即时办结', { kind: 'immediate' }],
    ['即办', { kind: 'immediate' }],
    ['無規定', { kind: 'unstated' }],
    ['法律、法规未作规定', { kind: 'unstated' }],
    ['无法定时限', { kind: 'unstated' }],
    ['长期', { kind: 'longterm' }],
    ['永久有效', { kind: 'longterm' }],
  ])('reads %j', (text, expected) => {
    expect(parseDuration(text)).toEqual(expected);
  });

  it.each([
    '尽快',
    '及时',
    '5-7个工作日',
    '5～7日',
    '约5日',
    '五六日',
    '二三十日',
    '20',
    '个工作日',
    '工作日',
    '20个',
    '3月',
    '3月5日',
    '2015年',
    '15个日',
    '20个工作日左右',
    '-5日',
    '不超过20个工作日',
    '20个工作日(自然日)',
    '1年6个月',
    '无',
    '',
    '当日',
    '20（工作日',
  ])('refuses %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  test('every limit of a real list', ({ skip }) => {
    const rows = readRealRows('guangdong_440000.csv');
    if (rows === undefined) return skip('guangdong_440000.csv is not there');
    const limits = rows
      .flatMap((row) => [row['time_limit_legal'], row['time_limit_promised']])
      .filter((text) => text !== '');
    expect(limits).toHaveLength(1874);
    const units = limits
      .map((text) => parseDuration(text ?? ''))
      .map((limit) => (limit?.kind === 'amount' ? limit.unit : ''));
    expect(units.filter((unit) => unit === '工作日')).toHaveLength(1867);
    expect(units.filter((unit) => unit === '自然日')).toHaveLength(7);
  });
});

describe('formatDuration', () => {
  it.each([
    ['二十(工作日)', '20个工作日'],
    ['15天', '15个自然日'],
    ['三个月', '3个月'],
    ['五年', '5年'],
    ['两个小时', '2小时'],
    ['即办', '当场'],
    ['法无规定', '无规定'],
    ['永久', '长期'],
  ])('writes %j as %j', (text, expected) => {
    const duration = parseDuration(text);
    expect(duration && formatDuration(duration)).toBe(expected);
  });

  test('what it writes is read back', () => {
    fc.assert(
      fc.property(anyDuration, (duration) => {
        expect(parseDuration(formatDuration(duration))).toEqual(duration);
      }),
    );
  });

  test('Chinese and Arabic numerals say the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('个工作日', '日', '个月', '年', '小时'),
        (count, unit) => {
          expect(parseDuration(`${formatChineseNumeral(count)}${unit}`)).toEqual(parseDuration(`${count}${unit}`));
        },
      ),
    );
  });
});

describe('compareDurations', () => {
  it.each([
    ['5个工作日', '20个工作日', -1],
    ['20个工作日', '20(工作日)', 0],
    ['30日', '20日', 1],
    ['1年', '12个月', 0],
    ['半年', '7个月', -1],
    ['90分钟', '2小时', -1],
    ['120分钟', '2小时', 0],
    ['当场', '1个工作日', -1],
    ['0个工作日', '当场', 0],
    ['0个工作日', '3日', -1],
    ['长期', '100年', 1],
    ['长期', '永久', 0],
    ['27日', '1个月', -1],
    ['32日', '1个月', 1],
    ['364日', '1年', -1],
    ['367日', '1年', 1],
    ['20小时', '1日', -1],
    ['49小时', '1日', 1],
    ['4小时', '1个工作日', -1],
  ])('%j against %j is %d', (left, right, expected) => {
    expect(compareTexts(left, right)).toBe(expected);
  });

  it.each([
    ['20个工作日', '20日'],
    ['60个工作日', '1个月'],
    ['20个工作日', '1年'],
    ['28日', '1个月'],
    ['31日', '1个月'],
    ['90日', '3个月'],
    ['366日', '1年'],
    ['24小时', '1日'],
    ['48小时', '1日'],
    ['200小时', '1个工作日'],
    ['无规定', '20日'],
    ['无规定', '无规定'],
  ])('%j against %j needs a calendar or has no length', (left, right) => {
    expect(compareTexts(left, right)).toBeUndefined();
    expect(compareTexts(right, left)).toBeUndefined();
  });

  test('the other way round is the opposite', () => {
    fc.assert(
      fc.property(anyDuration, anyDuration, (a, b) => {
        const forth = compareDurations(a, b);
        const back = compareDurations(b, a);
        expect(forth === undefined ? back : back === undefined ? Number.NaN : forth + back).toBe(
          forth === undefined ? undefined : 0,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('is transitive wherever it answers', () => {
    fc.assert(
      fc.property(anyDuration, anyDuration, anyDuration, (a, b, c) => {
        const [first, second, outer] = [compareDurations(a, b), compareDurations(b, c), compareDurations(a, c)];
        fc.pre(first !== undefined && second !== undefined && first <= 0 && second <= 0 && outer !== undefined);
        expect(outer).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
