import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentsOf, faultsOf, findings } from './reading.ts';

const CERTIFICATE = '文件类型: 证照\n名称: 营业执照\n状态: 在用\n';

describe('each fault is found once, where it is, and what follows from it is not', () => {
  test.each<[string, string, string[]]>([
    ['a quote left open', 'a: "x\nb: y\nc: z\n', ['syntax quote “"”']],
    ['an apostrophe left open', "a: 'x\nb: y\n", ["syntax quote “'”"]],
    ['a quote left open before other quotes', 'a: "x\nb: "y"\nc: "z"\n', ['syntax quote “"”']],
    ['a quote left open inside a list', 'a:\n  - b: "x\n    c: "y"\n  - b: "z"\n', ['syntax quote “"”']],
    ['a quote closed by a Chinese one', 'a: "武侯”\nb: 1\n', ['syntax quote-width “””']],
    ['words behind a quoted text', 'a: "x" y\nb: 1\n', ['syntax after-value “y”']],
    ['an apostrophe inside single quotes', "a: 'it's'\n", ["syntax after-value “s'”"]],
    ['a bracket left open', 'a: [x, y\nb: z\nc: d\n', ['syntax bracket “[”']],
    ['a brace left open', 'a: { x: 1, y: 2\nb: z\n', ['syntax bracket “{”']],
    ['a brace left open inside a list', 'a:\n  - { b: 1, c: 2\n  - { b: 3, c: 4 }\nd: 1\n', ['syntax bracket “{”']],
    ['a bracket left open at the end', 'a: [', ['syntax bracket “[”']],
    ['a full-width bracket', 'a: [x, y】\nb: 1\n', ['syntax bracket-width “】”']],
    ['a comment that takes the bracket', 'a: [2楼 #12, b]\nc: 1\n', ['syntax comment “#12, b]”']],
    ['a bracket of the other kind', 'a: [x, y}\nb: 1\n', ['syntax closer “}”']],
    ['one closing bracket too many', 'a: [x]]\nb: 1\n', ['syntax closer “]”']],
    ['two commas', 'a: [x,, y]\nb: 1\n', ['syntax comma “,”']],
    ['no comma', 'a: ["x" "y"]\n', ['syntax comma “"”']],
    ['no space after a colon, first line', 'a:x\nb: 1\n', ['syntax colon-space “:”']],
    ['no space after a colon, last line', 'a: 1\nb:x\n', ['syntax colon-space “:”']],
    ['no space after any colon', '文件类型:证照\n名称:x\n', ['syntax colon-space “:”', 'syntax colon-space “:”']],
    ['no colon', 'a: 1\n名称 执照\nb: 2\n', ['syntax no-colon “名称 执照”']],
    ['a full-width colon, first line', 'a：1\nb: 2\n', ['full-width-colon “：”']],
    ['a full-width colon, last line', 'a: 1\nb：2\n', ['full-width-colon “：”']],
    ['a full-width colon in a list', 'a:\n  - b：1\n    c: 2\n  - b: 3\n', ['full-width-colon “：”']],
    ['a full-width colon above a list', 'a：\n  - b: 1\n  - c: 2\n', ['full-width-colon “：”']],
    ['a full-width colon in braces', 'a: { 环节：受理, 承办: 窗口 }\n', ['full-width-colon “：”']],
    ['nothing but a full-width colon', '：', ['full-width-colon “：”']],
    [
      'full-width colons throughout',
      '文件类型：证照\n名称：执照\n',
      ['full-width-colon “：”', 'full-width-colon “：”'],
    ],
    ['a full-width space behind a colon', '名称:　执照\nb: 1\n', ['syntax wide-space “　”']],
    ['a full-width space as indentation', '别名: 1\n　名称: 2\n', ['syntax wide-space “　”']],
    ['a byte order mark inside the text', '别名: 1\n\uFEFF名称: 2\n', ['syntax wide-space “\uFEFF”']],
    ['a tab', 'a:\n\t- x\nb: 1\n', ['tab “\t”']],
    ['tabs on lines one after another', 'a:\n\t- x\n\t- y\nb:\n  - z\n\t- w\n', ['tab “\t”', 'tab “\t”']],
    ['a tab inside brackets', 'a: [\n\tx]\nb: 1\n', ['tab “\t”']],
    ['a key that is not aligned', 'a:\n    b: 1\n  c: 2\nd: 1\n', ['syntax indentation “c”']],
    ['a key of a list entry that is not aligned', 'a:\n  - b: 1\n   c: 2\n  - b: 3\n', ['syntax indentation “c”']],
    ['a list entry that is not aligned', 'a:\n  - x\n - y\nb: 1\n', ['syntax indentation “- y”']],
    ['a key among list entries', 'a:\n  - b\n  c: d\n', ['syntax indentation “c”']],
    ['a key indented below a value', 'a: 1\n  b: 2\nc: 3\n', ['syntax deeper “b”']],
    ['a list below a value', 'a: 1\n- b\nc: 2\n', ['syntax list-below-key “-”']],
    ['a list beside its key', 'a: - x\nb: 1\n', ['syntax list-beside-key “-”']],
    ['no space after a dash', 'a:\n  - x\n  -y: 1\nb: 2\n', ['syntax dash-space “-”']],
    ['a colon inside a text', 'a: 网址: x\nb: 1\n', ['syntax colon-in-text “:”']],
    [
      'reserved characters',
      'a: @x\nb: `y\nc: %z\n',
      ['syntax reserved “@”', 'syntax reserved “`”', 'syntax reserved “%”'],
    ],
    ['a star', 'a: *x\nb: 1\n', ['syntax alias “*x”']],
    [
      'unknown tags',
      'a: !x y\nb: !!js/function z\nc: !!binary AA==\n',
      ['syntax tag “!x”', 'syntax tag “!!js/function”', 'syntax tag “!!binary”'],
    ],
    ['a wrong escape', 'a: "\\q"\n', ['syntax escape “\\”']],
    ['text behind a block mark', 'a: |x\n  y\n', ['syntax block “x”']],
    ['a directive', '%FOO bar\n---\na: 1\n', ['syntax directive “%FOO bar”']],
    ['a map as a key', '? [a]\n: b\n', ['syntax complex-key “[a]”']],
    ['no key', 'a: 1\n: x\n', ['syntax empty-key “:”']],
    ['NUL', 'a: 1\nb: \u0000x\n', ['syntax control “\u0000”']],
    ['NUL in front of a key', 'a: 1\n\u0000\u0000b: 2\nc: 3\n', ['syntax control “\u0000\u0000”']],
    ['a key written three times', 'a: 1\na: 2\na: 3\n', ['duplicate-key “a”', 'duplicate-key “a”']],
    ['a key written again in quotes', 'a: 1\n"a": 2\n', ['duplicate-key “"a"”']],
    ['a comma in braces', 'a: { 地点: 2楼, 3楼, b: c }\n', ['null-key “3楼”']],
    ['a comment glued to a text', 'a: 2楼 #12窗口\nb: 1\n', ['swallowed-comment “#12窗口”']],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
    const windows = text.replaceAll('\n', '\r\n');
    expect(faultsOf(windows)).toEqual(expected);
  });
});

