import { groupBy } from '../consistency/group-by.ts';
import type { Context } from '../model/context.ts';
import type { CatalogueDocument } from '../model/document.ts';
import type { EffectiveItem, ItemBlocks } from '../model/item.ts';
import type { DocumentRule, ItemRule, Rule } from '../model/rule.ts';
import { DocumentPrecedents } from './document-precedents.ts';
import { RecordingContext } from './recording-context.ts';
import { RuleGroups } from './silence.ts';
import type { RuleGroup } from './silence.ts';
import { ValueNames } from './value-names.ts';
import type { ValueName } from './value-names.ts';
import { WatchedItem } from './watched-item.ts';
import type { Look } from './watched-item.ts';

/** What is known of a standard at a level, as if a place carried it out that says nothing of its own. */
interface Precedent {
  /** Of each rule, in their order, what it looks at where the item is carried out. */
  readonly groups: RuleGroup<ItemRule>[];
  /** The rules that found something. */
  readonly speaking: ReadonlySet<ItemRule>;
  /** Those that found nothing and did not look at who carries it out, nor whether anybody does: nothing is in the standard itself. */
  readonly indifferent: ReadonlySet<ItemRule>;
  /** What the rules that found nothing looked up. */
  readonly deps: readonly string[];
  /** What is asked where a place says something of its own, by what that is. */
  readonly plans: Map<string, Plan>;
}

interface Plan {
  /** The rules that find something where the standard says what they look at. */
  readonly speaking: readonly ItemRule[];
  /** What the place says itself, of what rules look at. */
  readonly own: readonly Look[];
  readonly questions: readonly Question[];
}

/** Rules that look at the same things, some of which the place says itself. */
interface Question {
  readonly group: RuleGroup<ItemRule>;
  readonly rules: readonly ItemRule[];
  /** Stands for which looks are the place's own, and for what all others give, which is the standard's. */
  readonly question: number;
  /** Which of the plan's own looks are theirs. */
  readonly own: readonly number[];
}

/** What is being found out of an item. */
interface Answer {
  readonly deps: Set<string>;
  /** The rules that may find something. */
  readonly found: ItemRule[];
  readonly precedent: Precedent;
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
  private readonly sets = new Map<string, ReadonlySet<ItemRule>>();
  /** By the shared blocks of a standard at a level. */
  private readonly known = new WeakMap<ItemBlocks, Precedent>();

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
    const { speaking, own, questions } = this.planFor(item, precedent);
    const found = [...speaking];
    const names = own.map((look) => this.names.of(look, item));
    for (const question of questions) this.ask(question, names, item, { deps, found, precedent });
    return found;
  }

  /** Where places were asked before the standard itself, much is known of it. */
  private rulesForShared({ shared, isImplementation }: EffectiveItem, deps: Set<string>): readonly ItemRule[] {
    const precedent = shared === undefined || isImplementation ? undefined : this.known.get(shared.blocks);
    if (precedent === undefined) return this.rules;
    for (const dependency of precedent.deps) deps.add(dependency);
    return this.rules.filter((rule) => !precedent.indifferent.has(rule));
  }

  /** Finds those rules of a question that may find something in an item. */
  private ask(
    { group, rules, question, own }: Question,
    names: readonly (ValueName | undefined)[],
    item: EffectiveItem,
    { deps, found, precedent }: Answer,
  ): void {
    const known = own.map((index) => names[index]).filter((name) => name !== undefined);
    if (known.length < own.length || !group.pays()) {
      found.push(...rules);
      return;
    }
    const asked = { question, name: this.names.together(known) };
    const others = group.unknown(rules, asked, deps);
    if (others.length === 0) return;
    const view = new RecordingContext(this.context);
    const silent = new Set<ItemRule>();
    for (const rule of others) {
      const { isSpeaking, looks } = this.listen(rule, item, view);
      if (isSpeaking) found.push(rule);
      else if (group.covers(looks)) silent.add(rule);
      // Of this silence nothing follows for others, but from now on it is known what the rule may look at here.
      else this.regroup(precedent, rule, [...group.looks, ...looks]);
    }
    for (const dependency of view.deps) deps.add(dependency);
    group.keep(asked, silent, view.deps);
  }

  private regroup({ groups, plans }: Precedent, rule: ItemRule, looks: readonly Look[]): void {
    groups[this.rules.indexOf(rule)] = this.groups.of(looks);
    plans.clear();
  }

  /** Whether a rule finds something in an item, and what it looks at for that. */
  private listen(rule: ItemRule, item: EffectiveItem, view: RecordingContext) {
    // A view for each rule: nothing that another rule had worked out from it keeps a look from being seen.
    const watched = new WatchedItem(item);
    const [finding] = rule.check(watched as unknown as EffectiveItem, view);
    return { isSpeaking: finding !== undefined, looks: watched.looks };
  }

  private precedentOf(item: EffectiveItem): Precedent {
    const known = this.known.get(item.standardBlocks);
    if (known !== undefined) return known;
    const [shared, view] = [item.asShared(), new RecordingContext(this.context)];
    const [speaking, indifferent]: [ItemRule[], ItemRule[]] = [[], []];
    const groups = this.rules.map((rule) => {
      const { isSpeaking, looks } = this.listen(rule, shared, view);
      if (isSpeaking) speaking.push(rule);
      else if (!OF_PLACES.some((look) => looks.has(look))) indifferent.push(rule);
      return this.groups.of(looks);
    });
    const precedent: Precedent = {
      groups,
      speaking: this.setOf(speaking),
      indifferent: this.setOf(indifferent),
      deps: [...view.deps],
      plans: new Map(),
    };
    this.known.set(item.standardBlocks, precedent);
    return precedent;
  }

  /** Some rules: of most standards the same. */
  private setOf(rules: readonly ItemRule[]): ReadonlySet<ItemRule> {
    const text = rules.map(({ id }) => id).join('\n');
    const known = this.sets.get(text) ?? new Set(rules);
    this.sets.set(text, known);
    return known;
  }

  private planFor(item: EffectiveItem, { groups, speaking, plans }: Precedent): Plan {
    const differing = differences(item);
    const name = differing.join('\n');
    const known = plans.get(name);
    if (known !== undefined) return known;
    const ownLooks = new Set<string>(differing);
    // What a gathering makes of a block is the place's own where the block is.
    const isOwn = (look: Look) => ownLooks.has(look) || ownLooks.has(look.replace(/^~\d+(?==)/u, ''));
    const plan = { speaking: [] as ItemRule[], own: [] as Look[], questions: [] as Question[] };
    for (const [group, entries] of groupBy(this.rules.entries(), ([index]) => groups[index] as RuleGroup<ItemRule>)) {
      const rules = entries.map(([, rule]) => rule);
      const own = group.looks.filter(isOwn);
      if (own.length === 0) plan.speaking.push(...rules.filter((rule) => speaking.has(rule)));
      else {
        const shared = group.looks.filter((look) => !isOwn(look)).map((look) => this.nameOf(look, item).number);
        const question = this.groups.questionTo(group, `${own.join()} ${shared.join()}`);
        plan.own.push(...own.filter((look) => !plan.own.includes(look)));
        plan.questions.push({ group, rules, question, own: own.map((look) => plan.own.indexOf(look)) });
      }
    }
    plans.set(name, plan);
    return plan;
  }

  /** The name of what an item has from its standard. */
  private nameOf(look: Look, item: EffectiveItem): ValueName {
    return this.names.of(look, item) ?? this.names.ofObject(item.standardBlocks);
  }
}

const OF_PLACES: readonly Look[] = ['who carries it out', 'that it is carried out', 'its document'];

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
