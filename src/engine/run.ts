import { compareDiagnostics, fingerprintOf, SEVERITIES } from '../model/diagnostic.ts';
import type { Diagnostic, MessageArguments, Severity } from '../model/diagnostic.ts';
import type { Context } from '../model/context.ts';
import type { Excused } from '../model/exceptions.ts';
import { referenceOf } from '../model/facts.ts';
import { codeOf } from '../model/item.ts';
import type { FactList, Facts } from '../model/facts.ts';
import { FindingTable } from '../model/finding-table.ts';
import type { CatalogueRule } from '../model/rule.ts';
import type { Catalogue } from './catalogue.ts';
import { filterAlike, groupAlike, groupByOwner, headsOf } from '../consistency/group-by.ts';
import { applyExceptions, judgeExceptions } from './exceptions.ts';
import { exemptionsOf } from './exemptions.ts';
import { filesToMap, joined, mapperOf } from './map-files.ts';
import type { MappedCatalogue, RunOptions } from './map-files.ts';
import { selects } from './selection.ts';
import type { ItemSelection } from './selection.ts';
import { finished } from './steps.ts';
import type { Steps } from './steps.ts';

export interface RunResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a comment or the baseline excuses: counted, not reported. */
  readonly excused: readonly Excused<Diagnostic>[];
  readonly facts: Facts;
  readonly files: number;
  readonly documents: number;
  /** Files with a document that could not be read as YAML: what they say takes no part in the comparison. */
  readonly broken: readonly string[];
}

/** Judges a catalogue: map over its files, reduce over their facts, findings once and in order. */
export function run(catalogue: Catalogue, context: Context, options: RunOptions): RunResult {
  const mapped = mapperOf(catalogue, context, options)(filesToMap(catalogue, options));
  return reduced(joined([mapped]), catalogue, context, options);
}

/** What is found in files that were mapped, here or elsewhere. */
export function reduced(...asked: Parameters<typeof reducing>): RunResult {
  return finished(reducing(...asked));
}

/** The same in steps. */
export function* reducing(
  mapped: MappedCatalogue,
  { baseline }: Pick<Catalogue, 'baseline'>,
  context: Context,
  { rules, stages, files, selection = {} }: RunOptions,
): Steps<RunResult> {
  const { severityOf } = context.settings;
  const facts: Facts = { ...mapped.facts, items: withoutClaimedTwice(mapped.facts.items) };
  const compared = new FindingTable();
  for (const rule of rules) {
    if (!stages.reduce || rule.kind !== 'catalogue') continue;
    yield;
    for (const finding of judgeCatalogue(rule, facts, context, selection)) compared.add(finding);
  }
  yield;
  const isWhole = stages.map && stages.reduce && files === undefined && !isSelective(selection);
  const running = new Set(rules.filter((rule) => severityOf(rule) !== undefined).map(({ id }) => id));
  const { reported, excused, exceptions } = applyExceptions(
    [...mapped.diagnostics, ...compared.distinct()],
    { suppressions: mapped.suppressions, exemptions: exemptionsOf(context.settingsFile), baseline },
    context.asOf,
    ({ rule }) =>
      isWhole && (rule === undefined || !rule.includes('/') ? !context.settings.isNarrowed : running.has(rule)),
  );
  const onExceptions = rules.flatMap((rule) =>
    rule.kind === 'exception' ? judgeExceptions(rule, exceptions, context) : [],
  );
  return {
    diagnostics: [...reported, ...onExceptions].sort(compareDiagnostics),
    excused,
    facts: isSelective(selection) ? { ...facts, items: facts.items.filter((item) => selects(selection, item)) } : facts,
    files: mapped.files,
    documents: mapped.documents,
    broken: mapped.broken,
  };
}

function isSelective(selection: ItemSelection): boolean {
  return Object.keys(selection).length > 0;
}

/** How many findings there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warn: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** Whether any finding is at or above a severity. */
export function reaches(counts: Readonly<Record<Severity, number>>, level: Severity): boolean {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1).some((severity) => counts[severity] > 0);
}

function* judgeCatalogue(
  rule: CatalogueRule,
  facts: Facts,
  context: Context,
  selection: ItemSelection,
): Iterable<Diagnostic> {
  const severity = context.settings.severityOf(rule);
  if (severity === undefined) return;
  for (const finding of rule.check(facts, context)) {
    const { about, at, item, message, args = {}, related = [], gather, norm } = finding;
    if (!selects(selection, about)) continue;
    const { level, division, line } = about;
    yield {
      rule: rule.id,
      severity,
      message,
      args,
      item,
      about: { level, division, line },
      ...at,
      related: related.map((other) => ({ ...other.at, message: other.message, args: other.args ?? {} })),
      fingerprint: fingerprintOf(rule.id, item, at.pointer, JSON.stringify(ownWords({ ...args, ...gather?.member }))),
      ...(gather && { gather }),
      ...(norm && { norm }),
    };
  }
}

/** Numbers count what others say, lists of places name them: a finding stays the same when they change. */
function ownWords(args: MessageArguments): MessageArguments {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => !isOfOthers(value)));
}

function isOfOthers(value: MessageArguments[string]): boolean {
  return typeof value === 'number' || (typeof value === 'object' && value.some((entry) => typeof entry === 'object'));
}

/** A claimed code that also has a file: the file is the implementation. */
function withoutClaimedTwice(items: FactList): FactList {
  const twice = new Set<string>();
  const implementations = filterAlike(items, ({ kind }) => kind !== '基本目录');
  for (const ofItem of groupAlike(implementations, codeOf).values()) {
    if (new Set(headsOf(ofItem).map(({ kind }) => kind)).size < 2) continue;
    const filed = groupByOwner(
      filterAlike(ofItem, ({ kind }) => kind === '实施清单'),
      'organ',
    );
    for (const claim of filterAlike(ofItem, ({ kind }) => kind === '认领'))
      if (filed.has(claim.organ)) twice.add(referenceOf(claim));
  }
  return twice.size === 0 ? items : items.filter((item) => item.kind !== '认领' || !twice.has(referenceOf(item)));
}
