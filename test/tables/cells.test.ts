import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '../../src/tables/cells.ts';
import { csvBytes } from '../../src/tables/table.ts';
import { neutralized, restored } from '../../src/text/csv.ts';

/** Texts that like to begin as formulas, quotes, apostrophes and line ends do. */
const hostile = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'", "''", "'=", '"', ',', ' ='),
    fc.string({ unit: 'binary' }),
  )
  .map(([start, rest]) => start + rest);

test('a cell never begins as a formula does, and comes back as it was', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const cell = neutralized(text);
      expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      expect(restored(cell)).toBe(text);
    }),
  );
});

test('hostile texts survive CSV, quoting and line ends included', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1 }), (rows) => {
      const bytes = csvBytes({ columns: [{ name: '甲' }, { name: '乙' }], rows: rows.map((row) => [...row]) });
      const [header, ...body] = parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' }) as string[][];
      expect(header).toEqual(['甲', '乙']);
      expect(body.map((record) => record.map(restored))).toEqual(rows.map((row) => [...row]));
    }),
  );
});

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ['＝1＋1', "'＝1＋1"],
  ['-5', "'-5"],
  ["'=1", "''=1"],
  ["'引文'", "'引文'"],
  ['2-1', '2-1'],
  ['', ''],
])('%j is written as %j', (text, cell) => expect(neutralized(text)).toBe(cell));

test('UTF-8 with a byte order mark, CRLF, texts quoted, numbers bare, empty cells empty', () => {
  const bytes = csvBytes({
    columns: [{ name: '编码' }, { name: '数' }, { name: '空' }],
    rows: [
      ['00012', -1.5, undefined],
      ['a"b\nc', 2, ''],
    ],
  });
  expect(Buffer.from(bytes).toString('utf8')).toBe('\uFEFF"编码","数","空"\r\n"00012",-1.5,\r\n"a""b\nc",2,\r\n');
});

test('a limit gives its text, number and unit; a list one entry a line with the codes beside it', () => {
  expect(cellsOf({ path: '时限', column: '时限', kind: 'limit' }, '20个工作日')).toEqual(['20个工作日', 20, '工作日']);
  expect(cellsOf({ path: '时限', column: '时限', kind: 'limit' }, '当场')).toEqual(['当场', undefined, undefined]);
  expect(
    cellsOf({ path: '服务对象', column: '服务对象', kind: 'list', codes: { 自然人: '1', 其他组织: '6' } }, [
      '自然人',
      '个体工商户',
      '其他组织',
    ]),
  ).toEqual(['自然人\n个体工商户\n其他组织', '1\n\n6']);
  expect(
    cellsOf({ path: '依据', column: '依据', kind: 'citation' }, [
      '《甲法》第一条',
      { 名称: '乙条例', 文号: '国务院令第1号', 条款: ['第二条', '第三条'] },
    ]),
  ).toEqual(['《甲法》第一条\n《乙条例》（国务院令第1号）第二条、第三条']);
});
