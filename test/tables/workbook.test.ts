import { expect, test } from 'vitest';
import { workbookBytes, workbookRows } from '../../src/tables/workbook.ts';
import type { PageSheet, TableSheet } from '../../src/tables/workbook.ts';

const PAGE: PageSheet = { name: '说明', widths: [20, 8], rows: [['标题'], ['甲', 1]], headings: new Set([1]) };
const HOSTILE = [
  '=1+1',
  '+甲',
  '@SUM(A1)',
  '<script>&amp;"\'',
  '\u0000\u0008\ud800半',
  '多\n行',
  '  空格  ',
  '000112',
  '1E5',
];

function table(texts: readonly string[]): TableSheet {
  return {
    name: '填报',
    columns: [
      { name: '现在的内容', width: 20 },
      { name: '填写', width: 20 },
      { name: '校验', width: 5, hidden: true },
    ],
    rows: texts.map((text, index) => [text, undefined, `v${index}`]),
    printed: 2,
    open: new Set(['填写']),
    closed: new Set([0]),
    choices: [{ row: 1, column: '填写', words: ['采纳', '必要'] }],
  };
}

test('texts stay texts, whatever they look like', async () => {
  const [page, sheet] = await workbookRows(await workbookBytes(PAGE, table(HOSTILE), '2026-11-01'), '表.xlsx');
  expect(page).toEqual([['标题'], ['甲', '1']].map((row) => [row[0], row[1] ?? '']));
  expect(sheet?.slice(1).map(([text]) => text)).toEqual(
    HOSTILE.map((text) => (text.startsWith('\u0000') ? '   半' : text)),
  );
});

test('the same content gives the same bytes', async () => {
  const bytes = () => workbookBytes(PAGE, table(HOSTILE), '2026-11-01');
  expect(Buffer.compare(await bytes(), await bytes())).toBe(0);
});

test('a text longer than a cell is cut where the cell ends', async () => {
  const rows = await workbookRows(await workbookBytes(PAGE, table(['长'.repeat(40_000)]), '2026-11-01'), '表.xlsx');
  expect(rows[1]?.[1]?.[0]).toHaveLength(32_767);
});

test.each([
  ['没有内容', new Uint8Array()],
  ['不是压缩包', Buffer.from('甲,乙\n')],
  ['只有开头', Buffer.from('PK\u0003\u0004')],
])('%s is no workbook', async (_, bytes) => {
  await expect(workbookRows(bytes, '表.xlsx')).rejects.toThrow('“表.xlsx”不是能读的工作簿');
});
