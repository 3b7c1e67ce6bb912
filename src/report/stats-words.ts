import { countShared } from '../consistency/benchmarks.ts';
import type { Benchmark, Spread } from '../consistency/benchmarks.ts';
import { shareOf } from '../consistency/service-shares.ts';
import type { ServiceShares } from '../consistency/service-shares.ts';
import { thousands } from './words.ts';

/** One share that is shown of a set of implementations. */
export interface ShareMetric {
  readonly title: string;
  /** What it is a share of, as a sentence. */
  readonly of: (shares: ServiceShares) => string;
  readonly value: (shares: ServiceShares) => number | undefined;
}

export const SHARE_METRICS: readonly ShareMetric[] = [
  {
    title: '时限压缩',
    of: ({ comparable, shortened }) => `可比的 ${thousands(comparable)} 条，其中缩短的 ${thousands(shortened)} 条`,
    value: ({ compression }) => compression,
  },
  {
    title: '至多一次',
    of: ({ oneVisit, visitsStated }) => `写明次数的 ${thousands(visitsStated)} 条里有 ${thousands(oneVisit)} 条`,
    value: ({ oneVisit, visitsStated }) => shareOf(oneVisit, visitsStated),
  },
  {
    title: '一次不跑',
    of: ({ noVisit, visitsStated }) => `写明次数的 ${thousands(visitsStated)} 条里有 ${thousands(noVisit)} 条`,
    value: ({ noVisit, visitsStated }) => shareOf(noVisit, visitsStated),
  },
  {
    title: '进驻中心',
    of: ({ inCentre, applied }) => `依申请办理的 ${thousands(applied)} 条里有 ${thousands(inCentre)} 条`,
    value: ({ inCentre, applied }) => shareOf(inCentre, applied),
  },
  {
    title: '十公开',
    of: ({ given, required }) => `应当公开的 ${thousands(required)} 处里有 ${thousands(given)} 处`,
    value: ({ given, required }) => shareOf(given, required),
  },
];

/** How everything is counted: a number without this is not to be compared. */
export const DEFINITIONS: readonly string[] = [
  '实施：实施清单和认领，不含已经取消的；草稿和暂停的也算。',
  '承诺时限：单位相同的才比（年折成月，分钟折成小时），当场算 0；中位数是排在中间的那个数。',
  '时限压缩：1－承诺÷法定，两者单位相同才算，法定没有规定的不算。每条实施各算一个比例，再取平均，不按时限长短加权；承诺比法定长的按负数算。',
  '材料：只数必要的，没有写必要性的当作必要；只在个别情形要交的也数。',
  '至多一次、一次不跑：写明了到现场次数的实施里，不超过 1 次的、0 次的各占多少。',
  '进驻中心：依申请办理的实施里，实施机关写了“进驻”的占多少；没有写的按没有进驻算。',
  '行政审批处：有行政许可的部门里，写了“行政审批处”的占多少；集中行使审批权的行政审批局也算；没有写的按没有算。',
  '窗口覆盖：区划表里（设置了范围的，在范围内）本级有机关实施事项，或者上级机关的受理机构写到它名称的，占多少。',
  '十公开：按事项类型必填的才算应当公开；继承来的算公开了，写“略”“待定”一类的不算。',
];

/** How many items can be compared, and how many of them differ. */
export function benchmarkLead(benchmarks: readonly Benchmark[], different: number): string {
  const shared = `有几处实施、能比的 ${thousands(countShared(benchmarks))} 项`;
  return different === 0
    ? `${shared}，时限、材料、次数都没有差别。`
    : `${shared}，有差别的 ${thousands(different)} 项，差别大的在前。`;
}

/** A share as people read it; what is not all is never shown as all. */
export function percent(share: number | undefined): string {
  if (share === undefined) return '—';
  const rounded = Math.round(share * 1000) / 10;
  const shown = rounded === 100 && share < 1 ? 99.9 : rounded;
  return `${(shown === 0 ? 0 : shown).toFixed(1)}%`;
}

/** At most two digits behind the point. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** `承诺时限（工作日）`, and the like: limits, materials and visits by their unit. */
export function spreadTitle({ unit }: Spread): string {
  if (unit === '项') return '必要材料（项）';
  return unit === '次' ? '到现场次数' : `承诺时限（${unit}）`;
}

/** What the ends of a spread are called: limits are short or long, materials and visits few or many. */
export function endTitles({ unit }: Spread): readonly [least: string, most: string] {
  return unit === '项' || unit === '次' ? ['最少', '最多'] : ['最短', '最长'];
}

/** The first places of a list, and how many there are. */
export function somePlaces(codes: readonly string[], nameOf: (code: string) => string, most = 3): string {
  return someNames(codes.slice(0, most).map(nameOf), codes.length, '处');
}

/** `甲、乙等 9 处`: the first names of a list of `total`. */
export function someNames(names: readonly string[], total: number, unit: string): string {
  return names.join('、') + (total > names.length ? `等 ${thousands(total)} ${unit}` : '');
}
