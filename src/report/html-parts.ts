import type { OutputFile } from '../io/output.ts';
import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { basisText } from '../model/basis-text.ts';
import { wholePage } from './html-page.ts';
import { STYLE_SHEET } from './html-style.ts';
import { HTML_WORDS } from './html-words.ts';
import type { ReporterOptions, RunSummary } from './reporter.ts';
import { scopeText } from './words.ts';

/** Characters of a source line shown on either side of the marked text, and of the marked text. */
const AROUND = 60;
const MARKED = 200;

/** A whole page that needs nothing beside itself. */
export function pageFile(
  path: string,
  title: string,
  body: Content,
  summary: RunSummary,
  { language, version }: ReporterOptions,
): OutputFile {
  const page = wholePage({
    language: language === 'zh' ? 'zh-CN' : 'en',
    title,
    style: STYLE_SHEET,
    body,
    footer: html`<p>${scopeText(summary, language)}</p>
<p>qingdan ${version}</p>`,
  });
  return { path, content: page.text };
}

/** What a rule asks: what to do, and why. */
export function ruleHead({ advice, basis }: ReportedDiagnostic, options: ReporterOptions): Markup {
  const words = HTML_WORDS[options.language];
  const reasons = basis.map(basisText).join('；');
  return html`<p>${words.advice}${advice}</p>
${reasons !== '' && html`<p class="quiet">${words.basis}${reasons}</p>\n`}`;
}

/** The title of a rule with its id; a link where it leads somewhere. */
export function ruleTitle(rule: string, { rules, language }: ReporterOptions, address?: string): Markup {
  const title = rules.find(({ id }) => id === rule)?.title[language] ?? rule;
  return html`${address === undefined ? title : html`<a href="${address}">${title}</a>`} <span class="id">${rule}</span>`;
}

/** One finding; with the marked source line where there is room for it. */
export function findingEntry(diagnostic: ReportedDiagnostic, line: string | undefined): Markup {
  const { file, range, message, item, related } = diagnostic;
  return html`<li>
<p>${message}</p>
${line !== undefined && line.trim() !== '' && codeLine(diagnostic, line)}<p class="place">${file}:${range.start.line}:${range.start.column}${item !== '' && html` · <span>${item}</span>`}</p>
${
  related.length > 0 &&
  html`<ul class="related">
${related.map((other) => html`<li>${other.message} <span class="place">${other.file}:${other.range.start.line}:${other.range.start.column}</span></li>\n`)}</ul>\n`
}</li>
`;
}

function codeLine({ range: { start, end } }: ReportedDiagnostic, line: string): Markup {
  const from = start.column - 1;
  const to = Math.max(from + 1, Math.min(end.line === start.line ? end.column - 1 : line.length, from + MARKED));
  const [first, last] = [Math.max(0, from - AROUND), Math.min(line.length, to + AROUND)];
  return html`<p class="code">${first > 0 ? '…' : ''}${line.slice(first, from).trimStart()}<mark>${line.slice(from, to) || ' '}</mark>${line.slice(to, last)}${last < line.length ? '…' : ''}</p>
`;
}
