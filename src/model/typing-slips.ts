import { isoDateOf } from '../text/dates.ts';
import type { CatalogueDocument } from './document.ts';
import type { WrittenNode } from './layout.ts';
import type { Path } from './positions.ts';
import type { SchemaProblem } from './schema.ts';

export type SlipKind = 'comma' | 'quotes' | 'bracket' | 'number-sign' | 'yes-no' | 'date' | 'wide-space' | 'invisible';

/** Source text to write between two offsets instead. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A value that YAML reads well, but not as it was meant: a character of a Chinese keyboard, a boolean, a date of no day. */
export interface TypingSlip {
  readonly id: 'typing';
  readonly path: Path;
  readonly slip: SlipKind;
  readonly value: string;
  /** The value as it was meant, where that is known. */
  readonly meant?: string;
  /** The characters that went wrong. */
  readonly start: number;
  readonly end: number;
  readonly edits: readonly OffsetEdit[];
  /** The key that was meant, where the slip is in a key. */
  readonly key?: string;
  /** Whether the value can be used as it is: it fits the schema, and nothing else is wrong with it. */
  readonly isUsable?: boolean;
}

const WIDE = String.raw`[\u00a0\u2000-\u200a\u3000]`;
const IS_WIDE = new RegExp(WIDE, 'u');
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
export const QUOTED = /^[“”‘’＂「]([^“”‘’＂「」"']*)[“”‘’＂」]$/u;
const SEPARATOR = /[，、；;,]/u;
const BRACKETED = /^[【［〔（]([^】］〕）]*)[】］〕）\]]$/u;
const BRACED = /^｛([^｝]*)[｝}]$/u;
export const COMMENT = new RegExp(`(?:${WIDE}| ){1,20}＃(?=${WIDE}| |$)`, 'u');
/** What makes a part of a list or a map more than a word. */
const MORE_THAN_WORD = /[[\]{}#&*!|>%@`"',:：\n]|^-|^\s*$/u;
const YES_NO: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['true', 'yes', 'y', 'on', '√', '✓', '✔', '1', '有', '对'].map((word) => [word, '是'])),
  ...Object.fromEntries(
    ['false', 'no', 'n', 'off', '×', '✗', '✘', '0', '不是', '无', '没有'].map((word) => [word, '否']),
  ),
};

/** A problem of the schema as the slip that it comes from; the problem itself where it is none. */
export function retyped(document: CatalogueDocument, problem: SchemaProblem): SchemaProblem {
  const node = document.nodeAt(problem.path);
  if (problem.id === 'unknown-key') return keySlip(node, problem) ?? problem;
  if (node?.isScalar !== true) return problem;
  const { start, end } = node;
  const scalar: Written = { path: problem.path, node, start, end, written: document.source.text.slice(start, end) };
  switch (problem.id) {
    case 'allowed-values':
      return valueSlip(document, scalar, problem.value, (text) => problem.allowed.includes(text)) ?? problem;
    case 'wrong-form':
      return (
        dateSlip(scalar, problem.value, problem.pattern) ??
        valueSlip(document, scalar, problem.value, (text) => new RegExp(problem.pattern, 'u').test(text)) ??
        problem
      );
    case 'wrong-type':
      return problem.actual === 'string'
        ? (bracketSlip(scalar, problem.expected) ?? problem)
        : bareSlip(scalar, problem);
    default:
      return problem;
  }
}

/** A known key with something invisible in it. */
function keySlip(
  map: WrittenNode | undefined,
  { path, key, allowed }: SchemaProblem & { readonly id: 'unknown-key' },
): TypingSlip | undefined {
  const meant = key.replace(INVISIBLE, '');
  const pair = map?.pair(key);
  if (meant === key || !allowed.includes(meant) || pair === undefined) return undefined;
  const { start, end } = pair.key;
  return {
    id: 'typing',
    path: [...path, key],
    slip: 'invisible',
    value: key,
    meant,
    start,
    end,
    edits: [{ start, end, text: meant }],
    key: meant,
  };
}

