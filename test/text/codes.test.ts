import { describe, expect, it, test } from 'vitest';
import {
  creditCodeProblem,
  divisionLevel,
  divisionParent,
  organCodeProblem,
  organSegment,
} from '../../src/text/codes.ts';
import { readRealRows } from './real-data.ts';

describe('creditCodeProblem', () => {
  it.each([
    ['11440100007483172Q', undefined],
    ['11511301008778183N', undefined],
    ['115113010833722043', undefined],
    ['12511301MB1297707Y', undefined],
    ['1151130000877869M', 'length'],
    ['', 'length'],
    ['11511301452259996u', 'charset'],
    ['1144010000748317IQ', 'charset'],
    ['11440100007483172　', 'charset'],
    ['11440100007483172q', 'charset'],
    ['TE5116020105116050', 'check'],
    ['11440100007483173Q', 'check'],
  ])('finds in %j: %s', (code, expected) => {
    expect(creditCodeProblem(code)).toBe(expected);
  });

  it('notices every single wrong character', () => {
    const code = '11440100007483172Q';
    for (let place = 0; place < code.length; place += 1) {
      const other = code.charAt(place) === '7' ? '8' : '7';
      expect(creditCodeProblem(code.slice(0, place) + other + code.slice(place + 1))).toBe('check');
    }
  });
});

describe('organCodeProblem', () => {
  it.each([
    ['083372204', undefined],
    ['008778685', undefined],
    ['00877868-5', undefined],
    ['00877836X', undefined],
    ['MB1297707', undefined],
    ['8282348', 'length'],
    ['2222222222222', 'length'],
    ['00877836x', 'charset'],
    ['0087786A5X', 'length'],
    ['00877868A', 'charset'],
    ['008778686', 'check'],
  ])('finds in %j: %s', (code, expected) => {
    expect(organCodeProblem(code)).toBe(expected);
  });
});

describe('divisionLevel and divisionParent', () => {
  it.each([
    ['510000', '省级', undefined],
    ['511600', '市级', '510000'],
    ['511602', '县级', '511600'],
    ['510000000000', '省级', undefined],
    ['511600000000', '市级', '510000000000'],
    ['511602000000', '县级', '511600000000'],
    ['511602003000', '乡级', '511602000000'],
    ['511602003201', '村级', '511602003000'],
    ['441900003000', '乡级', '441900000000'],
    ['429004', '县级', '420000'],
    ['500101', '县级', '500000'],
    ['110101001000', '乡级', '110101000000'],
    ['510002', undefined, undefined],
    ['511602000201', undefined, undefined],
    ['000000', undefined, undefined],
    ['51', undefined, undefined],
    ['5116O2', undefined, undefined],
    ['', undefined, undefined],
  ])('%j is %s under %s', (code, level, parent) => {
    expect(divisionLevel(code)).toBe(level);
    expect(divisionParent(code)).toBe(parent);
  });
});

describe('organSegment', () => {
  it.each([
    ['511Z07001006-511602000000-000-11511301008778183N-1-00', '11511301008778183N'],
    ['G-000007-001-511602000000-000-115113010833722043-1-00', '115113010833722043'],
    ['511A0138000000-511602000000-000-00877868-5-1-00', '00877868-5'],
    ['511A0138000000-511602000000-000-11511301452259996u-2-00', '11511301452259996u'],
    ['11440100007483172Q3440106043001', '11440100007483172Q'],
    ['11440100007483172Q344010604300108', '11440100007483172Q'],
    ['11440100007483172Q351011200100Y', '11440100007483172Q'],
    ['E-000004-001-11511301008778386B', undefined],
    ['511A0138000000-511602000000-000--1-00', undefined],
    ['11440100007483172Q', undefined],
    ['', undefined],
    [`${'-000000000000-0'.repeat(10_000)}-1-00`, undefined],
  ])('of %j is %s', (id, expected) => {
    expect(organSegment(id)).toBe(expected);
  });

  test('123 rows of a real list name no sound organ', ({ skip }) => {
    const rows = readRealRows('guangan_511602.csv');
    if (rows === undefined) return skip('guangan_511602.csv is not there');
    const segments = rows.map((row) => organSegment(row['id'] ?? ''));
    const unsound = segments.filter(
      (segment) =>
        segment === undefined || (creditCodeProblem(segment) !== undefined && organCodeProblem(segment) !== undefined),
    );
    expect(rows).toHaveLength(1135);
    expect(unsound).toHaveLength(123);
    expect(unsound.filter((segment) => segment === undefined)).toHaveLength(3);
  });

  test('every row of a national-form list has a segment', ({ skip }) => {
    const rows = readRealRows('guangdong_440000.csv');
    if (rows === undefined) return skip('guangdong_440000.csv is not there');
    const problems = rows.map((row) => creditCodeProblem(organSegment(row['id'] ?? '') ?? ''));
    expect(problems.filter((problem) => problem === 'check')).toHaveLength(3);
    expect(problems.filter((problem) => problem === undefined)).toHaveLength(1073);
  });
});