test.each([
  'a: “武侯”：x，y；z【1】\n',
  'a: [x，y]\n',
  'a: x]\nb: http://甲.cn:80/x#y\nc: 9:00—17:00\n',
  'a: |\n  名称：x\n  \tb:c\n   "\n  [\nb: >\n  x: y\n',
  '- a\n- - b\n  - c\n',
  'a: x  #两个空格之后\nb: y # 注释\nc: "z" #注释\n',
  '"甲 乙": "x: y"\n? d\n: e\n',
  'a: &x { b: 1 }\nc: *x\n',
  'a: !!str 028\nb: ! 1\n',
  '%YAML 1.2\n---\na: 1\n...\n# 完\n',
])('%j has no fault', (text) => {
  expect(faultsOf(text)).toEqual([]);
  expect(documentsOf(text)).toHaveLength(1);
});

test('independent faults are all found, in one document and in several', () => {
  const text =
    'a:\n  - b: "x\n    c: "y\n    d: [z\n  - b: @q\n    c: 1\n  - b：2\n    d: 1\ne:x\nf: 1\nf: 2\n---\ng: "h\n---\ni: 1\n';
  expect(faultsOf(text)).toEqual([
    'syntax quote “"”',
    'syntax quote “"”',
    'syntax bracket “[”',
    'syntax reserved “@”',
    'full-width-colon “：”',
    'syntax colon-space “:”',
    'duplicate-key “f”',
    'syntax quote “"”',
  ]);
  expect(documentsOf(text).map(({ hasSyntaxFault }) => hasSyntaxFault)).toEqual([true, true, false]);
  expect(documentsOf(text).at(-1)?.value).toEqual({ i: 1 });
});

