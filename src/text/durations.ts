import { fold } from './fold.ts';
import { parseChineseNumeral } from './numerals.ts';

export type DurationUnit = '工作日' | '自然日' | '月' | '年' | '小时' | '分钟';

/** A length of time as a guide states it; `amount` counts `unit` and may have a fraction (半年 is 0.5 年). */
export type Duration =
  | { kind: 'amount'; amount: number; unit: DurationUnit }
  | { kind: 'immediate' }
  | { kind: 'unstated' }
  | { kind: 'longterm' };

const UNITS: ReadonlyMap<string, readonly [factor: number, unit: DurationUnit]> = new Map([
  ['工作日', [1, '工作日']],
  ['自然日', [1, '自然日']],
  ['日历日', [1, '自然日']],
  ['日历天', [1, '自然日']],
  ['日', [1, '自然日']],
  ['天', [1, '自然日']],
  ['周', [7, '自然日']],
  ['星期', [7, '自然日']],
  ['月', [1, '月']],
  ['年', [1, '年']],
  ['周年', [1, '年']],
  ['小时', [1, '小时']],
  ['钟头', [1, '小时']],
  ['分钟', [1, '分钟']],
]);
const COUNTED_WITH_GE = new Set(['工作日', '自然日', '日历日', '星期', '月', '小时', '钟头']);

const AMOUNT =
  /^(?<number>\d{1,6}(?:\.\d{1,3})?|[零〇一二两三四五六七八九十百千万]{1,10}|半)(?<ge>个?)(?:\((?<boxed>[^()]{1,3})\)|(?<plain>[^()]{1,3}?)(?:\((?<kind>工作日|自然日)\))?)(?:之内|以内|内)?$/u;
const IMMEDIATE = /^(?:当场|即时)(?:办结|办理|办|完成|决定|审批|出证|发证|取件|领取|受理)?$|^即(?:时即)?办$/u;
const UNSTATED =
  /^(?:法律、?(?:行政)?法规|法律|法)?(?:无|未|没有)(?:作出?)?(?:明确)?规定$|^无法定(?:办结|办理)?(?:时限|期限)$/u;
const LONGTERM = /^(?:长期|永久|终身)(?:有效)?$/u;
// More years than this are a calendar year (2015年).
const MOST_YEARS = 999;

function readNumber(text: string): number | undefined {
  if (text === '半') return 0.5;
  return /^\d/u.test(text) ? Number(text) : parseChineseNumeral(text);
}

/**
 * Reads one length of time as people write it: `20个工作日`, `二十个工作日`, `20(工作日)`, `15日`, `3个月`, `半年`,
 * `2小时`, also with `内` behind it; `当场`, `即时办结`; `无规定`; `长期`. A week is 7 自然日.
 * `undefined` for ranges, estimates, dates (`3月`, `2015年`) and vague words: they are no limit.
 */
export function parseDuration(text: string): Duration | undefined {
  const folded = fold(text);
  if (IMMEDIATE.test(folded)) return { kind: 'immediate' };
  if (UNSTATED.test(folded)) return { kind: 'unstated' };
  if (LONGTERM.test(folded)) return { kind: 'longterm' };
  const { number = '', ge, boxed, plain, kind } = AMOUNT.exec(folded)?.groups ?? {};
  const word = boxed ?? plain ?? '';
  const unit = UNITS.get(word);
  const count = readNumber(number);
  if (unit === undefined || count === undefined) return undefined;
  const hasGe = ge === '个';
  if (hasGe && !COUNTED_WITH_GE.has(word)) return undefined;
  // 3月 is March; a form's 3(月) is not.
  if (word === '月' && !hasGe && boxed === undefined) return undefined;
  if (word === '年' && count > MOST_YEARS) return undefined;
  if (kind !== undefined && word !== '日' && word !== '天') return undefined;
  return { kind: 'amount', amount: count * unit[0], unit: kind === '工作日' ? kind : unit[1] };
}

const WORDS = { immediate: '当场', unstated: '无规定', longterm: '长期' } as const;

/** The text that the canonical form writes, which `parseDuration` reads back: `20个工作日`, `5年`, `当场`. */
export function formatDuration(duration: Duration): string {
  if (duration.kind !== 'amount') return WORDS[duration.kind];
  const counted = duration.unit === '工作日' || duration.unit === '自然日' || duration.unit === '月';
  return `${String(duration.amount)}${counted ? '个' : ''}${duration.unit}`;
}

interface Amount {
  amount: number;
  unit: DurationUnit;
}

