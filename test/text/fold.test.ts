import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { closest, fold, stripLevelSuffix } from '../../src/text/fold.ts';
import { readRealRows } from './real-data.ts';

const mixed = fc
  .array(
    fc.constantFrom(
      ...Array.from(' \u3000\n\u200b\u00b4\u0301（）()〔【”“‘。．.、，,—-～·國国Aaé１2ⅡＡ㎡…'),
      '個 工作日',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  mixed,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** What is a word as Unicode has it, of which `fold` tells most characters without asking. */
const WORD = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}])[\p{L}\p{N}\p{M}]`;
const SPACE_OF_NO_WORDS = new RegExp(`(?<!${WORD}) | (?!${WORD})`, 'u');

describe('fold', () => {
  it('leaves spaces between words alone, and nowhere else', () => {
    const letter = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), mixed);
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 8 }), (letters) => {
        expect(fold(letters.join(' '))).not.toMatch(SPACE_OF_NO_WORDS);
      }),
    );
    for (const [left, right] of [
      ['𝒜', 'é'],
      ['ж', '٣'],
      ['𐐀', 'x'],
      ['a', '\u0b95'],
    ].map((pair) => pair.map((one) => one.normalize('NFKC'))))
      expect(fold(`${left} ${right}`)).toBe(`${left} ${right}`);
  });

  it.each([
    ['食品经营许可（变更）', '食品经营许可(变更)'],
    ['办理时限：２０个工作日', '办理时限:20个工作日'],
    ['国办发〔2015〕58号', '国办发［2015］58号'],
    ['【通知】', '[通知]'],
    ['“双随机”', '"双随机"'],
    ['‘甲’', "'甲'"],
    ['《广东省实施〈价格法〉办法》', '《广东省实施<价格法>办法》'],
    ['GB/T 45836—2025', 'GB/T 45836-2025'],
    ['9：00～12：00', '9:00~12:00'],
    ['材料齐全。', '材料齐全.'],
    ['辦理時限', '办理时限'],
    ['１ 个　工作日', '1个工作日'],
    ['身份\u200b证\ufeff', '身份证'],
    ['第Ⅱ类', '第II类'],
  ])('makes %j and %j one', (left, right) => {
    expect(fold(left)).toBe(fold(right));
  });

  it.each([
    ['  GB/T   2260 \n', 'GB/T 2260'],
    ['使用 GB/T 2260 代码', '使用GB/T 2260代码'],
    ['10 000', '10 000'],
    ['甲、乙', '甲、乙'],
    ['ＡＢ （一）', 'AB(一)'],
    ['Word', 'Word'],
    ['著作权、乾隆', '著作权、乾隆'],
    ['', ''],
    ['　\n', ''],
  ])('writes %j as %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it.each([
    ['证明（原件）', '证明原件'],
    ['甲、乙', '甲,乙'],
    ['a b', 'ab'],
    ['A', 'a'],
  ])('keeps %j and %j apart', (left, right) => {
    expect(fold(left)).not.toBe(fold(right));
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('no white space stands beside a Chinese character or at an end', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(fold(text)).not.toMatch(/^\s|\s$|\s\s|\p{Script=Han}\s|\s\p{Script=Han}/u);
      }),
    );
  });

  test.for(['guangan_511602.csv', 'guangdong_440000.csv'])('no two names of %s become one', (file, { skip }) => {
    const rows = readRealRows(file);
    if (rows === undefined) return skip(`${file} is not there`);
    const names = new Set(rows.map((row) => row['name'] ?? ''));
    expect(names.size).toBeGreaterThan(1000);
    expect(new Set(Array.from(names, fold)).size).toBe(names.size);
  });
});

describe('stripLevelSuffix', () => {
  it.each([
    ['企业投资项目备案（县级）', '企业投资项目备案'],
    ['企业投资项目备案(市级) ', '企业投资项目备案'],
    ['企业投资项目备案（技术改造）（市级/县级）', '企业投资项目备案（技术改造）'],
    ['取水许可(县级行使）', '取水许可'],
    ['取水许可（省级权限）', '取水许可'],
    ['取水许可（ 省级、市级和县级 ）', '取水许可'],
    ['取水许可（省、市、县级）', '取水许可'],
    ['取水许可（县（市、区）级）', '取水许可'],
    ['取水许可（设区的市级）', '取水许可'],
    ['取水许可（省本级）', '取水许可'],
    ['取水许可（县级）（市级）', '取水许可（县级）'],
  ])('takes the level off %j', (name, expected) => {
    expect(stripLevelSuffix(name)).toBe(expected);
  });

  it.each([
    '教师资格认定',
    '食品生产许可（变更）',
    '农药经营许可（其他农药）',
    '注册（省级发证）',
    '三级运动员称号授予（一级）',
    '取水许可（县级）变更',
    '取水许可（县级以上）',
    '县级）',
    '（县级）',
    '取水许可（）',
    '',
  ])('leaves %j alone', (name) => {
    expect(stripLevelSuffix(name)).toBe(name);
  });

  test('real names lose nothing but the level', ({ skip }) => {
    const rows = readRealRows('guangan_511602.csv');
    if (rows === undefined) return skip('guangan_511602.csv is not there');
    const names = rows.map((row) => row['name'] ?? '');
    const cut = names.filter((name) => stripLevelSuffix(name) !== name);
    expect(cut).toHaveLength(164);
    for (const name of cut)
      expect(name.slice(stripLevelSuffix(name).length)).toMatch(/^[（(][市县级行使权限/]+[)）]$/u);
  });

  test('ends on hostile names', () => {
    for (const piece of ['（', '）', '（县级', '省、', '县级行使', '县（市、区）', '((市']) {
      const name = piece.repeat(30_000);
      expect(stripLevelSuffix(`${name}）`).length).toBeGreaterThan(0);
    }
  });
});

describe('closest', () => {
  const keys = [
    '法定依据',
    '申请条件',
    '申请材料',
    '办理程序',
    '办理时限',
    '审批决定证件',
    '收费依据及标准',
    '联系方式',
  ];

  it.each([
    ['申请材科', '申请材料'],
    ['申情材料', '申请材料'],
    ['材料申请', undefined],
    ['办理限时', '办理时限'],
    ['办理期限', '办理时限'],
    ['辦理時限', '办理时限'],
    ['申请 条件', '申请条件'],
    ['审批證件', '审批决定证件'],
    ['收费标准', '收费依据及标准'],
    ['完全无关', undefined],
    ['', undefined],
    ['x', undefined],
  ])('answers %j with %j', (word, expected) => {
    expect(closest(word, keys)).toBe(expected);
  });

  it.each([
    ['formt', ['format', 'from'], 'format'],
    ['lnit', ['lint', 'list'], 'lint'],
    ['cat', ['dog', 'max'], undefined],
    ['wording/catchall', ['wording/catch-all', 'naming/width'], 'wording/catch-all'],
  ])('answers %j among %j with %j', (word, candidates, expected) => {
    expect(closest(word, candidates)).toBe(expected);
  });

  it('counts a swap of neighbours as one edit', () => {
    expect(closest('甲乙丁丙', ['甲乙丁戊己', '甲乙丙丁'])).toBe('甲乙丙丁');
  });

  it('takes the earlier of two equally near', () => {
    expect(closest('办理时间', ['办理时限', '办理时长'])).toBe('办理时限');
    expect(closest('办理时间', ['办理时长', '办理时限'])).toBe('办理时长');
  });

  it('counts characters outside the basic plane as one', () => {
    expect(closest('𠮷野家', ['𠮷野屋'])).toBe('𠮷野屋');
  });

  test('a word is always closest to itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), (key) => {
        expect(closest(key, keys)).toBe(key);
      }),
    );
  });
});
