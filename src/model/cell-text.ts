import { isDeepStrictEqual } from 'node:util';
import { closest } from '../text/fold.ts';
import { isRecord } from './document.ts';
import { shapeBelow } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** A value that a text stands for, or why it stands for none, in Chinese. */
export type Reading = { readonly value: unknown } | { readonly reason: string };

const FIELD_MARK = '｜';
const WORD_MARK = '、';

/**
 * A value as a person reads and writes it in a cell: a text as it is, a list with one entry a line, the fields of an entry
 * as `键：值｜键：值`. Empty where nothing is written; undefined where the value has no such form that reads as itself.
 */
export function cellText(value: unknown, shape: Shape | undefined): string | undefined {
  if (value === undefined) return '';
  // What does not fit its field is shown as it is, so that it can be mended.
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return '';
  const text = Array.isArray(value) ? linesOf(value, shape) : partText(value, shape);
  const back = text === undefined ? undefined : readCell(text, shape);
  return back !== undefined && 'value' in back && isDeepStrictEqual(back.value, value) ? text : undefined;
}

function linesOf(entries: readonly unknown[], shape: Shape | undefined): string | undefined {
  const lines = entries.map((entry, index) => partText(entry, shapeBelow(shape, index)));
  return lines.includes(undefined) ? undefined : lines.join('\n');
}

/** An entry: its first field, where it has it, without the key. */
function partText(value: unknown, shape: Shape | undefined): string | undefined {
  if (!isRecord(value)) return Array.isArray(value) ? undefined : String(value);
  const [first] = Object.keys(shape?.keys ?? {});
  const fields = Object.entries(value).map(([key, part]) => {
    const text = Array.isArray(part) ? part.map(String).join(WORD_MARK) : isRecord(part) ? undefined : String(part);
    return text === undefined ? undefined : key === first ? text : `${key}：${text}`;
  });
  return fields.includes(undefined) ? undefined : fields.join(FIELD_MARK);
}

/** The value that a cell says where the schema has this shape. White space at the ends says nothing. */
export function readCell(cell: string, shape: Shape | undefined): Reading {
  const text = cell.replace(/\r\n?/gu, '\n').trim();
  if (shape === undefined) return { reason: '目录里没有这个字段' };
  if (text === '') return { reason: '没有填内容' };
  if (shape.words?.includes(text) === true) return { value: text };
  if (shape.items !== undefined && (!isFreeText(shape) || text.includes('\n'))) return readList(text, shape);
  return readEntry(text, shape);
}

/** Whether any text may stand in the place of a list or a map. */
function isFreeText({ scalars = [], words }: Shape): boolean {
  return scalars.includes('text') && words === undefined;
}

function readScalar(text: string, { scalars = [], words }: Shape): Reading {
  if (words !== undefined) return words.includes(text) ? { value: text } : { reason: notAllowed(text, words) };
  if (scalars.includes('number') && /^(?:0|[1-9]\d{0,8})$/u.test(text)) return { value: Number(text) };
  if (scalars.includes('text')) return { value: text };
  return { reason: scalars.includes('number') ? '这里只能填数字' : '这里不能写成一格文字' };
}

function notAllowed(text: string, words: readonly string[]): string {
  const nearest = closest(text, words);
  const list = words.map((word) => `“${word}”`).join('、');
  return `只能填 ${list}${nearest === undefined ? '' : `；最接近的是“${nearest}”`}`;
}

function readList(text: string, shape: Shape): Reading {
  const entries: unknown[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const entry = readEntry(line.trim(), shapeBelow(shape, index) ?? {});
    if ('reason' in entry) return { reason: `第${index + 1}行：${entry.reason}` };
    entries.push(entry.value);
  }
  return { value: entries };
}

/** One line: a text, or fields; what stands first without a key says the first field, which names the entry. */
function readEntry(line: string, shape: Shape): Reading {
  const { keys } = shape;
  if (keys === undefined) return readScalar(line, shape);
  const parts = line.split(FIELD_MARK).map((part) => fieldOf(part.trim(), keys));
  const [first] = parts;
  if (isFreeText(shape) && parts.length === 1 && first?.key === undefined) return readScalar(line, shape);
  const value: Record<string, unknown> = {};
  for (const [index, { key = index === 0 ? Object.keys(keys)[0] : undefined, text }] of parts.entries()) {
    if (key === undefined) return { reason: `“${text}”没有写是哪个字段；可以写：${Object.keys(keys).join('、')}` };
    if (Object.hasOwn(value, key)) return { reason: `“${key}”写了两次` };
    const read = readPart(text, shapeBelow(shape, key));
    if ('reason' in read) return { reason: `“${key}”${read.reason}` };
    value[key] = read.value;
  }
  return { value };
}

/** `键：值` with a key of the schema; anything else is a text. */
function fieldOf(
  part: string,
  keys: Readonly<Record<string, number>>,
): { readonly key?: string; readonly text: string } {
  const [, key = '', text = ''] = /^([^：:]{1,20})[：:](.*)$/su.exec(part) ?? [];
  return Object.hasOwn(keys, key) ? { key, text: text.trim() } : { text: part };
}

function readPart(text: string, shape: Shape | undefined): Reading {
  if (text === '') return { reason: '后面没有内容' };
  if (shape?.items === undefined || isFreeText(shape)) return readCell(text, shape);
  return readList(text.replaceAll(WORD_MARK, '\n'), shape);
}
