import { expect, test } from 'vitest';
import { ExpectedError } from '../../src/io/expected-error.ts';
import type { ImportMap } from '../../src/model/generated/types.ts';
import { planImport } from '../../src/tables/import.ts';
import { MAPPING, ROW, csv, listOf, importText, documentsOf } from './import-list.ts';

test('rows are counted as in the file: blank lines count, records with line breaks count once', () => {
  const text = `${listOf({ 条件: '一\n二\n三' })}\n\n${csv([Object.values({ ...ROW, 编码: 'B', 法定: '尽快' })])}\n`;
  const plan = importText(text);
  expect(plan.documents).toBe(2);
  expect(plan.problems).toMatchObject([{ row: 4 }]);
});

test('cells beyond the header, and columns without a name or with one twice, keep their place', () => {
  const header = [...Object.keys(ROW), '备注', ''];
  const plan = importText(
    csv([header, [...Object.values({ ...ROW, 备注: '一' }), '二', '三', '四'], ['A-2', '', '乙']]).replace(
      '"A-2","","乙"',
      '"A-000002-001","","乙","许可","510107","武侯区","县","市监局"',
    ),
  );
  expect(documentsOf(plan).map((document) => document['来源'])).toMatchObject([
    { 原始: { 备注: '一', 第17列: '二', 第18列: '三', 第19列: '四' } },
    { 行: 3 },
  ]);
});

test('UTF-8 with BOM, GB18030 and CRLF are read alike', () => {
  const expected = documentsOf(
    importText('编码,名称,类型,区划码,区划,级,部门\nA,甲,许可,510107,武侯区,县,市监局\n', small()),
  );
  const crlf = '编码,名称,类型,区划码,区划,级,部门\r\nA,甲,许可,510107,武侯区,县,市监局\r\n';
  expect(documentsOf(importText(`\uFEFF${crlf}`, small()))).toEqual(expected);
  // "编码,名称,类型,区划码,区划,级,部门" and one record in GB 18030.
  const gb = Buffer.from(
    'b1e0c2eb2cc3fbb3c62cc0e0d0cd2cc7f8bbaec2eb2cc7f8bbae2cbcb62cb2bfc3c50d0a412cbcd72cd0edbfc92c3531303130372ccee4baeec7f82ccfd82ccad0bce0bed60d0a',
    'hex',
  );
  expect(documentsOf(planImport(gb, small(), { fileName: '清单.csv' }))).toEqual(expected);
});

function small(): ImportMap {
  return {
    ...MAPPING,
    字段: { 基本编码: { 列: '编码' }, 事项名称: { 列: '名称' }, 事项类型: { 列: '类型', 对照: { 许可: '行政许可' } } },
  };
}

test.each([
  ['', '是空的'],
  ['编码,名称\n', '没有“类型”这一列'],
  ['编码,名称,类型,区划码,区划,级,部门\n', '只有表头'],
  ['编码,名称\n"甲', '不是完好的 CSV'],
])('a list that cannot be used is an expected error: %j', (text, message) => {
  expect(() => importText(text, small())).toThrow(ExpectedError);
  expect(() => importText(text, small())).toThrow(message);
});

test('a missing column is named with the nearest that the list has', () => {
  const text = '编码,名称,类形,区划码,区划,级,部门\nA,甲,许可,510107,武侯区,县,市监局\n';
  const hint = (() => {
    try {
      importText(text, small());
      return '';
    } catch (error) {
      return error instanceof ExpectedError ? `${error.message}${error.hint}` : '';
    }
  })();
  expect(hint).toContain('“类型”');
  expect(hint).toContain('“类形”');
});
