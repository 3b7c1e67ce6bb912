import { isRealDate } from '../text/dates.ts';
import type { Place } from './positions.ts';

/** What a comment `# qingdan-disable-next-line <rule> [至 <date>] -- <reason>` asks for. */
export interface Suppression {
  readonly rule: string;
  /** Last day on which it holds, as written; undefined = for good. */
  readonly until: string | undefined;
  readonly reason: string;
  /** Where the comment stands. */
  readonly at: Place;
  /** 1-based lines whose findings it covers: the next line that says something, to the end of a text begun there. */
  readonly covers: readonly [first: number, last: number];
  /** What keeps the comment from being obeyed: no form at all, or no reason. */
  readonly fault: 'form' | 'dash' | 'reason' | undefined;
}

/** One entry of 豁免 in the settings: what places need not have in common. Absent parts mean all. */
export interface Exemption {
  /** A rule of the comparison, or a group of them. */
  readonly rule: string | undefined;
  readonly division: string | undefined;
  readonly line: string | undefined;
  readonly base: string | undefined;
  readonly way: string | undefined;
  readonly until: string | undefined;
  readonly reason: string;
  /** Where its keys stand. */
  readonly places: Readonly<Record<'区划' | '条线' | '基本编码' | '至' | '理由', Place>>;
}

/** One accepted finding: a line of the baseline file. */
export interface BaselineRecord {
  readonly rule: string;
  /** Reference of the item; empty where the finding is about no item. */
  readonly item: string;
  readonly pointer: string;
  /** Rule, item, key path and text in 16 hex digits: what decides. */
  readonly fingerprint: string;
  readonly until: string | undefined;
  readonly reason: string;
  readonly at: Place;
}

/** An exception after a run: what it was good for. */
export type Applied<Exception> = Exception & {
  /** Whether a finding was there that it is made for, even if it holds no longer. */
  readonly isMet: boolean;
  /** Whether everything that could meet it was judged, so that one that is not met is superfluous. */
  readonly isJudged: boolean;
};

/** Every exception to the rules that a run met with. */
export interface Exceptions {
  readonly suppressions: readonly Applied<Suppression>[];
  readonly exemptions: readonly Applied<Exemption>[];
  readonly baseline: readonly Applied<BaselineRecord>[];
}

/** A finding that is not reported, and why. */
export interface Excused<Finding> {
  readonly diagnostic: Finding;
  /** By a comment, by 豁免 of the settings, or by the baseline. */
  readonly kind: 'comment' | 'exemption' | 'baseline';
  readonly reason: string;
}

/** Whether an exception still holds on a day, the last day included. A date that is none counts as past. */
export function holds({ until }: { readonly until: string | undefined }, asOf: string): boolean {
  return until === undefined || (isRealDate(until) && asOf <= until);
}
