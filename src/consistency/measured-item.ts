import { TEN_DISCLOSURES } from '../model/generated/applicability.ts';
import type { ItemType, Level } from '../model/generated/types.ts';
import type { Limit } from './comparable-limits.ts';

/**
 * What is measured of one implementation. There may be a million: texts are shared, limits are shared objects, and the
 * disclosures are bits, in the order of TEN_DISCLOSURES.
 */
export interface MeasuredItem {
  /** `<基本编码>[-<办理项编码>]`. */
  readonly code: string;
  /** 事项名称, with the name of the way. */
  readonly name: string;
  readonly type: ItemType | undefined;
  readonly line: string;
  readonly level: Level;
  readonly organ: string;
  readonly division: string;
  readonly promised: Limit | undefined;
  readonly legal: Limit | undefined;
  /** 状态: 暂停: it is there, but nobody can ask for it now. Absent: it is on offer. */
  readonly isSuspended?: boolean;
  /** Number of 必要 materials, and 到现场次数; undefined where neither is said. */
  readonly materials: number | undefined;
  readonly visits: number | undefined;
  /** Whether it begins with an application (到现场次数 applies to its type). */
  readonly isApplied: boolean;
  /** Whether the organ sits in a 政务服务中心 or 便民服务中心. */
  readonly inCentre: boolean;
  /** Disclosures that its type must give, and those of them that it gives. */
  readonly required: number;
  readonly given: number;
}

/** Whether people can ask for an item now. */
export function isOffered({ isSuspended = false }: MeasuredItem): boolean {
  return !isSuspended;
}

/** An organ, as far as it is measured. */
export interface MeasuredOrgan {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly hasOffice: boolean;
}

/** The bits of those disclosures for which `holds`. */
export function disclosureBits(holds: (key: (typeof TEN_DISCLOSURES)[number]) => boolean): number {
  let bits = 0;
  for (const [place, key] of TEN_DISCLOSURES.entries()) if (holds(key)) bits |= 1 << place;
  return bits;
}

/** How many disclosures some bits are. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The names of the disclosures that some bits are. */
export function disclosuresIn(bits: number): string[] {
  return TEN_DISCLOSURES.filter((_, place) => (bits & (1 << place)) !== 0);
}
