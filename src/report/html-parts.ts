import type { OutputFile } from '../io/output.ts';
import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { html } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { basisText } from '../model/basis-text.ts';
import type { Language } from '../model/rule.ts';
import { STYLE_SHEET } from './html-style.ts';
import { HTML_WORDS } from './html-words.ts';
import type { ReporterOptions, RunSummary } from './reporter.ts';
import { scopeText } from './words.ts';

/** Nothing is loaded from anywhere, and no script runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** Characters of a source line shown on either side of the marked text, and of the marked text. */
const AROUND = 60;
const MARKED = 200;

/** A page of a report. */
export function pageFile(
  path: string,
  title: string,
  body: Content,
  summary: RunSummary,
  { language, version }: ReporterOptions,
): OutputFile {
  const footer = html`<p>${scopeText(summary, language)}</p>
<p>qingdan ${version}</p>`;
  return { path, content: wholePage({ title, body, footer, language }).text };
}

interface PageParts {
  readonly title: string;
  readonly body: Content;
  readonly footer: Content;
  readonly language: Language;
  /** What this page's style has beside that of every page. */
  readonly style?: Markup;
}

/** A whole page that needs nothing beside itself. */
export function wholePage({ title, body, footer, language, style }: PageParts): Markup {
  return html`<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
${STYLE_SHEET}${style}</style>
</head>
<body>
<main>
${body}</main>
<footer>${footer}</footer>
</body>
</html>
`;
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
