/** The style sheet of the site: system fonts, light and dark, phones and paper. Contrasts fit WCAG 2 AA. */
export const STYLE_SHEET = `:root {
  color-scheme: light dark;
  --page: #ffffff;
  --raised: #f3f6fa;
  --line: #c8d1dc;
  --text: #1b2430;
  --quiet: #4d5b6b;
  --accent: #0b4f8f;
  --band: #0b4f8f;
  --band-text: #ffffff;
  --badge: #dfeaf5;
  --notice: #fff4d6;
  --notice-line: #b07d00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12171d;
    --raised: #1b232c;
    --line: #3a4653;
    --text: #e5eaf0;
    --quiet: #a9b6c4;
    --accent: #8cc2f5;
    --band: #1b3856;
    --badge: #24405c;
    --notice: #3a300f;
    --notice-line: #d9a520;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  display: flex;
  flex-direction: column;
  min-height: 100vh;
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.75 -apple-system, BlinkMacSystemFont, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  overflow-wrap: anywhere;
}
.width { width: 100%; max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a[href^="tel:"] { white-space: nowrap; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
[hidden] { display: none !important; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100rem; top: 0; padding: .5rem 1rem; background: var(--page); z-index: 1; }
.skip:focus { left: 0; }
header.site { background: var(--band); }
header.site a { display: inline-block; padding: .75rem 0; color: var(--band-text); font-weight: 600; text-decoration: none; }
header.site a[href^="tel:"] { white-space: nowrap; }
a:hover { text-decoration: underline; }
header.site :focus-visible { outline-color: var(--band-text); }
.trail { background: var(--raised); border-bottom: 1px solid var(--line); font-size: .875rem; }
.trail ol { display: flex; flex-wrap: wrap; list-style: none; padding-top: .4rem; padding-bottom: .4rem; }
.trail li + li::before { content: "›"; margin: 0 .5em; color: var(--quiet); }
main { flex: 1; padding-top: 1.5rem !important; padding-bottom: 3rem !important; }
footer.site { border-top: 1px solid var(--line); background: var(--raised); color: var(--quiet); font-size: .875rem; padding: 1rem 0; }
footer.site p { margin: 0 0 .5rem; }
h1, h2, h3 { line-height: 1.4; }
h1 { font-size: 1.625rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
section[id] { scroll-margin-top: 1rem; }
p { margin: 0 0 .5rem; }
p, dd, td, th, .entries > li { white-space: pre-line; }
blockquote { margin: .5rem 0; padding: .25rem 0 .25rem 1rem; border-left: 3px solid var(--line); color: var(--quiet); white-space: pre-line; }
.counts, .count, .absent { color: var(--quiet); }
.count { font-size: .875rem; }
.notice { padding: .75rem 1rem; background: var(--notice); border-left: 4px solid var(--notice-line); }
.source, .file { font-size: .8125rem; }
.source { margin: .75rem 0 0; color: var(--quiet); }
.file { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
.note { margin: .25rem 0 0; font-size: .9375rem; color: var(--quiet); }
.label { display: inline-block; margin-right: .75em; color: var(--quiet); font-weight: 600; }
.badges { display: inline-flex; flex-wrap: wrap; gap: .25rem; margin-left: .35rem; vertical-align: middle; }
.badge { display: inline-block; padding: 0 .5em; border-radius: .25rem; background: var(--badge); font-size: .875rem; font-weight: 400; }
.entries > li > .badges { margin-left: 0; }
.badge.plain { background: none; border: 1px solid var(--line); color: var(--quiet); }
.entries { margin: 0; padding-left: 1.5rem; }
.entries > li { margin-bottom: .5rem; }
dl { margin: 0; }
.facts > div { display: grid; grid-template-columns: 8rem 1fr; gap: 1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
.facts > div:last-child { border-bottom: 0; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; }
.about { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 2rem; }
.about > div, .about > div:last-child { border-bottom: 1px solid var(--line); }
.key-facts { display: flex; flex-wrap: wrap; gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: .375rem; overflow: hidden; }
.key-facts > div { flex: 1 1 9rem; padding: .75rem 1rem; background: var(--raised); }
.key-facts dt { font-size: .875rem; }
.key-facts dd { font-size: 1.125rem; font-weight: 600; }
.contents { margin: 1rem 0 0; padding: .75rem 1rem; background: var(--raised); border-radius: .375rem; }
.contents ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.contents a { display: inline-block; padding: .15rem 0; }
table { width: 100%; border-collapse: collapse; }
caption { padding-bottom: .5rem; text-align: left; color: var(--quiet); font-size: .9375rem; }
th, td { padding: .6rem .75rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--raised); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 9rem; }
td { min-width: 4.5rem; }
td:last-child { min-width: 12rem; }
.flow { margin: 0; padding: 0; list-style: none; counter-reset: stage; }
.flow > li { position: relative; counter-increment: stage; padding: 0 0 1.25rem 3rem; }
.flow > li::before { content: counter(stage); position: absolute; left: 0; top: .1rem; width: 2rem; height: 2rem; border-radius: 50%; background: var(--band); color: var(--band-text); text-align: center; line-height: 2rem; font-weight: 600; }
.flow > li::after { content: ""; position: absolute; left: 1rem; top: 2.4rem; bottom: .2rem; border-left: 2px solid var(--line); }
.flow > li:last-child::after { display: none; }
.flow ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: .75rem; margin: 0; padding: 0; list-style: none; }
.flow .together { color: var(--quiet); font-size: .9375rem; padding-top: .2rem; }
.step { padding: .5rem .9rem .65rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); height: 100%; }
.step h3 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin: 0 0 .25rem; }
.limit { color: var(--accent); white-space: nowrap; }
.search { display: grid; grid-template-columns: 2fr 1fr auto; align-items: end; gap: 1rem; margin-bottom: 1rem; }
.search label { display: block; margin-bottom: .25rem; font-weight: 600; }
.search input, .search select { width: 100%; min-height: 2.75rem; padding: .4rem .6rem; border: 1px solid var(--quiet); border-radius: .25rem; background: var(--page); color: inherit; font: inherit; }
.search button { min-height: 2.75rem; padding: .4rem 1.5rem; border: 0; border-radius: .25rem; background: var(--band); color: var(--band-text); font: inherit; font-weight: 600; cursor: pointer; }
.found { color: var(--quiet); }
.found:empty { display: none; }
.results { margin: 0; padding: 0; list-style: none; }
.results li { padding: .75rem 0; border-bottom: 1px solid var(--line); }
.results li > a { font-weight: 600; }
.results p { margin: .15rem 0 0; color: var(--quiet); font-size: .9375rem; }
.tree { margin: 0; padding: 0; list-style: none; }
.tree ul { padding-left: 1.25rem; }
.tree > li { margin-bottom: .75rem; }
.choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr)); gap: .25rem 1.5rem; margin: 0 0 .5rem; padding: 0; list-style: none; }
.choices.wide { grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); }
.choices li { padding: .2rem 0; }
.example { margin: 0 0 1.25rem; }
.example pre { margin: 0; padding: .6rem .9rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); white-space: pre-wrap; }
.example figcaption { padding: .35rem .9rem 0; }
code { font-family: ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .9375rem; }
code.id { color: var(--quiet); font-size: .8125rem; }
mark { background: var(--notice); color: inherit; border-bottom: 2px solid var(--notice-line); }
@media screen and (max-width: 44rem) {
  h1 { font-size: 1.375rem; }
  .search { grid-template-columns: 1fr; }
  .facts > div { grid-template-columns: 6rem 1fr; gap: .75rem; }
  .flow > li { padding-left: 2.5rem; }
  .cards, .cards caption, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { margin-bottom: .75rem; padding: .5rem .9rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); }
  .cards th, .cards td { min-width: 0; padding: .2rem 0; border: 0; }
  .cards td { position: relative; min-height: 2.15rem; padding-left: 6.75rem; }
  .cards td::before { content: attr(data-label); position: absolute; left: 0; width: 6rem; color: var(--quiet); }
  .cards td:empty { display: none; }
}
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  :root { color-scheme: light; --page: #fff; --raised: #fff; --line: #999; --text: #000; --quiet: #333; --accent: #000; --band: #fff; --band-text: #000; --badge: #fff; --notice: #fff; --notice-line: #666; }
  html { font-size: 10pt; }
  body { display: block; line-height: 1.5; }
  .width { width: 100%; max-width: none; padding: 0; }
  .skip, .trail, .contents, .search, header.site, noscript { display: none; }
  a { color: inherit; text-decoration: none; }
  h2 { margin-top: 14pt; }
  h1, h2, h3, caption { break-after: avoid; }
  tr, .step, .key-facts, .facts > div, .entries > li { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  th, td { padding: 3pt 5pt; }
  tbody th, td, td:last-child { min-width: 4em; }
  .badge { border: 1px solid var(--line); }
  .flow > li { padding-bottom: 8pt; }
  .flow > li::before { border: 1px solid #000; }
  main { padding: 0 !important; }
  footer.site { padding: 8pt 0 0; margin-top: 12pt; }
}
`;
