import { isRecord } from '../model/document.ts';
import { perBlock } from '../model/gathering.ts';
import type { Path } from '../model/positions.ts';
import { Latest } from '../text/remembering.ts';

/** One key of a map somewhere inside a value, with the way to it. */
interface WrittenKey {
  readonly key: string;
  readonly value: unknown;
  readonly path: Path;
}

/** A key and every key of every map inside its value, outer ones first. 来源 is passed over: it holds columns of a foreign list. */
export function keysIn(block: string, value: unknown): readonly WrittenKey[] {
  return isBlock(value) ? keysOfBlock(block, value) : [{ key: block, value, path: [block] }];
}

function isBlock(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A file's blocks are walked for one rule after another, and what the rules keep of them is less than all keys. */
export const MOST_BLOCKS = 100;

/** A block and the keys inside it. */
const keysOfBlock = perBlock<readonly WrittenKey[]>((key, block) => {
  const keys: WrittenKey[] = [];
  addKeysIn({ [key]: block }, [], keys);
  return keys;
}, new Latest(MOST_BLOCKS));

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
