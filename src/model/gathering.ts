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

/**
 * A function that works something out from blocks of an item or a document, each by itself, once for all who have the block: from those
 * named or from all. Rules that use it depend on what comes out of a block, not on all that is in it.
 */
export function gathering<Entry>(work: Work<Entry>, named?: readonly string[]): (blocks: object) => readonly Entry[] {
  const ofBlock = oncePerBlock(work);
  const number = works.push(ofBlock) - 1;
  const known = new WeakMap<object, readonly Entry[]>();
  return (blocks) => {
    const watch = (blocks as { readonly [WATCH]?: Watch })[WATCH];
    const all = watch?.blocks ?? (blocks as Blocks);
    const keys = named ?? Object.keys(all);
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
  const known = new WeakMap<object, { readonly block: string; readonly entries: readonly Entry[] }>();
  return (block, value) => {
    if (value === undefined) return NONE;
    if (typeof value !== 'object' || value === null) return work(block, value);
    const before = known.get(value);
    if (before?.block === block) return before.entries;
    const entries = work(block, value);
    known.set(value, { block, entries });
    return entries;
  };
}
