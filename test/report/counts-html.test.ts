import { expect, test } from 'vitest';
import type { MatrixCell } from '../../src/consistency/matrix.ts';
import { countsHtml } from '../../src/report/counts-html.ts';
import type { CountsReport } from '../../src/report/counts.ts';

const COUNTS = { 主项: 2, 子项: 2, 办理项: 2, 实施: 1200 };
const LACKING: MatrixCell['differences'] = [
  { kind: '少', code: 'Q-1', name: '医保登记', than: ['同级'], having: 1199, places: 1200 },
];

/** 1,200 towns, of which one has less than the others. */
const REPORT: CountsReport = {
  asOf: '2026-11-01',
  by: '条线',
  levels: [
    {
      level: '乡级',
      places: 1200,
      counts: COUNTS,
      lines: [{ name: '医疗保障', counts: COUNTS }],
      types: [{ name: '公共服务', counts: COUNTS }],
      cross: [[2]],
      columns: ['医疗保障'],
      fixed: [2],
      usual: [2],
      rows: Array.from({ length: 1200 }, (_, index) => ({
        division: `T${index}`,
        total: index === 900 ? 1 : 2,
        cells: [
          {
            count: index === 900 ? 1 : 2,
            owed: 2,
            differences: index === 900 ? LACKING : [],
            isOdd: index === 900,
          },
        ],
      })),
    },
  ],
  names: new Map(),
};

test('no more places than a browser shows at ease: those that differ, in their order; the rest is counted', () => {
  const page = countsHtml(REPORT, '0.0.0', 'zh');
  const shown = Array.from(page.matchAll(/<th scope="row">(T\d+)<\/th><td(?: class="[^"]*")?>/gu), ([, name]) => name);
  const places = [...Array.from({ length: 249 }, (_, index) => `T${index}`), 'T900'];
  // The last is from the list of what differs.
  expect(shown).toEqual([...places, 'T900']);
  expect(page).toContain('还有 950 处没有列出');
});
