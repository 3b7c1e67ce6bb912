import { replacing } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

/** A text in GB18030, as an office program saves it; the byte pairs of its letters are found by decoding all of them. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => (letter <= '~' ? [letter.charCodeAt(0)] : (pairs.get(letter) ?? []))),
  );
}

/** The first letter of a file that is judged as a whole. */
const firstLetter = ({ text }: Shipped) => `⟦${text.slice(0, 1)}⟧${text.slice(1)}`;

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'yaml/date',
    kind: '法律法规',
    break: replacing(/^(施行日期: )\d{4}-\d\d-\d\d$/mu, '$1⟦2025-02-30⟧'),
  },
  {
    rule: 'yaml/date',
    kind: '法律法规',
    break: replacing(/^(施行日期: )(\d{4})-0?(\d+)-0?(\d+)$/mu, '$1⟦$2年$3月$4日⟧'),
  },
  {
    rule: 'yaml/duplicate-key',
    kind: '基本目录',
    break: replacing(/^(条线: \S+\n)/mu, '$1⟦条线⟧: 民政\n'),
  },
  { rule: 'yaml/encoding', kind: '证照', break: firstLetter, encode: gb18030 },
  {
    rule: 'yaml/encoding',
    kind: '实施机关',
    break: firstLetter,
    encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  },
  {
    rule: 'yaml/full-width-bracket',
    kind: '基本目录',
    break: replacing(/^(行使层级: )\[(.*)\]$/mu, '$1⟦【⟧$2】'),
  },
  {
    rule: 'yaml/full-width-colon',
    kind: '实施清单',
    break: replacing(/^( {4}承办): /mu, '$1⟦：⟧'),
  },
  {
    rule: 'yaml/full-width-comma',
    kind: '基本目录',
    break: replacing(/^(行使层级: \[[^,\]]+), /mu, '$1⟦，⟧'),
  },
  {
    rule: 'yaml/full-width-dash',
    kind: '基本目录',
    break: replacing(/^( {2})- (环节: 受理)$/mu, '$1⟦－⟧ $2'),
  },
  {
    rule: 'yaml/full-width-number-sign',
    kind: '实施清单',
    break: replacing(/^(实施机关: .*\n)/mu, '$1⟦＃⟧ 与省里的标准一致\n'),
  },
  {
    rule: 'yaml/full-width-quotes',
    kind: '实施机关',
    break: replacing(/^( {2}监督投诉电话: )"(.*)"$/mu, '$1⟦“$2”⟧'),
  },
  {
    rule: 'yaml/invisible',
    kind: '基本目录',
    break: replacing(/^(事项名称: .)/mu, '$1⟦\u200b⟧'),
  },
  {
    rule: 'yaml/limits',
    kind: '证照',
    break: ({ text }) => `${text}别名: ${'['.repeat(256)}⟦[⟧${'['.repeat(100)}\n`,
  },
  {
    rule: 'yaml/null-key',
    kind: '基本目录',
    break: replacing(
      /^( {2}- 内容: )[^，\n]+，([^，\n]{4,})\n((?: {4}\S.*\n)*)/mu,
      '  - { 内容: 提交的材料齐全, ⟦属实⟧ }\n',
    ),
  },
  {
    rule: 'yaml/number-not-text',
    kind: '实施机关',
    break: replacing(/^( {2}监督投诉电话: )"(\d+)"$/mu, '$1⟦$2⟧'),
  },
  {
    rule: 'yaml/swallowed-comment',
    kind: '实施清单',
    break: replacing(/^( {6}地点: .*楼)(.+)$/mu, '$1 ⟦#$2⟧'),
  },
  {
    rule: 'yaml/syntax',
    kind: '基本目录',
    break: replacing(/^(基本编码: )"(\d+)"$/mu, '$1⟦"⟧$2'),
  },
  {
    rule: 'yaml/syntax',
    kind: '实施清单',
    break: replacing(/^( {4}承办): /mu, '$1⟦:⟧'),
  },
  {
    rule: 'yaml/tab',
    kind: '基本目录',
    break: replacing(/^(注意事项:\n) {2}- /mu, '$1⟦\t⟧- '),
  },
  {
    rule: 'yaml/undecodable',
    kind: '证照',
    break: ({ text }) => `⟦⟧${text}`,
    encode: (text) => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]), Buffer.from(text)]),
  },
  {
    rule: 'yaml/wide-space',
    kind: '基本目录',
    break: replacing(/^( {2}- 材料名称: .*)$/mu, '$1⟦　⟧'),
  },
  {
    rule: 'yaml/yes-no',
    kind: '基本目录',
    break: replacing(/^( {4}计入办理时限: )[是否]$/mu, '$1⟦true⟧'),
  },
];
