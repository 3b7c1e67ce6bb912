import { SIMPLIFIED } from './traditional.ts';

/** A stretch of a text (UTF-16 offsets), and what good typography writes there. */
export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Web and mail addresses are taken as they are, up to the next space or Chinese mark. */
const ADDRESS = /(?:https?:\/\/|www\.|[0-9A-Za-z._-]{1,64}@)[^\s，。；：、！？（）《》“”〔〕【】]{1,500}/giu;
const WIDE_MARK = '，。；：、！？（）《》〈〉“”‘’〔〕【】';
const WIDE = new RegExp(String.raw`[\p{Script=Han}${WIDE_MARK}]`, 'u');
const HAN = /\p{Script=Han}/u;
const FULL_WIDTH_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const FULL_WIDTH_LETTERS = /[Ａ-Ｚａ-ｚ０-９]+/gu;
/** A space on the line between Chinese and Latin letters or digits (but no `1.` that begins an entry), or before a mark. */
const LOOSE_SPACE =
  /(?<=\p{Script=Han})[ \t\u00a0]{1,20}(?=[0-9A-Za-z])(?!\d{1,2}[.．、)）])|(?<=[0-9A-Za-z%℃])[ \t\u00a0]{1,20}(?=\p{Script=Han})|(?<=\S)[ \t\u00a0]{1,20}(?=[，。；：、！？）》”])/gu;
/** The year of a document number in any bracket but 〔〕 (GB/T 9704-2012, 7.2.5). */
const NUMBERED_YEAR = /(?<=(?!令)\p{Script=Han})[[(（【［](\d{4})[\])）】］](?=第?\d{1,6}号)/gu;

/** Spaces that Chinese typography does not set; one between two Chinese words or after a mark may stand for a line or a pause. */
export function looseSpaces(text: string): Correction[] {
  const taken = addresses(text);
  return [...text.matchAll(LOOSE_SPACE)]
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length, text: '' }))
    .filter(({ start, end }) => !taken.some((address) => address.start <= end && start <= address.end));
}

/** Half-width marks beside Chinese, and full-width letters and digits. Brackets of a year are to be others altogether. */
export function wrongWidths(text: string): Correction[] {
  const taken = [...addresses(text), ...wrongYearBrackets(text)];
  const marks = [...lonelyMarks(text), ...brackets(text)].map((start) => ({
    start,
    end: start + 1,
    text: FULL_WIDTH_MARKS[text.charAt(start)] ?? '',
  }));
  const letters = [...text.matchAll(FULL_WIDTH_LETTERS)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word.normalize('NFKC'),
  }));
  return [...marks, ...letters]
    .filter(({ start }) => !taken.some((other) => other.start <= start && start < other.end))
    .sort((left, right) => left.start - right.start);
}

/** Years of document numbers that do not stand in 〔〕. */
export function wrongYearBrackets(text: string): Correction[] {
  return [...text.matchAll(NUMBERED_YEAR)].map(({ 0: { length }, 1: year = '', index }) => ({
    start: index,
    end: index + length,
    text: `〔${year}〕`,
  }));
}

/** Traditional characters: each has one simplified character that means the same. */
export function traditionalCharacters(text: string): Correction[] {
  const found: Correction[] = [];
  for (let start = 0; start < text.length; start += 1) {
    let end = start;
    while (simplifiedAt(text, end) !== 0) end += 1;
    if (end === start) continue;
    const simplified = Array.from({ length: end - start }, (_, index) => simplifiedAt(text, start + index));
    found.push({ start, end, text: String.fromCharCode(...simplified) });
    start = end;
  }
  return found;
}

function simplifiedAt(text: string, at: number): number {
  return SIMPLIFIED[text.charCodeAt(at)] ?? 0;
}

function addresses(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

function* lonelyMarks(text: string): Generator<number> {
  for (const { index } of text.matchAll(/[,;:?!]/gu))
    if (WIDE.test(text.charAt(index - 1)) || WIDE.test(text.charAt(index + 1))) yield index;
}

/** Half-width brackets around or beside Chinese, pair by pair: `f(x)` and a lone `1)` stay. */
function brackets(text: string): number[] {
  if (!text.includes('(') && !text.includes(')')) return [];
  const open: { readonly index: number; readonly han: number }[] = [];
  const found: number[] = [];
  let han = 0;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    if (HAN.test(mark)) han += 1;
    if (mark === '(' || mark === '（') open.push({ index, han });
    if (mark !== ')' && mark !== '）') continue;
    const start = open.pop();
    if (start === undefined) continue;
    const beside = WIDE.test(text.charAt(start.index - 1)) || WIDE.test(text.charAt(index + 1));
    const pair = [start.index, index].filter((place) => text.charAt(place) === '(' || text.charAt(place) === ')');
    if (pair.length === 1 || han > start.han || beside) found.push(...pair);
  }
  return found;
}
