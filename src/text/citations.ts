import { remembering } from './remembering.ts';
import { type BracketSpan, outermostPairs } from './brackets.ts';
import { findDocumentNumber } from './document-numbers.ts';
import { fold } from './fold.ts';
import { parseChineseNumeral } from './numerals.ts';

/** A place in a statute: 条, and below it 款 and 项 where they are named. `text` is the reference as written. */
export interface ArticleReference {
  article: number;
  /** The number after 之 in an inserted article: 第十二条之一 is 1. */
  insertedAfter?: number;
  paragraph?: number;
  item?: number;
  text: string;
}

/** A statute named in 《》 with what follows it. `start` and `end` are UTF-16 offsets, `text` is what they enclose. */
export interface Citation {
  /** Between the outer 《》, trimmed. */
  title: string;
  /** Without white space, the year in 〔〕, digits half-width: 国办发〔2015〕58号, 国务院令第722号. */
  documentNumber?: string;
  articles: ArticleReference[];
  text: string;
  start: number;
  end: number;
}

interface Scanned<Value> {
  value: Value;
  end: number;
}

// All repetition is bounded, so that no text can make the scan slow.
const GAP = String.raw`\s{0,4}`;
const NUMBER = '[零〇一二两三四五六七八九十百千万0-9０-９]{1,12}';
const JOIN = '(?:以及|或者|[、，,；;和及与或至到—～~－-])';
const BARE_LIST = `${NUMBER}(?:${GAP}${JOIN}${GAP}第?${NUMBER}){0,20}`;
const BRACKETED = `[（(]${GAP}${NUMBER}${GAP}[）)]`;
const BRACKETED_LIST = `${BRACKETED}(?:${GAP}${JOIN}?${GAP}${BRACKETED}){0,20}`;

const CHAPTERS = new RegExp(`(?:第${NUMBER}(?:分编|[编章节])${GAP}){0,4}`, 'uy');
const ARTICLES = new RegExp(`第${GAP}(?<list>${BARE_LIST})${GAP}条`, 'uy');
const INSERTED = new RegExp(`${GAP}之${GAP}(?<list>${NUMBER})`, 'uy');
const PARAGRAPHS = new RegExp(`${GAP}第${GAP}(?<list>${BARE_LIST})${GAP}款`, 'uy');
const ITEMS = new RegExp(
  `${GAP}(?:第${GAP}(?<bare>${BARE_LIST})${GAP}项|第${GAP}(?<list>${BRACKETED_LIST})${GAP}项?|(?<plain>${BRACKETED_LIST})${GAP}项)`,
  'uy',
);
const SUBITEM = new RegExp(`${GAP}第?${GAP}(?:${NUMBER}|${BRACKETED})${GAP}目`, 'uy');
const SEPARATOR = new RegExp(`${GAP}${JOIN}${GAP}`, 'uy');
const LEAD_IN = new RegExp(`${GAP}[的中之]?${GAP}`, 'uy');
const NOTE = new RegExp(`${GAP}[（(](?<note>(?:[^（()）]|[（(][^（()）]{0,30}[）)]){1,80})[）)]`, 'uy');
const YEAR_IN_BRACKETS = `[〔［[【（(]${GAP}[0-9０-９]{4}${GAP}[〕］\\]】）)]`;
const LOOSE_DOCUMENT_NUMBER = new RegExp(
  `${GAP}(?![和及与或的之中等第由已经被以于按在])\\p{Script=Han}{2,20}(?:${YEAR_IN_BRACKETS}|令)${GAP}第?${GAP}${NUMBER}${GAP}号`,
  'uy',
);
const NUMBERS_IN_LIST = new RegExp(NUMBER, 'gu');
const VERSION_NOTE = /(?<!\d)(?:19|20)\d{2}(?!\d)|修正|修订|修改/u;

function matchAt(pattern: RegExp, text: string, at: number): (RegExpExecArray & { end: number }) | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : Object.assign(match, { end: at + match[0].length });
}

/** The numbers of a list such as `十、十二` or `（三）（四）`, all of them positive, or nothing. */
function scanNumbers(pattern: RegExp, text: string, at: number): Scanned<number[]> | undefined {
  const match = matchAt(pattern, text, at);
  if (match === undefined) return undefined;
  const list = match.groups?.['list'] ?? match.groups?.['bare'] ?? match.groups?.['plain'] ?? '';
  const value: number[] = [];
  for (const [written] of list.matchAll(NUMBERS_IN_LIST)) {
    const number = parseChineseNumeral(written);
    if (number === undefined || number === 0) return undefined;
    value.push(number);
  }
  return { value, end: match.end };
}

type Place = Omit<ArticleReference, 'text'>;

/** Opens the last place into one place for each number of the list that follows it. */
function spread(places: Place[], key: 'paragraph' | 'item', numbers: readonly number[]): Place[] {
  const last = places.at(-1);
  if (last === undefined) return places;
  return [...places.slice(0, -1), ...numbers.map((number) => ({ ...last, [key]: number }))];
}

function scanArticles(text: string, at: number): Scanned<Place[]> | undefined {
  const begin = matchAt(CHAPTERS, text, at)?.end ?? at;
  const articles = scanNumbers(ARTICLES, text, begin);
  if (articles === undefined) return undefined;
  const places: Place[] = articles.value.map((article) => ({ article }));
  const inserted = scanNumbers(INSERTED, text, articles.end);
  const last = places.at(-1);
  if (inserted === undefined || last === undefined) return { value: places, end: articles.end };
  last.insertedAfter = inserted.value[0] ?? 1;
  return { value: places, end: inserted.end };
}

