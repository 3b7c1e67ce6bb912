import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/engine/catalogue.ts';
import { memorySource } from '../../src/io/file-source.ts';
import { province } from '../bench/province.mjs';
import { isTakenAsByYaml } from './both-readers.ts';

const SHIPPED = readdirSync('catalog', { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.yaml'))
  .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));

test('nearly every shipped file, and every file of a generated province, is taken', () => {
  // An anchor is left to `yaml`.
  const left = SHIPPED.filter((text) => !isTakenAsByYaml(text));
  expect(left.filter((text) => !text.includes('&'))).toEqual([]);
  expect(left.length).toBeLessThan(SHIPPED.length / 100);
  const made = [...province({ places: 3, items: { 省级: 5, 市级: 5, 县级: 5 }, lines: 2 })];
  const documents = made.filter(([path]) => path.endsWith('.yaml')).map(([, text]) => text);
  expect(documents.length).toBeGreaterThan(10);
  expect(documents.filter((text) => !isTakenAsByYaml(text))).toEqual([]);
});

describe('what people write by hand is taken', () => {
  test.each<[string, string]>([
    ['comments anywhere', '# 一\na: b # 二\n\n  # 三\nc: # 四\n  # 五\n  - d # 六\n# 七\n'],
    ['brackets on one line', "a: { b: [c, \"d e\", { f: g }], h: 'i''j' } # k\nl: []\nm: {}\n"],
    ['quotes of both kinds, with escapes', "a: \"b\\n\\u4e2d\\\"c\\/\"\nd: 'e''f: #g'\n\"h i\": j\n'k': l\n"],
    ['blocks of text', 'a: |\n  b\n   c\n\n  # d\n\n\ne:\n  - |-\n    f: g\n  - h: |\n      i\n    j: k\n'],
    ['lists as far out as their key', 'a:\n- b: c\n  d: e\n-\n  f: g\n- h\ni: j\n'],
    ['blanks at line ends, empty lines', 'a: b   \n   \n\nc:  d\n\n'],
    ['line ends of Windows', 'a: b\r\nc: |\r\n  d\r\n  e\r\n\r\nf:\r\n  - g # h\r\n'],
    ['no line end at the end', 'a:\n  - b\n  - c: d'],
    ['numbers', 'a: 0\nb: 15\nc: 2.50\nd: 123456789012345\n'],
    [
      'what only looks like numbers',
      'a: 2026-01-31\nb: 08:30-17:00\nc: 20个工作日\nd: 510107-scjgj\ne: 1a\nf: +86\n'.replace('f: +86\n', ''),
    ],
    ['signs inside texts', 'a: b#c:d, e [f] {g} & h * i ! j | k > l % m @ n ` o - p ? q = r\nb: https://a.b/?c=d#e\n'],
    ['rare characters', 'a: 👪𠮷\nb: 　甲\nc: \\d\n'],
  ])('%s', (_, text) => {
    expect(isTakenAsByYaml(text)).toBe(true);
  });
});

describe('what is left to yaml', () => {
  const large = `a:\n${'  - b\n'.repeat(40_000)}`;
  const deep = `${Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}${' '.repeat(40)}b: c\n`;
  test.each<[string, string]>(
    [
      ...['', '\n', '# a\n', 'a', '- a\n', '{ a: b }\n', '"a"\n', '~\n', ' a: b\n', '%YAML 1.2\n---\na: b\n'],
      ...['---\na: b\n', 'a: b\n---\nc: d\n', 'a: b\n...\n', 'a: b\n--- c\n', '\ufeff\ufeffa: b\n', 'a: b\0c\n'],
      ...['a:\tb\n', '\ta: b\n', 'a: b\tc\n', 'a: b\rc\n', 'a: b\u2028c: d\n', 'a: b\u0085\n', 'a: \ufeffb\n'],
      ...[
        'a: b\na: c\n',
        'a: { b: 1, b: 2 }\n',
        '"a": 1\na: 2\n',
        '__proto__: 1\n',
        'constructor: 1\n',
        'a: { toString: 1 }\n',
      ],
      ...[
        'a: &b c\n',
        'a: *b\n',
        'a: &b [*b]\n',
        '&a b: c\n',
        'a: !b c\n',
        '!!map\na: b\n',
        'a: !!str 1\n',
        '<<: *a\n',
        '<<: { a: b }\n'.repeat(2),
      ],
      ...[
        'a:\nb: c\n',
        'a: # b\n',
        'a:\n  -\n  - b\n',
        'a: { b }\n',
        'a: { b: }\n',
        'a: { b: , c: d }\n',
        'a: { 一,二: 三 }\n',
        'a: [b: c]\n',
      ],
      ...[
        'a: [b, ]\n',
        'a: [, b]\n',
        'a: [b,\n  c]\n',
        'a: {b: c\n',
        'a: [b]]\n',
        'a: [b] c\n',
        'a: [b]#c\n',
        'a: { "b":c }\n',
        'a: {b:c}\n',
        'a: [-, b]\n',
      ],
      ...[
        'a: b\n  c\n',
        'a: b: c\n',
        'a: b:\n',
        'a b\n',
        'a:b\n',
        'a : b\n',
        '? a\n: b\n',
        ': a\n',
        '? a\n',
        '- a\nb: c\n',
        'a: - b\n',
        'a:\n  - - b\n',
      ],
      ...[
        'a:\n  b: c\n d: e\n',
        'a:\n   b: c\n  d: e\n',
        'a:\n  - b\n c: d\n',
        'a:\n  - b\n  c: d\n',
        'a:\n- b\n - c\n',
        '  a: b\nc: d\n',
      ],
      ...[
        'a: "b\n  c"\n',
        "a: 'b\n  c'\n",
        'a: "b\n',
        'a: "b" c\n',
        'a: "b"#c\n',
        'a: "\\x41"\n',
        'a: "\\q"\n',
        'a: "b\\\n',
        'a: "b": c\n',
      ],
      ...[
        'a: >\n  b\n',
        'a: |+\n  b\n\n',
        'a: |2\n  b\n',
        'a: | # b\n  c\n',
        'a: |\n\n  b\n',
        'a: |\nb: c\n',
        'a: |\n  b\n c\n',
        'a: |\n  b\n   \n  c\n',
      ],
      ...[
        'a:\n  b: |\n      c\n    # d\n',
        'a: |\n  \n',
        'a: |',
        'a: b #c\n',
        'a: b #\u3000c\n',
        '-a: b\n',
        '\u3000a: b\n',
        '\u200ba: b\n',
      ],
      ...[
        'null',
        'Null',
        '~',
        'true',
        'False',
        'TRUE',
        '.5',
        '5.',
        '-1',
        '+1',
        '007',
        '0o7',
        '0x1f',
        '1e3',
        '1E+3',
        '.inf',
        '-.INF',
        '.NaN',
        '1_000',
        '1.0.0',
      ].map((word) => `a: ${word}\n`),
      ...['1234567890123456', '@a', '`a', '%a', ',a', '?', '-', '- ', '.', '...'].map((word) => `a: ${word}\n`),
      ...[
        '1: a\n',
        'true: a\n',
        '~: a\n',
        `${'长'.repeat(300)}: a\n`,
        '#a: b\n',
        '.a: b\n',
        '[a]: b\n',
        '{ a: b }: c\n',
      ],
      ...[large, deep, `a: ${'['.repeat(300)}\n`, `a: b ${'['.repeat(300)}\n`, `a: |\n  ${'- '.repeat(70)}b\n`],
    ].map((text) => [JSON.stringify(text).slice(0, 60), text]),
  )('%s', (_, text) => {
    expect(isTakenAsByYaml(text)).toBe(false);
  });
});

