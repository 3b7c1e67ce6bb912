import type { ItemRule } from '../model/rule.ts';
import type { Look } from './watched-item.ts';

/** Rules that found nothing where what they look at was the same, and what they looked up for it. */
export interface Silence {
  readonly rules: ReadonlySet<ItemRule>;
  readonly deps: ReadonlySet<string>;
}

/** More than that is not kept of a group. */
const MOST_KEPT = 50_000;
/** A group is left alone for as many items as it was asked about, if of these so few were known. */
const PERIOD = 50_000;
const LEAST_KNOWN = PERIOD / 20;

/** Rules that look at the same things, and where they found nothing. */
export class RuleGroup {
  readonly looks: readonly Look[];
  private readonly kept = new Map<string, Silence>();
  /** Many are the same. */
  private readonly silences = new Map<string, Silence>();
  private asked = 0;
  private known = 0;
  private rests = false;

  constructor(looks: readonly Look[]) {
    this.looks = looks;
  }

  /** Whether it is known that rules of the group look at all of this. */
  covers(looks: ReadonlySet<Look>): boolean {
    let found = 0;
    for (const look of this.looks) if (looks.has(look)) found += 1;
    return found === looks.size;
  }

  /** Whether what its rules look at comes again often enough to be looked for. To be asked once an item. */
  pays(): boolean {
    this.asked += 1;
    if (this.asked > PERIOD) {
      this.rests = !this.rests && this.known < LEAST_KNOWN;
      this.asked = 0;
      this.known = 0;
    }
    return !this.rests;
  }

  /** What is known under a name of all that the rules look at. */
  at(name: string): Silence | undefined {
    const known = this.kept.get(name);
    if (known !== undefined) this.known += 1;
    return known;
  }

  keep(name: string, silence: Silence): void {
    if (this.kept.size === MOST_KEPT) this.kept.clear();
    const text = [...Array.from(silence.rules, ({ id }) => id), ...silence.deps].join('\n');
    const same = this.silences.get(text) ?? silence;
    if (this.silences.size === MOST_KEPT) this.silences.clear();
    this.silences.set(text, same);
    this.kept.set(name, same);
  }
}

/** One group for each combination of what rules look at. */
export class RuleGroups {
  private readonly bySignature = new Map<string, RuleGroup>();

  /** The group of the rules that look at this. */
  of(looks: Iterable<Look>): RuleGroup {
    const sorted = [...new Set(looks)].sort();
    const signature = sorted.join('\n');
    let group = this.bySignature.get(signature);
    if (group === undefined) {
      group = new RuleGroup(sorted);
      this.bySignature.set(signature, group);
    }
    return group;
  }
}
