import { html } from '../text/html.ts';

/** What the page of statistics has beside the style of a report. */
export const STATS_STYLE = html`:root { --fill: #1f6fb2; --track: #dfe5ec; --tick: #0b2a45; }
@media (prefers-color-scheme: dark) {
  :root { --fill: #5ea5e6; --track: #2c3743; --tick: #ffffff; }
}
.totals dd.quiet { font-size: .875rem; font-weight: 400; line-height: 1.5; }
.bar { display: block; width: 100%; min-width: 3.5rem; height: .5rem; margin-top: .25rem; }
.fill { fill: var(--fill); }
.track { fill: var(--track); }
.tick { fill: var(--tick); }
.share { width: 13%; font-variant-numeric: tabular-nums; }
.range { width: 22%; }
.score { width: 18%; }
.name { min-width: 6rem; }
td ul { margin: 0; padding-left: 1.1rem; }
td li + li { margin-top: .2rem; }
@media screen and (max-width: 44rem) {
  .totals { grid-template-columns: repeat(2, 1fr); }
  .cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; width: auto; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { margin-bottom: .75rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); }
  .cards th, .cards td { padding: .15rem 0; border: 0; }
  .cards tbody th { font-weight: 600; }
  .cards td { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); text-align: left; }
  .cards td::before { content: attr(data-label); color: var(--quiet); font-size: .875rem; }
  .cards td > .bar { grid-column: 2; margin: 0 0 .25rem; }
}
@media print {
  :root { --fill: #444; --track: #ddd; --tick: #000; }
}
`;
