import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseArticle, parseArticles, parseCitations } from '../../src/text/citations.ts';
import { formatChineseNumeral } from '../../src/text/numerals.ts';
import { readRealRows } from './real-data.ts';

/** The places of a citation, without their texts: `12-1/2/3` is 第十二条之一第二款第三项. */
function places(text: string): string[] {
  return parseCitations(text).flatMap(({ articles }) =>
    articles.map(({ article, insertedAfter, paragraph, item }) =>
      [`${article}${insertedAfter === undefined ? '' : `-${insertedAfter}`}`, paragraph ?? '', item ?? ''].join('/'),
    ),
  );
}

const write = (value: number | undefined, unit: string, arabic: boolean): string =>
  value === undefined ? '' : `第${arabic ? String(value) : formatChineseNumeral(value)}${unit}`;

describe('parseCitations', () => {
  it('gives title, articles, text and offsets', () => {
    expect(parseCitations('根据《中华人民共和国行政许可法》第四十二条第一款的规定')).toEqual([
      {
        title: '中华人民共和国行政许可法',
        articles: [{ article: 42, paragraph: 1, text: '第四十二条第一款' }],
        text: '《中华人民共和国行政许可法》第四十二条第一款',
        start: 2,
        end: 24,
      },
    ]);
  });

  it.each([
    ['《甲法》第十二条', ['12//']],
    ['《甲法》第42条', ['42//']],
    ['《甲法》第４２条第１款', ['42/1/']],
    ['《甲法》第 12 条', ['12//']],
    ['《甲法》第十二条第一款第（三）项', ['12/1/3']],
    ['《甲法》第十二条第(三)项', ['12//3']],
    ['《甲法》第十二条第三项第二目', ['12//3']],
    ['《甲法》第十二条第（3）项', ['12//3']],
    ['《甲法》第一百二十条之一', ['120-1//']],
    ['《甲法》第十二条之二第三款', ['12-2/3/']],
    ['《甲法》第十条、第十二条', ['10//', '12//']],
    ['《甲法》第十、十二条', ['10//', '12//']],
    ['《甲法》第十条第一款和第十二条', ['10/1/', '12//']],
    ['《甲法》第三条至第五条', ['3//', '5//']],
    ['《甲法》第三至第五条', ['3//', '5//']],
    ['《甲法》第十条第一款、第三款', ['10/1/', '10/3/']],
    ['《甲法》第十条第一、三款', ['10/1/', '10/3/']],
    ['《甲法》第十条第（一）、（二）项', ['10//1', '10//2']],
    ['《甲法》第十条第一款第（一）项、第（四）项和第二款', ['10/1/1', '10/1/4', '10/2/']],
    ['《甲法》第二章第九条', ['9//']],
    ['《甲法》的第九条', ['9//']],
    ['《甲法》 第九条　申请人应当', ['9//']],
    ['《甲法》（以下简称《法》）第九条', ['9//']],
    ['《甲法》（2018修正）第九条', ['9//']],
    ['《甲法》', []],
    ['《甲法》规定第九条', []],
    ['《甲法》第零条', []],
    ['《甲法》第若干条', []],
    ['《甲法》九条', []],
    ['第九条', []],
    ['《》第九条', []],
    ['《甲法第九条', []],
  ])('reads the places of %j', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ['《通知》（川办发〔2016〕76号）', '川办发〔2016〕76号'],
    ['《通知》(国办发[2015] 58号)', '国办发〔2015〕58号'],
    ['《通知》（国办发（２０１５）５８号）', '国办发〔2015〕58号'],
    ['《优化营商环境条例》（国务院令第722号）第三十六条', '国务院令第722号'],
    ['《条例》（1998年国务院令第251号）', '国务院令第251号'],
    ['《条例》（2004年1月1日国务院令第128号公布，2019年修订）', '国务院令第128号'],
    ['《条例》（2019年修订）（国务院令第 128 号）', '国务院令第128号'],
    ['《公告》（国家税务总局公告2019年第29号）', '国家税务总局公告2019年第29号'],
    ['《主席令》（主席令第七号）', '主席令第七号'],
    ['《通知》粤食药监人（2009）119号及其要求', '粤食药监人〔2009〕119号'],
    ['《条例》国务院令第128号', '国务院令第128号'],
    ['《甲法》（2010）', undefined],
    ['《申请表》（见附件3号）', undefined],
    ['《甲法》和国办发〔2015〕58号', undefined],
  ])('reads the document number of %j', (text, expected) => {
    expect(parseCitations(text)[0]?.documentNumber).toBe(expected);
  });

  it('keeps several citations apart, lists and nested titles too', () => {
    const text =
      '《广东省实施〈价格法〉办法》第二条；《关于批准《经济特区条例》的决议》、《甲法》第一条，《乙法（试行）》（国务院令第1号）第二条';
    const found = parseCitations(text);
    expect(found.map(({ title }) => title)).toEqual([
      '广东省实施〈价格法〉办法',
      '关于批准《经济特区条例》的决议',
      '甲法',
      '乙法（试行）',
    ]);
    expect(found.map(({ articles }) => articles.map(({ article }) => article))).toEqual([[2], [], [1], [2]]);
  });

  it('ends before a bracket that says something else', () => {
    expect(parseCitations('《居民身份证》（原件）')[0]?.text).toBe('《居民身份证》');
    expect(parseCitations('《甲法》第一条、第二条、《乙法》')[0]?.text).toBe('《甲法》第一条、第二条');
  });

  it('passes over a mark without its partner', () => {
    expect(parseCitations('《甲《乙法》第一条').map(({ title }) => title)).toEqual(['乙法']);
    expect(parseCitations('甲》《乙法》').map(({ title }) => title)).toEqual(['乙法']);
  });

  test('reads back what it was made of', () => {
    const number = fc.integer({ min: 1, max: 1300 });
    const place = fc.record(
      { article: number, insertedAfter: fc.integer({ min: 1, max: 9 }), paragraph: number, item: number },
      { requiredKeys: ['article'] },
    );
    const citation = fc.record({
      title: fc.constantFrom('甲法', '实施〈甲法〉办法', '乙条例（试行）', '关于《丙》的决定'),
      documentNumber: fc.constantFrom(undefined, '国办发〔2015〕58号', '国务院令第722号'),
      places: fc.array(place, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(citation, { maxLength: 4 }), fc.boolean(), (parts, arabic) => {
        const text = parts
          .map(({ title, documentNumber, places: list }) => {
            const written = list.map(
              (each) =>
                write(each.article, '条', arabic) +
                (each.insertedAfter === undefined ? '' : `之${formatChineseNumeral(each.insertedAfter)}`) +
                write(each.paragraph, '款', arabic) +
                (each.item === undefined ? '' : `第（${formatChineseNumeral(each.item)}）项`),
            );
            return `《${title}》${documentNumber === undefined ? '' : `（${documentNumber}）`}${written.join('、')}`;
          })
          .join('，以及');
        const found = parseCitations(text);
        expect(
          found.map(({ title, documentNumber, articles }) => ({
            title,
            documentNumber,
            places: articles.map(({ text: _text, ...rest }) => rest),
          })),
        ).toEqual(parts);
        for (const each of found) expect(text.slice(each.start, each.end)).toBe(each.text);
      }),
    );
  });

  test('never throws, and texts lie where the offsets say', () => {
    const pieces = fc.constantFrom(
      '《',
      '》',
      '第',
      '十',
      '2',
      '条',
      '款',
      '项',
      '（',
      '）',
      '之',
      '、',
      '号',
      '令',
      ' ',
      '〔2015〕',
      '甲',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, text: written } of parseCitations(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(written);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '《',
    '》',
    '《》',
    '《甲》',
    '《甲》第一条、',
    '《甲》（',
    '第十、',
    '《甲》第一、',
    '《甲》 ',
    '甲〔2015〕',
  ])('ends on 100 KB of %j', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(parseCitations(`《甲》${text}`).length).toBeGreaterThan(0);
  });

  test('real conditions', ({ skip }) => {
    const rows = readRealRows('guangdong_440000.csv');
    if (rows === undefined) return skip('guangdong_440000.csv is not there');
    const found = rows.flatMap((row) => parseCitations(row['conditions'] ?? ''));
    expect(found.filter(({ articles }) => articles.length > 0)).toHaveLength(16);
    expect(found.filter(({ documentNumber }) => documentNumber !== undefined)).toHaveLength(17);
  });
});

describe('parseArticle and parseArticles', () => {
  it.each([
    ['第三十五条第一款', { article: 35, paragraph: 1, text: '第三十五条第一款' }],
    [' 第42条 ', { article: 42, text: '第42条' }],
    ['第十二条之一', { article: 12, insertedAfter: 1, text: '第十二条之一' }],
    ['三十五条', undefined],
    ['第三十五条规定', undefined],
    ['第一款', undefined],
    ['第三条至第五条', undefined],
    ['', undefined],
  ])('reads %j', (text, expected) => {
    expect(parseArticle(text)).toEqual(expected);
  });

  it('reads lists with the text of each', () => {
    expect(parseArticles('第三条至第五条、第九条第二款')?.map(({ text }) => text)).toEqual([
      '第三条',
      '第五条',
      '第九条第二款',
    ]);
    expect(parseArticles('第三条等')).toBeUndefined();
  });
});
