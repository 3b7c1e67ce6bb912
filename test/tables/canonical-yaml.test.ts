import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFile } from '../../src/model/parse.ts';
import { canonicalYaml } from '../../src/tables/canonical-yaml.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '028',
    '1e3',
    'true',
    '~',
    'null',
    '- 甲',
    '甲: 乙',
    '甲 #12',
    '---',
    '...',
    ' 前',
    '后 ',
    '\n',
    '甲\n\n 乙\n',
    '甲\r\n乙',
    '\u2028',
    '\ufeff',
    '\u0085',
    '%甲',
    '!甲',
    '&甲',
    '*甲',
    '? 甲',
    '|',
    '>',
    "'",
    '"',
    '[',
    '{a,b: c}',
    '__proto__',
    '2026-01-01',
    '12:30',
    '：',
    '。\n# 不是注释',
  ),
  fc
    .array(fc.constantFrom('甲', ' ', '\n', '\t', '\r', ':', '#', '-', '"', "'", '\\'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

const read = (yaml: string) => parseFile('a.yaml', new TextEncoder().encode(yaml));

test('a document parses back to the same value, whatever its texts and keys are', () => {
  const document = fc.record({
    文件类型: fc.constant('实施清单'),
    基本编码: text,
    申请材料: fc.array(fc.record({ 材料名称: text })),
    联系方式: fc.record({ 监督投诉电话: text }),
    来源: fc.record({
      行: fc.nat(),
      原始: fc.dictionary(
        text.filter((key) => key !== ''),
        text,
      ),
    }),
  });
  fc.assert(
    fc.property(document, (value) => {
      const [first, ...others] = read(canonicalYaml(value));
      expect(others).toEqual([]);
      expect(first?.problems).toEqual([]);
      expect(JSON.parse(JSON.stringify(first?.value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 500 },
  );
});

test('codes and phones are quoted, prose stands in blocks, long lines are not folded', () => {
  const long = '长'.repeat(300);
  const yaml = canonicalYaml({
    基本编码: '511A01',
    联系方式: { 窗口: [{ 地点: long, 咨询电话: '028-1' }] },
    申请条件: [{ 内容: '一\n二' }],
    行使层级: ['县级'],
  });
  expect(yaml).toBe(
    `基本编码: "511A01"\n联系方式:\n  窗口:\n    - 地点: ${long}\n      咨询电话: "028-1"\n申请条件:\n  - 内容: |-\n      一\n      二\n行使层级:\n  - 县级\n`,
  );
});
