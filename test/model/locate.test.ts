import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocateOptions } from '../../src/model/document.ts';
import type { Path } from '../../src/model/positions.ts';
import { covered, documentOf, documentsOf } from './reading.ts';

const at = (text: string, path: Path, options: LocateOptions = {}) =>
  covered(text, documentOf(text).locate(path, options));
/** Where a span of the value at `a` is written. */
const spanOf = (text: string, words: string) => {
  const value = documentOf(text).map['a'] as string;
  const start = value.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return at(text, ['a'], { span: { start, end: start + words.length } });
};

describe('what a path marks', () => {
  test.each<[string, string, Path, string]>([
    ['a value', 'a: 1\nb: 二\n', ['b'], '二'],
    ['a quoted value with its quotes', 'a: 1\nb: "二"\n', ['b'], '"二"'],
    ['a map by its key', 'a: 1\nb:\n  c: 2\n', ['b'], 'b'],
    ['a list by its key', 'a: 1\nb: [1, 2]\n', ['b'], 'b'],
    ['a value inside', 'b:\n  c:\n    - d: 二\n', ['b', 'c', 0, 'd'], '二'],
    ['a flow value inside', 'b: { c: [x, { d: 二 }] }\n', ['b', 'c', 1, 'd'], '二'],
    ['a text in a list', 'b:\n  - 一\n  - 二\n', ['b', 1], '二'],
    ['an entry by its first pair', 'b:\n  - c: 一\n    d: 二\n', ['b', 0], 'c: 一'],
    ['a flow entry whole', 'b:\n  - { c: 一, d: 二 }\n', ['b', 0], '{ c: 一, d: 二 }'],
    ['a list inside a list', 'b:\n  - [一, 二]\n', ['b', 0], '[一, 二]'],
    ['an empty value by its key', 'a: 1\nb:\nc: 2\n', ['b'], 'b'],
    ['a written null', 'a: 1\nb: ~\n', ['b'], '~'],
    ['an empty entry by the list', 'b:\n  -\n  - 1\n', ['b', 0], 'b'],
    ['a missing key by the parent', 'a: 1\nb:\n  c: 2\n', ['b', 'x', 'y'], 'b'],
    ['a missing key of an entry by the entry', 'b:\n  - c: 一\n    d: 二\n', ['b', 0, 'x'], 'c: 一'],
    ['a missing entry by the list', 'b: [1]\n', ['b', 7], 'b'],
    ['a missing top key by the first value', 'a: 1\nb: 2\n', ['x'], '1'],
    ['a missing top key by 基本编码', 'a: 1\n基本编码: "5"\n', ['x'], '"5"'],
    ['a missing top key by a key without a value', '基本编码:\nb: 2\n', ['x'], '基本编码'],
    ['an index into a map', 'b: { "0": 一 }\n', ['b', 0], '一'],
    ['a name into a list', 'b: [一]\n', ['b', 'x'], 'b'],
    ['the last of two equal keys', 'a: 1\na: 二\n', ['a'], '二'],
    ['an alias where it stands', 'a: &x 一\nb: *x\n', ['b'], '*x'],
    ['an alias in a list', 'a: &x 一\nb: [*x]\n', ['b', 0], '*x'],
    ['what an alias says, where it is said', 'a: &x { c: 一 }\nb: *x\n', ['b', 'c'], '一'],
    ['a value behind an anchor', 'a: &x 一\n', ['a'], '一'],
    ['a value behind a tag', 'a: !!str 028\n', ['a'], '028'],
    ['a block', 'a: |\n  一\n  二\nb: 1\n', ['a'], '|\n  一\n  二\n'],
    ['a key with signs of pointers', '"a/b~c": { d: 一 }\n', ['a/b~c', 'd'], '一'],
    ['a document that is a list', '- 一\n- 二\n', [], '- 一'],
    ['a document that is a text', '一\n', ['x'], '一'],
  ])('%s', (_, text, path, expected) => {
    expect(at(text, path)).toBe(expected);
    const windows = text.replaceAll('\n', '\r\n');
    expect(at(windows, path).replaceAll('\r', '')).toBe(expected);
    const moved = `x: 👪\n---\n${text}`;
    const last = documentsOf(moved).at(-1);
    expect(last && covered(moved, last.locate(path))).toBe(expected);
  });

  test('the key instead of the value', () => {
    expect(at('b:\n  - "c d": 一\n', ['b', 0, 'c d'], { key: true })).toBe('"c d"');
    expect(at('b: [一]\n', ['b', 0], { key: true })).toBe('一');
  });
});

