import { Lexer } from '../io/yaml.ts';
import type { YAMLParseError } from '../io/yaml.ts';
import type { SyntaxProblem } from './document.ts';
import {
  contentStart,
  endOfBlock,
  indentationOf,
  isStructural,
  lineAt,
  lineFault,
  linesBetween,
} from './fault-lines.ts';
import type { Line, LineFault } from './fault-lines.ts';
import { MARKS } from './limits.ts';

/** A fault with the part of the text that makes no sense until it is cured. */
export interface Fault {
  readonly problem: SyntaxProblem;
  readonly spoilt: Line;
  /** What the characters of the problem are read as instead, where only their form is wrong: as many characters. */
  readonly write?: string;
}

/** Quoted texts and brackets before an offset, as the lexer of `yaml` sees them. */
interface Openings {
  readonly quote: number | undefined;
  readonly bracket: number | undefined;
}

type Cause = readonly [detail: string, start: number, end: number];

/** What git leaves in a file where two changes met. */
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/u;

/** Neither version is read: which one holds, only a person knows. */
function conflictFault(text: string, { start, end }: Line): Fault {
  const problem = { id: 'syntax' as const, start, end, detail: 'conflict', words: text.slice(start, end) };
  const last = /^>{7}(?:[^\S\n]|$).*$/mu.exec(text.slice(end));
  return { problem, spoilt: { start, end: last === null ? end : end + last.index + last[0].length } };
}

/** The causes of the first error in a text: several where several lines were read as one. */
export function diagnose(text: string, errors: readonly YAMLParseError[]): Fault[] {
  const from = errors.reduce((first, { pos }) => Math.min(first, pos[0]), Number.POSITIVE_INFINITY);
  const here = errors.filter(({ pos }) => pos[0] === from);
  const to = here.reduce((last, { pos }) => Math.max(last, pos[1] - 1), from);
  const at = Math.min(from, Math.max(0, text.length - 1));
  const openings = openingsBefore(text, from);
  const [first] = here;
  if (first === undefined) return [];
  const open = openQuote(text, first, openings) ?? openBracket(text, first, openings);
  if (open !== undefined) return [faultOf(text, open)];
  const lines = [...linesBetween(text, at, to)];
  const mark = lines.find((line) => CONFLICT.test(text.slice(line.start, line.end)));
  if (mark !== undefined) return [conflictFault(text, mark)];
  // What a tab indents may only be missed by the line above.
  const below = lineAt(text, Math.min(text.length, (lines.at(-1)?.end ?? 0) + 1));
  const tab = [...lines, below].find((line) => /^ *\t/u.test(text.slice(line.start, line.end)));
  if (tab !== undefined) return [tabFault(text, tab, openings)];
  const faults = lines.flatMap((line) => lineFault(text, line) ?? []);
  if (faults.length > 0) return faults.map((fault) => lineFaultOf(text, fault));
  return [wideMark(text, first, openings, to) ?? faultOf(text, causeOf(text, here, lines))];
}

const WIDE_COMMA = /[，、；](?=[ \t]*[^\s：:，、；]{1,30}(?:：|:(?:\s|$)))/u;

/** A comma or a bracket of a Chinese keyboard where YAML looks for its own. */
function wideMark(
  text: string,
  { code, pos: [at] }: YAMLParseError,
  { bracket }: Openings,
  to: number,
): Fault | undefined {
  const line = lineAt(text, at);
  if (bracket !== undefined) {
    const inside = WIDE_COMMA.exec(text.slice(at, Math.min(line.end, to + 1)));
    const comma = /[，、；]/u.test(text[at] ?? '') ? at : inside === null ? undefined : at + inside.index;
    if (comma === undefined) return undefined;
    const problem = { id: 'full-width-comma' as const, start: comma, end: comma + 1, detail: text[comma] ?? '' };
    return { problem, spoilt: { start: comma, end: comma + 1 }, write: ',' };
  }
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !/[｛【［〔]/u.test(text[at] ?? '')) return undefined;
  const problem = { id: 'full-width-bracket' as const, start: at, end: at + 1, detail: text[at] ?? '' };
  return { problem, spoilt: { start: contentStart(text, line), end: endOfBlock(text, contentStart(text, line)) } };
}

