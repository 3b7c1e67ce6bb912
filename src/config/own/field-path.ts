import { isRecord } from '../../model/document.ts';
import { ITEM_FIELDS, MERGED_KEYS } from '../../model/generated/fields.ts';
import type { Field } from '../../model/generated/fields.ts';
import { KNOWN_KEYS } from '../../model/generated/known-keys.ts';
import { valueAt } from '../../model/positions.ts';
import type { Path } from '../../model/positions.ts';
import { closest } from '../../text/fold.ts';
import type { Fault } from './fault.ts';

/** Stands for every entry of a list. */
const EVERY = '*';

/** A field that a rule speaks of: the way to it, and what the schema says may stand there. */
export interface FieldPath {
  /** As written. */
  readonly text: string;
  readonly segments: readonly string[];
  readonly field: Field;
  /** The map that the last key belongs to. */
  readonly parent: Field;
}

/** A place in an item that a field path leads to; the value is undefined where the map is there and the key is not. */
interface FieldPlace {
  readonly path: Path;
  readonly value: unknown;
}

/** Reads a way to a field, keys from the outside in, against the keys that an item may have. */
export function readFieldPath(text: string): FieldPath | Fault {
  const segments = text.split('/').map((segment) => segment.trim());
  let field: Field = { keys: ITEM_FIELDS };
  let parent = field;
  for (const [index, segment] of segments.entries()) {
    const below = segment === EVERY ? (field.entry ?? mapEntry(field)) : field.keys?.[segment];
    if (below === undefined) return unknownSegment(segment, segments, index, field);
    parent = field;
    field = below;
  }
  return { text: segments.join('/'), segments, field, parent };
}

/** A map by names of levels is walked like a list. */
function mapEntry({ keys }: Field): Field | undefined {
  return keys === undefined || keys === ITEM_FIELDS ? undefined : Object.values(keys)[0];
}

function unknownSegment(segment: string, segments: readonly string[], index: number, field: Field): Fault {
  const before = segments.slice(0, index).join('/');
  const where = before === '' ? '事项' : `“${before}”`;
  const written = segments.join('/');
  const plain = inPlainMarks(written);
  const message = `字段“${written}”找不到：${where}里没有“${segment}”`;
  if (plain !== written) return { message, hint: `键与键之间用半角的“/”，每一条写半角的“*”：${plain}。` };
  if (index === 0 && MERGED_KEYS.has(segment))
    return { message, hint: '规则看的是继承以后的事项：直接写要看的字段，例如 办理时限/承诺。' };
  if (segment !== EVERY && field.entry?.keys !== undefined)
    return {
      message,
      hint: `“${before}”是一列，每一条写“*”：${[before, EVERY, ...segments.slice(index)].join('/')}。`,
    };
  const keys = Object.keys(field.keys ?? {});
  if (keys.length === 0) return { message, hint: `“${before}”下面没有别的键，写到“${before}”为止。` };
  const nearest = closest(segment, keys);
  if (nearest !== undefined) {
    const mended = [...segments.slice(0, index), nearest, ...segments.slice(index + 1)].join('/');
    return { message, hint: `是不是“${mended}”？` };
  }
  const foreign = index === 0 && KNOWN_KEYS.has(segment) ? '自定义规则只看事项，不看机关、法规和证照。' : '';
  return { message, hint: `${foreign}可以写的是：${keys.join('、')}。` };
}

/** A way as it would be without the marks of a Chinese keyboard or of a programmer. */
function inPlainMarks(written: string): string {
  return written
    .replace(/\[[*＊]\]/gu, '/*')
    .replaceAll('＊', '*')
    .replace(/[／.．]+/gu, '/');
}

/** Every place of a value that a path leads to. */
export function* placesOf(value: unknown, segments: readonly string[], path: Path = []): Generator<FieldPlace> {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    yield { path, value };
  } else if (segment === EVERY) {
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? [...(value as readonly unknown[]).entries()]
      : isRecord(value)
        ? Object.entries(value)
        : [];
    for (const [key, entry] of entries) yield* placesOf(entry, rest, [...path, key]);
  } else if (isRecord(value)) {
    const below = Object.hasOwn(value, segment) ? value[segment] : undefined;
    if (below !== undefined || rest.length === 0) yield* placesOf(below, rest, [...path, segment]);
  }
}

/** The places of another field that belong to a place: in the same entries, as far as both paths go together. */
export function* placesBeside(
  blocks: unknown,
  other: readonly string[],
  segments: readonly string[],
  path: Path,
): Generator<FieldPlace> {
  let shared = 0;
  while (shared < other.length && other[shared] === segments[shared]) shared += 1;
  const start = path.slice(0, shared);
  yield* placesOf(shared === 0 ? blocks : valueAt(blocks, start), other.slice(shared), start);
}

/** Every text inside a value. 原文 quotes the law and is never judged. */
export function* textsIn(value: unknown, path: Path): Generator<{ readonly path: Path; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value))
    for (const [index, entry] of (value as readonly unknown[]).entries()) yield* textsIn(entry, [...path, index]);
  else if (isRecord(value))
    for (const [key, entry] of Object.entries(value)) if (key !== '原文') yield* textsIn(entry, [...path, key]);
}
