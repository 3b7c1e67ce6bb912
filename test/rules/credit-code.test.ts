import { expect, test } from 'vitest';
import { organPartProblem } from '../../src/rules/codes/credit-code.ts';
import { readRealRows } from '../text/real-data.ts';

test('the organ of an implementation code is a credit code or an organization code', () => {
  expect(organPartProblem('11440100007483172Q3440106043001')).toBeUndefined();
  expect(organPartProblem('511A0138600000-511602000000-000-08337220-4-1-00')).toBeUndefined();
  expect(organPartProblem('511A0138600000-511602000000-000-083372205-1-00')).toBe('check');
  expect(organPartProblem('511A0138600000-511602000000-000-1151130000877869M-1-00')).toBe('length');
  expect(organPartProblem('511A0138600000-511602000000')).toBe('missing');
});

test('123 of the 1,135 codes of a real list do not pass', ({ skip }) => {
  const rows = readRealRows('guangan_511602.csv');
  if (rows === undefined) return skip('guangan_511602.csv is not there');
  expect(rows).toHaveLength(1135);
  expect(rows.filter((row) => organPartProblem(row['id'] ?? '') !== undefined)).toHaveLength(123);
});
