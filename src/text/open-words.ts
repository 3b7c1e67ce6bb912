import { findVague } from './lexicon.ts';
import type { LexiconWord, VagueHit } from './lexicon.ts';
import { missingSlots } from './slots.ts';
import type { Slot } from './slots.ts';

/** A vague word that nothing beside it makes concrete, and what is not said. */
export interface OpenWord extends VagueHit {
  readonly missing: readonly Slot[];
}

const SENTENCE_BORDER = /[。；;\n]/u;
/** What is further from a word than this does not explain it, and hostile texts have no borders. */
const REACH = 200;

/**
 * The vague words of one lexicon entry that stay open: neither their own sentence nor `details`, what else the entry of
 * the catalogue says, fills the slots that they leave. An entry without slots is never excused.
 */
export function findOpen(
  text: string,
  id: string,
  details: () => string = () => '',
  words: readonly LexiconWord[] = [],
): OpenWord[] {
  return findVague(text, id, words).flatMap((hit) => {
    const missing = missingSlots(id, { sentence: sentenceAround(text, hit), details: details() });
    return missing?.length === 0 ? [] : [{ ...hit, missing: missing ?? [] }];
  });
}

/** The sentence that holds a hit, with a gap for the hit: a word does not explain itself. */
function sentenceAround(text: string, { start, end }: VagueHit): string {
  let from = start;
  while (from > Math.max(0, start - REACH) && !SENTENCE_BORDER.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < Math.min(text.length, end + REACH) && !SENTENCE_BORDER.test(text[to] ?? '')) to += 1;
  return `${text.slice(from, start)}\n${text.slice(end, to)}`;
}
