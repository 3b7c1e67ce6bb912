import type { Context } from '../model/context.ts';
import type { EffectiveItem, ItemBlocks } from '../model/item.ts';
import type { Path } from '../model/positions.ts';
import type { ItemRule, Rule } from '../model/rule.ts';
import { RecordingContext } from './recording-context.ts';

/** What a rule may look at besides the blocks, which go by their keys. */
const KEYS = Symbol('the keys of the blocks');
const PLACE = Symbol('who carries it out, and where something is written');
const FAULTS = Symbol('what could not be judged');
type Read = string | symbol;

/** What every rule looked at in the standard of an item, and which rules found something in it. */
interface Precedent {
  readonly readers: ReadonlyMap<Read, readonly ItemRule[]>;
  readonly speaking: readonly ItemRule[];
  /** What the rules looked up. */
  readonly deps: ReadonlySet<string>;
}

/**
 * Thousands of places carry out an item as the 基本目录 has it, but for a few words of their own. What a rule finds follows
 * from what it looks at; where a place says there what the standard says, in which the rule found nothing, it finds nothing
 * again and need not run. Rules are pure, so that this changes no finding.
 */
export class Precedents {
  private readonly rules: readonly ItemRule[];
  private readonly context: Context;
  /** By the shared blocks of a standard at a level. */
  private readonly known = new WeakMap<ItemBlocks, Precedent>();

  constructor(rules: readonly Rule[], context: Context) {
    this.rules = rules.filter((rule) => rule.kind === 'item');
    this.context = context;
  }

  /**
   * The rules that may find something in an item; each of the others is known to find nothing. What that rests on is added
   * to the item's dependencies.
   */
  rulesFor(item: EffectiveItem, deps: Set<string>): Iterable<ItemRule> {
    if (!item.isImplementation || !item.hasStandard) return this.rules;
    let precedent = this.known.get(item.standardBlocks);
    if (precedent === undefined) {
      precedent = precedentOf(item, this.rules, this.context);
      this.known.set(item.standardBlocks, precedent);
    }
    for (const dependency of precedent.deps) deps.add(dependency);
    const asked = new Set(precedent.speaking);
    for (const read of differences(item)) for (const rule of precedent.readers.get(read) ?? []) asked.add(rule);
    return asked;
  }
}

/** What an item says otherwise than its standard. */
function differences({ blocks, standardBlocks, unjudged, idle }: EffectiveItem): Read[] {
  const differing: Read[] = [PLACE];
  let hasOtherKeys = false;
  for (const key of Object.keys({ ...standardBlocks, ...blocks }) as (keyof ItemBlocks)[]) {
    if (blocks[key] === standardBlocks[key]) continue;
    differing.push(key);
    if (!Object.hasOwn(standardBlocks, key) || !Object.hasOwn(blocks, key)) hasOtherKeys = true;
  }
  if (hasOtherKeys) differing.push(KEYS);
  if (unjudged.size > 0 || idle.length > 0) differing.push(FAULTS);
  return differing;
}

/** The rules on the standard of an item, as if a place carried it out that says nothing of its own. */
function precedentOf(item: EffectiveItem, rules: readonly ItemRule[], context: Context): Precedent {
  const readers = new Map<Read, ItemRule[]>();
  const speaking: ItemRule[] = [];
  const view = new RecordingContext(context);
  for (const rule of rules) {
    const reads = new Set<Read>();
    // A view for each rule: nothing that another rule had worked out from it keeps a look from being seen.
    const [finding] = rule.check(watched(item, reads), view);
    if (finding !== undefined) speaking.push(rule);
    else for (const read of reads) readers.set(read, [...(readers.get(read) ?? []), rule]);
  }
  return { readers, speaking, deps: view.deps };
}

/** An item that says what its standard says, and notes what is looked at. */
function watched(item: EffectiveItem, reads: Set<Read>): EffectiveItem {
  const blocks = new Proxy(item.standardBlocks, {
    get(target, key) {
      reads.add(key);
      return Reflect.get(target, key) as unknown;
    },
    has(target, key) {
      reads.add(key);
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      reads.add(KEYS);
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(target, key) {
      reads.add(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
  const noting = <Name extends 'organ' | 'unjudged' | 'idle' | 'document' | 'home'>(name: Name, read: Read) => ({
    get(): EffectiveItem[Name] {
      reads.add(read);
      return item[name];
    },
  });
  const asking = <Name extends 'written' | 'nearest' | 'sources' | 'isOwn'>(name: Name) => ({
    value(path: Path): ReturnType<EffectiveItem[Name]> {
      reads.add(PLACE);
      return item[name](path) as ReturnType<EffectiveItem[Name]>;
    },
  });
  return Object.create(item, {
    blocks: { value: blocks },
    organ: noting('organ', PLACE),
    document: noting('document', PLACE),
    home: noting('home', PLACE),
    unjudged: noting('unjudged', FAULTS),
    idle: noting('idle', FAULTS),
    written: asking('written'),
    nearest: asking('nearest'),
    sources: asking('sources'),
    isOwn: asking('isOwn'),
    // What an item is cannot differ: only implementations are compared.
    isImplementation: { value: true },
  }) as EffectiveItem;
}
