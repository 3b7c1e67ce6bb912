import { isRecord } from '../model/document.ts';
import type { Path } from '../model/positions.ts';

/** One key of a map somewhere inside a value, with the way to it. */
interface WrittenKey {
  readonly key: string;
  readonly value: unknown;
  readonly path: Path;
}

const walked = new WeakMap<object, readonly WrittenKey[]>();

/**
 * Every key of every map inside a map, outer ones first; worked out once a map, for all rules. 来源 is passed over: it holds
 * columns of a foreign list.
 */
export function writtenKeys(map: object): readonly WrittenKey[] {
  const known = walked.get(map);
  if (known !== undefined) return known;
  const keys: WrittenKey[] = [];
  addKeysIn(map, [], keys);
  walked.set(map, keys);
  return keys;
}

function addKeysIn(value: unknown, path: Path, found: WrittenKey[]): void {
  if (Array.isArray(value)) {
    for (const [index, entry] of (value as readonly unknown[]).entries())
      if (typeof entry === 'object') addKeysIn(entry, [...path, index], found);
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === '来源') continue;
      const below = [...path, key];
      found.push({ key, value: inner, path: below });
      if (typeof inner === 'object') addKeysIn(inner, below, found);
    }
  }
}
