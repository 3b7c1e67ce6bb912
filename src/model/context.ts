import type { CatalogueDocument } from './document.ts';
import type { Certificate, Level, Organ, Settings, StandardItem, Statute } from './generated/types.ts';
import type { ItemKey } from './item.ts';
import type { Profile } from './profile.ts';
import type { Severity } from './diagnostic.ts';
import type { LexiconWord } from '../text/lexicon.ts';

/** A typed document of the catalogue. The value fits its schema, less the keys in `unjudged`. */
export interface DocumentRecord<Value> {
  readonly document: CatalogueDocument;
  readonly value: Value;
  /** Top-level keys that do not fit the schema and are left out of `value`. */
  readonly unjudged: ReadonlySet<string>;
}

export interface Division {
  /** GB/T 2260 six digits; twelve for towns and villages. */
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** Code of the division above; empty for a province. */
  readonly parent: string;
}

/** How codes are written in this catalogue: templates (9 digit, A capital letter, X either) and 1-based places. */
export interface CodeProfile {
  readonly name: string;
  readonly templates: readonly string[];
  readonly typePlaces?: readonly [number, number];
  readonly regionPlaces?: readonly [number, number];
}

/** What of a rule decides whether it runs and how much its findings weigh. */
export interface RuleStanding {
  readonly id: string;
  readonly severity: Severity;
  readonly preset?: 'strict' | '试行';
  readonly effective?: string;
}

/** Settings after defaults. */
export interface ResolvedSettings {
  readonly name: string;
  readonly description: string;
  /** Two digits of the province; undefined where no settings say so. */
  readonly region: string | undefined;
  /** Codes of the divisions covered; undefined = all of divisions.csv. */
  readonly scope: readonly string[] | undefined;
  /** `national` or a profile of the catalogue's own. */
  readonly codes: 'national' | CodeProfile;
  readonly profile: Profile;
  /** The nearest known rule id to one that is none; undefined where it is one. */
  readonly unknownRule: (id: string) => { readonly nearest: string | undefined } | undefined;
  /** Words that the catalogue adds to the classes of vague wording, or takes out of them. */
  readonly lexicon: readonly LexiconWord[];
  /** Whether the command line chose among the rules: then more may be there to find. */
  readonly isNarrowed: boolean;
  /** Severity of a rule id; undefined = off. */
  severityOf(rule: RuleStanding): Severity | undefined;
}

/**
 * What a file is judged against. The engine gives map a recording view, so that every look-up, misses too, becomes a
 * dependency of the file.
 */
export interface Context {
  readonly settings: ResolvedSettings;
  /** The file of the settings, for what is judged of it; undefined where there is none. */
  readonly settingsFile: DocumentRecord<Settings> | undefined;
  /** ISO date on which validity is judged. What asks for it is judged anew every day: `hasCome` says less, and so holds longer. */
  readonly asOf: string;
  /** Whether an ISO date is the day of judgement or before it. */
  hasCome(date: string): boolean;
  /** False when no catalogue was found: look-ups find nothing because there is nothing, not because it is wrong. */
  readonly hasRoot: boolean;
  /** By full title or short title, folded. */
  statute(title: string): DocumentRecord<Statute> | undefined;
  /** By name or alias, folded. */
  certificate(name: string): DocumentRecord<Certificate> | undefined;
  /** All certificates, each once. */
  certificates(): readonly DocumentRecord<Certificate>[];
  organ(id: string): DocumentRecord<Organ> | undefined;
  organs(): readonly DocumentRecord<Organ>[];
  division(code: string): Division | undefined;
  divisions(): readonly Division[];
  standard(key: ItemKey): DocumentRecord<StandardItem> | undefined;
  /** Whether a code is written in the catalogue at all, even in a 基本目录 that cannot be judged. */
  declares(key: ItemKey): boolean;
  /** All 基本目录, by base code and way. */
  standards(): readonly DocumentRecord<StandardItem>[];
  /** The ways (办理项编码 other than none) of a base code. */
  ways(base: string): readonly DocumentRecord<StandardItem>[];
  /** The sub-items of a main item (00Y). */
  subItems(mainBase: string): readonly DocumentRecord<StandardItem>[];
}
