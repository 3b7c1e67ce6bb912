import { groupBy } from '../consistency/group-by.ts';
import type { Context } from '../model/context.ts';
import type { CatalogueDocument, DocumentKind } from '../model/document.ts';
import type { DocumentRule } from '../model/rule.ts';
import { schemaProblems } from '../model/schema.ts';
import { RecordingContext } from './recording-context.ts';
import { RuleGroups } from './silence.ts';
import type { RuleGroup } from './silence.ts';
import type { ValueName, ValueNames } from './value-names.ts';
import { WatchedDocument } from './watched-document.ts';
import { partsOf } from './watched-item.ts';
import type { Look } from './watched-item.ts';

/** Keys by which documents differ that say the same. */
const IDENTITY: ReadonlySet<string> = new Set(['基本编码', '办理项编码', '实施机关', '实施编码', '地方编码', '编号']);
/** More than that are forgotten. */
const MOST_SHAPES = 20_000;

type Group = RuleGroup<DocumentRule>;
type Grouped = readonly Question[];

/** Rules that look at the same things in documents of one kind. */
interface Question {
  readonly group: Group;
  readonly rules: readonly DocumentRule[];
  readonly number: number;
  /** What they look at of whose item it is, and of what the document says. */
  readonly identity: readonly Look[];
  readonly content: readonly Look[];
}

/** The rules by what they look at in documents of one kind. */
interface KnownKind {
  readonly groupOf: Map<DocumentRule, Group>;
  /** Undefined where it is to be worked out anew. */
  grouped: Grouped | undefined;
}

/** What documents have in common that say the same, but for whose item it is. */
interface Shape {
  /** The groups as they were. */
  readonly of: Grouped;
  /** Those of them that may yet find something. */
  open: Grouped;
  /** What the silence of the others rests on. */
  /** The names of what the rules of a question look at, but for whose item it is. */
  readonly contents: Map<Question, ValueName>;
  readonly deps: Set<string>;
}

interface Answer {
  readonly deps: Set<string>;
  readonly found: DocumentRule[];
}

/** The same as precedents of items, for rules on documents in which YAML and the schema find nothing wrong. */
export class DocumentPrecedents {
  private readonly rules: readonly DocumentRule[];
  private readonly context: Context;
  private readonly names: ValueNames;
  private readonly groups = new RuleGroups<DocumentRule>();
  private readonly kinds = new Map<DocumentKind | undefined, KnownKind>();
  private readonly shapes = new Map<string, Shape>();

  constructor(rules: readonly DocumentRule[], context: Context, names: ValueNames) {
    this.rules = rules;
    this.context = context;
    this.names = names;
  }

  /** The rules that may find something in a document; what the silence of the others rests on is added to its dependencies. */
  rulesFor(document: CatalogueDocument, deps: Set<string>): readonly DocumentRule[] {
    if (document.reader !== 'strict' || document.problems.length > 0 || schemaProblems(document).length > 0)
      return this.rules;
    const kind = this.kindOf(document);
    kind.grouped ??= this.grouped(document, kind.groupOf);
    const shape = this.shapeOf(document, kind.grouped);
    for (const dependency of shape.deps) deps.add(dependency);
    const answer = { deps, found: [] };
    const settled = new Set<Question>();
    for (const question of shape.open) {
      const rests = this.ask(question, document, { kind, shape }, answer);
      if (rests === undefined || question.identity.length > 0) continue;
      for (const dependency of rests) shape.deps.add(dependency);
      settled.add(question);
    }
    if (settled.size > 0) shape.open = shape.open.filter((question) => !settled.has(question));
    return answer.found;
  }

  private grouped({ kind }: CatalogueDocument, groupOf: KnownKind['groupOf']): Grouped {
    const nowhere = this.groups.of([]);
    return Array.from(
      groupBy(this.rules, (rule) => groupOf.get(rule) ?? nowhere),
      ([group, rules]) => ({
        group,
        rules,
        number: this.groups.questionTo(group, kind ?? ''),
        identity: group.looks.filter(isOfIdentity),
        content: group.looks.filter((look) => !isOfIdentity(look)),
      }),
    );
  }

  private shapeOf({ kind, map }: CatalogueDocument, grouped: Grouped): Shape {
    let name = kind ?? '';
    for (const [key, value] of Object.entries(map))
      name += IDENTITY.has(key) ? `\n${key}` : `\n${key}=${(this.names.ofValue(value) ?? this.names.unique()).number}`;
    const known = this.shapes.get(name);
    if (known?.of === grouped) return known;
    if (this.shapes.size === MOST_SHAPES) this.shapes.clear();
    const shape = {
      of: grouped,
      open: grouped,
      contents: new Map<Question, ValueName>(),
      deps: new Set<string>(),
    };
    this.shapes.set(name, shape);
    return shape;
  }

  /** Finds those of some rules that may find something; where there are none, gives what their silence rests on. */
  private ask(
    question: Question,
    document: CatalogueDocument,
    { kind, shape }: { readonly kind: KnownKind; readonly shape: Shape },
    { deps, found }: Answer,
  ): Iterable<string> | undefined {
    const { group, rules, number } = question;
    const name = this.nameFor(question, document, shape);
    if (name === undefined || !group.pays()) {
      found.push(...rules);
      return undefined;
    }
    const rests = new Set<string>();
    const asked = { question: number, name };
    const others = group.unknown(rules, asked, rests);
    const silent = new Set<DocumentRule>();
    const view = new RecordingContext(this.context);
    for (const rule of others) {
      const watched = new WatchedDocument(document);
      const [finding] = rule.check(watched as unknown as CatalogueDocument, view);
      if (finding !== undefined) found.push(rule);
      else if (group.covers(watched.looks)) silent.add(rule);
      else {
        kind.groupOf.set(rule, this.groups.of([...group.looks, ...watched.looks]));
        kind.grouped = undefined;
      }
    }
    if (others.length > 0) group.keep(asked, silent, view.deps);
    for (const dependency of [...rests, ...view.deps]) deps.add(dependency);
    return silent.size === others.length ? [...rests, ...view.deps] : undefined;
  }

  /** The name of all that the rules of a question look at: of what documents of one shape have in common, made once. */
  private nameFor(question: Question, { map }: CatalogueDocument, { contents }: Shape): ValueName | undefined {
    let content = contents.get(question);
    if (content === undefined) {
      content = this.names.ofAll(question.content, map);
      if (content === undefined) return undefined;
      contents.set(question, content);
    }
    const identity = this.names.ofAll(question.identity, map);
    return identity && this.names.together([content, identity]);
  }

  private kindOf({ kind }: CatalogueDocument): KnownKind {
    const known = this.kinds.get(kind) ?? { groupOf: new Map(), grouped: undefined };
    this.kinds.set(kind, known);
    return known;
  }
}

function isOfIdentity(look: Look): boolean {
  return IDENTITY.has(partsOf(look).block) || partsOf(look).kind === 'other';
}
