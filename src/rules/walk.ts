import { isRecord } from '../model/document.ts';
import type { Path } from '../model/positions.ts';

/** One key of a map somewhere inside a value, with the way to it. */
interface WrittenKey {
  readonly key: string;
  readonly value: unknown;
  readonly path: Path;
}

/** Every key of every map inside a value, outer ones first. 来源 is passed over: it holds columns of a foreign list. */
export function* writtenKeys(value: unknown, path: Path = []): Generator<WrittenKey> {
  if (Array.isArray(value)) {
    for (const [index, entry] of (value as readonly unknown[]).entries()) yield* writtenKeys(entry, [...path, index]);
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === '来源') continue;
      yield { key, value: inner, path: [...path, key] };
      yield* writtenKeys(inner, [...path, key]);
    }
  }
}
