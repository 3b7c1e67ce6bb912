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
import { WatchedItem } from './watched-item.ts';
import type { Look } from './watched-item.ts';

/** What is known of a standard at a level, as if a place carried it out that says nothing of its own. */
interface Precedent {
  /** Of each rule that found nothing, in their order, what it looks at where the item is carried out; undefined for those that found something. */
  readonly groups: (RuleGroup<ItemRule> | undefined)[];
  /** Those that found nothing and did not look at who carries it out, nor whether anybody does: nothing is in the standard itself. */
  readonly indifferent: ReadonlySet<ItemRule>;
  /** What the rules that found nothing looked up. */
  readonly deps: readonly string[];
  /** What is asked where a place says something of its own, by what that is. */
  readonly plans: Map<string, Plan>;
}

interface Plan {
  /** The rules that found something in the standard. */
  readonly speaking: readonly ItemRule[];
  readonly questions: readonly Question[];
}

/** Rules that look at the same things, some of which the place says itself. */
interface Question {
  readonly group: RuleGroup<ItemRule>;
  readonly rules: readonly ItemRule[];
  /** A name for what is the place's own, and for all else that they look at, which is the standard's. */
  readonly shared: string;
  readonly own: readonly Look[];
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
    const { speaking, questions } = this.planFor(item, precedent);
    const found = [...speaking];
    for (const question of questions) this.ask(question, item, { deps, found, precedent });
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
  private ask({ group, rules, shared, own }: Question, item: EffectiveItem, answer: Answer): void {
    const { deps, found, precedent } = answer;
    const names = own.map((look) => this.names.of(look, item));
    if (names.includes(undefined) || !group.pays()) {
      found.push(...rules);
      return;
    }
    const name = shared + names.join();
    const others = group.unknown(rules, name, deps);
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
    group.keep(name, silent, view.deps);
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
    const indifferent = new Set<ItemRule>();
    const groups = this.rules.map((rule) => {
      const { isSpeaking, looks } = this.listen(rule, shared, view);
      if (isSpeaking) return undefined;
      if (!OF_PLACES.some((look) => looks.has(look))) indifferent.add(rule);
      return this.groups.of(looks);
    });
    const precedent = { groups, indifferent, deps: [...view.deps], plans: new Map<string, Plan>() };
    this.known.set(item.standardBlocks, precedent);
    return precedent;
  }

  private planFor(item: EffectiveItem, { groups, plans }: Precedent): Plan {
    const differing = differences(item);
    const name = differing.join('\n');
    const known = plans.get(name);
    if (known !== undefined) return known;
    const ownLooks = new Set<string>(differing);
    // What a gathering makes of a block is the place's own where the block is.
    const isOwn = (look: Look) => ownLooks.has(look.startsWith('~') ? look.slice(look.indexOf('=')) : look);
    const rulesOf = groupBy(this.rules.entries(), ([index]) => groups[index]);
    const questions = [...rulesOf].flatMap(([group, entries]): Question[] => {
      const own = group?.looks.filter(isOwn) ?? [];
      if (group === undefined || own.length === 0) return [];
      const shared = group.looks.filter((look) => !isOwn(look));
      const rules = entries.map(([, rule]) => rule);
      const names = shared.map((look) => this.names.of(look, item) ?? this.names.of('its standard', item));
      return [{ group, rules, own, shared: this.names.ofText(`${own.join()} ${names.join()}`) }];
    });
    const plan = { speaking: (rulesOf.get(undefined) ?? []).map(([, rule]) => rule), questions };
    plans.set(name, plan);
    return plan;
  }
}

const OF_PLACES: readonly Look[] = ['who carries it out', 'that it is carried out', 'its document'];

/** What an item says otherwise than its standard, or may say so. */
function differences({ blocks, standardBlocks, provenance, unjudged, idle }: EffectiveItem): Look[] {
  const differing: Look[] = ['who carries it out', 'its document'];
  let hasOtherKeys = false;
  for (const key of Object.keys({ ...standardBlocks, ...blocks }) as (keyof ItemBlocks)[]) {
    if (blocks[key] === standardBlocks[key]) continue;
    differing.push(`=${key}`);
    if (!Object.hasOwn(standardBlocks, key) || !Object.hasOwn(blocks, key)) hasOtherKeys = true;
  }
  for (const key of provenance.keys()) differing.push(`<${key}`);
  if (hasOtherKeys) differing.push('the keys of the blocks');
  if (unjudged.size > 0 || idle.length > 0) differing.push('what could not be judged');
  return differing;
}
