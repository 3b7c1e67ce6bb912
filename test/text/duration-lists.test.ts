import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDurations,
  compareDurations,
  formatDuration,
  maxDuration,
  parseDuration,
  type Duration,
  type DurationUnit,
} from '../../src/text/durations.ts';

const UNITS: readonly DurationUnit[] = ['工作日', '自然日', '月', '年', '小时', '分钟'];
const amount = (value: number, unit: DurationUnit): Duration => ({ kind: 'amount', amount: value, unit });

const read = (texts: readonly string[]): Duration[] => texts.map((text) => parseDuration(text) ?? { kind: 'unstated' });

describe('addDurations and maxDuration', () => {
  it.each([
    [['1个工作日', '2个工作日', '5个工作日'], '8个工作日'],
    [['当场', '2个工作日', '当场'], '2个工作日'],
    [['当场', '当场'], '当场'],
    [['1个工作日', '2日'], undefined],
    [['1年', '2个月'], undefined],
    [['1个工作日', '无规定'], undefined],
    [['1年', '长期'], undefined],
    [[], undefined],
  ])('adds %j to %j', (texts, expected) => {
    const sum = addDurations(read(texts));
    expect(sum && formatDuration(sum)).toBe(expected);
  });

  it.each([
    [['1个工作日', '5个工作日', '2个工作日'], '5个工作日'],
    [['当场', '1日'], '1个自然日'],
    [['5个工作日', '20日'], undefined],
    [['5个工作日', '20日', '长期'], '长期'],
    [['5个工作日', '无规定'], undefined],
    [[], undefined],
  ])('the longest of %j is %j', (texts, expected) => {
    const longest = maxDuration(read(texts));
    expect(longest && formatDuration(longest)).toBe(expected);
  });

  test('a sum is no shorter than its longest part', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS),
        fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 6 }),
        (unit, amounts) => {
          const list = amounts.map((value) => amount(value, unit));
          const [sum, longest] = [addDurations(list), maxDuration(list)];
          expect(sum && longest && compareDurations(sum, longest)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
