import { hash } from 'node:crypto';
import type { Context } from '../model/context.ts';
import { sharing } from '../text/remembering.ts';
import { RecordingContext } from './recording-context.ts';
import type { ValueName } from './value-names.ts';
import type { Look } from './watched-item.ts';

/** Rules that found nothing where what they look at was the same, and what they looked up for it. */
interface Silence<Rule> {
  readonly rules: ReadonlySet<Rule>;
  readonly deps: ReadonlySet<string>;
}

/** Where of so many askings fewer than a twentieth were known, only one of a few is made until more are. */
const PERIOD = 1_000;
const LEAST_KNOWN = PERIOD / 20;
const ONE_OF = 4;
/** Of so many silences it is known that they are the same. */
const MOST_KEPT = 50_000;

/** What is known of rules that look at the same things: where they found nothing. */
export class RuleGroup<Rule extends { readonly id: string }> {
  readonly number: number;
  readonly looks: readonly Look[];
  private readonly shared = sharing<Silence<Rule>>(MOST_KEPT);
  private asked = 0;
  private known = 0;
  private isRare = false;
  private passed = 0;

  constructor(number: number, looks: readonly Look[]) {
    this.number = number;
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
    if (this.isRare) {
      this.passed = (this.passed + 1) % ONE_OF;
      if (this.passed !== 0) return false;
    }
    this.asked += 1;
    if (this.asked > PERIOD) {
      this.isRare = this.known < LEAST_KNOWN;
      this.asked = 0;
      this.known = 0;
    }
    return true;
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
    name.note(question, this.shared(text, silence));
  }
}

/** What is asked of a group: all that is the same whenever it is asked, and the name of the rest. */
interface Asked {
  readonly question: string;
  readonly name: ValueName;
}

/** Rules that look at the same things. */
export interface Question<Rule extends { readonly id: string }> {
  readonly group: RuleGroup<Rule>;
  readonly rules: readonly Rule[];
}

/** Names of what is looked at, by questions and bundles of them. */
export interface Names<Each, All> {
  /** Stands for all that is the same whenever it is asked. */
  questionTo(of: Each | All): string;
  /** Stands for the rest; undefined where no other subject has it. */
  nameOf(of: Each | All): ValueName | undefined;
  /** Some of the questions of a bundle as one. */
  bundleOf(questions: readonly Each[]): All;
}

/** An item or a document that rules are asked about. */
export interface Subject<Rule> {
  readonly context: Context;
  /** Whether a rule finds something, and what it looks at for that. */
  listen(rule: Rule, view: RecordingContext): { readonly isSpeaking: boolean; readonly looks: ReadonlySet<Look> };
  /** Takes note of all that a rule may look at, which is more than was known. */
  regroup(rule: Rule, looks: readonly Look[]): void;
}

export interface Answer<Rule> {
  /** The rules that may find something. */
  readonly found: Rule[];
  /** What the silence of the others rests on. */
  readonly deps: Set<string>;
}

/** Whether it was known that rules find nothing, is known from now on wherever what they look at has the same names, or neither. */
type Outcome = 'known' | 'settled' | 'open';

/** Finds the rules of a question that may find something in a subject. */
function ask<Rule extends { readonly id: string }, Each extends Question<Rule>>(
  question: Each,
  { questionTo, nameOf }: Pick<Names<Each, never>, 'questionTo' | 'nameOf'>,
  subject: Subject<Rule>,
  { found, deps }: Answer<Rule>,
): Outcome {
  const { group, rules } = question;
  const name = group.pays() ? nameOf(question) : undefined;
  if (name === undefined) {
    found.push(...rules);
    return 'open';
  }
  const asked = { question: questionTo(question), name };
  const others = group.unknown(rules, asked, deps);
  if (others.length === 0) return 'known';
  const silent = new Set<Rule>();
  const rests = new Set<string>();
  for (const rule of others) {
    const view = new RecordingContext(subject.context);
    const { isSpeaking, looks } = subject.listen(rule, view);
    // What a rule looks up that speaks is told when it runs.
    if (isSpeaking) {
      found.push(rule);
      continue;
    }
    const isCovered = group.covers(looks);
    if (isCovered) silent.add(rule);
    // Of this silence nothing follows for others, but from now on it is known what the rule may look at.
    else subject.regroup(rule, [...group.looks, ...looks]);
    for (const dependency of view.deps) {
      deps.add(dependency);
      if (isCovered) rests.add(dependency);
    }
  }
  group.keep(asked, silent, rests);
  return silent.size === others.length ? 'settled' : 'open';
}

