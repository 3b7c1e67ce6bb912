import { groupBy } from '../consistency/group-by.ts';
import type { ItemRule } from '../model/rule.ts';
import { asQuestion, Spoilers } from './silence.ts';
import type { Bundle, Question, RuleGroup } from './silence.ts';
import { telling } from './watched-item.ts';
import type { Look } from './watched-item.ts';

/** Looks of which a place says some itself; all others are the standard's. */
interface Parted {
  readonly own: readonly Look[];
  readonly shared: readonly Look[];
}

export interface AttentionQuestion extends Question<ItemRule>, Parted {}

export interface AttentionBundle extends Bundle<AttentionQuestion, AttentionBundle>, Parted {
  /** Stands for the questions, whatever the standard says. */
  readonly asks: string;
}

/** What is to be asked of places that differ from their standards in the same. */
interface Asked {
  /** The rules that look at nothing of it. */
  readonly resting: readonly ItemRule[];
  readonly bundles: readonly AttentionBundle[];
}

/** What each organ has of its own, the same in all of its items. */
const OF_ORGANS: ReadonlySet<Look> = new Set([
  'who carries it out',
  '=联系方式',
  '=受理机构',
  '<联系方式',
  '<受理机构',
]);

/** What rules look at in items of some standards, and what therefore is to be asked of the places that carry them out. */
export class Attention {
  /** Of each rule. */
  readonly groups: readonly RuleGroup<ItemRule>[];
  private readonly rules: readonly ItemRule[];
  private readonly known = new Map<string, Asked>();

  constructor(rules: readonly ItemRule[], groups: readonly RuleGroup<ItemRule>[]) {
    this.rules = rules;
    this.groups = groups;
  }

  /** What is asked of a place that says, or may say, some of what can be looked at otherwise than its standard. */
  where(differing: readonly Look[]): Asked {
    const name = differing.join('\n');
    const asked = this.known.get(name) ?? this.askedWhere(new Set(differing));
    this.known.set(name, asked);
    return asked;
  }

  private askedWhere(differing: ReadonlySet<string>): Asked {
    // What a gathering makes of a block is the place's own where the block is.
    const isOwn = (look: Look) => differing.has(look) || differing.has(look.replace(/^~\d+(?==)/u, ''));
    const [resting, questions]: [ItemRule[], AttentionQuestion[]] = [[], []];
    for (const [group, entries] of groupBy(
      this.rules.entries(),
      ([index]) => this.groups[index] as RuleGroup<ItemRule>,
    )) {
      const rules = entries.map(([, rule]) => rule);
      const own = group.looks.filter(isOwn);
      if (own.length === 0) resting.push(...rules);
      else questions.push({ group, rules, own, shared: group.looks.filter((look) => !isOwn(look)) });
    }
    return { resting, bundles: bundlesOf(questions) };
  }
}

/** What an organ says in all of its items alike is asked about alone: with what is an item's it would never come again. */
function bundlesOf(questions: readonly AttentionQuestion[]): AttentionBundle[] {
  const isOfOrgan = ({ own }: AttentionQuestion) => own.some((look) => OF_ORGANS.has(look));
  const alone = questions.filter(isOfOrgan).map((question) => [question]);
  const together = questions.filter((question) => !isOfOrgan(question));
  return [...(together.length > 0 ? [together] : []), ...alone].map(bundleOf);
}

/** Questions about what places say of their own in the same keys, as one. */
export function bundleOf(questions: readonly AttentionQuestion[]): AttentionBundle {
  const own = telling(questions.flatMap((question) => question.own));
  const shared = telling(questions.flatMap((question) => question.shared));
  const words = questions.flatMap(({ group, rules }) => [...group.looks, ...rules.map(({ id }) => id), '']);
  const asks = asQuestion(...own, '', ...shared, '', ...words);
  return { questions, spoilers: new Spoilers(), own, shared, asks };
}
