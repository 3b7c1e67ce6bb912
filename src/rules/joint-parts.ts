import { LEVELS } from '../consistency/levels.ts';
import type { Level, Line, Step } from '../model/generated/types.ts';
import type { EffectiveItem } from '../model/item.ts';
import { levelOf, lineOf, tellingSteps } from './steps.ts';

/** The department lines that act in the steps of an item. */
export function actingLines(item: EffectiveItem): Set<Line> {
  return new Set(tellingSteps(item).flatMap((step) => lineOf(step, item) ?? []));
}

/** The levels that act in the steps of an item. */
export function actingLevels(item: EffectiveItem): Set<Level> {
  return new Set(tellingSteps(item).map((step) => levelOf(step, item)));
}

/** Whether a step is taken by a level below the one that decides. */
export function isBelow(step: Step, item: EffectiveItem): boolean {
  return LEVELS.indexOf(levelOf(step, item)) > LEVELS.indexOf(item.level);
}
