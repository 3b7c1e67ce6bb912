import { html } from '../text/html.ts';

/** The style of the pages of a report: system fonts, phones and desks, light and dark, paper. Contrasts fit WCAG 2 AA. */
export const STYLE_SHEET = html`:root {
  color-scheme: light dark;
  --page: #ffffff;
  --raised: #f4f6f9;
  --line: #cbd3dd;
  --text: #1b2430;
  --quiet: #4d5b6b;
  --link: #0b4f8f;
  --mark: #ffe08a;
  --mark-text: #1b2430;
  --error: #b3261e;
  --warn: #8a5a00;
  --info: #0b5f8f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12171d;
    --raised: #1b232c;
    --line: #3a4653;
    --text: #e5eaf0;
    --quiet: #a9b6c4;
    --link: #8cc2f5;
    --mark: #6b5200;
    --mark-text: #ffffff;
    --error: #ff9a91;
    --warn: #f0c060;
    --info: #8cc2f5;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  max-width: 64rem;
  margin: 0 auto;
  padding: 1.25rem 1rem 3rem;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.7 -apple-system, BlinkMacSystemFont, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3 { line-height: 1.4; }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; }
h2 { margin: 2.25rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); font-size: 1.25rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.0625rem; }
p { margin: 0 0 .5rem; }
.quiet, .id { color: var(--quiet); font-size: .875rem; }
.id, .place, .code { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
.id { font-weight: 400; }
.totals { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1px; margin: 1rem 0; border: 1px solid var(--line); border-radius: .375rem; overflow: hidden; background: var(--line); }
.totals div { padding: .6rem 1rem; background: var(--raised); }
.totals dt { font-size: .875rem; }
.totals dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.3; }
.error { color: var(--error); }
.warn { color: var(--warn); }
.info { color: var(--info); }
.severity { font-weight: 600; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .45rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--raised); white-space: nowrap; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.id { display: block; }
.findings { margin: .75rem 0; padding: 0; list-style: none; }
.findings > li { padding: .6rem 0; border-top: 1px solid var(--line); }
.findings p { margin: 0; }
.findings span { display: inline-block; }
.place { color: var(--quiet); font-size: .875rem; }
.findings .code { margin: .35rem 0; padding: .3rem .6rem; border-radius: .25rem; background: var(--raised); font-size: .875rem; white-space: pre-wrap; }
mark { padding: .05em 0; background: var(--mark); color: var(--mark-text); }
.related { margin: .25rem 0 0; padding-left: 1.25rem; font-size: .9375rem; }
.pages { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 1rem 0; }
footer { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; }
@media screen and (max-width: 30rem) {
  th, td { padding: .4rem; }
  .totals div { padding: .5rem .6rem; }
  h1 { font-size: 1.3125rem; }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root { color-scheme: light; --page: #fff; --raised: #fff; --line: #999; --text: #000; --quiet: #333; --link: #000; --mark: #ddd; --mark-text: #000; --error: #000; --warn: #000; --info: #000; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  a { text-decoration: none; }
  .pages { display: none; }
  h2, h3 { break-after: avoid; }
  tr, .findings > li { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