test('a broken document still says what it is, a repeated key or a cut one leaves the rest judged', () => {
  expect(documentsOf(`${CERTIFICATE}别名: [执照\n`)[0]?.map).toEqual({
    文件类型: '证照',
    名称: '营业执照',
    状态: '在用',
  });
  expect(findings(`${CERTIFICATE}名称: 执照\n颜色: 红\n`).map(({ rule }) => rule)).toEqual([
    'yaml/duplicate-key',
    'schema/unknown-key',
  ]);
  expect(findings(`${CERTIFICATE}颜色: 红\n依据: { 名称: 某法, 某办法, 文号: x }\n`).map(({ rule }) => rule)).toEqual([
    'schema/unknown-key',
    'yaml/null-key',
  ]);
  expect(findings(`${CERTIFICATE}颜色: 红\n别名: [执照\n`).map(({ rule }) => rule)).toEqual(['yaml/syntax']);
});

test('keys that a text swallowed are found, with both colons, and prose is left alone', () => {
  const item = '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n';
  const rules = (rest: string) =>
    findings(item + rest, 'local/510107/wsjkj/510124001000.yaml')
      .map(({ rule, at }) => `${rule} ${at}`)
      .filter((line) => !line.startsWith('references/'));
  expect(rules('办理时限:\n  法定：20个工作日\n  承诺：5个工作日\n')).toEqual([
    'yaml/full-width-colon ：',
    'yaml/full-width-colon ：',
  ]);
  expect(rules('办理时限:\n  法定:20个工作日\n')).toEqual(['yaml/syntax :']);
  expect(rules('办理程序:\n  - 环节：受理\n')).toEqual(['yaml/full-width-colon ：']);
  expect(rules('注意事项:\n  - 时限：自受理之日起\n    另见：须知\n')).toEqual([]);
  expect(rules('注意事项:\n  - 自受理之日起\n    依据：某法\n')).toEqual(['yaml/full-width-colon ：']);
});

test('no message shows English of the library', () => {
  for (const text of ['a: "x\nb: 1\n', 'a:\n\t- x\n', '? [a]\n: b\n', 'a: *x\n', 'a: &x &y 1\n']) {
    for (const { says } of findings(text)) expect(says).not.toMatch(/implicit|must|scalar|token|flow|[a-z]{6}/iu);
  }
});

test('the first of two keys is named by its line', () => {
  expect(findings(`${CERTIFICATE}名称: 执照\n`).map(({ says }) => says)).toEqual([
    '“名称”写了两次，第一次在第2行；现在只有最后一次算数',
  ]);
});

test('any text is read without an exception, and every fault lies inside it', () => {
  const piece = fc.constantFrom(
    'a',
    '名称',
    ': ',
    ':',
    '：',
    '\n',
    '\r\n',
    '\r',
    '  ',
    '- ',
    '-',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '\t',
    '|',
    '>',
    '&a',
    '*a',
    '!',
    '%',
    '@',
    '?',
    '---\n',
    '...\n',
    '\u0000',
    '\uFEFF',
    '　',
    '👪',
    '<<',
    '__proto__',
    '028',
    '~',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { problems, value, source } of documentsOf(text)) {
        for (const { start, end } of problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.text.length);
        }
        JSON.stringify(value);
      }
    }),
    { numRuns: 3000 },
  );
});
