import { describe, expect, it, test } from 'vitest';
import { normalizeTitle } from '../../src/text/citations.ts';
import { readRealRows } from './real-data.ts';

describe('normalizeTitle', () => {
  it.each([
    ['《中华人民共和国行政许可法》', '中华人民共和国行政许可法'],
    ['中华人民共和国行政许可法（2019修正）', '中华人民共和国行政许可法'],
    ['《医疗器械监督管理条例（2021年修订）》', '医疗器械监督管理条例'],
    ['《著作权法》（2010）', '著作权法'],
    ['甲法（2018年12月29日第三次修正）', '甲法'],
    ['甲法（2020修正文本）', '甲法'],
    ['甲法（修订）', '甲法'],
    ['《甲法（2018修正）》（2019修订）', '甲法'],
    ['甲办法（试行）', '甲办法(试行)'],
    ['甲名录（2021年本）', '甲名录'],
    ['实施《甲法》办法', '实施<甲法>办法'],
    ['《实施〈甲法〉办法》', '实施<甲法>办法'],
    ['《甲法》和《乙法》', '<甲法>和<乙法>'],
    ['甲法（）', '甲法()'],
  ])('makes %j %j', (title, expected) => {
    expect(normalizeTitle(title)).toBe(expected);
  });

  test('is its own normal form, and keeps the titles of real statutes apart', ({ skip }) => {
    const rows = readRealRows('statutes.csv');
    if (rows === undefined) return skip('statutes.csv is not there');
    const titles = new Set(rows.map((row) => row['title'] ?? ''));
    const normal = new Set(Array.from(titles, normalizeTitle));
    expect(normal.size).toBe(titles.size);
    for (const title of normal) expect(normalizeTitle(title)).toBe(title);
  });
});