interface Bounds {
  least: number;
  most: number;
}

const MINUTES: Partial<Record<DurationUnit, number>> = { 分钟: 1, 小时: 60 };
const MONTHS: Partial<Record<DurationUnit, number>> = { 月: 1, 年: 12 };

function sign(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** How many days a length can have, wherever it begins. A month has 28 to 31 days, a year 365 or 366. */
function calendarDays({ amount, unit }: Amount): Bounds {
  if (unit === '工作日') return { least: amount, most: Number.POSITIVE_INFINITY };
  const months = amount * (MONTHS[unit] ?? 0);
  if (months === 0) return { least: amount, most: amount };
  const years = Math.floor(months / 12);
  const rest = months - years * 12;
  return { least: years * 365 + rest * 28, most: years * 366 + rest * 31 };
}

/**
 * Minutes against a length in days. 民法典 201: hours run from the event, days from the day after it; so n days
 * take between n and n + 1 times 24 hours. Nothing bounds working days from above (holidays).
 */
function compareMinutesToDays(minutes: number, days: Bounds): number | undefined {
  const dayLength = 24 * 60;
  if (minutes < Math.floor(days.least) * dayLength) return -1;
  return minutes > (Math.ceil(days.most) + 1) * dayLength ? 1 : undefined;
}

function compareAmounts(left: Amount, right: Amount): number | undefined {
  if (left.unit === right.unit) return sign(left.amount, right.amount);
  const leftMinutes = MINUTES[left.unit];
  const rightMinutes = MINUTES[right.unit];
  if (leftMinutes !== undefined && rightMinutes !== undefined) {
    return sign(left.amount * leftMinutes, right.amount * rightMinutes);
  }
  if (leftMinutes !== undefined) return compareMinutesToDays(left.amount * leftMinutes, calendarDays(right));
  if (rightMinutes !== undefined) {
    const opposite = compareMinutesToDays(right.amount * rightMinutes, calendarDays(left));
    return opposite === undefined ? undefined : sign(0, opposite);
  }
  if (left.unit === '工作日' || right.unit === '工作日') return undefined;
  const leftMonths = MONTHS[left.unit];
  const rightMonths = MONTHS[right.unit];
  if (leftMonths !== undefined && rightMonths !== undefined) {
    return sign(left.amount * leftMonths, right.amount * rightMonths);
  }
  const leftDays = calendarDays(left);
  const rightDays = calendarDays(right);
  if (leftDays.most < rightDays.least) return -1;
  return leftDays.least > rightDays.most ? 1 : undefined;
}

const RANK = { immediate: 0, amount: 1, longterm: 2 } as const;

/**
 * -1, 0 or 1 as `a` is shorter than, as long as, or longer than `b`; `undefined` where that depends on a calendar.
 *
 * - `immediate` equals 0 of any unit; `longterm` is longer than any amount; `unstated` has no length.
 * - 月 and 年 by twelve, 分钟 and 小时 by sixty. 工作日 against 自然日, 月 or 年 is never decided.
 * - 自然日 against 月 or 年, and hours against any days, only outside the band that the calendar leaves open.
 */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  if (a.kind === 'unstated' || b.kind === 'unstated') return undefined;
  const leftRank = a.kind === 'amount' && a.amount === 0 ? RANK.immediate : RANK[a.kind];
  const rightRank = b.kind === 'amount' && b.amount === 0 ? RANK.immediate : RANK[b.kind];
  if (leftRank !== RANK.amount || leftRank !== rightRank) return sign(leftRank, rightRank);
  return a.kind === 'amount' && b.kind === 'amount' ? compareAmounts(a, b) : undefined;
}

/**
 * The length of steps done one after the other. `undefined` for an empty list, for two different units, and as
 * soon as one length is unstated or longterm. `immediate` adds nothing.
 */
export function addDurations(list: readonly Duration[]): Duration | undefined {
  let sum: Duration | undefined;
  for (const duration of list) {
    if (duration.kind === 'unstated' || duration.kind === 'longterm') return undefined;
    if (sum?.kind !== 'amount') {
      sum = duration;
    } else if (duration.kind === 'amount') {
      if (duration.unit !== sum.unit) return undefined;
      sum = { ...sum, amount: sum.amount + duration.amount };
    }
  }
  return sum;
}

/** The length of steps done side by side: the one that none exceeds. `undefined` where that cannot be decided. */
export function maxDuration(list: readonly Duration[]): Duration | undefined {
  return list.find((candidate) => list.every((other) => (compareDurations(candidate, other) ?? -1) >= 0));
}
