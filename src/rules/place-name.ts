import type { Context } from '../model/context.ts';
import type { ItemFact } from '../model/facts.ts';

/** What the place of an item is called in a message: its division, for a 基本目录 its level. */
export function placeName({ division, level }: ItemFact, context: Context): string {
  return context.division(division)?.name ?? (division || level);
}
