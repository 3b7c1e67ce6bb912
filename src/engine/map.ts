import { addAll } from '../model/add-all.ts';
import type { Context, DocumentRecord } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CatalogueDocument, LocateOptions } from '../model/document.ts';
import { effectiveClaim, effectiveImplementation, effectiveStandard, isCarriedOut, keyOf } from '../model/effective.ts';
import type { Suppression } from '../model/exceptions.ts';
import type { ItemFact } from '../model/facts.ts';
import type { Implementation, Organ, StandardItem } from '../model/generated/types.ts';
import { originKey } from '../model/item.ts';
import type { EffectiveItem, Written } from '../model/item.ts';
import type { Place } from '../model/positions.ts';
import { recordOf } from '../model/records.ts';
import type { DocumentRule, ItemRule, Rule } from '../model/rule.ts';
import { suppressionsIn } from '../model/suppressions.ts';
import { scalarEdit } from '../model/edits.ts';
import type { FactMaker } from './fact-maker.ts';
import { diagnosticAt, referenceOf } from './locate.ts';
import type { Precedents } from './precedents.ts';
import { RecordingContext } from './recording-context.ts';
import { covers } from './selection.ts';
import type { ItemSelection } from './selection.ts';

/** What one file says: its own findings, its facts for the comparison, and what it was judged against. */
export interface MapResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly facts: readonly ItemFact[];
  readonly suppressions: readonly Suppression[];
  readonly deps: readonly string[];
  readonly documents: number;
}

interface Judgement {
  readonly rules: readonly Rule[];
  readonly facts: FactMaker;
  readonly selection: ItemSelection;
  /** What is known of items from those judged before; without it every rule runs. */
  readonly precedents?: Precedents;
}

/** Judges the documents of one file and gathers their facts. */
export function mapFile(documents: readonly CatalogueDocument[], context: Context, judgement: Judgement): MapResult {
  const view = new RecordingContext(context);
  const diagnostics: Diagnostic[] = [];
  const facts: ItemFact[] = [];
  const { documentRules, itemRules } = byKind(judgement.rules);
  for (const document of documents) {
    const precedents = documentRules.length === 0 ? undefined : judgement.precedents;
    for (const rule of precedents?.rulesOn(document, view.deps) ?? documentRules)
      addAll(diagnostics, judgeDocument(rule, document, view));
    const carried = carriedOutItems(document, view);
    for (const item of itemRules.length === 0 ? [] : itemsToJudge(document, carried, view)) {
      if (!covers(judgement.selection, item)) continue;
      for (const rule of judgement.precedents?.rulesFor(item, view.deps) ?? itemRules)
        addAll(diagnostics, judgeItem(rule, item, document, view));
    }
    addAll(
      facts,
      carried.map((item) => judgement.facts.factOf(item)),
    );
  }
  const suppressions = suppressionsIn(documents);
  return { diagnostics, facts, suppressions, deps: [...view.deps], documents: documents.length };
}

const kinds = new WeakMap<
  readonly Rule[],
  { readonly documentRules: readonly DocumentRule[]; readonly itemRules: readonly ItemRule[] }
>();

/** The rules of a run, parted once for all files. */
function byKind(rules: readonly Rule[]) {
  let parted = kinds.get(rules);
  if (parted === undefined) {
    const documentRules = rules.filter((rule) => rule.kind === 'document');
    parted = { documentRules, itemRules: rules.filter((rule) => rule.kind === 'item') };
    kinds.set(rules, parted);
  }
  return parted;
}

