import type { MessageArguments } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import type { ItemRule } from '../model/rule.ts';
import { findOpen } from '../text/open-words.ts';
import type { Slot } from '../text/slots.ts';
import { guideTexts } from './guide-texts.ts';
import type { GuideFields } from './guide-texts.ts';

type WordingSpec = Omit<ItemRule, 'kind' | 'drafts' | 'messages' | 'check'> & {
  /** The lexicon entry that gives the words. */
  readonly entry: string;
  readonly fields: GuideFields;
  /** What is wrong with the `words`; `missing` and `missingEn` name what they leave open. */
  readonly found: ItemRule['messages'][string];
};

/** A rule on one class of vague wording, in the texts of the fields given. */
export function defineWording({ entry, fields, found, ...meta }: WordingSpec): ItemRule {
  return defineRule({
    ...meta,
    messages: { found },
    *check(item, { settings }) {
      if (item.isCancelled) return;
      for (const { path, text, details } of guideTexts(item.blocks, fields)) {
        for (const { start, end, text: words, missing } of findOpen(text, entry, details, settings.lexicon))
          yield { path, span: { start, end }, message: 'found', args: { words, ...namesOf(missing) } };
      }
    },
  });
}

function namesOf(missing: readonly Slot[]): MessageArguments {
  return { missing: joined(missing.map(({ zh }) => zh)), missingEn: missing.map(({ en }) => en).join(' or ') };
}

/** 甲、乙或者丙: any of them would do. */
function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}或者${names.at(-1)}`;
}
