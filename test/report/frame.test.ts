import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cells, take, wrap } from '../../src/report/cells.ts';
import { frame } from '../../src/report/frame.ts';

test('carets stand under Chinese, Latin, full-width and emoji', () => {
  const line = '  - 材料名称: 其他材料ABCＡＢ👪尾';
  for (const words of ['其他材料', 'ABC', 'ＡＢ', '👪', '尾', '材料名称']) {
    const start = line.indexOf(words);
    const { code, carets } = frame(line, start, start + words.length, 80);
    expect(code).toBe(line);
    expect(cells(carets)).toBe(cells(line.slice(0, start)) + cells(words));
    expect(carets.trim()).toMatch(/^\^+$/u);
  }
});

test('a long line is cut around the marked words, which stay whole', () => {
  const line = `内容: ${'前'.repeat(90)}其他材料${'后'.repeat(90)}`;
  const start = line.indexOf('其他');
  const { code, carets } = frame(line, start, start + 4, 60);
  expect(cells(code)).toBeLessThanOrEqual(60);
  expect(code).toContain('其他材料');
  const before = cells(code.slice(0, code.indexOf('其他')));
  expect(carets).toBe(' '.repeat(before) + '^'.repeat(8));
});

test('an empty mark still has one caret, and control characters never reach the terminal', () => {
  expect(frame('文件类型:', 5, 5, 80).carets).toBe(`${' '.repeat(9)}^`);
  expect(frame('a\u001b[31mb\u202e', 0, 1, 80).code).toBe('a [31mb ');
});

test('frames never grow wider than asked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.nat(200),
      fc.nat(200),
      fc.integer({ min: 24, max: 120 }),
      (line, from, length, width) => {
        const start = Math.min(from, line.length);
        const { code, carets } = frame(line, start, Math.min(line.length, start + length), width);
        expect(cells(code)).toBeLessThanOrEqual(width + 2);
        expect(carets).toMatch(/^ *\^+$/u);
      },
    ),
  );
});

test('wrapping loses nothing but spaces at the ends of lines, and keeps to the width', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('材料', '，', '（', '）', 'time-limit/promised', ' ', '510113001000-01', '。', '“其他”'),
        { maxLength: 60 },
      ),
      (parts) => {
        const text = parts.join('');
        const lines = wrap(text, 40);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(40);
      },
    ),
  );
  expect(wrap('这里没有（510113001000-01），但是', 24)).toEqual(['这里没有', '（510113001000-01），但', '是']);
});

test('cells are those of string-width, the quick way too', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(...Array.from('中文，。：；（）“”‘’《》！？0aZ ~〇〔〕、·—…→≤≥×ＡＢ龥')),
        fc.constantFrom('👪', '\u0301', '\u200d', '\ufe0f', '\u3099', '가', '\ud800', '\t', '\u001b'),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (joined) => {
      expect(cells(joined)).toBe(stringWidth(joined));
    }),
    { numRuns: 1000 },
  );
});

test('taking by cells never splits a character', () => {
  expect(take('一二三', 5)).toBe('一二');
  expect(take('👪👪', 3)).toBe('👪');
});

test.each([
  ['x', 300_000],
  ['—', 20_000],
  ['\u0301', 20_000],
])('%j many times is shown and wrapped without an effort that grows with the square', (part, times) => {
  const text = part.repeat(times);
  expect(wrap(text, 80).join('')).toBe(text);
  const middle = times >> 1;
  expect(cells(frame(text, middle, middle + 3, 80).code)).toBeLessThanOrEqual(82);
});