describe('a span of a text', () => {
  test.each<[string, string, string, string?]>([
    ['plain', 'a: 其他材料和证明\n', '证明'],
    ['plain, folded over lines', 'a: 其他材料\n  和\n\n  证明 完\nb: 1\n', '证明 完'],
    ['plain, across a fold', 'a: 其他 材\n  料和\n', '材 料', '材\n  料'],
    ['single quotes', "a: '甲''乙 丙'\n", '乙 丙'],
    ['the quote in single quotes', "a: '甲''乙'\n", "'乙", "''乙"],
    ['double quotes', 'a: "甲\\t\\"乙\\u4e19丁"\n', '丁'],
    ['an escape', 'a: "甲\\u4e59丙"\n', '乙', '\\u4e59'],
    ['an escape of two units', 'a: "甲\\U0001F46A丙"\n', '丙'],
    ['a hidden line break', 'a: "甲\\\n   乙丙"\n', '乙丙'],
    ['double quotes, folded', 'a: "甲\n  乙\n\n  丙丁"\n', '丙丁'],
    ['a literal block', 'a: |\n  甲乙\n    丙\n  丁戊\n', '丁戊'],
    ['a literal block with a header', 'a: |2- # 注\n    甲\n  乙\n', '乙'],
    ['a folded block', 'a: >-\n  甲乙\n  丙\n\n  丁戊\n', '丁戊'],
    ['the second of two equal words', 'a: 证明 x 证明书\n', '证明书'],
    ['behind an astral character', 'a: 👪👪 证明\n', '证明'],
    ['words that are also in the block header', 'a: |-\n  2-\n', '2-'],
  ])('%s', (_, text, words, written = words) => {
    expect(spanOf(text, words)).toBe(written);
    expect(spanOf(text.replaceAll('\n', '\r\n'), words).replaceAll('\r', '')).toBe(written);
  });

  test('outside the text, or in a number: the whole value', () => {
    expect(at('a: 甲乙\n', ['a'], { span: { start: 1, end: 9 } })).toBe('甲乙');
    expect(at('a: 甲乙\n', ['a'], { span: { start: 1, end: 1 } })).toBe('甲乙');
    expect(at('a: 12\n', ['a'], { span: { start: 0, end: 1 } })).toBe('12');
  });

  test('of any text in any style covers its words', () => {
    const words = fc
      .array(fc.constantFrom('甲', '乙', '"', "'", '\\', '👪', '#', ':', 'x'), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), fc.nat(4), (lines, pick) => {
        const word = lines[pick % lines.length] ?? '';
        const before = lines.slice(0, pick % lines.length).join(' ').length;
        const start = before === 0 ? 0 : before + 1;
        const span = { start, end: start + word.length };
        expect(at(`a: "${JSON.stringify(lines.join(' ')).slice(1, -1)}"\n`, ['a'], { span })).toBe(
          JSON.stringify(word).slice(1, -1),
        );
        expect(at(`a: '${lines.join('\n\n  '.slice(1)).replaceAll("'", "''")}'\n`, ['a'], { span })).toBe(
          word.replaceAll("'", "''"),
        );
        expect(at(`a: |-\n  ${lines.join('\n  ')}\n`, ['a'], { span })).toBe(word);
        expect(at(`a: >-\n  ${lines.join('\n  ')}\n`, ['a'], { span })).toBe(word);
      }),
    );
  });
});

test('columns count UTF-16 units from 1, in every kind of line end', () => {
  for (const text of ['a: 1\nb: 👪 二\n', 'a: 1\r\nb: 👪 二\r\n', '\uFEFFa: 1\r\nb: 👪 二']) {
    expect(documentOf(text).locate(['b'])).toEqual({ start: { line: 2, column: 4 }, end: { line: 2, column: 8 } });
  }
});

test('of nothing, the first character', () => {
  const start = { line: 1, column: 1 };
  for (const text of ['', '# 注释\n', '---\n'])
    expect(documentOf(text).locate(['x', 0])).toEqual({ start, end: start });
});
