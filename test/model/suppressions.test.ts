import { expect, test } from 'vitest';
import { holds } from '../../src/model/exceptions.ts';
import { parseFile } from '../../src/model/parse.ts';
import { suppressionsIn } from '../../src/model/suppressions.ts';

const read = (text: string) => suppressionsIn(parseFile('a.yaml', new TextEncoder().encode(text)));
const WISH = '# qingdan-disable-next-line naming/level-suffix';

test('rule, last day and reason; the place is the comment', () => {
  expect(read(`文件类型: 基本目录\n  ${WISH} 至 2027-12-31 -- 上级文件 -- 如此  \n名称: 甲\n`)).toEqual([
    {
      rule: 'naming/level-suffix',
      until: '2027-12-31',
      reason: '上级文件 -- 如此',
      fault: undefined,
      covers: [3, 3],
      at: {
        file: 'a.yaml',
        range: { start: { line: 2, column: 3 }, end: { line: 2, column: 77 } },
        pointer: '',
      },
    },
  ]);
});

test.each([
  ['#qingdan-disable-next-line naming/level-suffix -- 理由', undefined],
  [`${WISH} 至2027-12-31 -- 理由`, undefined],
  [WISH, 'reason'],
  [`${WISH} --`, 'reason'],
  [`${WISH} 至 2027-12-31`, 'reason'],
  [`${WISH} —— 理由`, 'dash'],
  [`${WISH} 至2027-12-31——理由`, 'dash'],
  ['# Qingdan-Disable-Next-Line naming/level-suffix -- 理由', 'form'],
  [`${WISH} 2027-12-31 -- 理由`, 'form'],
  ['# qingdan-disable-next-line -- 理由', 'form'],
  ['# qingdan-disable-next-line', 'form'],
  ['# qingdan-disable naming/level-suffix -- 理由', 'form'],
])('%s: %s', (comment, fault) => {
  expect(read(`${comment}\n名称: 甲\n`).map((one) => one.fault)).toEqual([fault]);
});

test('comments may be stacked, and a text of several lines is covered whole', () => {
  const text = `${WISH} -- 甲\n${WISH.replace('level-suffix', 'width')} -- 乙\n\n说明: |\n  一\n  二\n名称: 甲\n`;
  expect(read(text).map(({ covers }) => covers)).toEqual([
    [4, 6],
    [4, 6],
  ]);
});

test('what stands inside a text is no comment', () => {
  expect(read(`说明: |\n  ${WISH} -- 甲\n名称: "一\n  ${WISH} -- 甲"\n`)).toEqual([]);
});

test('comments of every document of a file, and of one that cannot be read', () => {
  expect(read(`a: 1\n---\n${WISH} -- 甲\nb: 2\n`)).toHaveLength(1);
  expect(read(`${WISH} -- 甲\nb: "\n`)).toHaveLength(1);
});

test('an exception holds to the end of its last day; a date that is none counts as past', () => {
  expect(holds({ until: undefined }, '2026-11-01')).toBe(true);
  expect(holds({ until: '2026-11-01' }, '2026-11-01')).toBe(true);
  expect(holds({ until: '2026-10-31' }, '2026-11-01')).toBe(false);
  expect(holds({ until: '2027-02-30' }, '2026-11-01')).toBe(false);
  expect(holds({ until: '明年' }, '2026-11-01')).toBe(false);
});

test('a hundred thousand comments in a row cover one line, and no blank at the end of a comment is looked at twice', () => {
  const stacked = read(`${`${WISH} -- 甲\n`.repeat(100_000)}名称: 甲\n`);
  expect(stacked).toHaveLength(100_000);
  expect(stacked.every(({ covers: [first, last] }) => first === 100_001 && last === 100_001)).toBe(true);
  expect(read(`${WISH} ${' '.repeat(500_000)}x\n名称: 甲\n`).map(({ fault }) => fault)).toEqual(['form']);
});
