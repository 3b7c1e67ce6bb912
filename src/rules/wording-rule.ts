import type { MessageArguments } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import { gathering } from '../model/gathering.ts';
import type { ItemBlocks } from '../model/item.ts';
import type { ItemFinding, ItemRule } from '../model/rule.ts';
import type { LexiconWord } from '../text/lexicon.ts';
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
  const findingsUnder = findingsIn(entry, fields);
  return defineRule({
    ...meta,
    messages: { found },
    check(item, { settings }) {
      return item.isCancelled ? [] : findingsUnder(settings.lexicon)(item.blocks);
    },
  });
}

type Findings = (blocks: ItemBlocks) => readonly ItemFinding[];

/** The findings in the fields, for any words that a catalogue adds. */
function findingsIn(entry: string, fields: GuideFields): (words: readonly LexiconWord[]) => Findings {
  const known = new WeakMap<readonly LexiconWord[], Findings>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = gathering(
      (block, value) =>
        [...guideTexts({ [block]: value }, fields)].flatMap(({ path, text, details }) =>
          findOpen(text, entry, details, words).map(({ start, end, text: word, missing }): ItemFinding => ({
            path,
            span: { start, end },
            message: 'found',
            args: { words: word, ...namesOf(missing) },
          })),
        ),
      Object.keys(fields),
    );
    known.set(words, found);
    return found;
  };
}

function namesOf(missing: readonly Slot[]): MessageArguments {
  return { missing: joined(missing.map(({ zh }) => zh)), missingEn: missing.map(({ en }) => en).join(' or ') };
}

/** 甲、乙或者丙: any of them would do. */
function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}或者${names.at(-1)}`;
}
