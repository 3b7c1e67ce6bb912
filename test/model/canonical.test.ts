import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, canonicalYaml } from '../../src/model/canonical.ts';
import { commentsOf } from '../../src/model/comments.ts';
import { parseFile } from '../../src/model/parse.ts';

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
    文件类型: '实施清单',
    基本编码: '511A01',
    联系方式: { 窗口: [{ 地点: long, 咨询电话: '028-1' }] },
    申请条件: [{ 内容: '一\n二' }],
  });
  expect(yaml).toBe(
    `文件类型: 实施清单\n基本编码: "511A01"\n申请条件:\n  - 内容: |-\n      一\n      二\n联系方式:\n  窗口:\n    - 地点: ${long}\n      咨询电话: "028-1"\n`,
  );
});

test.each([
  [
    'keys in the order of the schema, at every level; unknown ones last; the line for the editor first',
    '# yaml-language-server: $schema=a.json\n# 甲\n名称: 营业执照\n颜色: 红\n并入依据:\n  条款: [第一条]\n  名称: 某法\n文件类型: 证照 # 乙\n',
    '# yaml-language-server: $schema=a.json\n文件类型: 证照 # 乙\n# 甲\n名称: 营业执照\n并入依据:\n  名称: 某法\n  条款: [第一条]\n颜色: 红\n',
  ],
  [
    'brackets stay around words and are opened around prose',
    '文件类型: 基本目录\n行使层级: [ 市级,县级 ]\n办理时限: {法定: 5日}\n申请条件: [{内容: 年满18周岁，有住所}]\n',
    '文件类型: 基本目录\n行使层级: [市级, 县级]\n申请条件:\n  - 内容: 年满18周岁，有住所\n办理时限: { 法定: 5日 }\n',
  ],
  [
    'quotes where they are needed',
    `文件类型: 基本目录\n基本编码: '510112001000'\n事项名称: '浴室'\n注意事项:\n    - '#1'\n    - "028"\n    - "是：\\n否"\n    - >-\n      一\n      二\n版本: 007\n`,
    '文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: 浴室\n版本: 007\n注意事项:\n  - "#1"\n  - "028"\n  - |-\n    是：\n    否\n  - 一 二\n',
  ],
  [
    'lines end in one way, and once',
    '文件类型: 证照   \r\n\r\n\r\n# 甲  \r\n名称: 营业执照\r\n\r\n\r\n',
    '文件类型: 证照\n\n# 甲\n名称: 营业执照\n',
  ],
  [
    'several documents stay several',
    '名称: 甲\n文件类型: 证照\n---\n# 乙\n名称: 乙\n文件类型: 证照\n',
    '文件类型: 证照\n名称: 甲\n---\n# 乙\n文件类型: 证照\n名称: 乙\n',
  ],
])('%s', (_, before, after) => {
  expect(canonicalText(before)).toEqual({ text: after });
  expect(canonicalText(after)).toEqual({ text: after });
});

test.each([
  [
    'an alias that would stand before its anchor',
    '名称: &a 甲\n文件类型: 证照\n并入: *a\n状态: &b 在用\n颁发机关: *b\n',
  ],
])('%s: left as it is', (_, before) => {
  expect(canonicalText(before)).toHaveProperty('refusal');
});

/** A way to write a document by hand: keys in any order, either style, comments and blank lines anywhere. */
const handwritten = fc
  .array(
    fc.record({
      value: fc.constantFrom(
        ['名称', ' "甲"'],
        ['状态', ' 在用'],
        ['别名', ' [一, "二"]'],
        ['别名', '\n- 一\n- 二'],
        ['依据', '\n    条款:\n      # 内\n      - 第一条 # 尾\n    名称: 某法'],
        ['依据', ' { 条款: [第一条], 名称: 某法 }'],
        ['并入依据', '\n  - 《某法》第一条\n  # 里\n  - 名称: 某法\n    # 深\n'],
        ['颁发机关', ' |\n  一\n  二\n'],
        ['颜色', " '红'"],
        ['说明', ' 某、\n  某'],
      ),
      above: fc.constantFrom('', '\n', '# 上\n', '\n# 上\n', '# 上\n\n', '\n\n# 上\n# 上\n\n'),
      behind: fc.constantFrom('', ' # 后', '   '),
      below: fc.constantFrom('', '\n  # 下', '\n\n  # 下\n'),
    }),
    { maxLength: 8 },
  )
  .map((lines) => {
    const keys = new Set<string>();
    const written = lines.flatMap(({ value: [key = '', after = ''], above, behind, below }) => {
      if (keys.has(key)) return [];
      keys.add(key);
      const isShort = !after.includes('\n');
      return [`${above}${key}:${after}${isShort ? behind : ''}${isShort ? '' : below}\n`];
    });
    const place = Math.floor(written.length / 2);
    return [...written.slice(0, place), '文件类型: 证照\n', ...written.slice(place)].join('');
  });

test('the canonical form says the same, with the same comments, and is its own canonical form', () => {
  fc.assert(
    fc.property(handwritten, fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const before = lines.replaceAll('\n', end);
      const canonical = canonicalText(before);
      if ('refusal' in canonical) throw new Error(canonical.refusal);
      const after = canonical.text;
      expect(after).not.toMatch(/[ \t\r]$|\t/mu);
      expect(after).toMatch(/[^\n]\n$/u);
      expect(read(after)[0]?.value).toEqual(read(before)[0]?.value);
      expect(commentsOf(after).sort()).toEqual(commentsOf(before).sort());
      expect(canonicalText(after)).toEqual({ text: after });
      expect(read(after)[0]?.reader).toBe('strict');
    }),
    { numRuns: 500 },
  );
});
