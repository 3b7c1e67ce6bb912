import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportMap } from '../../src/model/generated/types.ts';
import { restored } from '../../src/text/csv.ts';
import { catalogueOf } from '../engine/catalogue-of.ts';
import { MAPPING, ROW, csv, importText, importRows, textOf, localPaths, documentsOf } from './import-list.ts';

test('one record becomes one draft in the canonical form', () => {
  const plan = importRows({
    全码: 'QQQQ03',
    对象: '自然人|企业法人',
    条件: '一\n二',
    材料: '申请表\n\n身份证',
    法定: '20(工作日)',
    地点: '地址：1号楼',
    电话: '028-12345',
    版: '2',
    备注: ' 留 ',
  });
  expect(plan.problems).toEqual([]);
  expect(plan.documents).toBe(1);
  expect(textOf(plan, 'local/510107/sjj/A-000001-001-03.yaml')).toBe(`文件类型: 实施清单
基本编码: "A-000001-001"
办理项编码: "03"
实施机关: 510107-sjj
实施编码: "QQQQ03"
事项名称: 甲
事项类型: 行政许可
条线: 市场监管
行使层级:
  - 县级
服务对象:
  - 自然人
  - 企业法人
状态: 草稿
版本: 2
申请条件:
  - 内容: |-
      一
      二
申请材料:
  - 材料名称: 申请表
  - 材料名称: 身份证
办理时限:
  法定: 20个工作日
联系方式:
  窗口:
    - 地点: 1号楼
      咨询电话: "028-12345"
来源:
  文件: 清单.csv
  行: 2
  原始:
    材料: |-
      申请表

      身份证
    备注: " 留 "
`);
});

test('the catalogue around it: settings, divisions with the parents that the list has, one file an organ', () => {
  const plan = importRows(
    {},
    { 部门: '税务局', 编码: 'B' },
    { 区划码: '510100', 区划: '成都市', 级: '市', 部门: '财政局', 编码: 'C' },
    { 部门: '税务局', 编码: 'D' },
    { 部门: '教育局', 编码: 'E' },
  );
  expect(plan.problems).toEqual([]);
  expect(textOf(plan, 'qingdan.yaml')).toBe(
    '文件类型: 设置\n名称: 示例清单\n地区: "51"\n编码:\n  名称: 示例\n  格式:\n    - A-999999-999\n',
  );
  expect(textOf(plan, 'divisions.csv')).toBe('代码,名称,层级,上级\n510100,成都市,市级,\n510107,武侯区,县级,510100\n');
  expect(localPaths(plan)).toEqual([
    'local/510107/sjj/A-000001-001.yaml',
    'local/510107/d01/B.yaml',
    'local/510100/d01/C.yaml',
    'local/510107/d01/D.yaml',
    'local/510107/d02/E.yaml',
  ]);
  expect(textOf(plan, 'organs/510107/d02.yaml')).toBe(
    '文件类型: 实施机关\n编号: 510107-d02\n名称: 教育局\n条线:\n  - 教育局\n区划: "510107"\n层级: 县级\n',
  );
  const { context } = catalogueOf(Object.fromEntries(plan.files.map(({ path, content }) => [path, content])));
  expect(context.organs()).toHaveLength(4);
  expect(context.division('510107')).toMatchObject({ name: '武侯区', parent: '510100' });
});

test.each([
  [{ 对象: '自然人|外星人' }, '对象', '服务对象'],
  [{ 法定: '尽快' }, '法定', '办理时限'],
  [{ 电话: '1'.repeat(61) }, '电话', '联系方式'],
  [{ 类型: '许可证' }, '类型', '事项类型'],
  [{ 版: '一' }, '版', '版本'],
  [{ 全码: '5.1E+15' }, '全码', '实施编码'],
])('a cell that its field refuses is a problem and stays in 原始: %j', (cells, column, key) => {
  const plan = importRows(cells);
  const [document] = documentsOf(plan);
  const cell = Object.values(cells)[0];
  expect(plan.problems).toMatchObject([{ row: 2, column, value: cell }]);
  expect(plan.problems[0]?.reason).not.toBe('');
  expect(document?.['来源']).toEqual({ 文件: '清单.csv', 行: 2, 原始: { [column]: cell } });
  expect(document).not.toHaveProperty(key);
});

