import { isRecord } from '../model/document.ts';
import { gathering, perBlock } from '../model/gathering.ts';
import type { Path } from '../model/positions.ts';
import { parseArticles, parseCitations } from '../text/citations.ts';
import { keysIn } from './walk.ts';

/** UTF-16 offsets inside the text at a path. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** An article that a citation names; `number` is 0 for 第零条, which no statute has. */
interface CitedArticle {
  readonly number: number;
  /** As written. */
  readonly text: string;
  readonly path: Path;
  readonly span?: Span;
}

/** A statute named in an item, with its articles, and where each is written. */
export interface ItemCitation {
  readonly title: string;
  readonly articles: readonly CitedArticle[];
  readonly path: Path;
  readonly span?: Span;
}

/** A text that should be a citation, or a part of one, and cannot be read as such. */
interface UnreadableCitation {
  readonly part: 'citation' | 'article';
  readonly text: string;
  readonly path: Path;
}

type Reading = { readonly citations: ItemCitation[]; readonly unreadable: UnreadableCitation[] };

const ZERO = /第\s*[零〇0０]+\s*条/u;
/** Parts of a document that are not articles, and documents that have none. */
const OTHER_PART = /^(?:第.{1,8}[编章节]|(?:附|序号|目录|正文|全文|总则|分则|第?[一二三四五六七八九十]+[、（(部]).*)$/u;

/** Every citation of an item: 法定依据, and 依据 of any kind in any block. */
export const citationsOf = gathering((block, content) => readingOf(block, content).citations);
/** What stands for a citation in any block, and cannot be read as one. */
export const unreadableIn = gathering((block, content) => readingOf(block, content).unreadable);

function readingOf(block: string, content: unknown): Reading {
  return typeof content === 'object' && content !== null ? readingOfBlock(block, content) : NO_READING;
}

const NO_READING: Reading = { citations: [], unreadable: [] };

const readingOfBlock = perBlock((block, content) => {
  const reading: Reading = { citations: [], unreadable: [] };
  for (const { key, value, path } of keysIn(block, content)) if (key.endsWith('依据')) read(value, path, reading);
  return reading;
});

/** The citations of one value: a text with 《》, a map of 名称 and 条款, or a list of them. */
export function citationsAt(value: unknown, path: Path): readonly ItemCitation[] {
  const reading: Reading = { citations: [], unreadable: [] };
  read(value, path, reading);
  return reading.citations;
}

function read(value: unknown, path: Path, reading: Reading): void {
  if (typeof value === 'string') readText(value, path, reading);
  else if (Array.isArray(value))
    for (const [index, entry] of (value as readonly unknown[]).entries()) read(entry, [...path, index], reading);
  else if (isRecord(value)) readMap(value, path, reading);
}

function readText(text: string, path: Path, { citations, unreadable }: Reading): void {
  const found = parseCitations(text);
  if (found.length === 0) unreadable.push({ part: 'citation', text, path });
  for (const [index, { title, articles, start, end }] of found.entries()) {
    const opening = text.indexOf(title, start);
    const named = opening + title.length;
    const places = articles.map(({ article, text: words }) => ({
      number: article,
      text: words,
      path,
      span: spanOf(text, words, named),
    }));
    const rest = text.slice(end, found[index + 1]?.start);
    const zero = ZERO.exec(rest);
    if (zero !== null) places.push({ number: 0, text: zero[0], path, span: spanOf(text, zero[0], end) });
    citations.push({ title, articles: places, path, span: { start: opening, end: named } });
  }
}

function readMap(value: Readonly<Record<string, unknown>>, path: Path, { citations, unreadable }: Reading): void {
  const { 名称: title, 条款: articles } = value;
  if (typeof title !== 'string') return;
  const places: CitedArticle[] = [];
  for (const [index, text] of (Array.isArray(articles) ? (articles as readonly unknown[]) : []).entries()) {
    if (typeof text !== 'string') continue;
    const at = [...path, '条款', index];
    const named = parseArticles(text) ?? (ZERO.test(text) ? [{ article: 0, text }] : []);
    places.push(...named.map((place) => ({ number: place.article, text: place.text, path: at })));
    if (named.length === 0 && !OTHER_PART.test(text.trim())) unreadable.push({ part: 'article', text, path: at });
  }
  citations.push({ title, articles: places, path: [...path, '名称'] });
}

function spanOf(text: string, words: string, from: number): Span {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}
