import { type BracketSpan, outermostPairs } from './brackets.ts';
import { remembering } from './remembering.ts';
import { VAGUE_PATTERNS, type VaguePattern } from './vague-patterns.ts';

/** Vague words in a text; UTF-16 offsets, `end` exclusive. */
export interface VagueHit {
  start: number;
  end: number;
  text: string;
}

/** A literal word that a catalogue adds to a class, by the class's title, or takes out of it. */
export interface LexiconWord {
  readonly word: string;
  readonly title: string;
  /** It has a definite sense here: the class passes it over. */
  readonly silent: boolean;
}

const BLANK = '\uE000';
// Titles of norms keep a mark of their own: a condition that is one and nothing else says nothing.
const TITLE = '\uE001';
const NORM = /(?:法|条例|规定|办法|细则|规则|通知|标准|规范|意见|决定|公告|方案|要求)\s*》$/u;
const QUOTATIONS = [
  ['“', '”'],
  ['「', '」'],
] as const;
// Quotation marks do not make 提交“相关材料” any clearer; a longer quotation is law or a form, and a label is a place.
const SHORT_QUOTATION = 12;
const LABEL_BEFORE = /(?:到|至|在|入|选择|点击|勾选|注明|标明|写明|字样|选|填|名为|称)$/u;
const LABEL_AFTER = /^(?:栏|项|处|框|一栏|按钮|模块|字样|类|中|里|目录|页|选项|材料包)/u;

// Kinds of persons and goods that law defines.
const DEFINED_CLASS = '其[他它](?:组织|有限责任公司|股份有限公司|分支机构|农药|危险化学品)';
// 等 as part of a word. The look-behinds keep words that merely end in its first character: 合同等, 水平等, 统一等.
const GRADE =
  '等(?:级|额|于|同(?!时)|价(?!格)|值|效(?!力)|待|候|比例|距|离子)|(?:(?<![合共协相])同|(?<!水)平|(?<![核校面])对|(?<![码街])头|(?<![之统唯其])一|[高中初甲乙丙丁特优劣均二三四五])等';
const DEFINITE = new RegExp(`${DEFINED_CLASS}|${GRADE}`, 'gu');

function blankOut(
  text: string,
  spans: readonly BracketSpan[],
  blank: (stretch: string) => string = () => BLANK,
): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(done, start), blank(text.slice(start, end)).repeat(end - start));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

function isQuoted(text: string, { start, end }: BracketSpan): boolean {
  if (end - start > SHORT_QUOTATION) return true;
  return LABEL_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || LABEL_AFTER.test(text.slice(end, end + 4));
}

/** The text, as long as before, with blanks for what may not be judged: titles, quotations, definite words. */
const mask = remembering(maskAnew);

function maskAnew(text: string): string {
  let masked = blankOut(text, outermostPairs(text, '《', '》'), (title) => (NORM.test(title) ? TITLE : BLANK));
  for (const [open, close] of QUOTATIONS) {
    const quotations = outermostPairs(masked, open, close).filter((span) => isQuoted(masked, span));
    masked = blankOut(masked, quotations);
  }
  return masked.replace(DEFINITE, (word) => BLANK.repeat(word.length));
}

const SEGMENT = /[，,。；;：:、\n（）()]/u;
const CLAUSE = /[，,。；;：:\n]/u;

function places(masked: string, word: string): BracketSpan[] {
  const spans: BracketSpan[] = [];
  let at = masked.indexOf(word);
  while (at >= 0) {
    spans.push({ start: at, end: at + word.length });
    at = masked.indexOf(word, at + word.length);
  }
  return spans;
}

/** What most texts answer without the pattern, which V8 would have to compile. */
function mayHit({ signs }: VaguePattern, text: string): boolean {
  return signs === undefined || signs.some((sign) => text.includes(sign));
}

function patternHits({ pattern }: VaguePattern, text: string): BracketSpan[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** The hits of one entry, and of the words added to it, in reading order; of two that overlap, the first. */
function hits(entry: VaguePattern, masked: string, words: readonly LexiconWord[]): BracketSpan[] {
  const own = words.filter(({ title }) => title === entry.title);
  let rest = masked;
  for (const { word } of own.filter(({ silent }) => silent)) rest = blankOut(rest, places(rest, word));
  const found = [
    ...own.filter(({ silent }) => !silent).flatMap(({ word }) => places(rest, word)),
    ...(mayHit(entry, rest) ? patternHits(entry, rest) : []),
  ];
  if (own.length === 0) return found;
  const ordered = found.sort((left, right) => left.start - right.start || right.end - left.end);
  let done = 0;
  return ordered.filter(({ start, end }) => {
    const isFree = start >= done;
    if (isFree) done = end;
    return isFree;
  });
}

/** The stretches that stronger hits take: the items of the list they stand in, or all from there to the end of the clause. */
function taken(masked: string, stronger: readonly BracketSpan[], demanding: boolean): BracketSpan[] {
  const border = demanding ? CLAUSE : SEGMENT;
  const spans: BracketSpan[] = [];
  let done = 0;
  for (const hit of [...stronger].sort((left, right) => left.start - right.start)) {
    if (hit.end <= done) continue;
    let start = Math.max(hit.start, done);
    if (!demanding) while (start > done && !SEGMENT.test(masked[start - 1] ?? '')) start -= 1;
    let end = hit.end;
    while (end < masked.length && !border.test(masked[end] ?? '')) end += 1;
    spans.push({ start, end });
    done = end;
  }
  return spans;
}

const finders = new Map<string, (text: string) => readonly VagueHit[]>();

/**
 * Where a text holds the vague words of one lexicon entry, in reading order and without overlap.
 * Titles in 《》, quotations in “” and words with a definite sense are passed over. An unknown id hits nothing.
 */
export function findVague(text: string, id: string, words: readonly LexiconWord[] = []): readonly VagueHit[] {
  const entry = VAGUE_PATTERNS.find((candidate) => candidate.id === id);
  if (entry === undefined) return [];
  if (words.length > 0) return findAnew(text, entry, words);
  const find = finders.get(id) ?? remembering((judged) => findAnew(judged, entry, []));
  finders.set(id, find);
  return find(text);
}

function findAnew(text: string, entry: VaguePattern, words: readonly LexiconWord[]): readonly VagueHit[] {
  const masked = mask(text);
  let found = hits(entry, masked, words);
  if (found.length > 0 && entry.yieldsTo !== undefined) {
    const stronger = VAGUE_PATTERNS.filter((other) => entry.yieldsTo?.includes(other.id));
    const spans = taken(
      masked,
      stronger.flatMap((other) => hits(other, masked, words)),
      entry.demanding === true,
    );
    if (spans.length > 0) found = hits(entry, blankOut(masked, spans), words);
  }
  return found.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}
