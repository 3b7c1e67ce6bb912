import type { Context } from '../model/context.ts';
import type { CatalogueDocument } from '../model/document.ts';
import { codeOf } from '../model/item.ts';
import type { EffectiveItem, ItemBlocks } from '../model/item.ts';
import type { DocumentRule, ItemRule, Rule } from '../model/rule.ts';
import { sharing } from '../text/remembering.ts';
import { Attention, bundleOf } from './attention.ts';
import type { AttentionBundle, AttentionQuestion } from './attention.ts';
import { DocumentPrecedents } from './document-precedents.ts';
import { RecordingContext } from './recording-context.ts';
import { askAll, asQuestion, RuleGroups } from './silence.ts';
import type { Names, RuleGroup, Subject } from './silence.ts';
import { ValueNames } from './value-names.ts';
import type { ValueName } from './value-names.ts';
import { WatchedItem } from './watched-item.ts';
import type { Look } from './watched-item.ts';

/** Of so many sets of rules it is known that they are the same. */
const MOST_SETS = 1_000;

/** What is known of a standard at a level, as if a place carried it out that says nothing of its own. */
interface Precedent {
  /** What rules look at where the item is carried out. */
  attention: Attention;
  /** The rules that found something. */
  readonly speaking: ReadonlySet<ItemRule>;
  /** Those that found nothing and did not look at who carries it out, nor whether anybody does: nothing is in the standard itself. */
  readonly indifferent: ReadonlySet<ItemRule>;
  /** What the rules that found nothing looked up. */
  readonly deps: readonly string[];
  /** What is asked: it stands for what the standard says. */
  readonly asked: Map<AttentionBundle | AttentionQuestion, string>;
}

/**
 * Thousands of places carry out an item as the 基本目录 has it, but for a few words of their own, and the same words stand in
 * many of their items. What a rule finds follows from what it looks at: where all of that is as it was in an item in which
 * the rule found nothing, it finds nothing again and need not run. Rules are pure, so that this changes no finding.
 */
export class Precedents {
  private readonly rules: readonly ItemRule[];
  private readonly context: Context;
  private readonly names = new ValueNames();
  private readonly documents: DocumentPrecedents;
  private readonly groups = new RuleGroups<ItemRule>();
  private readonly attentions = new Map<string, Attention>();
  /** Sets of rules: of most standards the same. */
  private readonly sharedRules = sharing<ReadonlySet<ItemRule>>(MOST_SETS);
  /** By the shared blocks of a standard at a level. */
  private readonly known = new WeakMap<ItemBlocks, Precedent>();
  /** The last of each item: at the next level, rules look at the same and mostly see the same. */
  private readonly lastOf = new Map<string, { readonly precedent: Precedent; readonly shared: EffectiveItem }>();

  constructor(rules: readonly Rule[], context: Context) {
    this.rules = rules.filter((rule) => rule.kind === 'item');
    this.context = context;
    const documentRules = rules.filter((rule) => rule.kind === 'document');
    this.documents = new DocumentPrecedents(documentRules, context, this.names);
  }

  /** The rules that may find something in a document, and nothing else. */
  rulesOn(document: CatalogueDocument, deps: Set<string>): readonly DocumentRule[] {
    return this.documents.rulesFor(document, deps);
  }

  /**
   * The rules that may find something in an item; each of the others is known to find nothing. What that rests on is added
   * to the item's dependencies.
   */
  rulesFor(item: EffectiveItem, deps: Set<string>): readonly ItemRule[] {
    if (!item.isImplementation || !item.hasStandard) return this.rulesForShared(item, deps);
    const precedent = this.precedentOf(item);
    for (const dependency of precedent.deps) deps.add(dependency);
    const { resting, bundles } = precedent.attention.where(differences(item));
    const found = precedent.speaking.size === 0 ? [] : resting.filter((rule) => precedent.speaking.has(rule));
    const subject = this.subjectOf(item, precedent);
    const names = this.namesOf(item, precedent);
    for (const bundle of bundles) askAll(bundle, names, subject, { found, deps });
    return found;
  }

  /** What is known of places that say nothing of their own is known of the standard itself. */
  private rulesForShared(item: EffectiveItem, deps: Set<string>): readonly ItemRule[] {
    if (!item.hasStandard || item.isImplementation) return this.rules;
    const { indifferent, deps: rests } = this.precedentOf(item);
    for (const dependency of rests) deps.add(dependency);
    return this.rules.filter((rule) => !indifferent.has(rule));
  }

  private subjectOf(item: EffectiveItem, precedent: Precedent): Subject<ItemRule> {
    return {
      context: this.context,
      listen: (rule, view) => listen(rule, item, view),
      regroup: (rule, looks) => {
        const group = this.groups.of(looks);
        const groups = this.rules.map((other, index) => (other === rule ? group : precedent.attention.groups[index]));
        precedent.attention = this.attentionOf(groups as RuleGroup<ItemRule>[]);
      },
    };
  }