test('the reason names the nearest allowed value, or an example', () => {
  expect(importRows({ 类型: '行政许可证' }).problems[0]?.reason).toContain('最接近的是“行政许可”');
  expect(importRows({ 法定: '尽快' }).problems[0]?.reason).toContain('20个工作日');
  expect(importRows({ 名称: '' }).problems).toMatchObject([
    { row: 2, column: '名称', value: '', reason: '没有事项名称' },
  ]);
});

test('what is no value stays as it is, without a problem', () => {
  const plan = importRows(
    { 地点: '无窗口' },
    { 地点: '1号楼', 编码: 'B' },
    { 地点: '地址： 2号楼', 编码: 'C' },
    { 编码: '511E15001001' },
  );
  const [none, bare, spaced, exponent] = documentsOf(plan);
  expect(plan.problems).toEqual([]);
  expect(none).not.toHaveProperty('联系方式');
  expect(none?.['来源']).toMatchObject({ 原始: { 地点: '无窗口' } });
  expect(bare?.['来源']).toMatchObject({ 原始: { 地点: '1号楼' } });
  expect(spaced).toMatchObject({ 联系方式: { 窗口: [{ 地点: '2号楼' }] }, 来源: { 原始: { 地点: '地址： 2号楼' } } });
  expect(exponent).toMatchObject({ 基本编码: '511E15001001' });
});

test.each([
  [{ 编码: '' }, '编码'],
  [{ 编码: '5.1E+15' }, '编码'],
  [{ 编码: 'A'.repeat(65) }, '编码'],
  [{ 区划码: '5101' }, '区划码'],
  [{ 区划码: '5.1E+05' }, '区划码'],
  [{ 级: '街道' }, '级'],
  [{ 部门: ' ' }, '部门'],
  [{ 部门: '局'.repeat(41) }, '部门'],
])('a record that cannot be placed is written whole to not-imported.csv: %j', (cells, column) => {
  const plan = importRows({ ...cells, 备注: '=1+1' }, { 编码: 'B' });
  expect(plan.documents).toBe(1);
  expect(plan.problems.at(-1)).toMatchObject({ row: 2, column, reason: expect.stringContaining('not-imported.csv') });
  const [header, record] = parse(textOf(plan, 'not-imported.csv'), { bom: true }) as string[][];
  expect(header).toEqual(Object.keys(ROW));
  expect(record?.map(restored)).toEqual(Object.values({ ...ROW, ...cells, 备注: '=1+1' }));
  documentsOf(plan);
});

test('a name that is taken, differs in case only, or is unsafe gets its row behind it', () => {
  const plan = importRows(
    { 编码: 'a' },
    { 编码: 'a' },
    { 编码: 'A' },
    { 编码: '../../../etc/passwd' },
    { 编码: '甲' },
    { 编码: 'a-r3' },
  );
  expect(localPaths(plan).map((path) => path.slice('local/510107/sjj/'.length))).toEqual([
    'a.yaml',
    'a-r3.yaml',
    'A-r4.yaml',
    'etc-passwd-r5.yaml',
    'r6.yaml',
    'a-r3-r7.yaml',
  ]);
  expect(documentsOf(plan).map((document) => document['基本编码'])).toEqual([
    'a',
    'a',
    'A',
    '../../../etc/passwd',
    '甲',
    'a-r3',
  ]);
});

test('a division or level that an earlier row wrote otherwise is told, and the cell kept', () => {
  const plan = importRows({}, { 编码: 'B', 区划: '武候区', 级: '市' });
  expect(plan.problems).toMatchObject([
    { row: 3, column: '区划', value: '武候区', reason: '前面的行写作“武侯区”' },
    { row: 3, column: '级', value: '市', reason: '前面的行写作“县级”' },
  ]);
  expect(documentsOf(plan)[1]?.['来源']).toMatchObject({ 原始: { 区划: '武候区', 级: '市' } });
});

