import type { Level, Line, Step } from '../model/generated/types.ts';
import type { EffectiveItem } from '../model/item.ts';
import { levelOf, lineOf, tellingSteps } from './steps.ts';

const DOWNWARD: readonly Level[] = ['国家级', '省级', '市级', '县级', '乡级', '村级'];

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
  return DOWNWARD.indexOf(levelOf(step, item)) > DOWNWARD.indexOf(item.level);
}