  private namesOf(item: EffectiveItem, { asked }: Precedent): Names<AttentionQuestion, AttentionBundle> {
    const shared = (looks: readonly Look[]) => looks.map((look) => String(this.nameOf(look, item).number));
    return {
      questionTo: (of) => {
        const before = asked.get(of);
        if (before !== undefined) return before;
        const words = 'questions' in of ? [of.asks] : [...of.group.looks, '', ...of.own, ''];
        const question = asQuestion(...words, ...shared(of.shared));
        asked.set(of, question);
        return question;
      },
      nameOf: ({ own }) => this.names.ofItem(own, item),
      bundleOf,
    };
  }

  /** What rules look at: in items of many standards the same. */
  private attentionOf(groups: readonly RuleGroup<ItemRule>[]): Attention {
    const name = groups.map(({ number }) => number).join();
    const known = this.attentions.get(name) ?? new Attention(this.rules, groups);
    this.attentions.set(name, known);
    return known;
  }

  private precedentOf(item: EffectiveItem): Precedent {
    const before = this.known.get(item.standardBlocks);
    if (before !== undefined) return before;
    const shared = item.asShared();
    const like = this.lastOf.get(codeOf(item.key));
    const [speaking, view] = [new Set<ItemRule>(), new RecordingContext(this.context)];
    const isSame = this.comparing(like?.shared, shared);
    const groups = this.rules.map((rule, index) => {
      const group = like?.precedent.attention.groups[index];
      if (group !== undefined && like?.precedent.speaking.has(rule) === false && isSame(group)) return group;
      const { isSpeaking, looks } = listen(rule, shared, view);
      if (isSpeaking) speaking.add(rule);
      return this.groups.of(looks);
    });
    const isIndifferent = (rule: ItemRule, index: number) =>
      !speaking.has(rule) && groups[index]?.looks.some((look) => OF_PLACES.has(look)) === false;
    const precedent: Precedent = {
      attention: this.attentionOf(groups),
      speaking: this.setOf((rule) => speaking.has(rule)),
      indifferent: this.setOf(isIndifferent),
      deps: [...new Set([...(like?.precedent.deps ?? []), ...view.deps])],
      asked: new Map(),
    };
    this.known.set(item.standardBlocks, precedent);
    this.lastOf.set(codeOf(item.key), { precedent, shared });
    return precedent;
  }

  /** A function that says of a group whether all that its rules look at is the same in two items. */
  private comparing(one: EffectiveItem | undefined, other: EffectiveItem): (group: RuleGroup<ItemRule>) => boolean {
    const known = new Map<Look, boolean>();
    const isSame = (look: Look): boolean => {
      if (one === undefined) return false;
      const before = known.get(look) ?? this.names.areSame(look, one, other);
      known.set(look, before);
      return before;
    };
    return ({ looks }) => looks.every(isSame);
  }

  private setOf(isIn: (rule: ItemRule, index: number) => boolean): ReadonlySet<ItemRule> {
    const rules = this.rules.filter(isIn);
    return this.sharedRules(rules.map(({ id }) => id).join('\n'), new Set(rules));
  }

  /** The name of what an item has from its standard. */
  private nameOf(look: Look, item: EffectiveItem): ValueName {
    return this.names.of(look, item) ?? this.names.ofObject(item.standardBlocks);
  }
}

/** Whether a rule finds something in an item, and what it looks at for that. */
function listen(rule: ItemRule, item: EffectiveItem, view: RecordingContext) {
  // A view for each rule: nothing that another rule had worked out from it keeps a look from being seen.
  const watched = new WatchedItem(item);
  const [finding] = rule.check(watched as unknown as EffectiveItem, view);
  return { isSpeaking: finding !== undefined, looks: watched.looks };
}

const OF_PLACES: ReadonlySet<Look> = new Set(['who carries it out', 'that it is carried out', 'its document']);

/** What an item says otherwise than its standard, or may say so: layers wrote it. */
function differences({ blocks, standardBlocks, provenance, unjudged, idle }: EffectiveItem): Look[] {
  const differing: Look[] = ['who carries it out', 'its document'];
  let hasOtherKeys = false;
  for (const name of [...provenance.keys(), ...unjudged]) {
    const key = name as keyof ItemBlocks;
    differing.push(`<${name}`);
    if (blocks[key] !== standardBlocks[key]) differing.push(`=${name}`);
    if (Object.hasOwn(blocks, key) !== Object.hasOwn(standardBlocks, key)) hasOtherKeys = true;
  }
  if (hasOtherKeys) differing.push('the keys of the blocks');
  if (unjudged.size > 0 || idle.length > 0) differing.push('what could not be judged');
  return differing;
}
