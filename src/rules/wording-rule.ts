import type { MessageArguments } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import type { ItemRule } from '../model/rule.ts';
import { findVague } from '../text/lexicon.ts';
import type { VagueHit } from '../text/lexicon.ts';
import { missingSlots } from '../text/slots.ts';
import type { Slot } from '../text/slots.ts';
import { guideTexts } from './guide-texts.ts';
import type { GuideFields } from './guide-texts.ts';

type WordingSpec = Omit<ItemRule, 'kind' | 'drafts' | 'messages' | 'check'> & {
  /** The lexicon entry that gives the words. */
  readonly entry: string;
  readonly fields: GuideFields;
  /** What is wrong with the words, in both languages. */
  readonly found: ItemRule['messages'][string];
};

const SENTENCE_BORDER = /[。；;\n]/u;
/** What is further from a word than this does not explain it, and hostile texts have no borders. */
const REACH = 200;

/**
 * A rule on one class of vague wording. A word is let pass where its sentence or the rest of its entry says what it leaves
 * open; where it does not, the message gets the names of what is missing.
 */
export function defineWording({ entry, fields, found, ...meta }: WordingSpec): ItemRule {
  return defineRule({
    ...meta,
    messages: { found },
    *check(item, { settings }) {
      if (item.isCancelled) return;
      for (const { path, text, details } of guideTexts(item.blocks, fields)) {
        for (const hit of findVague(text, entry, settings.lexicon)) {
          const missing = missingSlots(entry, { sentence: sentenceAround(text, hit), details });
          if (missing?.length === 0) continue;
          const { start, end, text: words } = hit;
          yield { path, span: { start, end }, message: 'found', args: { words, ...namesOf(missing ?? []) } };
        }
      }
    },
  });
}

function namesOf(missing: readonly Slot[]): MessageArguments {
  const english = missing.map(({ en }) => en);
  return { missing: joined(missing.map(({ zh }) => zh)), missingEn: english.join(', ') };
}

/** 甲、乙和丙 */
function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`;
}

/** The sentence that holds a hit, without the hit: a word does not explain itself. */
function sentenceAround(text: string, { start, end }: VagueHit): string {
  let from = start;
  while (from > Math.max(0, start - REACH) && !SENTENCE_BORDER.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < Math.min(text.length, end + REACH) && !SENTENCE_BORDER.test(text[to] ?? '')) to += 1;
  return `${text.slice(from, start)}\n${text.slice(end, to)}`;
}
