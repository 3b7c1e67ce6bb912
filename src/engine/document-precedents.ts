import { groupBy } from '../consistency/group-by.ts';
import type { Context } from '../model/context.ts';
import type { CatalogueDocument, DocumentKind } from '../model/document.ts';
import type { DocumentRule } from '../model/rule.ts';
import { schemaProblems } from '../model/schema.ts';
import { askAll, asQuestion, RuleGroups, Spoilers } from './silence.ts';
import type { Bundle, Names, Question, RuleGroup, Subject } from './silence.ts';
import type { ValueName, ValueNames } from './value-names.ts';
import { WatchedDocument } from './watched-document.ts';
import { partsOf, telling } from './watched-item.ts';
import type { Look } from './watched-item.ts';

/** Keys by which documents differ that say the same. */
const IDENTITY: ReadonlySet<string> = new Set(['基本编码', '办理项编码', '实施机关', '实施编码', '地方编码', '编号']);
/** More than that are forgotten. */
const MOST_SHAPES = 20_000;

/** The rules by what they look at in documents of one kind. */
interface KnownKind {
  readonly groupOf: Map<DocumentRule, RuleGroup<DocumentRule>>;
  /** Undefined where they are to be worked out anew. */
  questions: readonly FormQuestion[] | undefined;
}

/** What is asked of documents of one kind with the same keys: questions together that look at the same of whose item it is. */
interface Form {
  /** The questions as they were. */
  readonly of: readonly FormQuestion[];
  readonly bundles: readonly FormBundle[];
}

interface FormQuestion extends Question<DocumentRule> {
  readonly asks: string;
}

interface FormBundle extends Bundle<FormQuestion, FormBundle> {
  readonly asks: string;
  /** What is looked at of whose item it is, and of what the document says. */
  readonly identity: readonly Look[];
  readonly content: readonly Look[];
}

/** Documents that say the same, but for whose item it is. */
interface Shape {
  readonly form: Form;
  /** Of each bundle that was asked, the name of what it looks at of the content; undefined where no other document has the same. */
  readonly contents: Map<FormBundle, ValueName | undefined>;
}

/** The same as precedents of items, for rules on documents in which YAML and the schema find nothing wrong. */
export class DocumentPrecedents {
  private readonly rules: readonly DocumentRule[];
  private readonly context: Context;
  private readonly names: ValueNames;
  private readonly groups = new RuleGroups<DocumentRule>();
  private readonly kinds = new Map<DocumentKind | undefined, KnownKind>();
  private readonly forms = new Map<string, Form>();
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
    kind.questions ??= this.questionsTo(document, kind);
    const { form, contents } = this.shapeOf(document, kind.questions);
    const subject = this.subjectOf(document, kind);
    const { map } = document;
    const found: DocumentRule[] = [];
    const contentOf = (bundle: FormBundle) => {
      if (!contents.has(bundle)) contents.set(bundle, this.names.ofAll(bundle.content, map));
      return contents.get(bundle);
    };
    const names: Names<FormQuestion, FormBundle> = {
      questionTo: ({ asks }) => asks,
      nameOf: (of) => {
        if (!('identity' in of)) return this.names.ofAll(of.group.looks, map);
        const [content, whose] = [contentOf(of), this.names.ofAll(of.identity, map)];
        return content && whose && this.names.together([content, whose]);
      },
      bundleOf: (questions) => bundleOf(questions, map),
    };
    for (const bundle of form.bundles) askAll(bundle, names, subject, { found, deps });
    return found;
  }

  private subjectOf(document: CatalogueDocument, kind: KnownKind): Subject<DocumentRule> {
    const { context, groups } = this;
    return {
      context,
      listen(rule, view) {
        const watched = new WatchedDocument(document);
        const [finding] = rule.check(watched as unknown as CatalogueDocument, view);
        return { isSpeaking: finding !== undefined, looks: watched.looks };
      },
      regroup(rule, looks) {
        kind.groupOf.set(rule, groups.of(looks));
        kind.questions = undefined;
      },
    };
  }

  private questionsTo({ kind }: CatalogueDocument, { groupOf }: KnownKind): readonly FormQuestion[] {
    const nowhere = this.groups.of([]);
    return Array.from(
      groupBy(this.rules, (rule) => groupOf.get(rule) ?? nowhere),
      ([group, rules]) => ({ group, rules, asks: asQuestion(kind ?? '', ...group.looks) }),
    );
  }

  private shapeOf({ kind, map }: CatalogueDocument, questions: readonly FormQuestion[]): Shape {
    let name = kind ?? '';
    for (const [key, value] of Object.entries(map))
      name += IDENTITY.has(key) ? `\n${key}` : `\n${key}=${(this.names.ofValue(value) ?? this.names.unique()).number}`;
    const known = this.shapes.get(name);
    if (known?.form.of === questions) return known;
    if (this.shapes.size === MOST_SHAPES) this.shapes.clear();
    const form = this.formOf(`${kind}\n${Object.keys(map).join('\n')}`, map, questions);
    const shape = { form, contents: new Map() };
    this.shapes.set(name, shape);
    return shape;
  }

  private formOf(name: string, map: CatalogueDocument['map'], questions: readonly FormQuestion[]): Form {
    const known = this.forms.get(name);
    if (known?.of === questions) return known;
    const identityOf = ({ group: { looks } }: FormQuestion) =>
      looks.filter((look) => isOfIdentity(look, map)).join('\n');
    const bundles = Array.from(groupBy(questions, identityOf).values(), (some) => bundleOf(some, map));
    const form = { of: questions, bundles };
    this.forms.set(name, form);
    return form;
  }

  private kindOf({ kind }: CatalogueDocument): KnownKind {
    const known = this.kinds.get(kind) ?? { groupOf: new Map(), questions: undefined };
    this.kinds.set(kind, known);
    return known;
  }
}

/** Questions to documents that have the same keys as one. */
function bundleOf(questions: readonly FormQuestion[], map: CatalogueDocument['map']): FormBundle {
  const looks = telling(questions.flatMap(({ group }) => group.looks));
  const identity = looks.filter((look) => isOfIdentity(look, map));
  const content = looks.filter((look) => !isOfIdentity(look, map));
  const asked = questions.flatMap(({ asks, rules }) => [asks, ...rules.map(({ id }) => id)]);
  const asks = asQuestion(...content, ...identity, ...asked);
  return { questions, spoilers: new Spoilers(), asks, identity, content };
}

/** Whether documents of one shape may differ in what is looked at: what none of them has is the same in all. */
function isOfIdentity(look: Look, map: CatalogueDocument['map']): boolean {
  const { kind, block } = partsOf(look);
  return kind === 'other' || (IDENTITY.has(block) && block in map);
}