const SIGNS = [
  ...[
    '：',
    ':',
    ': ',
    ' :',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '{ ',
    ' }',
    ', ',
    ',',
    '\t',
    '\n',
    '\n\n',
    '\n  ',
    ' ',
    '     ',
    '- ',
    '-',
    '#',
    ' # ',
    ' #x',
  ],
  ...[
    '&a ',
    '*a',
    '!x ',
    '|',
    '|-',
    '|+',
    '>',
    '|2',
    '%',
    '@',
    '? ',
    '---\n',
    '...\n',
    '\0',
    '👪',
    '\r\n',
    '\r',
    '\ufeff',
    '\u2028',
    '\u00a0',
    '\u3000',
    '\u200b',
  ],
  ...[
    '<<: ',
    'null',
    '~',
    'true',
    '0x1',
    '1e3',
    '.5',
    '-1',
    '+1',
    '007',
    '\\',
    '\\n',
    '\\ud800',
    "''",
    'a: b\n',
    '- x\n',
    '__proto__: 1\n',
    '\n    # c\n',
    '|-\n   x\n\n',
  ],
];
const RICH = [
  'a: 1\nb: { c: [x, "y z", {d: e}], f: \'g\'\'h\' } # k\nl:\n- m: |\n    n\n    o\n\n  p: q # r\n- s\n# t\nu: |-\n  v\n   w\n\n\nx: "y\\n\\u0041"\n',
  'a:\n  b:\n    c: d\n    e:\n      - f\n      - g: h\n        i: j\n      -\n        k: l\n  m: []\n  n: {}\n"o p": q\n\'r\': s\n',
  '文件类型: 证照\r\n名称: 营业执照\r\n状态: |\r\n  甲\r\n  乙\r\n\r\n别名: [甲, 乙]\r\n',
];

test('documents with characters changed, cut out, put in or moved: where both readers read, they read the same', () => {
  const small = SHIPPED.filter(({ length }) => length < 500);
  let taken = 0;
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...RICH), fc.constantFrom(...small)),
      fc.array(fc.tuple(fc.nat(500), fc.nat(4), fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 2 }))), {
        minLength: 1,
        maxLength: 3,
      }),
      (start, changes) => {
        let text = start;
        for (const [place, cut, put] of changes) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + put + text.slice(at + cut);
        }
        if (isTakenAsByYaml(text)) taken += 1;
      },
    ),
    { numRuns: 6000, seed: 20_261_101 },
  );
  expect(taken).toBeGreaterThan(1000);
});

test('a catalogue says who read how many of its documents, and the strict reader can be ruled out', () => {
  const files = memorySource({
    'qingdan.yaml': '文件类型: 设置\n',
    'certificates/a.yaml': '文件类型: 证照\n名称: [甲\n',
  });
  const readings = (strictReader: boolean) => {
    const catalogue = openCatalogue(files, true, { strictReader });
    for (const file of catalogue.yamlFiles) catalogue.documentsOf(file);
    return catalogue.readings;
  };
  expect(readings(true)).toEqual({ strict: 1, yaml: 1 });
  expect(readings(false)).toEqual({ strict: 0, yaml: 2 });
});