/** A colon or space that went wrong. The value behind it goes with it; what stands below the key stays. */
export function lineFaultOf(text: string, { kind, start, end, key }: LineFault): Fault {
  const line = lineAt(text, start);
  if (kind === 'full-width-number-sign')
    return { problem: { id: kind, start, end, detail: '' }, spoilt: { start, end: line.end } };
  if (kind === 'full-width-dash') return dashFault(text, line, start, end);
  const from = kind === 'dash-space' ? line.start : contentStart(text, line);
  const value = text.slice(end, line.end).trimStart();
  const takesRest = kind === 'wide-space' || kind === 'dash-space' || /^["'[{|>&]/u.test(value);
  const spoilt = { start: from, end: takesRest ? endOfBlock(text, from) : line.end };
  if (kind !== 'full-width-colon') return { problem: { id: 'syntax', start, end, detail: kind, words: key }, spoilt };
  const isBare = key !== '' && value === '';
  return { problem: { id: kind, start, end, detail: key }, spoilt: isBare ? { start, end } : spoilt };
}

function dashFault(text: string, line: Line, start: number, end: number): Fault {
  const problem = { id: 'full-width-dash' as const, start, end, detail: text.slice(start, end) };
  const hasRoom = end - start > 1 || /[ \t]/u.test(text[end] ?? '');
  return hasRoom
    ? { problem, spoilt: { start, end }, write: '-'.padEnd(end - start) }
    : { problem, spoilt: { start: line.start, end: endOfBlock(text, line.start) } };
}

/** Faults of the line itself: what stands in front of the place is part of them. */
const WHOLE_LINE: ReadonlySet<string> = new Set(['indentation', 'deeper', 'list-below-key', 'after-value', 'closer']);

function faultOf(text: string, [detail, start, end]: Cause): Fault {
  const line = lineAt(text, start);
  const words = text.slice(start, Math.min(end, line.end)).trim();
  const from = WHOLE_LINE.has(detail) ? line.start : Math.min(start, contentStart(text, line));
  return {
    problem: { id: 'syntax', start, end: Math.min(Math.max(end, start + 1), text.length), detail, words },
    spoilt: { start: from, end: endOfBlock(text, from) },
  };
}

/** Lines that a tab indents, one after another, are one slip; so is the bracket around them. */
function tabFault(text: string, first: Line, { bracket }: Openings): Fault {
  let last = first;
  for (const line of linesBetween(text, first.start, text.length)) {
    if (!/^ *\t/u.test(text.slice(line.start, line.end))) break;
    last = line;
  }
  const tab = text.indexOf('\t', first.start);
  const start = bracket === undefined ? first.start : lineAt(text, bracket).start;
  return {
    problem: { id: 'tab', start: tab, end: tab + 1, detail: '' },
    spoilt: { start, end: endOfBlock(text, last.start) },
  };
}

function openingsBefore(text: string, offset: number): Openings {
  const brackets: number[] = [];
  let quote: number | undefined;
  let at = 0;
  for (const token of new Lexer().lex(text)) {
    if (at >= offset) break;
    if (MARKS.has(token)) continue;
    if (token.startsWith('"') || token.startsWith("'")) quote = at;
    if (token === '[' || token === '{') brackets.push(at);
    if (token === ']' || token === '}') brackets.pop();
    at += token.length;
  }
  return { quote, bracket: brackets.at(-1) };
}

/** The quote that opens and is never closed, or the Chinese quote that was meant to close it. */
function openQuote(text: string, { code, message, pos }: YAMLParseError, { quote }: Openings): Cause | undefined {
  const isKey = code === 'MULTILINE_IMPLICIT_KEY' && /["']/u.test(text[pos[0]] ?? '');
  const start = isKey ? pos[0] : code === 'MISSING_CHAR' && message.startsWith('Missing closing') ? quote : undefined;
  if (start === undefined) return undefined;
  const wide = /[”’＂]/u.exec(text.slice(start + 1, lineAt(text, start).end));
  return wide === null ? ['quote', start, start + 1] : ['quote-width', start + 1 + wide.index, start + 2 + wide.index];
}

/** The bracket that opens and is never closed, or what kept the closing one from being seen. */
function openBracket(
  text: string,
  { code, message, pos: [at] }: YAMLParseError,
  { bracket }: Openings,
): Cause | undefined {
  if (bracket === undefined) return undefined;
  const here = lineAt(text, Math.min(at, text.length - 1));
  const line = lineAt(text, bracket);
  const isUnclosed = /^Flow (?:sequence|map)/u.test(message) && (code === 'BAD_INDENT' || code === 'MISSING_CHAR');
  if (!isUnclosed && (line.start === here.start || message.startsWith('Missing ,') || !isStructural(text, here)))
    return undefined;
  if (/[\]}]/u.test(text[at] ?? '')) return ['closer', at, at + 1];
  const tab = /^ *\t/u.exec(text.slice(here.start, here.end));
  if (tab !== null) return undefined;
  const inside = text.slice(bracket, line.end);
  const comment = / (#\S.*)/u.exec(inside);
  if (comment?.[1] !== undefined)
    return ['comment', bracket + comment.index + 1, bracket + comment.index + comment[0].length];
  const wide = /[］】｝]/u.exec(inside);
  return wide === null
    ? ['bracket', bracket, bracket + 1]
    : ['bracket-width', bracket + wide.index, bracket + wide.index + 1];
}

const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^Missing ,|^Unexpected , in/u, 'comma'],
  [/^Comments must be separated|at node end$/u, 'after-value'],
  [/^Missing directives-end/u, 'directive'],
  [/flow-(?:seq|map)-end token/u, 'closer'],
  [/^Block scalar header|^Not a YAML token/u, 'block'],
];
const CODES: Readonly<Record<string, string>> = {
  BAD_SCALAR_START: 'reserved',
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'reserved',
  ALIAS_PROPS: 'alias',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_DIRECTIVE: 'directive',
  KEY_OVER_1024_CHARS: 'long-key',
};

