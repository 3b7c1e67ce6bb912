import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, readCell } from '../../src/model/cell-text.ts';
import { isRecord } from '../../src/model/document.ts';
import { parseFile } from '../../src/model/parse.ts';
import type { Path } from '../../src/model/positions.ts';
import { shapeAt } from '../../src/model/shapes.ts';

const local = (...path: Path) => shapeAt('实施清单', path);

test.each([
  [
    '申请条件',
    '年满18周岁\n\n有30平方米以上的场所｜依据：《某办法》第三条',
    [{ 内容: '年满18周岁' }, { 内容: '有30平方米以上的场所', 依据: '《某办法》第三条' }],
  ],
  [
    '申请材料',
    '居民身份证｜必要性：必要｜份数：1\n申请表：一式',
    [{ 材料名称: '居民身份证', 必要性: '必要', 份数: 1 }, { 材料名称: '申请表：一式' }],
  ],
  ['申请材料', '无', '无'],
  ['收费依据及标准', '不收费', '不收费'],
  ['注意事项', '带好原件。\r\n周末不办。', ['带好原件。', '周末不办。']],
  ['行使层级', '市级\n县级', ['市级', '县级']],
  ['到现场次数', '1', 1],
  ['事项名称', '  食品经营许可 ', '食品经营许可'],
  ['审批决定证件', '许可证｜送达：自行取件、邮寄', [{ 名称: '许可证', 送达: ['自行取件', '邮寄'] }]],
])('%s: %j', (field, cell, value) => {
  expect(readCell(cell, local(field))).toEqual({ value });
});

test.each([
  ['到现场次数', '一次', '这里只能填数字'],
  ['办件类型', '即时件', '最接近的是“即办件”'],
  ['申请材料', '身份证｜份数：两份', '第1行：“份数”这里只能填数字'],
  ['申请材料', '身份证\n户口簿｜原件', '第2行：“原件”没有写是哪个字段'],
  ['申请材料', '身份证｜份数：1｜份数：2', '“份数”写了两次'],
  ['特别程序', '听证｜计入办理时限：也许', '第1行：“计入办理时限”只能填 “是”、“否”'],
  ['不是字段', '甲', '目录里没有这个字段'],
  ['事项名称', ' \n', '没有填内容'],
])('%s: %j is refused', (field, cell, reason) => {
  const read = readCell(cell, local(field));
  expect('reason' in read && read.reason).toContain(reason);
});

test('what does not fit its field is shown as it is', () => {
  expect(cellText('两份', local('申请材料', 0, '份数'))).toBe('两份');
  expect(cellText(undefined, local('申请条件'))).toBe('');
});

const catalogueFiles = () =>
  readdirSync('catalog', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:standard|local|organs)\/.*\.yaml$/u.test(file))
    .map((file) => `catalog/${file}`);

test('every value of the shipped catalogue that has a text is what its text says', () => {
  let shown = 0;
  let seen = 0;
  const look = (kind: '基本目录' | '实施清单' | '实施机关', value: unknown, path: Path): void => {
    const shape = shapeAt(kind, path);
    const text = cellText(value, shape);
    seen += 1;
    if (text !== undefined) {
      shown += 1;
      expect(readCell(text, shape)).toEqual({ value });
    }
    if (Array.isArray(value)) for (const [index, entry] of value.entries()) look(kind, entry, [...path, index]);
    else if (isRecord(value)) for (const [key, part] of Object.entries(value)) look(kind, part, [...path, key]);
  };
  for (const file of catalogueFiles())
    for (const { kind, value } of parseFile(file, readFileSync(file)))
      if (kind === '基本目录' || kind === '实施清单' || kind === '实施机关')
        for (const [key, part] of Object.entries(value as object)) look(kind, part, [key]);
  expect(shown / seen).toBeGreaterThan(0.95);
});

test('no text brings down the reader, and a value that has a text has that one', () => {
  const field = fc.constantFrom(
    '申请条件',
    '申请材料',
    '办理程序',
    '收费依据及标准',
    '许可数量',
    '注意事项',
    '法定依据',
  );
  const piece = fc.constantFrom('｜', '：', ':', '\n', '、', '必要性', '份数', '依据', '无', '1', '内容', ' ');
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(field, text, (name, cell) => {
      const read = readCell(cell, local(name));
      if (!('value' in read)) return;
      const shown = cellText(read.value, local(name));
      if (shown !== undefined) expect(readCell(shown, local(name))).toEqual(read);
    }),
  );
});
