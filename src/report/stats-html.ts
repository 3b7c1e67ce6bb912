import { shareOf } from '../consistency/service-shares.ts';
import type { SharesOf } from '../consistency/service-shares.ts';
import type { Statistics } from '../consistency/statistics.ts';
import type { Language } from '../model/rule.ts';
import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { wholePage } from './html-page.ts';
import { STYLE_SHEET } from './html-style.ts';
import { shareBar } from './stats-charts.ts';
import { benchmarkTable, disclosureTable } from './stats-html-items.ts';
import { cardTable, cell, MOST_ROWS, numberCell, restNote, rowOf, shareCell } from './stats-html-table.ts';
import { STATS_STYLE } from './stats-style.ts';
import { DEFINITIONS } from './stats-definitions.ts';
import { percent, shareTitles, sharesIn, someOrgans, somePlaces } from './stats-texts.ts';
import type { StatsWords } from './stats-texts.ts';
import { STATS_WORDS } from './stats-words.ts';
import { thousands } from './words.ts';

/** Names that a sentence lists. */
const NAMED = 20;

/** The statistics as one page that needs nothing beside itself. */
export function* statsHtml(statistics: Statistics, version: string, language: Language): Generator<string> {
  const words = STATS_WORDS[language];
  const { title } = words;
  const sections = sectionsOf(statistics, language);
  const page = wholePage({
    language: language === 'zh' ? 'zh-CN' : 'en',
    title: `${title} · ${statistics.catalogue}`,
    style: [STYLE_SHEET, STATS_STYLE],
    body: html`<h1>${title}</h1>
<p class="quiet">${statistics.catalogue}</p>
${totals(statistics, words)}<nav class="pages" aria-label="${words.contents}">
${sections.map(({ id, heading }) => html`<a href="#${id}">${heading}</a>\n`)}</nav>
${sections.map(
  ({ id, heading, content }) => html`<section id="${id}">
<h2>${heading}</h2>
${content}</section>
`,
)}`,
    footer: html`<p>${words.asOf(statistics.asOf)}</p>
<p>qingdan ${version}</p>`,
  });
  yield page.text;
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Content;
}

function sectionsOf(statistics: Statistics, language: Language): Section[] {
  const words = STATS_WORDS[language];
  const { places, lines, overall, placeName } = statistics;
  const definitions = {
    id: 'definitions',
    heading: words.definitions,
    content: html`<ul>
${DEFINITIONS[language].map((definition) => html`<li>${definition}</li>\n`)}</ul>
`,
  };
  const coverage = { id: 'coverage', heading: words.coverage, content: coverageTable(statistics, words) };
  if (overall.implementations === 0) return [coverage, definitions];
  return [
    { id: 'places', heading: words.places, content: sharesTable(words.place, places, placeName, words) },
    { id: 'lines', heading: words.lines, content: sharesTable(words.line, lines, (line) => line, words) },
    { id: 'offices', heading: words.offices, content: officeTable(statistics, words) },
    coverage,
    { id: 'items', heading: words.items, content: benchmarkTable(statistics, words) },
    { id: 'disclosures', heading: words.disclosures, content: disclosureTable(statistics, words) },
    definitions,
  ];
}

function totals({ overall, places, lines, benchmarks }: Statistics, words: StatsWords): Markup {
  return html`<dl class="totals">
${tile(words.implementations, thousands(overall.implementations), words.extent(places.length, lines.length, benchmarks.length) + words.suspended(overall.suspended))}${sharesIn(overall, words).map(({ title, share, of }) => tile(title, percent(share), of))}</dl>
`;
}

function tile(title: string, number: string, note: string): Markup {
  return html`<div><dt>${title}</dt><dd>${number}</dd><dd class="quiet">${note}</dd></div>\n`;
}

function sharesTable(
  title: string,
  rows: readonly SharesOf[],
  nameOf: (key: string) => string,
  words: StatsWords,
): Markup {
  const body = rows
    .slice(0, MOST_ROWS)
    .map((row) =>
      rowOf(nameOf(row.key), [
        numberCell(words.number, thousands(row.implementations)),
        ...sharesIn(row, words).map((metric) => shareCell(metric.title, metric.share)),
      ]),
    );
  return html`${cardTable([title, words.number, ...shareTitles(words)], body, [words.number])}${restNote(rows.length - MOST_ROWS, words)}`;
}

function officeTable({ offices }: Statistics, words: StatsWords): Markup {
  if (offices.length === 0) return html`<p>${words.noOffices}</p>\n`;
  const body = offices.map(({ level, organs, withOffice }) =>
    rowOf(level, [
      numberCell(words.licensing, thousands(organs)),
      numberCell(words.withOffice, thousands(withOffice)),
      barCell(words.share, shareOf(withOffice, organs)),
    ]),
  );
  const without = offices.map(({ level, without: names }) =>
    sentenceOn(names, () => words.withoutOffice(level, someOrgans(names, words, NAMED))),
  );
  const numbers = [words.licensing, words.withOffice];
  return html`${cardTable([words.level, ...numbers, words.share], body, numbers)}${without}`;
}

function coverageTable({ coverage, placeName }: Statistics, words: StatsWords): Markup {
  if (coverage.length === 0) return html`<p>${words.noDivisions}</p>\n`;
  const body = coverage.map(({ level, divisions, served }) =>
    rowOf(level, [
      numberCell(words.divisions, thousands(divisions)),
      numberCell(words.served, thousands(served)),
      barCell(words.share, shareOf(served, divisions)),
    ]),
  );
  const unserved = coverage.map(({ level, unserved: codes }) =>
    sentenceOn(codes, () => words.unserved(level, somePlaces(codes, placeName, words, NAMED))),
  );
  const numbers = [words.divisions, words.served];
  return html`${cardTable([words.level, ...numbers, words.share], body, numbers)}${unserved}`;
}

function barCell(label: string, share: number | undefined): Markup {
  return cell(label, 'score', html`<span>${percent(share)}</span>${shareBar(share)}`);
}

/** A sentence, where there is something to name. */
function sentenceOn(named: readonly string[], sentence: () => string): Markup | false {
  return named.length > 0 && html`<p>${sentence()}</p>\n`;
}
