import { LONGEST_TEXT, patternWork } from './pattern-cost.ts';
import type { PatternFault } from './pattern-cost.ts';

/** A stretch of a text; UTF-16 offsets, `end` exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Steps that one text may cost: some tens of milliseconds at the very worst. */
const BUDGET = 5_000_000;
/** Longer texts are searched in windows; a hit that is no longer than their overlap is found whole. */
const STEP = LONGEST_TEXT - 200;

/** What a whole text must look like; false for a text too long to be one. */
export function wholePattern(source: string): ((text: string) => boolean) | PatternFault {
  const fault = faultOf(source, 1);
  if (fault !== undefined) return fault;
  const pattern = new RegExp(`^(?:${source})$`, 'su');
  return (text) => text.length <= LONGEST_TEXT && pattern.test(text);
}

/** Finds every place of a text that a pattern describes. */
export function innerPattern(source: string): ((text: string) => Hit[]) | PatternFault {
  const fault = faultOf(source, LONGEST_TEXT);
  if (fault !== undefined) return fault;
  const pattern = new RegExp(source, 'gsu');
  if (new RegExp(`^(?:${source})$`, 'su').test('')) return { kind: 'blank' };
  return (text) => {
    const hits: Hit[] = [];
    for (let from = 0; from === 0 || from + LONGEST_TEXT - STEP < text.length; from += STEP) {
      for (const { index, 0: found } of text.slice(from, from + LONGEST_TEXT).matchAll(pattern)) {
        if (from + index >= (hits.at(-1)?.end ?? 0))
          hits.push({ start: from + index, end: from + index + found.length });
      }
    }
    return hits;
  };
}

/** Finds every place where one of some words stands; where several begin, the longest. */
export function wordFinder(words: readonly string[]): (text: string) => Hit[] {
  const longestFirst = [...words].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('|'), 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function faultOf(source: string, starts: number): PatternFault | undefined {
  try {
    // The language itself says first what is not in it.
    void new RegExp(source, 'su');
  } catch {
    return { kind: 'syntax' };
  }
  const work = patternWork(source);
  if (typeof work !== 'number') return work;
  return work * starts > BUDGET ? { kind: 'slow' } : undefined;
}
