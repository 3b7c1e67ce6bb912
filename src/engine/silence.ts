import type { ValueName } from './value-names.ts';
import type { Look } from './watched-item.ts';

/** Rules that found nothing where what they look at was the same, and what they looked up for it. */
interface Silence<Rule> {
  readonly rules: ReadonlySet<Rule>;
  readonly deps: ReadonlySet<string>;
}

/** A group is left alone for as many items as it was asked about, if of these so few were known. */
const PERIOD = 50_000;
const LEAST_KNOWN = PERIOD / 20;
/** Of so many silences it is known that they are the same. */
const MOST_KEPT = 50_000;

/** What is known of rules that look at the same things: where they found nothing. */
export class RuleGroup<Rule extends { readonly id: string }> {
  readonly looks: readonly Look[];
  private readonly silences = new Map<string, Silence<Rule>>();
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

  /** Those of some rules that may find something where what they look at has a name; what the others looked up is added. */
  unknown(rules: readonly Rule[], { question, name }: Asked, deps: Set<string>): readonly Rule[] {
    const silence = name.noted(question) as Silence<Rule> | undefined;
    if (silence === undefined) return rules;
    this.known += 1;
    for (const dependency of silence.deps) deps.add(dependency);
    return rules.every((rule) => silence.rules.has(rule)) ? [] : rules.filter((rule) => !silence.rules.has(rule));
  }

  /** Keeps that some rules found nothing there, beside those of which it is known. */
  keep({ question, name }: Asked, rules: Iterable<Rule>, deps: Iterable<string>): void {
    const before = name.noted(question) as Silence<Rule> | undefined;
    const silence = {
      rules: new Set([...(before?.rules ?? []), ...rules]),
      deps: new Set([...(before?.deps ?? []), ...deps]),
    };
    const text = [...Array.from(silence.rules, ({ id }) => id), ...silence.deps].join('\n');
    if (this.silences.size === MOST_KEPT) this.silences.clear();
    const same = this.silences.get(text) ?? silence;
    this.silences.set(text, same);
    name.note(question, same);
  }
}

/** What is asked of a group: a number for all that is the same whenever it is asked, and the name of the rest. */
export interface Asked {
  readonly question: number;
  readonly name: ValueName;
}

/** One group for each combination of what rules look at. */
export class RuleGroups<Rule extends { readonly id: string }> {
  private readonly bySignature = new Map<string, RuleGroup<Rule>>();
  private readonly questions = new Map<string, number>();

  /** The group of the rules that look at this. */
  of(looks: Iterable<Look>): RuleGroup<Rule> {
    const sorted = [...new Set(looks)].sort();
    const signature = sorted.join('\n');
    let group = this.bySignature.get(signature);
    if (group === undefined) {
      group = new RuleGroup(sorted);
      this.bySignature.set(signature, group);
    }
    return group;
  }

  /** The number of a question to a group. */
  questionTo({ looks }: RuleGroup<Rule>, about: string): number {
    const text = `${looks.join('\n')}\n\n${about}`;
    const known = this.questions.get(text) ?? this.questions.size;
    this.questions.set(text, known);
    return known;
  }
}
