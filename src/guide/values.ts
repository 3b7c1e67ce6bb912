import type { Citation, CitationMap, Questions } from '../model/generated/types.ts';
import { html, isBlank, joined } from '../text/html.ts';
import type { Content, Markup } from '../text/html.ts';
import { findPhones } from '../text/phones.ts';

/** A citation as people write it: 《名称》（文号）第几条. */
export function citationText(citation: Citation | undefined): string | undefined {
  if (citation === undefined || typeof citation === 'string') return citation;
  if (Array.isArray(citation)) return citation.map((one) => citationText(one)).join('；');
  return statuteText(citation);
}

export function statuteText({ 名称, 文号, 条款 }: CitationMap): string {
  const title = 名称.startsWith('《') ? 名称 : `《${名称}》`;
  return `${title}${文号 === undefined ? '' : `（${文号}）`}${(条款 ?? []).join('、')}`;
}

/** A phone field: every number in it becomes a link to its main line, extensions and other words stay. */
export function phoneLinks(text: string): Content {
  let end = 0;
  const parts: Content[] = [];
  for (const phone of findPhones(text)) {
    if (phone.kind === undefined) continue;
    const [number = ''] = phone.usual.split('转');
    parts.push(text.slice(end, phone.start), html`<a href="tel:${number.replaceAll('-', '')}">${phone.text}</a>`);
    end = phone.end;
  }
  return [...parts, text.slice(end)];
}

/** A link where the whole text is a web address; anything else (`javascript:` too) stays text. */
export function linkOrText(text: string): Content {
  const address = webAddress(text.trim());
  return address === undefined ? text : html`<a href="${address}" rel="noreferrer">${text}</a>`;
}

function webAddress(text: string): string | undefined {
  if (!/^https?:\/\/[^\s\\]+$/iu.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  // `https://bank@evil` shows one name and goes to another.
  return url.username === '' && url.password === '' ? url.href : undefined;
}

/** 适用情形 as badges; nothing where an entry always applies. */
export function situationBadges(situations: readonly string[] | undefined): Content {
  if (situations === undefined || situations.length === 0) return undefined;
  return html`<span class="badges"><span class="hidden">适用情形：</span>${joined(
    situations.map((name) => html`<span class="badge">${name}</span>`),
    ' ',
  )}</span>`;
}

/** A small line below an entry: what it is called, and what it says. Nothing where nothing is said. */
export function note(label: string, content: Content): Content {
  if (isBlank(content)) return undefined;
  return html`<p class="note"><span class="label">${label}</span>${content}</p>`;
}

type Row = readonly [string, Content];

/** Terms and what they say; rows that say nothing are left out. */
export function definitions(rows: readonly Row[], className = 'facts'): Content {
  const told = rows.filter(([, content]) => !isBlank(content));
  if (told.length === 0) return undefined;
  return html`<dl class="${className}">${told.map(
    ([term, content]) => html`<div><dt>${term}</dt><dd>${content}</dd></div>`,
  )}</dl>`;
}

export function list(entries: readonly Content[], className = 'entries'): Markup {
  return html`<ul class="${className}">${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`;
}

export function numberedList(entries: readonly Content[]): Markup {
  return html`<ol class="entries">${entries.map((entry) => html`<li>${entry}</li>`)}</ol>`;
}

/** 常见问题: each question with its answer below it. */
export function questions(asked: Questions): Markup {
  return list(asked.map(({ 问题, 答案 }) => [html`<p><strong>${问题}</strong></p>`, html`<p>${答案}</p>`]));
}
