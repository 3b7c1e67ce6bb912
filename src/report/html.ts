import type { OutputFile } from '../io/output.ts';
import { SEVERITIES } from '../model/diagnostic.ts';
import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { html as markup } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { findingEntry, pageFile, ruleHead, ruleTitle } from './html-parts.ts';
import { HTML_WORDS } from './html-words.ts';
import type { FindingCount, ReporterOptions, RunSummary } from './reporter.ts';
import { totalOf } from './reporter.ts';
import { thousands, unlistedText } from './words.ts';

/** Findings of one rule on the first page, findings there in all, and findings on a further page. */
const SAMPLES = 50;
const ON_FIRST_PAGE = 500;
const ON_FURTHER_PAGE = 200;

/** The findings of one rule while they come. */
interface Section {
  readonly rule: string;
  /** What the rule asks, and the title of a page about it. */
  readonly head: Markup;
  readonly total: number;
  /** Further pages; none where the first page holds every finding. */
  readonly pages: number;
  readonly samples: Markup[];
  /** The finished pages, and the findings of the next. */
  written: number;
  entries: Markup[];
}

/**
 * A folder of pages that need no network: a summary by rule and by place with samples of every rule, and further pages for
 * rules with more findings than that. Takes findings rule by rule.
 */
export async function* html(
  diagnostics: AsyncIterable<ReportedDiagnostic>,
  summary: RunSummary,
  options: ReporterOptions,
): AsyncIterable<OutputFile> {
  const share = Math.max(1, Math.min(SAMPLES, Math.floor(ON_FIRST_PAGE / Math.max(1, summary.rules.length))));
  const sections: Markup[] = [];
  let section: Section | undefined;
  for await (const diagnostic of diagnostics) {
    if (section?.rule !== diagnostic.rule) {
      if (section !== undefined) sections.push(sectionOf(section, options));
      section = begin(diagnostic, share, summary, options);
    }
    const { file, range } = diagnostic;
    if (section.samples.length < share)
      section.samples.push(findingEntry(diagnostic, options.sourceLine(file, range.start.line)));
    if (section.pages === 0) continue;
    section.entries.push(findingEntry(diagnostic, undefined));
    const seen = section.written * ON_FURTHER_PAGE + section.entries.length;
    if (section.entries.length === ON_FURTHER_PAGE || seen === section.total)
      yield furtherPage(section, summary, options);
  }
  if (section !== undefined) sections.push(sectionOf(section, options));
  yield firstPage(sections, summary, options);
}

function begin(
  diagnostic: ReportedDiagnostic,
  share: number,
  { rules }: RunSummary,
  options: ReporterOptions,
): Section {
  const { rule } = diagnostic;
  const count = rules.find(({ name }) => name === rule);
  const total = count === undefined ? 0 : totalOf(count);
  return {
    rule,
    head: ruleHead(diagnostic, options),
    total,
    pages: total > share ? Math.ceil(total / ON_FURTHER_PAGE) : 0,
    samples: [],
    written: 0,
    entries: [],
  };
}

/** Rules hold no underscore, so no two share a place or a page. */
function anchorOf(rule: string): string {
  return rule.replaceAll('/', '_');
}

function pathOf(rule: string, page: number): string {
  return `rules/${anchorOf(rule)}-${page}.html`;
}

function firstPage(sections: readonly Markup[], summary: RunSummary, options: ReporterOptions): OutputFile {
  const { language } = options;
  const words = HTML_WORDS[language];
  const numbers = { error: summary.errors, warn: summary.warnings, info: summary.infos };
  const title = words.title(summary.command);
  const unlisted = unlistedText(summary, language);
  const body = markup`<h1>${title}</h1>
<dl class="totals">
${SEVERITIES.map((severity) => markup`<div><dt>${words[severity]}</dt><dd class="${numbers[severity] > 0 && severity}">${thousands(numbers[severity])}</dd></div>\n`)}</dl>
${unlisted !== '' && markup`<p class="quiet">${unlisted}</p>\n`}${
    summary.rules.length === 0
      ? markup`<p>${words.none}</p>\n`
      : markup`<h2>${words.byRule}</h2>
${ruleTable(summary.rules, options)}<h2>${words.byPlace}</h2>
${placeTable(summary.places, options)}<h2>${words.findings}</h2>
${sections}`
  }`;
  return pageFile('index.html', title, body, summary, options);
}

function sectionOf({ rule, head, samples, total, pages }: Section, options: ReporterOptions): Markup {
  const words = HTML_WORDS[options.language];
  return markup`<section id="${anchorOf(rule)}">
<h3>${ruleTitle(rule, options)}</h3>
${head}<ul class="findings">
${samples}</ul>
${pages > 0 && markup`<p>${words.all(thousands(samples.length))}<a href="${pathOf(rule, 1)}">${words.allLink(thousands(total))}</a></p>\n`}</section>
`;
}

function ruleTable(rules: readonly FindingCount[], options: ReporterOptions): Markup {
  const words = HTML_WORDS[options.language];
  const rows = rules.map((count) => {
    const severity = SEVERITIES.find((level) => count.counts[level] > 0) ?? 'info';
    return markup`<tr><td class="severity ${severity}">${words[severity]}</td><th scope="row">${ruleTitle(count.name, options, `#${anchorOf(count.name)}`)}</th><td class="number">${thousands(totalOf(count))}</td></tr>\n`;
  });
  return table([words.severity, words.rule], [words.count], rows);
}

function placeTable(places: readonly FindingCount[], { language }: ReporterOptions): Markup {
  const words = HTML_WORDS[language];
  const rows = places.map(
    ({ name, counts }) =>
      markup`<tr><th scope="row">${name}</th>${SEVERITIES.map((severity) => markup`<td class="number">${thousands(counts[severity])}</td>`)}</tr>\n`,
  );
  return table(
    [words.place],
    SEVERITIES.map((severity) => words[severity]),
    rows,
  );
}

function table(columns: readonly string[], numbers: readonly string[], rows: Content): Markup {
  return markup`<table>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}${numbers.map((column) => markup`<th scope="col" class="number">${column}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

/** The next page of all findings of a rule; the section goes on with an empty one. */
function furtherPage(section: Section, summary: RunSummary, options: ReporterOptions): OutputFile {
  const { rule, head, pages, entries } = section;
  const words = HTML_WORDS[options.language];
  section.written += 1;
  section.entries = [];
  const page = section.written;
  const ofPages = pages > 1 && words.page(thousands(page), thousands(pages));
  const links = pageLinks(rule, page, pages, options);
  const body = markup`<p class="pages"><a href="../index.html#${anchorOf(rule)}">${words.back}</a></p>
<h1>${ruleTitle(rule, options)}</h1>
${head}${ofPages !== false && markup`<p class="quiet">${ofPages}</p>\n`}${links}<ul class="findings">
${entries}</ul>
${links}`;
  return pageFile(pathOf(rule, page), [rule, ofPages].filter(Boolean).join(' '), body, summary, options);
}

function pageLinks(rule: string, page: number, pages: number, { language }: ReporterOptions): Content {
  const words = HTML_WORDS[language];
  const link = (target: number, text: string) => markup`<a href="../${pathOf(rule, target)}">${text}</a>\n`;
  return (
    pages > 1 &&
    markup`<p class="pages">
${page > 2 && link(1, words.first)}${page > 1 && link(page - 1, words.previous)}${page < pages && link(page + 1, words.next)}${page < pages - 1 && link(pages, words.last)}</p>
`
  );
}