/** Questions whose answers mostly come together. */
export interface Bundle<Each, All> {
  readonly questions: readonly Each[];
  readonly spoilers: Spoilers<Each, All>;
}

/** After so many askings in vain a bundle does without the questions that spoiled at least a quarter of them. */
const MOST_SPOILED = 200;

/** Which questions of a bundle are mostly new where the others are known: the notes of an item, among what it has of its standard. */
export class Spoilers<Each, All> {
  /** What is asked in place of the bundle since that is known. */
  parts: readonly All[] | undefined;
  private readonly spoiled = new Map<Each, number>();
  private times = 0;

  /** Takes note of questions that were new; from some time on, gives the questions that should not be asked with the others. */
  note({ questions }: Pick<Bundle<Each, All>, 'questions'>, fresh: readonly Each[]): readonly Each[] {
    if (2 * fresh.length > questions.length) return [];
    this.times += 1;
    for (const question of fresh) this.spoiled.set(question, 1 + (this.spoiled.get(question) ?? 0));
    if (this.times < MOST_SPOILED) return [];
    return questions.filter((question) => 4 * (this.spoiled.get(question) ?? 0) >= MOST_SPOILED);
  }
}

/** Asks the questions of a bundle about a subject: where all of them are known to find nothing, one look shows it. */
export function askAll<
  Rule extends { readonly id: string },
  Each extends Question<Rule>,
  All extends Bundle<Each, All>,
>(bundle: All, names: Names<Each, All>, subject: Subject<Rule>, answer: Answer<Rule>): void {
  const { questions, spoilers } = bundle;
  if (spoilers.parts !== undefined) {
    for (const part of spoilers.parts) askAll<Rule, Each, All>(part, names, subject, answer);
    return;
  }
  const name = questions.length > 1 ? names.nameOf(bundle) : undefined;
  const question = name === undefined ? '' : names.questionTo(bundle);
  const settled = name?.noted(question) as ReadonlySet<string> | undefined;
  if (settled !== undefined) {
    for (const dependency of settled) answer.deps.add(dependency);
    return;
  }
  const rests = new Set<string>();
  const [fresh, open]: [Each[], Each[]] = [[], []];
  for (const one of questions) {
    const outcome = ask<Rule, Each>(one, names, subject, { found: answer.found, deps: rests });
    if (outcome !== 'known') fresh.push(one);
    if (outcome === 'open') open.push(one);
  }
  for (const dependency of rests) answer.deps.add(dependency);
  if (name === undefined) return;
  if (open.length === 0) name.note(question, sharedSet([...rests].join('\n'), rests));
  const alone = spoilers.note(bundle, fresh);
  if (alone.length === 0) return;
  const together = questions.filter((one) => !alone.includes(one));
  const parts = [together, ...alone.map((one) => [one])].filter((some) => some.length > 0);
  spoilers.parts = parts.map((some) => names.bundleOf(some));
}

/** Most silences rest on the same few look-ups. */
const sharedSet = sharing<ReadonlySet<string>>(MOST_KEPT);

/** One group for each combination of what rules look at. */
export class RuleGroups<Rule extends { readonly id: string }> {
  private readonly bySignature = new Map<string, RuleGroup<Rule>>();

  /** The group of the rules that look at this. */
  of(looks: Iterable<Look>): RuleGroup<Rule> {
    const sorted = [...new Set(looks)].sort();
    const signature = sorted.join('\n');
    let group = this.bySignature.get(signature);
    if (group === undefined) {
      group = new RuleGroup(this.bySignature.size, sorted);
      this.bySignature.set(signature, group);
    }
    return group;
  }
}

/** Stands for what is asked, in few characters: there are many questions, and of many words each, of which none runs into the next. */
export function asQuestion(...words: readonly string[]): string {
  return hash('sha256', words.map((word) => `${word.length} ${word}`).join(''), 'base64');
}