/** The items that a document carries out itself: one a level of a 基本目录, an 实施清单, or the claims of an organ. */
export function carriedOutItems(document: CatalogueDocument, context: Context): EffectiveItem[] {
  switch (document.kind) {
    case '基本目录': {
      const record = recordOf<StandardItem>(document);
      return record !== undefined && isCarriedOut(record, context) ? levelsOf(record, context) : [];
    }
    case '实施清单': {
      const record = recordOf<Implementation>(document);
      const item = record === undefined ? undefined : effectiveImplementation(record, context);
      return item === undefined ? [] : [item];
    }
    case '实施机关': {
      const record = recordOf<Organ>(document);
      return (record?.value.认领 ?? []).flatMap(
        (_, index) => (record === undefined ? undefined : effectiveClaim(record, index, context)) ?? [],
      );
    }
    default:
      return [];
  }
}

/** What is shared (主项, an item with ways) is judged through every item that inherits it. */
function itemsToJudge(
  document: CatalogueDocument,
  carried: readonly EffectiveItem[],
  context: Context,
): readonly EffectiveItem[] {
  const record = document.kind === '基本目录' ? recordOf<StandardItem>(document) : undefined;
  if (record === undefined || isCarriedOut(record, context)) return carried;
  const { base } = keyOf(record.value);
  const heirs = base.endsWith('00Y')
    ? context.subItems(base).flatMap((sub) => [sub, ...context.ways(keyOf(sub.value).base)])
    : context.ways(base);
  return heirs.filter((heir) => isCarriedOut(heir, context)).flatMap((heir) => levelsOf(heir, context));
}

function levelsOf(record: DocumentRecord<StandardItem>, context: Context): EffectiveItem[] {
  return record.value.行使层级.map((level) => effectiveStandard(record, level, context));
}

function judgeDocument(rule: DocumentRule, document: CatalogueDocument, context: Context): Diagnostic[] {
  const severity = context.settings.severityOf(rule);
  if (severity === undefined) return [];
  return [...rule.check(document, context)].map(
    ({ path, range, message, args = {}, related = [], fix, ...options }) => {
      const written = { document, path };
      const place = document.place(path, options);
      const others = related.map((other) => ({ ...other.at, message: other.message, args: other.args ?? args }));
      return diagnosticAt(
        { rule: rule.id, severity, message, args, item: referenceOf(document), related: others, ...(fix && { fix }) },
        written,
        range === undefined ? place : { ...place, range },
      );
    },
  );
}

/**
 * A finding of a 基本目录 is kept if it stands in this document; one of an implementation, if a value that it rests on was
 * written locally or in the organ, or if there is no standard. It stands at the first such value.
 */
function judgeItem(rule: ItemRule, item: EffectiveItem, judged: CatalogueDocument, context: Context): Diagnostic[] {
  const severity = context.settings.severityOf(rule);
  if (severity === undefined || (item.isDraft && !rule.drafts)) return [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, message, args = {}, rests = [], local = false, related = [], span, key, fix } of rule.check(
    item,
    context,
  )) {
    if ([path, ...rests].some(([block]) => item.unjudged.has(String(block)))) continue;
    const own = item.isImplementation ? [path, ...rests].find((rest) => item.isOwn(rest)) : path;
    if (item.isImplementation && item.hasStandard && own === undefined && !local) continue;
    const at = own ?? path;
    const written = item.nearest(at);
    if (!item.isImplementation && written.document !== judged) continue;
    const options = at === path ? { ...(span && { span }), ...(key && { key }) } : {};
    const others = [...related, ...(at === path ? [] : [{ path, message, args }])].flatMap((other) => {
      const place = item.written(other.path);
      return place === undefined || originKey(other.path) === originKey(at)
        ? []
        : [{ ...placeOf(place), message: other.message, args: other.args ?? args }];
    });
    const edit =
      fix === undefined || at !== path ? undefined : scalarEdit(written.document, written.path, options, fix);
    diagnostics.push(
      diagnosticAt(
        {
          rule: rule.id,
          severity,
          message,
          args,
          item: item.reference,
          related: others,
          ...(edit && { fix: [edit] }),
        },
        written,
        placeOf(written, options),
      ),
    );
  }
  return diagnostics;
}

function placeOf({ document, path }: Written, options: LocateOptions = {}): Place {
  return document.place(path, options);
}