/** A scalar with the offsets of its source. */
export interface Written {
  readonly path: Path;
  readonly node: WrittenNode;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

export function slipAt(
  { path, start, end }: Written,
  slip: SlipKind,
  value: string,
  meant?: string,
  text: string | undefined = meant,
): TypingSlip {
  const edits = text === undefined ? [] : [{ start, end, text }];
  return { id: 'typing', path, slip, value, start, end, edits, ...(meant !== undefined && { meant }) };
}

/** A text that would fit, were it not for what a Chinese keyboard put in it. */
function valueSlip(
  document: CatalogueDocument,
  scalar: Written,
  value: string,
  fits: (text: string) => boolean,
): TypingSlip | undefined {
  const [, inner] = QUOTED.exec(value) ?? [];
  if (inner !== undefined && fits(inner)) return slipAt(scalar, 'quotes', value, inner, JSON.stringify(inner));
  const visible = value.replace(INVISIBLE, '');
  if (visible !== value && fits(visible)) return invisibleSlip(scalar, value);
  const bare = withoutWideEnds(value);
  if (bare !== value && fits(bare)) return wideSpaceSlip(scalar, value);
  const comment = COMMENT.exec(value);
  if (comment !== null && fits(value.slice(0, comment.index))) return numberSignSlip(scalar, value);
  const parts = value.split(SEPARATOR).map((part) => part.trim());
  if (parts.length > 1 && parts.every(fits) && isInFlowList(document, scalar.path)) {
    const at = scalar.start + scalar.written.search(/[，、；;,]/u);
    return { ...slipAt(scalar, 'comma', value, parts.join(', ')), start: at, end: at + 1 };
  }
  const yesNo = YES_NO[value.toLowerCase()];
  return yesNo !== undefined && fits('是') && fits('否') ? slipAt(scalar, 'yes-no', value, yesNo) : undefined;
}

function isInFlowList(document: CatalogueDocument, path: Path): boolean {
  return document.nodeAt(path.slice(0, -1))?.form === 'flow-list';
}

function dateSlip(scalar: Written, value: string, pattern: string): TypingSlip | undefined {
  if (!new RegExp(pattern, 'u').test('2026-01-31')) return undefined;
  const iso = isoDateOf(value);
  return slipAt(scalar, 'date', value, iso);
}

/** A list or a map in full-width brackets, which YAML takes for a text. */
function bracketSlip(scalar: Written, expected: readonly string[]): TypingSlip | undefined {
  const value = String(scalar.node.value);
  if (scalar.node.form !== 'plain' || expected.includes('string')) return undefined;
  const [, entries] = expected.includes('array') ? (BRACKETED.exec(value) ?? []) : [];
  const [, pairs] = expected.includes('object') ? (BRACED.exec(value) ?? []) : [];
  const inner = entries ?? pairs;
  if (inner === undefined) return undefined;
  const parts = inner.split(SEPARATOR).map((part) => unquoted(part.trim()));
  const meant = entries === undefined ? bracesOf(parts) : bracketsOf(parts);
  return { ...slipAt(scalar, 'bracket', value, meant), end: scalar.start + 1 };
}

function unquoted(text: string): string {
  return QUOTED.exec(text)?.[1] ?? text.replace(/^"([^"]*)"$/u, '$1');
}

/** Undefined where a part is more than a word: then only a person can say what was meant. */
function bracketsOf(parts: readonly string[]): string | undefined {
  if (parts.some((part) => MORE_THAN_WORD.test(part))) return undefined;
  return `[${parts.map((part) => (/^\d+$/u.test(part) ? JSON.stringify(part) : part)).join(', ')}]`;
}

function bracesOf(parts: readonly string[]): string | undefined {
  const pairs = parts.map((part) => part.split(/[：:]/u).map((side) => side.trim()));
  if (pairs.some((pair) => pair.length !== 2 || pair.some((side) => MORE_THAN_WORD.test(side)))) return undefined;
  return `{ ${pairs.map((pair) => pair.join(': ')).join(', ')} }`;
}

/** A number or a boolean where a text of a certain form should be: quotes alone would not make it one. */
function bareSlip(scalar: Written, problem: SchemaProblem & { readonly id: 'wrong-type' }): SchemaProblem {
  const { path, expected, allowed, pattern, examples = [] } = problem;
  const { written } = scalar;
  if (!expected.includes('string') || !/^(?:integer|number|boolean)$/u.test(problem.actual)) return problem;
  if (allowed?.includes('是') === true && allowed.includes('否')) {
    const meant = YES_NO[written.toLowerCase()];
    return slipAt(scalar, 'yes-no', written, meant);
  }
  if (allowed !== undefined) return { id: 'allowed-values', path, value: written, allowed, nearest: undefined };
  if (pattern === undefined || new RegExp(pattern, 'u').test(written)) return problem;
  return dateSlip(scalar, written, pattern) ?? { id: 'wrong-form', path, value: written, examples, pattern };
}

export function invisibleSlip(scalar: Written, value: string): TypingSlip {
  const edits = [...scalar.written.matchAll(INVISIBLE)].map(({ index, 0: found }) => ({
    start: scalar.start + index,
    end: scalar.start + index + found.length,
    text: '',
  }));
  const [first = { start: scalar.start, end: scalar.end }] = edits;
  const { start, end } = first;
  return { ...slipAt(scalar, 'invisible', value), start, end, edits, meant: value.replace(INVISIBLE, '') };
}

export function wideSpaceSlip(scalar: Written, value: string): TypingSlip {
  const quote = /^["']/u.test(scalar.written) ? 1 : 0;
  const inner = scalar.written.slice(quote, scalar.written.length - quote);
  const [before, after] = wideEnds(inner);
  const from = scalar.start + quote;
  const to = from + inner.length;
  const edits = [
    { start: from, end: from + before, text: '' },
    { start: to - after, end: to, text: '' },
  ].filter(({ start, end }) => end > start);
  const [first = { start: scalar.start, end: scalar.end }] = edits;
  return {
    ...slipAt(scalar, 'wide-space', value, withoutWideEnds(value)),
    start: first.start,
    end: first.end,
    edits,
  };
}

/** How many wide spaces a text begins and ends with. */
function wideEnds(text: string): [before: number, after: number] {
  let before = 0;
  while (IS_WIDE.test(text[before] ?? '')) before += 1;
  let after = 0;
  while (after < text.length - before && IS_WIDE.test(text.at(-1 - after) ?? '')) after += 1;
  return [before, after];
}

export function withoutWideEnds(text: string): string {
  const [before, after] = wideEnds(text);
  return text.slice(before, text.length - after);
}

export function numberSignSlip(scalar: Written, value: string): TypingSlip {
  const { index = 0, 0: found = '' } = COMMENT.exec(scalar.written) ?? {};
  const end = scalar.start + index + found.length;
  const edits = [{ start: scalar.start + index, end, text: ' #' }];
  return {
    ...slipAt(scalar, 'number-sign', value, value.replace(COMMENT, '\n').split('\n')[0]),
    start: end - 1,
    end,
    edits,
  };
}
