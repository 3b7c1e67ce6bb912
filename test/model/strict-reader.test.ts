import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/engine/catalogue.ts';
import { memorySource } from '../../src/io/file-source.ts';
import { province } from '../bench/province.mjs';
import { importRows, localPaths, textOf } from '../tables/import-list.ts';
import { isTakenAsByYaml } from './both-readers.ts';
import { LEFT, RICH, SIGNS } from './strict-texts.ts';

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

test('what an import writes is taken, whatever ordinary texts its cells hold', () => {
  const cells = [
    '甲',
    '一\n二',
    '"引"',
    'a: b',
    '# 1',
    '- 甲',
    '-',
    '--',
    '028',
    '2026-01-31',
    '/',
    '%',
    '@',
    '[甲]',
    '~',
    '甲 #1',
    '\\n',
  ];
  const plan = importRows(
    ...cells.map((cell) => ({ 编码: cell, 名称: cell, 条件: cell, 材料: cell, 地点: cell, 备注: cell })),
  );
  const written = localPaths(plan).map((path) => textOf(plan, path));
  expect(written.length).toBeGreaterThan(10);
  expect(written.filter((text) => !isTakenAsByYaml(text))).toEqual([]);
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
    ['brackets below their key', 'a:\n  []\nb:\n  - \n    { c: d } # e\n'],
    ['numbers', 'a: 0\nb: 15\nc: 2.50\nd: 123456789012345\n'],
    [
      'what only looks like numbers',
      'a: 2026-01-31\nb: 08:30-17:00\nc: 20个工作日\nd: 510107-scjgj\ne: 1a\nf: +86-28\ng: -甲\nh: .\ni: ~5日\n.j: :k\n',
    ],
    ['signs inside texts', 'a: b#c:d, e [f] {g} & h * i ! j | k > l % m @ n ` o - p ? q = r\nb: https://a.b/?c=d#e\n'],
    ['rare characters', 'a: 👪𠮷\nb: 　甲\nc: \\d\n'],
  ])('%s', (_, text) => {
    expect(isTakenAsByYaml(text)).toBe(true);
  });
});

describe('what is left to yaml', () => {
  test.each<[string, string]>(LEFT.map((text) => [JSON.stringify(text).slice(0, 60), text]))('%s', (_, text) => {
    expect(isTakenAsByYaml(text)).toBe(false);
  });
});

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
