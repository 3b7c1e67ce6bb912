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
  let keys = walked.get(map);
  if (keys === undefined) {
    keys = [...keysIn(map, [])];
    walked.set(map, keys);
  }
  return keys;
}

function* keysIn(value: unknown, path: Path): Generator<WrittenKey> {
  if (Array.isArray(value)) {
    for (const [index, entry] of (value as readonly unknown[]).entries()) yield* keysIn(entry, [...path, index]);
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === '来源') continue;
      yield { key, value: inner, path: [...path, key] };
      yield* keysIn(inner, [...path, key]);
    }
  }
}
