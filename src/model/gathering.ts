import type { Latest } from '../text/remembering.ts';

/** Top-level keys of an item or a document with their values. */
type Blocks = Readonly<Record<string, unknown>>;

/** What is worked out from one block of an item by itself. */
type Work<Entry> = (block: string, value: unknown) => readonly Entry[];

/** Asked of blocks, gives who watches what is looked at in them, and the blocks themselves; of most blocks undefined. */
export const WATCH = Symbol('who watches');

interface Watch {
  readonly blocks: Blocks;
  /** Something of a block was looked at: what the work of a number makes of it. */
  gathered(work: number, block: string): void;
  /** All keys were looked at. */
  listed(): void;
}

const works: Work<unknown>[] = [];

/** What says which document it is, by code: from it nothing is gathered. */
const CODES: ReadonlySet<string> = new Set([
  '文件类型',
  '基本编码',
  '办理项编码',
  '实施机关',
  '实施编码',
  '地方编码',
  '编号',
]);

/**
 * A function that works something out from blocks of an item or a document, each by itself, once for all who have the block:
 * from those named or from all. Rules that use it depend on what comes out of a block, not on all that is in it.
 */
export function gathering<Entry>(work: Work<Entry>, named?: readonly string[]): (blocks: object) => readonly Entry[] {
  const ofBlock = oncePerBlock(work);
  const number = works.push(ofBlock) - 1;
  const known = new WeakMap<object, readonly Entry[]>();
  return (blocks) => {
    const watch = (blocks as { readonly [WATCH]?: Watch })[WATCH];
    const all = watch?.blocks ?? (blocks as Blocks);
    const keys = named ?? Object.keys(all).filter((key) => !CODES.has(key));
    if (watch !== undefined) {
      if (named === undefined) watch.listed();
      for (const key of keys) watch.gathered(number, key);
    }
    let entries = known.get(all);
    if (entries === undefined) {
      entries = keys.flatMap((key) => ofBlock(key, all[key]));
      known.set(all, entries);
    }
    return entries;
  };
}

/** What the work of a number makes of a block; the same list for the same value. */
export function gatheredFrom(work: number, block: string, value: unknown): readonly unknown[] {
  return works[work]?.(block, value) ?? NONE;
}

const NONE: readonly never[] = [];

function oncePerBlock<Entry>(work: Work<Entry>): Work<Entry> {
  const ofBlock = perBlock(work);
  return (block, value) => (value === undefined ? NONE : ofBlock(block, value));
}

interface Known<Result> {
  readonly key: string;
  readonly result: Result;
}

/**
 * A function of a block of an item that works once for all who inherit the block, and for all rules: what it made is known
 * for as long as the block lives, or as those say who keep it. Of a block that is a single value it works each time.
 */
export function perBlock<Result>(
  work: (key: string, block: unknown) => Result,
  known: WeakMap<object, Known<Result>> | Latest<object, Known<Result>> = new WeakMap(),
): (key: string, block: unknown) => Result {
  return (key, block) => {
    if (typeof block !== 'object' || block === null) return work(key, block);
    const before = known.get(block);
    if (before?.key === key) return before.result;
    const result = work(key, block);
    known.set(block, { key, result });
    return result;
  };
}
