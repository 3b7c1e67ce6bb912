import type { Limit } from '../../src/consistency/comparable-limits.ts';
import { limitOf } from '../../src/consistency/comparable-limits.ts';
import type { MeasuredItem } from '../../src/consistency/measured-item.ts';
import { parseDuration } from '../../src/text/durations.ts';

/** An implementation of one county licence, with what it says otherwise. */
export function measured(changes: Partial<MeasuredItem> = {}): MeasuredItem {
  return {
    code: '510112001000',
    name: '事项',
    type: '行政许可',
    line: '市场监管',
    level: '县级',
    organ: '510104-scjgj',
    division: '510104',
    promised: undefined,
    legal: undefined,
    materials: undefined,
    visits: undefined,
    isApplied: true,
    inCentre: false,
    required: 0,
    given: 0,
    ...changes,
  };
}

/** A limit as people write it. */
export function limit(text: string): Limit | undefined {
  return limitOf(parseDuration(text));
}
