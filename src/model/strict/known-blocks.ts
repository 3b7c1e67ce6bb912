import type { Stretch } from '../layout.ts';
import { DASH, HASH, RETURN, SPACE } from './scalars.ts';

/** What the lines of a top-level key say, wherever they stand. */
interface KnownBlock {
  readonly name: string;
  /** Shared by all documents that say it: frozen. */
  readonly value: unknown;
  readonly parts: Stretch;
}

const LINE_FEED = 0x0a;
/** Longer ones seldom come again. */
const LONGEST = 4_000;
/** More characters than that are forgotten, and read anew. */
const MOST_CHARACTERS = 8_000_000;

/** Blocks that were read: an organ has the same windows in all its files, and many organs promise the same limits. */
export class KnownBlocks {
  private readonly blocks = new Map<string, KnownBlock>();
  private characters = 0;

  find(words: string): KnownBlock | undefined {
    return this.blocks.get(words);
  }

  keep(words: string, block: KnownBlock): void {
    if (this.characters > MOST_CHARACTERS) {
      this.blocks.clear();
      this.characters = 0;
    }
    // A part of a text keeps all of it in memory.
    const own = Buffer.from(words, 'utf16le').toString('utf16le');
    this.characters += own.length;
    freeze(block.value);
    this.blocks.set(own, block);
  }
}

/**
 * The lines of the top-level key at an offset, up to the next line that can begin another; undefined where they are one, which
 * is read as fast as it is found, or too many.
 */
export function blockAt(text: string, start: number): string | undefined {
  const second = text.indexOf('\n', start) + 1;
  let end = second;
  while (end < text.length && goesOn(text.charCodeAt(end))) end = text.indexOf('\n', end) + 1;
  return end === second || end - start > LONGEST ? undefined : text.slice(start, end);
}

/** Whether a line that begins so belongs to what is above it. */
function goesOn(unit: number): boolean {
  return unit === SPACE || unit === DASH || unit === HASH || unit === LINE_FEED || unit === RETURN;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) freeze(inner);
  Object.freeze(value);
}
