import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { looseSpaces, traditionalCharacters, wrongWidths, wrongYearBrackets } from '../../src/text/typography.ts';
import type { Correction } from '../../src/text/typography.ts';

function apply(text: string, corrections: readonly Correction[]): string {
  return corrections.reduceRight((changed, { start, end, text: proper }) => {
    return changed.slice(0, start) + proper + changed.slice(end);
  }, text);
}

const FINDERS = { looseSpaces, traditionalCharacters, wrongWidths, wrongYearBrackets };

describe('looseSpaces', () => {
  it.each([
    ['年满 18 周岁', '年满18周岁'],
    ['持有 A 类证书 。', '持有A类证书。'],
    ['《管理办法 》第三条', '《管理办法》第三条'],
    ['第三条 申请人', '第三条 申请人'],
    ['符合以下条件 1. 年满18周岁', '符合以下条件 1. 年满18周岁'],
    ['表格见 https://example.gov.cn/a 下载', '表格见 https://example.gov.cn/a 下载'],
    ['写信到 a@example.gov.cn 申请', '写信到 a@example.gov.cn 申请'],
    ['第一行\n  第二行', '第一行\n  第二行'],
    ['第二条　下列', '第二条　下列'],
    ['Class A licence', 'Class A licence'],
  ])('%j → %j', (text, proper) => {
    expect(apply(text, looseSpaces(text))).toBe(proper);
  });
});

describe('wrongWidths', () => {
  it.each([
    ['营业执照(副本)', '营业执照（副本）'],
    ['营业执照(副本）,一份;当场退还', '营业执照（副本），一份；当场退还'],
    ['血型(A),比例尺1:500,f(x)', '血型（A），比例尺1:500,f(x)'],
    ['1)申请表', '1)申请表'],
    ['(一)年满１８周岁:本人', '（一）年满18周岁：本人'],
    ['网址:https://a.cn/表(1)?x=1,2', '网址：https://a.cn/表(1)?x=1,2'],
    ['上午9:00至12:00', '上午9:00至12:00'],
    ['1,000元', '1,000元'],
  ])('%j → %j', (text, proper) => {
    expect(apply(text, wrongWidths(text))).toBe(proper);
  });
});

describe('wrongYearBrackets', () => {
  it.each([
    ['国办发[2015]58号', '国办发〔2015〕58号'],
    ['川府发（2017）3号、国发(2014) 5号', '川府发〔2017〕3号、国发(2014) 5号'],
    ['国办发〔2015〕58号', '国办发〔2015〕58号'],
    ['卫生部令（2011）第80号', '卫生部令（2011）第80号'],
    ['（2015）川01民终5号', '（2015）川01民终5号'],
    ['关于某事的通知（2015）', '关于某事的通知（2015）'],
  ])('%j → %j', (text, proper) => {
    expect(apply(text, wrongYearBrackets(text))).toBe(proper);
  });
});

describe('traditionalCharacters', () => {
  it.each([
    ['營業執照登記', '营业执照登记'],
    ['书面材料乾县', '书面材料乾县'],
  ])('%j → %j', (text, proper) => {
    expect(apply(text, traditionalCharacters(text))).toBe(proper);
  });
});

test.each(Object.entries(FINDERS))('%s: what is corrected is right, whatever the text', (_, find) => {
  const letters = fc.constantFrom(...Array.from('国发令證(（)）,，:：;?[〔]〕 　\t\n12０Aａhttps://.@《》“”号第年'));
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
      const corrections = find(text);
      for (const [index, { start, end, text: proper }] of corrections.entries()) {
        expect(start).toBeGreaterThanOrEqual(corrections[index - 1]?.end ?? 0);
        expect(text.slice(start, end)).not.toBe(proper);
      }
    }),
  );
});
