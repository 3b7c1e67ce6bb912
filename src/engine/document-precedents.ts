import { groupBy } from '../consistency/group-by.ts';
import type { Context } from '../model/context.ts';
import type { CatalogueDocument, DocumentKind } from '../model/document.ts';
import type { DocumentRule } from '../model/rule.ts';
import { schemaProblems } from '../model/schema.ts';
import { RecordingContext } from './recording-context.ts';
import { RuleGroups } from './silence.ts';
import type { RuleGroup } from './silence.ts';
import type { ValueNames } from './value-names.ts';
import { WatchedDocument } from './watched-document.ts';

/** The rules by what they look at in documents of one kind. */
interface KnownKind {
  readonly groupOf: Map<DocumentRule, RuleGroup<DocumentRule>>;
  grouped: readonly (readonly [group: RuleGroup<DocumentRule>, rules: readonly DocumentRule[]])[] | undefined;
}

/** The same as precedents of items, for rules on documents in which YAML and the schema find nothing wrong. */
export class DocumentPrecedents {
  private readonly rules: readonly DocumentRule[];
  private readonly context: Context;
  private readonly names: ValueNames;
  private readonly groups = new RuleGroups<DocumentRule>();
  private readonly kinds = new Map<DocumentKind | undefined, KnownKind>();

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
    kind.grouped ??= [...groupBy(this.rules, (rule) => kind.groupOf.get(rule) ?? this.groups.of([]))];
    const found: DocumentRule[] = [];
    for (const [group, rules] of kind.grouped) {
      const name = this.names.ofAll(group.looks, document.map);
      if (name === undefined || !group.pays()) found.push(...rules);
      else this.ask(group, rules, name, document, { deps, found, kind });
    }
    return found;
  }

  private ask(
    group: RuleGroup<DocumentRule>,
    rules: readonly DocumentRule[],
    name: string,
    document: CatalogueDocument,
    { deps, found, kind }: { deps: Set<string>; found: DocumentRule[]; kind: KnownKind },
  ): void {
    const others = group.unknown(rules, name, deps);
    if (others.length === 0) return;
    const view = new RecordingContext(this.context);
    const silent = new Set<DocumentRule>();
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
    for (const dependency of view.deps) deps.add(dependency);
    group.keep(name, silent, view.deps);
  }

  private kindOf({ kind }: CatalogueDocument): KnownKind {
    const known = this.kinds.get(kind) ?? { groupOf: new Map(), grouped: undefined };
    this.kinds.set(kind, known);
    return known;
  }
}
