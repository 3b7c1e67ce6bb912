import { defineDocumentRule } from '../../model/rule.ts';
import type { CatalogueDocument } from '../../model/document.ts';
import type { DocumentFinding } from '../../model/rule.ts';
import { stripLevelSuffix } from '../../text/fold.ts';
import { wrongYearBrackets } from '../../text/typography.ts';
import type { Correction } from '../../text/typography.ts';
import { fixOf } from '../corrections.ts';

const NAMES = ['事项名称', '业务办理项'] as const;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '[': '［',
  ']': '］',
  ',': '，',
  ':': '：',
  ';': '；',
};
/** Brackets anywhere; a comma, colon or semicolon not between two digits or letters (1:500, ISO 9001:2015). */
const HALF_WIDTH_MARK = /[()[\]]|(?<![0-9A-Za-z])[,:;]|[,:;](?![0-9A-Za-z])/gu;
const FULL_WIDTH_LETTER = /[Ａ-Ｚａ-ｚ０-９]/gu;
/** A space that does not part two Latin words; between two Chinese words it may have been meant as a mark. */
const STRAY_SPACE = /(?<![0-9A-Za-z])\s|\s(?![0-9A-Za-z])/gu;
const BETWEEN_WORDS = /\p{Script=Han}\s+\p{Script=Han}/u;
const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '［': '］',
  '〔': '〕',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '{': '}',
};
const CLOSING = new Set(Object.values(PAIRS));
const named = (name: string) => `文件类型: 基本目录\n基本编码: "510112001000"\n事项名称: ${name}\n`;

export const widthAndBrackets = defineDocumentRule({
  id: 'naming/width-and-brackets',
  title: {
    zh: '名称的标点用全角，字母数字用半角，括号成对',
    en: 'In names marks are full-width, letters and digits half-width, brackets paired',
  },
  severity: 'warn',
  since: '0.1.0',
  basis: [
    { 名称: '标点符号用法（GB/T 15834—2011）', 条款: '5.1.1、5.1.3' },
    { 名称: '中华人民共和国国家通用语言文字法', 条款: '第十七条' },
  ],
  messages: {
    width: {
      zh: ({ marks, name }) => `“${marks}”的宽度不对，应写作“${name}”`,
      en: ({ marks, name }) => `“${marks}” has the wrong width; write “${name}”`,
    },
    space: {
      zh: ({ name }) => `名称里有多余的空格，应写作“${name}”`,
      en: ({ name }) => `there is a stray space; write “${name}”`,
    },
    unpaired: { zh: ({ mark }) => `“${mark}”不成对`, en: ({ mark }) => `“${mark}” has no partner` },
  },
  advice: {
    zh: '括号、逗号、冒号、分号用全角（中文输入法），字母、数字用半角，不留空格，括号有头有尾。',
    en: 'Use full-width brackets, commas, colons and semicolons, half-width letters and digits, no spaces, and close every bracket.',
  },
  examples: {
    valid: [
      { yaml: named('公共浴室（Ⅱ类）经营许可') },
      { yaml: named('公共浴室经营许可（川府发(2015)3号取消）') },
      { yaml: named('1:500地形图（ISO 9001:2015）审核') },
      { yaml: named('危险化学品经营许可（《目录》所列，A、B类）') },
      // What naming/level-suffix wants away needs no other brackets.
      { yaml: named('公共浴室经营许可(县级)') },
    ],
    invalid: [
      { yaml: named('公共浴室经营许可(新办)'), at: '(', message: 'width' },
      { yaml: named('８类公共浴室经营许可'), at: '８', message: 'width' },
      { yaml: named('公共浴室 经营许可'), at: ' ', message: 'space' },
      { yaml: named('公共浴室经营许可（新办'), at: '（', message: 'unpaired' },
      { yaml: `${named('公共浴室经营许可')}业务办理项: 变更名称）\n`, at: '）', message: 'unpaired' },
    ],
  },
  *check(document) {
    const { kind, map } = document;
    if (kind !== '基本目录' && kind !== '实施清单') return;
    for (const key of NAMES)
      if (typeof map[key] === 'string') yield* faults(document, key, withoutLevel(key, map[key]));
  },
});

function withoutLevel(key: string, name: string): string {
  return key === '事项名称' ? stripLevelSuffix(name) : name;
}

function* faults(document: CatalogueDocument, key: string, name: string): Generator<DocumentFinding> {
  const years = wrongYearBrackets(name);
  const isOfYear = (index: number) => years.some(({ start, end }) => start <= index && index < end);
  const proper = name
    .replace(HALF_WIDTH_MARK, (mark, index: number) => (isOfYear(index) ? mark : (FULL_WIDTH[mark] ?? mark)))
    .replace(FULL_WIDTH_LETTER, (letter) => letter.normalize('NFKC'));
  // Every replacement is one UTF-16 unit for one.
  const wrong = name.split('').flatMap((mark, index) => (mark === proper.charAt(index) ? [] : [index]));
  const marks = new Set(wrong.map((index) => name.charAt(index)));
  if (wrong[0] !== undefined)
    yield {
      ...finding(key, wrong[0], 'width', { marks: [...marks].join(''), name: proper }),
      ...fixOf(
        document,
        [key],
        corrections(wrong, (index) => proper.charAt(index)),
      ),
    };
  const spaces = [...name.matchAll(STRAY_SPACE)].map(({ index }) => index);
  if (spaces[0] !== undefined)
    yield {
      ...finding(key, spaces[0], 'space', { name: proper.replace(STRAY_SPACE, '') }),
      ...(!BETWEEN_WORDS.test(name) &&
        fixOf(
          document,
          [key],
          corrections(spaces, () => ''),
        )),
    };
  const unpaired = firstUnpaired(proper);
  if (unpaired !== undefined) yield finding(key, unpaired, 'unpaired', { mark: proper.charAt(unpaired) });
}

function corrections(places: readonly number[], textAt: (index: number) => string): Correction[] {
  return places.map((start) => ({ start, end: start + 1, text: textAt(start) }));
}

function finding(key: string, start: number, message: string, args: Readonly<Record<string, string>>): DocumentFinding {
  return { path: [key], span: { start, end: start + 1 }, message, args };
}

function firstUnpaired(text: string): number | undefined {
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    if (mark in PAIRS) open.push(index);
    else if (CLOSING.has(mark)) {
      const start = open.pop();
      if (start === undefined || PAIRS[text.charAt(start)] !== mark) return start ?? index;
    }
  }
  return open[0];
}
