import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '../../src/engine/run.ts';
import { parseFile } from '../../src/model/parse.ts';
import { RULES } from '../../src/rules/index.ts';
import { localFile, threeCounties } from '../../src/rules/example-trees.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';

const LOCAL = 'local/510107/wsjkj/510124001000.yaml';
const VALID =
  localFile(
    '申请材料:\n  - { 材料名称: 申请表, 份数: 1 }\n办理时限:\n  承诺: "3个工作日"\n注意事项:\n  - |\n    多行\n    文字\n',
  )[LOCAL] ?? '';

/** Every rule over a tree with this file in it; each finding lies inside its text. */
function judge(bytes: string | Uint8Array, path = LOCAL): string[] {
  const { catalogue, context } = catalogueOf({ ...threeCounties(), [path]: bytes });
  const { diagnostics } = run(catalogue, context, { rules: RULES, stages: { map: true, reduce: true } });
  for (const { file, range } of diagnostics) {
    const { source } = catalogue.documentsOf(file)[0] ?? {};
    const last = source?.text.split('\n').length ?? 1;
    for (const { line, column } of [range.start, range.end]) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(last);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual((source?.text.split('\n')[line - 1]?.length ?? 0) + 2);
    }
  }
  return diagnostics.filter(({ file }) => file === path).map(({ rule }) => rule);
}

test('random bytes never stop the program', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      judge(bytes);
    }),
    { numRuns: 150 },
  );
});

test('valid documents with characters changed, cut out or put in never stop the program', () => {
  const sign = fc.constantFrom(
    '：',
    ':',
    '"',
    "'",
    '[',
    '{',
    '\t',
    '\n',
    ' ',
    '- ',
    '#',
    '&a ',
    '*a',
    '!x ',
    '|',
    '>',
    '%',
    '@',
    '?',
    '---\n',
    '\u0000',
    '👪',
    '\r\n',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(VALID.length), fc.nat(6), sign), { maxLength: 6 }), (changes) => {
      let text = VALID;
      for (const [at, cut, put] of changes) text = text.slice(0, at) + put + text.slice(at + cut);
      judge(text);
      judge(text, 'organs/510107/wsjkj.yaml');
      judge(text, 'standard/01/510124001000.yaml');
    }),
    { numRuns: 150 },
  );
});

test.each<[string, string]>([
  ['100,000 brackets', '['.repeat(100_000)],
  ['100,000 brackets on lines of their own', '[\n'.repeat(100_000)],
  ['20,000 nested entries', '- '.repeat(20_000)],
  [
    'a billion laughs',
    `a: &a [x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key, index) => `${key}: &${key} [${`*${'abcdefg'[index]}, `.repeat(9)}]`).join('\n')}\n文件类型: 证照\n`,
  ],
  ['an alias inside itself', '文件类型: 证照\n名称: &a [*a]\n'],
  ['an unknown tag', '文件类型: 证照\n名称: !!js/function "f"\n状态: 在用\n'],
  ['a line of a megabyte', `文件类型: 证照\n名称: ${'长'.repeat(350_000)}\n状态: 在用\n`],
  ['prototype keys', '文件类型: 证照\n__proto__: { a: 1 }\nconstructor: x\n名称: 甲\n状态: 在用\n'],
])('%s: a finding, not a crash', (_, text) => {
  expect(judge(text, 'certificates/x.yaml').length).toBeGreaterThan(0);
});

test('several documents: a broken one does not stop the others', () => {
  const documents = parseFile(
    'a.yaml',
    new TextEncoder().encode('文件类型: 证照\n名称: 甲\n---\n名称: [坏\n---\n文件类型: 证照\n名称: 乙\n...\n'),
  );
  expect(documents.map(({ map }) => map['名称'])).toEqual(expect.arrayContaining(['甲']));
  expect(documents.some(({ hasSyntaxFault }) => hasSyntaxFault)).toBe(true);
});

test('BOM and CRLF change no column; GB18030 is read', () => {
  const text = '文件类型: 证照\n名称: 营业执照\n状态: 坏\n';
  const places = [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')].map((variant) => {
    const [document] = parseFile('a.yaml', new TextEncoder().encode(variant));
    return document?.locate(['状态']);
  });
  expect(places).toEqual(
    Array.from({ length: 3 }, () => ({ start: { line: 3, column: 5 }, end: { line: 3, column: 6 } })),
  );
  const [read] = parseFile('a.yaml', Buffer.from('c3fbb3c63a20d3aad2b5d6b4d5d50a', 'hex'));
  expect(read?.map['名称']).toBe('营业执照');
});
