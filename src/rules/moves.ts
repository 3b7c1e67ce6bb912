import { LEVELS } from '../consistency/levels.ts';
import type { Context } from '../model/context.ts';
import type { CatalogueDocument } from '../model/document.ts';
import type { Level } from '../model/generated/types.ts';
import { historyOf } from './history-of.ts';
import type { HistoryEntry } from './history-of.ts';

const DOWN = new Set(['下放', '承接']);
const UP = '上收';

/** The entries of 沿革 by which a power went to another level, in the order in which they are written. */
export function movesOf(document: CatalogueDocument, context: Pick<Context, 'hasCome'>): HistoryEntry[] {
  return historyOf(document).filter(({ change, date }) => (DOWN.has(change) || change === UP) && context.hasCome(date));
}

/** Whether the lowest level that decides must be lower than before, or higher. */
export function goesDown({ change }: HistoryEntry): boolean {
  return DOWN.has(change);
}

/** Whether a move is why a level does not decide any more: handed down to lower levels, or taken back to higher ones. */
export function tookFrom(move: HistoryEntry, level: Level, levels: readonly Level[]): boolean {
  if (levels.includes(level) || (move.formerLevels.length > 0 && !move.formerLevels.includes(level))) return false;
  return levels.some((other) => (goesDown(move) ? isBelow(other, level) : isBelow(level, other)));
}

/** Whether a move is why a level decides. Where it is not said who did before, it went to the last in its direction. */
export function gaveTo(move: HistoryEntry, level: Level, levels: readonly Level[]): boolean {
  if (!levels.includes(level)) return false;
  if (move.formerLevels.length > 0) return !move.formerLevels.includes(level);
  const inOrder = LEVELS.filter((one) => levels.includes(one));
  return (goesDown(move) ? inOrder.at(-1) : inOrder[0]) === level;
}

/** The lowest of some levels. */
export function lowestOf(levels: readonly Level[]): Level | undefined {
  return LEVELS.findLast((level) => levels.includes(level));
}

export function isBelow(level: Level, other: Level): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(other);
}