/** One reference with all its levels. After a first one, a 款 or 项 alone goes on within `previous`. */
function scanReference(text: string, at: number, previous?: ArticleReference): Scanned<ArticleReference[]> | undefined {
  const articles = scanArticles(text, at);
  if (articles === undefined && previous === undefined) return undefined;
  let places: Place[] = articles?.value ?? [];
  let end = articles?.end ?? at;
  const paragraphs = scanNumbers(PARAGRAPHS, text, end);
  if (articles === undefined && previous !== undefined) {
    const { text: _text, item: _item, ...outer } = previous;
    places = [outer];
  }
  if (paragraphs !== undefined) {
    places = spread(places, 'paragraph', paragraphs.value);
    end = paragraphs.end;
  }
  const items = scanNumbers(ITEMS, text, end);
  if (items !== undefined) {
    places = spread(places, 'item', items.value);
    end = matchAt(SUBITEM, text, items.end)?.end ?? items.end;
  }
  if (end === at) return undefined;
  const written = text.slice(at, end).trim();
  return { value: places.map((place) => ({ ...place, text: written })), end };
}

function scanReferences(text: string, at: number): Scanned<ArticleReference[]> | undefined {
  const first = scanReference(text, at);
  if (first === undefined) return undefined;
  const value = first.value;
  let end = first.end;
  for (;;) {
    const separator = matchAt(SEPARATOR, text, end);
    const next = separator && scanReference(text, separator.end, value.at(-1));
    if (next === undefined) return { value, end };
    value.push(...next.value);
    end = next.end;
  }
}

interface Notes {
  documentNumber?: string;
  end: number;
}

/** The brackets right after a title: document number, version, or any other that an article follows. */
function scanNotes(text: string, at: number): Notes {
  const notes: Notes = { end: at };
  const loose = matchAt(LOOSE_DOCUMENT_NUMBER, text, at);
  const looseNumber = loose && findDocumentNumber(loose[0]);
  if (loose !== undefined && looseNumber !== undefined) {
    notes.documentNumber = looseNumber;
    notes.end = loose.end;
  }
  for (;;) {
    const match = matchAt(NOTE, text, notes.end);
    if (match === undefined) return notes;
    const note = match.groups?.['note'] ?? '';
    const documentNumber = findDocumentNumber(note);
    const known = documentNumber !== undefined || VERSION_NOTE.test(note.normalize('NFKC'));
    if (!known && scanArticles(text, matchAt(LEAD_IN, text, match.end)?.end ?? match.end) === undefined) return notes;
    if (documentNumber !== undefined) notes.documentNumber ??= documentNumber;
    notes.end = match.end;
  }
}

function citationAt(text: string, span: BracketSpan): Citation | undefined {
  const title = text.slice(span.start + 1, span.end - 1).trim();
  if (title === '') return undefined;
  const { documentNumber, end: notesEnd } = scanNotes(text, span.end);
  const references = scanReferences(text, matchAt(LEAD_IN, text, notesEnd)?.end ?? notesEnd);
  const end = references?.end ?? notesEnd;
  return {
    title,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    articles: references?.value ?? [],
    text: text.slice(span.start, end),
    start: span.start,
    end,
  };
}

/**
 * Every `《全称》` of a text with the document number and the articles that follow it directly. Of a range
 * (`第三条至第五条`) both ends are given; of a list (`第十条第一、二款`) each place, with the same `text`.
 * Chapter numbers before an article are passed over; 目 belongs to `text` only.
 */
export const parseCitations = remembering(readCitations);

function readCitations(text: string): readonly Citation[] {
  const citations: Citation[] = [];
  for (const span of outermostPairs(text, '《', '》')) {
    // A bracket such as （以下简称《条例》） was read with the title before it.
    if (span.start < (citations.at(-1)?.end ?? 0)) continue;
    const citation = citationAt(text, span);
    if (citation !== undefined) citations.push(citation);
  }
  return citations;
}

/** Reads a text that is nothing but references: `第三十五条第一款`, `第十条、第十二条`. At least one, or `undefined`. */
export const parseArticles = remembering(readArticles);

function readArticles(text: string): readonly ArticleReference[] | undefined {
  const trimmed = text.trim();
  const scanned = scanReferences(trimmed, 0);
  return scanned?.end === trimmed.length ? scanned.value : undefined;
}

/** Reads a text that is exactly one reference, beginning with 第: `第三十五条第一款`, `第42条`. */
export function parseArticle(text: string): ArticleReference | undefined {
  const references = parseArticles(text);
  return references?.length === 1 ? references[0] : undefined;
}

const YEAR_OR_DATE = String.raw`(?:\d{4}(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?)?)`;
const REVISED = '(?:第[一二三四五六七八九十]{1,3}次)?(?:修正|修订|修改)';
const TRAILING_VERSION = new RegExp(
  String.raw`\((?:${YEAR_OR_DATE}(?:${REVISED}|公布|发布|施行)?|${REVISED})(?:文本|[版本])?\)$`,
  'u',
);

/**
 * The title by which a statute is looked up: folded, without the outer 《》 and without trailing versions
 * such as （2018修正）or （2021年修订）. （试行）and （暂行）belong to the title. A title inside is in `<>`.
 */
export const normalizeTitle = remembering(readTitle);

function readTitle(title: string): string {
  let normal = fold(title);
  // A few rounds are enough for 《甲法（2018修正）》（2019修订）, and bound the work on any other text.
  for (let round = 0; round < 4; round += 1) {
    const before = normal;
    normal = normal.replace(TRAILING_VERSION, '');
    const [whole] = outermostPairs(normal, '《', '》');
    if (whole?.start === 0 && whole.end === normal.length) normal = normal.slice(1, -1);
    if (normal === before) break;
  }
  return normal.replaceAll('《', '<').replaceAll('》', '>');
}
