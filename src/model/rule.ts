import type { Context } from './context.ts';
import type { MessageArguments, Severity } from './diagnostic.ts';
import type { CatalogueDocument, LocateOptions } from './document.ts';
import type { Exceptions } from './exceptions.ts';
import type { Facts, ItemFact } from './facts.ts';
import type { EffectiveItem } from './item.ts';
import type { Path, Place, Range, TextEdit } from './positions.ts';

export type Language = 'zh' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;
/** Words for the facts of a finding; of a disagreement, also for what each of its places is. */
export type Sentence = (args: MessageArguments, members: readonly MessageArguments[]) => string;

/** Why a rule exists: a statute, standard or document, and where in it. */
export interface Basis {
  readonly 名称: string;
  readonly 条款?: string;
}

/**
 * An example of a rule, which is also its test. `yaml` is laid over a valid minimal item key by key (rules on items), is a
 * whole file (rules on documents), or is absent where `files` is a whole small tree (rules on the catalogue). In an
 * invalid example exactly one finding is expected; its range covers the text `at`.
 */
export interface Example {
  readonly yaml?: string;
  /** The bytes of the whole file, where no text can give them. */
  readonly bytes?: Uint8Array;
  /** Lay `yaml` over an 实施清单 of the minimal item instead of its 基本目录. */
  readonly implementation?: boolean;
  /** Top-level keys to leave out of the minimal item. */
  readonly without?: readonly string[];
  /** Where the file of a rule on documents stands, if not where a 基本目录 does. */
  readonly file?: string;
  /** Further files of the tree: path → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Other rules that run beside, where the rule judges what they bring about. */
  readonly beside?: readonly string[];
}

export interface InvalidExample extends Example {
  readonly at: string;
  readonly message: string;
}

interface RuleMeta {
  /** `<group>/<rule>`, the path of its file. */
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  /** Version that brought the rule. */
  readonly since: string;
  /** The preset that brings the rule in, if not `recommended`: good practice beyond the law, or new and on trial. */
  readonly preset?: 'strict' | '试行';
  /** ISO date: until then the rule only warns, and one on trial (`试行`) only there; from then on it is a rule as any other. */
  readonly effective?: string;
  readonly basis: readonly Basis[];
  /** What a rule of the settings demands, in words; a built-in rule says it in its title. */
  readonly demand?: Bilingual;
  readonly messages: Readonly<Record<string, Readonly<Record<Language, Sentence>>>>;
  /** What to do, in general. */
  readonly advice: Bilingual;
  /** The keys that a finding asks for beside the value that it marks, where its `missing` does not name them. */
  readonly asksFor?: readonly string[];
  readonly examples: { readonly valid: readonly Example[]; readonly invalid: readonly InvalidExample[] };
}

/** Another place of the same judgement: its effective path and a message of the rule. */
interface RelatedFinding {
  readonly path: Path;
  readonly message: string;
  readonly args?: MessageArguments;
}

/** What a rule on an item yields: a path into the effective item, and a message. */
export interface ItemFinding extends LocateOptions {
  readonly path: Path;
  readonly message: string;
  readonly args?: MessageArguments;
  /** Other values that the judgement rests on. A finding of an 实施清单 is kept if one of them, or `path`, is its own. */
  readonly rests?: readonly Path[];
  /** The place owes this value itself, whatever the standard says: the finding is always kept. */
  readonly local?: boolean;
  /** What to write instead of the marked text (the span, or the whole string), where no meaning can change by it. */
  readonly fix?: string;
  readonly related?: readonly RelatedFinding[];
}

/** What a rule on a raw document yields: a path, or the very range where YAML has no path for it. */
export interface DocumentFinding extends LocateOptions {
  readonly path: Path;
  readonly range?: Range;
  readonly message: string;
  readonly args?: MessageArguments;
  readonly related?: readonly RelatedPlace[];
  /** Source text to write at given places instead, where no meaning can change by it. */
  readonly fix?: readonly TextEdit[];
}

/** A place in another document, with a message of the same rule. */
interface RelatedPlace {
  readonly at: Place;
  readonly message: string;
  readonly args?: MessageArguments;
}

/** What a rule on the catalogue yields: places that facts carry. */
export interface CatalogueFinding {
  /** What the finding is about, for runs that look at a part of the catalogue only. */
  readonly about: Pick<ItemFact, 'level' | 'division' | 'line'>;
  readonly at: Place;
  readonly item: string;
  readonly message: string;
  readonly args?: MessageArguments;
  readonly related?: readonly RelatedPlace[];
  /**
   * One of several places of one disagreement: findings with the same key are reported as one, whose message is given what
   * each of them is; further places become related ones with the message `here`.
   */
  readonly gather?: { readonly key: string; readonly member: MessageArguments };
  /** Where the text stands that the text at `at` differs from: what `--fix` takes over on request. */
  readonly norm?: Place;
}

/** Judges an effective item, once for each level of a 基本目录 and once for each implementation. */
export interface ItemRule extends RuleMeta {
  readonly kind: 'item';
  /** Whether drafts (状态: 草稿) are judged too; completeness rules leave them to the summary. */
  readonly drafts: boolean;
  check(item: EffectiveItem, context: Context): Iterable<ItemFinding>;
}

/** Judges one raw document. */
export interface DocumentRule extends RuleMeta {
  readonly kind: 'document';
  check(document: CatalogueDocument, context: Context): Iterable<DocumentFinding>;
}

/** Judges the facts of all files together. */
export interface CatalogueRule extends RuleMeta {
  readonly kind: 'catalogue';
  /** `item`: what it finds of an item rests on the facts of the same base code, so that these can be judged by themselves. */
  readonly by?: 'item';
  check(facts: Facts, context: Context): Iterable<CatalogueFinding>;
}

/** Judges the exceptions themselves, after they were applied to what all other rules found. */
export interface ExceptionRule extends RuleMeta {
  readonly kind: 'exception';
  check(exceptions: Exceptions, context: Context): Iterable<ExceptionFinding>;
}

/** What a rule on exceptions yields: the place of the exception. */
export interface ExceptionFinding {
  readonly at: Place;
  readonly item?: string;
  readonly message: string;
  readonly args?: MessageArguments;
}

/** The group of a rule: the first half of its id. */
export function groupOf(id: string): string {
  return id.split('/')[0] ?? id;
}

/** A rule on one file: map. */
export type MapRule = ItemRule | DocumentRule;
export type Rule = MapRule | CatalogueRule | ExceptionRule;

export function isMapRule(rule: Rule): rule is MapRule {
  return rule.kind === 'item' || rule.kind === 'document';
}

export function defineRule(rule: Omit<ItemRule, 'kind' | 'drafts'> & { readonly drafts?: boolean }): ItemRule {
  return { drafts: true, ...rule, kind: 'item' };
}

export function defineDocumentRule(rule: Omit<DocumentRule, 'kind'>): DocumentRule {
  return { ...rule, kind: 'document' };
}

export function defineCatalogueRule(rule: Omit<CatalogueRule, 'kind'>): CatalogueRule {
  return { ...rule, kind: 'catalogue' };
}

export function defineExceptionRule(rule: Omit<ExceptionRule, 'kind'>): ExceptionRule {
  return { ...rule, kind: 'exception' };
}