function causeOf(text: string, errors: readonly YAMLParseError[], lines: readonly Line[]): Cause {
  const [error] = errors as readonly [YAMLParseError];
  const [at] = error.pos;
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line];
  const lone = errors.some(({ message }) => message.includes('block-seq-ind on same line'));
  if (lone) return [at === first.start + indentationOf(text, first) ? 'list-below-key' : 'list-beside-key', at, at + 1];
  if (error.message.endsWith('at node end') && at <= contentStart(text, first))
    return ['indentation', ...wordOf(text, first)];
  const known = MESSAGES.find(([pattern]) => pattern.test(error.message))?.[1] ?? CODES[error.code];
  if (known !== undefined) return [known, at, known === 'after-value' ? first.end : error.pos[1]];
  if (error.code === 'BAD_INDENT' || error.message.startsWith('Sequence item without') || /\s/u.test(text[at] ?? ''))
    return ['indentation', ...wordOf(text, first)];
  if (first !== last)
    return indentationOf(text, last) > indentationOf(text, first)
      ? ['deeper', ...wordOf(text, last)]
      : ['no-colon', at, first.end];
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const colon = text.slice(at, first.end).search(/:(?:\s|$)/u);
    if (colon >= 0) return ['colon-in-text', at + colon, at + colon + 1];
  }
  if (error.code === 'MISSING_CHAR') return ['no-colon', at, first.end];
  return ['other', at, error.pos[1]];
}

/** The first word of a line: its key, or its text. */
function wordOf(text: string, line: Line): [number, number] {
  const start = line.start + indentationOf(text, line);
  const length = text.slice(start, line.end).search(/:(?:\s|$)/u);
  return [start, length > 0 ? start + length : line.end];
}

/** The text without its faults: what is spoilt is blank, a colon that misses only its form is mended. No offset moves. */
export function mend(text: string, faults: readonly Fault[]): string {
  const units = Buffer.from(text, 'utf16le');
  for (const { problem, spoilt, write } of faults) {
    const { id, start, detail } = problem;
    const isBareColon = id === 'full-width-colon' && detail !== '' && spoilt.start === start;
    const instead = isBareColon ? ':' : write;
    if (instead === undefined) blank(units, spoilt.start, spoilt.end);
    else units.write(instead, 2 * start, 'utf16le');
  }
  return units.toString('utf16le');
}

/** Makes everything blank between two offsets of a text in UTF-16, but for line breaks. */
function blank(units: Buffer, start: number, end: number): void {
  const last = Math.min(2 * end, units.length);
  for (let at = 2 * start; at < last; at += 2) {
    const unit = units.readUInt16LE(at);
    if (unit !== 0x0a && unit !== 0x0d) units.writeUInt16LE(0x20, at);
  }
}
