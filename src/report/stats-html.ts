import { shareOf } from '../consistency/service-shares.ts';
import type { SharesOf } from '../consistency/service-shares.ts';
import type { Statistics } from '../consistency/statistics.ts';
import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { wholePage } from './html-page.ts';
import { STYLE_SHEET } from './html-style.ts';
import { shareBar } from './stats-charts.ts';
import { benchmarkTable, disclosureTable } from './stats-html-items.ts';
import { cardTable, cell, MOST_ROWS, numberCell, restNote, rowOf, shareCell } from './stats-html-table.ts';
import { STATS_STYLE } from './stats-style.ts';
import { DEFINITIONS, percent, SHARE_METRICS, someNames, somePlaces } from './stats-words.ts';
import { thousands } from './words.ts';

/** Names that a sentence lists. */
const NAMED = 20;

/** The statistics as one page that needs nothing beside itself. */
export function* statsHtml(statistics: Statistics, version: string): Generator<string> {
  const title = '政务服务对标';
  const sections = sectionsOf(statistics);
  const page = wholePage({
    language: 'zh-CN',
    title: `${title} · ${statistics.catalogue}`,
    style: [STYLE_SHEET, STATS_STYLE],
    body: html`<h1>${title}</h1>
<p class="quiet">${statistics.catalogue}</p>
${totals(statistics)}<nav class="pages" aria-label="目次">
${sections.map(({ id, heading }) => html`<a href="#${id}">${heading}</a>\n`)}</nav>
${sections.map(
  ({ id, heading, content }) => html`<section id="${id}">
<h2>${heading}</h2>
${content}</section>
`,
)}`,
    footer: html`<p>基准日 ${statistics.asOf}</p>
<p>qingdan ${version}</p>`,
  });
  yield page.text;
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Content;
}

function sectionsOf(statistics: Statistics): Section[] {
  const { places, lines, overall, placeName } = statistics;
  const definitions = {
    id: 'definitions',
    heading: '口径',
    content: html`<ul>
${DEFINITIONS.map((definition) => html`<li>${definition}</li>\n`)}</ul>
`,
  };
  const coverage = { id: 'coverage', heading: '窗口覆盖', content: coverageTable(statistics) };
  if (overall.implementations === 0) return [coverage, definitions];
  return [
    { id: 'places', heading: '各地', content: sharesTable('地方', places, placeName) },
    { id: 'lines', heading: '各条线', content: sharesTable('条线', lines, (line) => line) },
    { id: 'offices', heading: '行政审批处', content: officeTable(statistics) },
    coverage,
    { id: 'items', heading: '事项对标', content: benchmarkTable(statistics) },
    { id: 'disclosures', heading: '十公开', content: disclosureTable(statistics) },
    definitions,
  ];
}

function totals({ overall, places, lines, benchmarks }: Statistics): Markup {
  return html`<dl class="totals">
${tile('实施', thousands(overall.implementations), `${places.length} 个地方，${lines.length} 个条线，${thousands(benchmarks.length)} 个事项（分层级计）`)}${SHARE_METRICS.map(({ title, value, of }) => tile(title, percent(value(overall)), of(overall)))}</dl>
`;
}

function tile(title: string, number: string, note: string): Markup {
  return html`<div><dt>${title}</dt><dd>${number}</dd><dd class="quiet">${note}</dd></div>\n`;
}

function sharesTable(title: string, rows: readonly SharesOf[], nameOf: (key: string) => string): Markup {
  const body = rows
    .slice(0, MOST_ROWS)
    .map((row) =>
      rowOf(nameOf(row.key), [
        numberCell('实施', thousands(row.implementations)),
        ...SHARE_METRICS.map((metric) => shareCell(metric.title, metric.value(row))),
      ]),
    );
  return html`${cardTable([title, '实施', ...SHARE_METRICS.map((metric) => metric.title)], body, ['实施'])}${restNote(rows.length - MOST_ROWS)}`;
}

function officeTable({ offices }: Statistics): Markup {
  if (offices.length === 0) return html`<p>没有部门实施行政许可。</p>\n`;
  const body = offices.map(({ level, organs, withOffice }) =>
    rowOf(level, [
      numberCell('有许可的部门', thousands(organs)),
      numberCell('设了审批处', thousands(withOffice)),
      barCell('比例', shareOf(withOffice, organs)),
    ]),
  );
  const without = offices.map(({ level, without: names }) =>
    namedNote(`${level}没有审批处的：`, someNames(names.slice(0, NAMED), names.length, '个')),
  );
  return html`${cardTable(['层级', '有许可的部门', '设了审批处', '比例'], body, ['有许可的部门', '设了审批处'])}${without}`;
}

function coverageTable({ coverage, placeName }: Statistics): Markup {
  if (coverage.length === 0) return html`<p>区划表里没有这样的区划。</p>\n`;
  const body = coverage.map(({ level, divisions, served }) =>
    rowOf(level, [
      numberCell('区划', thousands(divisions)),
      numberCell('有窗口', thousands(served)),
      barCell('比例', shareOf(served, divisions)),
    ]),
  );
  const unserved = coverage.map(({ level, unserved: codes }) =>
    namedNote(`${level}还没有的：`, somePlaces(codes, placeName, NAMED)),
  );
  return html`${cardTable(['层级', '区划', '有窗口', '比例'], body, ['区划', '有窗口'])}${unserved}`;
}

function barCell(label: string, share: number | undefined): Markup {
  return cell(label, 'score', html`<span>${percent(share)}</span>${shareBar(share)}`);
}

function namedNote(lead: string, names: string): Markup | false {
  return names !== '' && html`<p>${lead}${names}</p>\n`;
}
