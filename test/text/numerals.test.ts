import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatChineseNumeral, parseChineseNumeral } from '../../src/text/numerals.ts';

describe('formatChineseNumeral', () => {
  it.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [1_005, '一千零五'],
    [1_050, '一千零五十'],
    [1_260, '一千二百六十'],
    [10_500, '一万零五百'],
    [11_000, '一万一千'],
    [99_999, '九万九千九百九十九'],
    [100_010, '十万零一十'],
  ])('writes %d as %s', (value, text) => {
    expect(formatChineseNumeral(value)).toBe(text);
  });

  it.each([-1, 1.5, 100_000_000, Number.NaN])('leaves %d in Arabic digits', (value) => {
    expect(formatChineseNumeral(value)).toBe(String(value));
  });
});

describe('parseChineseNumeral', () => {
  it.each([
    ['零', 0],
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['一十二', 12],
    ['两百', 200],
    ['两万两千', 22_000],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百十五', 115],
    ['一千零一十', 1_010],
    ['一千零十', 1_010],
    ['三千万', 30_000_000],
    ['壹', 1],
    ['贰拾', 20],
    ['二〇一五', 2015],
    ['一九九八', 1998],
    ['一〇五', 105],
    ['42', 42],
    ['０４２', 42],
    [' 十 二 ', 12],
  ])('reads %j as %d', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each([
    '',
    '第十',
    '五六',
    '二三十',
    '一百五',
    '一百二',
    '十十',
    '百',
    '零五',
    '十两',
    '一百零两',
    '1.5',
    '-1',
    '万',
    '若干',
    '二十个',
    '123456789',
  ])('refuses %j', (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined();
  });

  test('reads back every number it writes', () => {
    for (let value = 0; value <= 99_999; value += 1) {
      if (parseChineseNumeral(formatChineseNumeral(value)) !== value) expect.fail(String(value));
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseChineseNumeral(formatChineseNumeral(value))).toBe(value);
        expect(parseChineseNumeral(String(value))).toBe(value);
      }),
    );
  });

  test('never throws and gives whole numbers only', () => {
    const characters = fc.constantFrom(...Array.from('零〇一二两三九十百千万壹拾0９个 '));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 12 }), (parts) => {
        const value = parseChineseNumeral(parts.join(''));
        expect(value === undefined || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
