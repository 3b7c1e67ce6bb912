import type { Duration } from '../text/durations.ts';

/** Units in which limits are compared; months and years are one, and hours and minutes. 当场 is nothing of any of them. */
export type LimitUnit = '工作日' | '自然日' | '月' | '小时' | '当场';

/** A limit as a number of a unit. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

const UNITS = { 工作日: ['工作日', 1], 自然日: ['自然日', 1], 月: ['月', 1], 年: ['月', 12] } as const;
const MINUTES = { 小时: 60, 分钟: 1 } as const;

/** The limit that a duration is; undefined where it has no length (无规定, 长期). */
export function limitOf(duration: Duration | undefined): Limit | undefined {
  if (duration === undefined || duration.kind === 'unstated' || duration.kind === 'longterm') return undefined;
  if (duration.kind === 'immediate' || duration.amount === 0) return { amount: 0, unit: '当场' };
  const { amount, unit } = duration;
  if (unit === '小时' || unit === '分钟') return { amount: (amount * MINUTES[unit]) / 60, unit: '小时' };
  const [common, factor] = UNITS[unit];
  return { amount: amount * factor, unit: common };
}

/**
 * How much shorter the promised limit is than the legal one: 0.6 for 20 → 8 工作日, 1 for 当场, below zero where it is longer.
 * Undefined where the two have no common unit, or the law itself asks for 当场.
 */
export function compression(promised: Limit | undefined, legal: Limit | undefined): number | undefined {
  if (promised === undefined || legal === undefined || legal.amount === 0) return undefined;
  if (promised.amount === 0) return 1;
  return promised.unit === legal.unit ? 1 - promised.amount / legal.amount : undefined;
}