test('whatever the cells hold, every document fits its schema and every cell is kept or said', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '',
      ' ',
      '\n',
      '5.1E+15',
      '20(工作日)',
      '当场',
      '自然人|',
      '|',
      '地址：',
      '无窗口',
      '=1',
      'a: b',
      '#',
      '许可',
      '行政许可',
    ),
  );
  const free = ['编码', '全码', '名称', '类型', '对象', '条件', '材料', '法定', '地点', '电话', '版', '备注'] as const;
  fc.assert(
    fc.property(
      fc.array(
        fc.record(Object.fromEntries(free.map((column) => [column, cell])) as Record<string, fc.Arbitrary<string>>),
        { minLength: 1, maxLength: 4 },
      ),
      (rows) => {
        const plan = importRows(...rows);
        const documents = new Map(
          documentsOf(plan).map((document) => [(document['来源'] as { 行: number }).行, document]),
        );
        const leftOver = (parse(textOf(plan, 'not-imported.csv') || 'x', { bom: true }) as string[][]).slice(1);
        expect(documents.size + leftOver.length).toBe(rows.length);
        for (const [index, row] of rows.entries()) {
          const document = documents.get(index + 2);
          if (document === undefined) continue;
          const source = document['来源'] as { 原始?: Record<string, string> };
          const said = JSON.stringify(document);
          for (const [column, text] of Object.entries(row)) {
            if (text === '' || source.原始?.[column] === text) continue;
            const words =
              {
                类型: text === '许可' ? '行政许可' : text,
                法定: text === '20(工作日)' ? '20个工作日' : text,
                地点: text.replace(/^地址：/u, ''),
              }[column] ?? text;
            for (const part of words.split(column === '对象' ? '|' : column === '材料' ? '\n' : /(?!)/u))
              expect(said, column).toContain(
                JSON.stringify(column === '版' ? Number(part) : part).replaceAll(/^"|"$/gu, ''),
              );
          }
        }
      },
    ),
  );
});

test('every field that a mapping may name has a place in a document', () => {
  const schema = JSON.parse(readFileSync('schemas/import-map.schema.json', 'utf8')) as {
    properties: { 字段: { properties: Readonly<Record<string, unknown>> } };
  };
  const fields = Object.keys(schema.properties.字段.properties);
  expect(fields.length).toBeGreaterThan(30);
  const samples: Readonly<Record<string, string>> = {
    办理项编码: '01',
    办理项类型: '变更',
    事项类型: '行政许可',
    行使层级: '县级',
    权力来源: '上级下放',
    服务对象: '自然人',
    办件类型: '即办件',
    到现场次数: '2',
    办理形式: '网上办理',
    版本: '3',
    生效日期: '2026-01-01',
    取消日期: '2026-12-31',
    '办理时限/法定': '20日',
    '办理时限/延长': '10日',
    '办理时限/承诺': '5日',
  };
  const columns = Object.fromEntries(
    fields.map((field) => [field, { 列: `列:${field}` }]),
  ) as unknown as ImportMap['字段'];
  const header = [...fields.map((field) => `列:${field}`), '区划码', '区划', '级', '部门'];
  const plan = importText(
    csv([header, [...fields.map((field) => samples[field] ?? `值${field}`), '510107', '武侯区', '县', '市监局']]),
    { ...MAPPING, 字段: columns },
  );
  expect(plan.problems).toEqual([]);
  const [document] = documentsOf(plan);
  expect(document?.['来源']).toEqual({ 文件: '清单.csv', 行: 2 });
  for (const field of fields)
    expect(JSON.stringify(document), field).toContain(
      field.startsWith('办理时限/') && samples[field] !== undefined ? '自然日' : (samples[field] ?? `值${field}`),
    );
});
