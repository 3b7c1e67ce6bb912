import { expect, test } from 'vitest';
import { matrixOf } from '../../src/consistency/matrix.ts';
import type { Matrix, MatrixQuestion } from '../../src/consistency/matrix.ts';
import { mostFrequent } from '../../src/consistency/most-frequent.ts';
import { factsOf, STANDARD } from './facts.ts';
import type { Row } from './facts.ts';

const QUESTION: MatrixQuestion = {
  level: '县级',
  by: '条线',
  divisions: ['510104', '510105', '510107'],
  owes: () => true,
  nameOf: ({ name }) => name,
  lines: undefined,
};
const matrix = (rows: readonly Row[], question: Partial<MatrixQuestion> = {}): Matrix =>
  matrixOf(factsOf(rows), { ...QUESTION, ...question });
const at = (division: string, base = '510112001000', more: Row = {}): Row => ({
  base,
  division,
  organ: `${division}-scjgj`,
  ...more,
});
const ALL = ['510104', '510105', '510107'];

test('what all have is no difference; the 基本目录 says what there should be', () => {
  const { columns, fixed, usual, rows } = matrix([STANDARD, ...ALL.map((code) => at(code))]);
  expect({ columns, fixed, usual }).toEqual({ columns: ['市场监管'], fixed: [1], usual: [1] });
  expect(rows.map(({ division, total }) => [division, total])).toEqual(ALL.map((code) => [code, 1]));
  expect(rows[0]?.cells).toEqual([{ count: 1, owed: 1, differences: [], isOdd: false }]);
});

test('an item that is owed and not there: against the 基本目录, and against the peers where most have it', () => {
  const { rows } = matrix([STANDARD, at('510104'), at('510105')]);
  expect(rows[2]?.cells[0]).toMatchObject({
    count: 0,
    owed: 1,
    isOdd: true,
    differences: [{ kind: '少', code: '510112001000', than: ['基本目录', '同级'], having: 2, places: 3 }],
  });
  const lonely = matrix([STANDARD, at('510104')]).rows;
  expect(lonely[0]?.cells[0]).toMatchObject({ differences: [], isOdd: false });
  expect(lonely[2]?.cells[0]).toMatchObject({ differences: [{ than: ['基本目录'] }], isOdd: false });
});

test('an item of its own: too many against the 基本目录, odd only where no majority has it', () => {
  const own = (division: string) => at(division, 'Q-1');
  const base = [STANDARD, ...ALL.map((code) => at(code))];
  const cells = (rows: Matrix['rows']) =>
    rows.map((row) => row.cells[0]?.differences.map(({ kind, than }) => [kind, than]));
  expect(cells(matrix([...base, own('510107')]).rows)).toEqual([[], [], [['多', ['基本目录', '同级']]]]);
  expect(cells(matrix([...base, own('510105'), own('510107')]).rows)).toEqual([
    [['少', ['同级']]],
    [['多', ['基本目录']]],
    [['多', ['基本目录']]],
  ]);
});

test('without a 基本目录 only the peers count', () => {
  const { fixed, rows } = matrix([at('510104'), at('510105'), at('510107'), at('510107', 'Q-1')]);
  expect(fixed).toEqual([0]);
  expect(rows.map(({ cells }) => cells[0]?.owed)).toEqual([undefined, undefined, undefined]);
  expect(rows[2]?.cells[0]?.differences).toMatchObject([{ kind: '多', than: ['同级'] }]);
});

test('a place without an organ of the line has no cell, and is no peer', () => {
  const { rows } = matrix([STANDARD, at('510104'), at('510105')], { owes: (division) => division !== '510107' });
  expect(rows.map(({ division }) => division)).toEqual(['510104', '510105']);
  const held = matrix([STANDARD, ...ALL.map((code) => at(code))], { owes: (division) => division !== '510107' });
  expect(held.rows[2]?.cells[0]).toMatchObject({ count: 1, owed: 1, differences: [] });
});

test('columns by line or by type; drafts and cancelled items of the 基本目录 are not owed', () => {
  const rows: Row[] = [
    ...ALL.map((code) => at(code)),
    ...ALL.map((code) => at(code, '510212001000', { type: '行政处罚', line: '公安' })),
    { ...STANDARD, base: '510112009000', status: '草稿' },
    { ...STANDARD, base: '510112008000', status: '取消' },
  ];
  expect(matrix(rows).columns).toEqual(['公安', '市场监管']);
  expect(matrix(rows, { by: '类型' }).columns).toEqual(['行政许可', '行政处罚']);
  expect(matrix(rows, { lines: ['公安'] })).toMatchObject({ columns: ['公安'], fixed: [0], usual: [1] });
  expect(matrix(rows, { level: '市级' })).toMatchObject({ columns: [], rows: [] });
});

test('the number that most say', () => {
  expect([mostFrequent([]), mostFrequent([1, 2, 2, 3]), mostFrequent([1, 3])]).toEqual([undefined, 2, 3]);
});

test('what a place does for another level is neither too many nor owed by its peers', () => {
  const base = [STANDARD, ...ALL.map((code) => at(code))];
  const lent = at('510107', 'C-1', { power: '上级委托' });
  const ofTheCity = { ...STANDARD, base: 'C-1', level: '市级' } as const;
  const { rows } = matrix([...base, ofTheCity, lent]);
  expect(rows.map(({ cells }) => cells[0]?.differences)).toEqual([[], [], []]);
  expect(rows[2]?.cells[0]).toMatchObject({ count: 2, owed: 1 });
});
