import { benchmarksOf } from '../consistency/benchmarks.ts';
import { limitOf } from '../consistency/comparable-limits.ts';
import type { Limit } from '../consistency/comparable-limits.ts';
import { approvalOffices, counterCoverage } from '../consistency/counters.ts';
import { disclosureScores } from '../consistency/disclosure-score.ts';
import { disclosureBits } from '../consistency/measured-item.ts';
import type { MeasuredItem } from '../consistency/measured-item.ts';
import { coveredDivisions } from '../consistency/places.ts';
import { sharesBy, sharesOf } from '../consistency/service-shares.ts';
import type { Statistics } from '../consistency/statistics.ts';
import type { Context } from '../model/context.ts';
import { codeOf } from '../model/item.ts';
import type { EffectiveItem, ItemBlocks } from '../model/item.ts';
import { isGiven } from '../rules/disclosure.ts';
import { parseDuration } from '../text/durations.ts';
import type { Catalogue } from './catalogue.ts';
import { implementations } from './items.ts';
import { covers } from './selection.ts';
import type { ItemSelection } from './selection.ts';

/** Measures every implementation in force that the selection covers. */
export function measure(catalogue: Catalogue, context: Context, selection: ItemSelection = {}): Statistics {
  const gatherer = new Gatherer();
  const { levels, divisions: codes, lines } = selection;
  // A county names counters of its towns: they are there whichever level is looked at.
  for (const item of implementations(catalogue, context, lines === undefined ? {} : { lines })) {
    gatherer.noteCounters(item);
    if (covers(selection, item)) gatherer.add(item);
  }
  const { items, counters } = gatherer;
  const divisions = coveredDivisions(context).filter(
    ({ level, code }) => (levels?.includes(level) ?? true) && (codes?.includes(code) ?? true),
  );
  const organs = context.organs().map(({ value }) => ({
    id: value.编号,
    name: value.名称,
    level: value.层级,
    // An approval bureau is such an office as a whole.
    hasOffice: value.行政审批处 !== undefined || value.集中行使 !== undefined,
  }));
  return {
    catalogue: context.settings.name,
    asOf: context.asOf,
    benchmarks: benchmarksOf(items),
    overall: sharesOf(items),
    places: sharesBy(items, ({ division }) => division),
    lines: sharesBy(items, ({ line }) => line),
    offices: approvalOffices(items, organs),
    coverage: counterCoverage(divisions, items, counters, (code) => context.division(code)?.parent),
    scores: disclosureScores(items),
    placeName: (code) => context.division(code)?.name ?? code,
  };
}

/** Keeps of each implementation only what is measured, and each text and limit once. */
class Gatherer {
  readonly items: MeasuredItem[] = [];
  readonly counters = new Map<string, Set<string>>();
  private readonly texts = new Map<string, string>();
  private readonly limits = new Map<string, Limit | undefined>();

  add(item: EffectiveItem): void {
    const { blocks } = item;
    const organ = item.organ?.value;
    const { id, division } = organOf(item);
    const required = disclosureBits((key) => item.applicability(key) === '必填');
    const isApplied = item.type !== undefined && item.applicability('到现场次数') !== '不适用';
    this.items.push({
      code: this.shared(codeOf(item.key)),
      name: this.shared(nameOf(blocks)),
      type: item.type,
      line: this.shared(blocks.条线 ?? ''),
      level: item.level,
      organ: this.shared(id),
      division: this.shared(division),
      promised: item.applicability('办理时限/承诺') === '不适用' ? undefined : this.limit(blocks.办理时限?.承诺),
      legal: this.limit(blocks.办理时限?.法定),
      materials: item.applicability('申请材料') === '不适用' ? undefined : necessaryMaterials(blocks),
      visits: isApplied ? blocks.到现场次数 : undefined,
      isApplied,
      isSuspended: blocks.状态 === '暂停',
      inCentre: organ?.进驻 !== undefined,
      required,
      given: required & disclosureBits((key) => isGiven(key, blocks)),
    });
  }

  noteCounters(item: EffectiveItem): void {
    for (const counter of item.blocks.受理机构 ?? []) {
      const { division } = organOf(item);
      const known = this.counters.get(division) ?? new Set();
      this.counters.set(division, known.add(this.shared(counter)));
    }
  }

  private shared(text: string): string {
    const known = this.texts.get(text);
    if (known === undefined) this.texts.set(text, text);
    return known ?? text;
  }

  private limit(text: string | undefined): Limit | undefined {
    if (text === undefined) return undefined;
    if (!this.limits.has(text)) this.limits.set(text, limitOf(parseDuration(text)));
    return this.limits.get(text);
  }
}

function organOf({ organ, blocks }: EffectiveItem): { readonly id: string; readonly division: string } {
  const id = organ?.value.编号 ?? blocks.实施机关 ?? '';
  return { id, division: organ?.value.区划 ?? id.split('-')[0] ?? '' };
}

function nameOf({ 事项名称: name = '', 业务办理项: way }: ItemBlocks): string {
  return way === undefined ? name : `${name}（${way}）`;
}

/** A material that does not say 必要性 is 必要; those of single situations count too. */
function necessaryMaterials({ 申请材料: materials }: ItemBlocks): number | undefined {
  if (!Array.isArray(materials)) return materials === undefined ? undefined : 0;
  return materials.filter(({ 必要性: need = '必要' }) => need === '必要').length;
}
