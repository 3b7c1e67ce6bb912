import { html } from '../text/html.ts';

/**
 * The style of the heat map. Orange is fewer, blue is more than the 基本目录: a pair that colour-blind people tell apart; the
 * difference stands beside the number as well. Contrasts of text fit WCAG 2 AA.
 */
export const COUNTS_STYLE = html`:root {
  --fewer-1: #fdebd3; --fewer-2: #fbcf9b; --fewer-3: #f5a957;
  --more-1: #e0edfb; --more-2: #b3d3f3; --more-3: #7db2e8;
  --cell: #1b2430;
}
@media (prefers-color-scheme: dark) {
  :root {
    --fewer-1: #43301a; --fewer-2: #65431a; --fewer-3: #8a5710;
    --more-1: #1b3148; --more-2: #1d4670; --more-3: #1f5f9c;
    --cell: #ffffff;
  }
}
body { max-width: 90rem; }
.wide { overflow-x: auto; border: 1px solid var(--line); border-radius: .375rem; }
.wide table { width: auto; min-width: 100%; border-collapse: separate; border-spacing: 0; }
.wide th, .wide td { padding: .3rem .5rem; border: 0 solid var(--line); border-width: 0 1px 1px 0; overflow-wrap: normal; }
.wide thead th { vertical-align: bottom; }
.wide th[scope=row], .wide thead th:first-child { position: sticky; left: 0; background: var(--page); white-space: nowrap; font-weight: 400; }
.wide thead th:first-child, .wide tr.norm th[scope=row], .wide tr.norm td { background: var(--raised); }
.listed td:nth-child(4), .listed td:nth-child(5) { min-width: 12rem; }
.listed td:nth-child(2), .listed td:nth-child(3) { white-space: nowrap; }
.heat thead th span { display: block; margin-left: auto; writing-mode: vertical-rl; max-height: 9rem; line-height: 1.3; }
.heat td { min-width: 3.25rem; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.heat td small { display: inline-block; min-width: 1.9em; font-size: .75rem; }
.heat td b { font-weight: 700; }
.odd { box-shadow: inset 0 0 0 2px var(--text); }
.none { color: var(--quiet); }
.fewer-1 { background: var(--fewer-1); color: var(--cell); }
.fewer-2 { background: var(--fewer-2); color: var(--cell); }
.fewer-3 { background: var(--fewer-3); color: var(--cell); }
.more-1 { background: var(--more-1); color: var(--cell); }
.more-2 { background: var(--more-2); color: var(--cell); }
.more-3 { background: var(--more-3); color: var(--cell); }
.legend { display: flex; flex-wrap: wrap; gap: .35rem 1rem; margin: .75rem 0; padding: 0; list-style: none; font-size: .875rem; }
.legend span { display: inline-block; min-width: 2rem; padding: 0 .4rem; border: 1px solid var(--line); text-align: center; }
.fewer-3, .more-3, .fewer-2, .more-2, .fewer-1, .more-1 { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { --fewer-1: #fdebd3; --fewer-2: #fbcf9b; --fewer-3: #f5a957; --more-1: #e0edfb; --more-2: #b3d3f3; --more-3: #7db2e8; --cell: #000; }
  .wide { overflow: visible; border: 0; border-radius: 0; }
  .wide table { min-width: 0; border: 0 solid var(--line); border-width: 1px 0 0 1px; font-size: 8pt; }
  .wide th, .wide td { padding: .15rem .25rem; }
  .wide th[scope=row], .wide thead th:first-child { position: static; }
  .heat td { min-width: 0; }
}
`;
