import { compareDurations, parseDuration } from '../text/durations.ts';
import type { Duration, DurationUnit } from '../text/durations.ts';
import type { Step } from './generated/types.ts';

/** For every step the places of the steps that it waits for. */
export type Waits = readonly (readonly number[])[];

/**
 * A step waits for the steps named in 前置, without it for the step above. A name means the nearest step above that bears
 * it, else the first from there on; a name that no step bears is not waited for.
 */
export function waitsOf(steps: readonly Step[]): Waits {
  const places = new Map<string, number[]>();
  for (const [index, { 环节: name }] of steps.entries()) {
    const known = places.get(name);
    if (known === undefined) places.set(name, [index]);
    else known.push(index);
  }
  return steps.map(({ 前置: names }, index) => {
    if (names === undefined) return index === 0 ? [] : [index - 1];
    return names.flatMap((name) => {
      const known = places.get(name) ?? [];
      return known.findLast((place) => place < index) ?? known[0] ?? [];
    });
  });
}

/** The steps in an order in which each comes after those that it waits for; steps in a circle, or behind one, are left out. */
export function orderOf(waits: Waits): number[] {
  const open = waits.map((before) => before.length);
  const behind = waits.map((): number[] => []);
  for (const [index, before] of waits.entries()) for (const one of before) behind[one]?.push(index);
  const order = waits.flatMap((before, index) => (before.length === 0 ? [index] : []));
  for (const done of order)
    for (const next of behind[done] ?? []) {
      const left = (open[next] ?? 0) - 1;
      open[next] = left;
      if (left === 0) order.push(next);
    }
  return order;
}

/** Steps that wait for one another in a circle, each for the one before it; undefined where there is none. */
export function circleIn(waits: Waits): number[] | undefined {
  const done = new Set(orderOf(waits));
  let step = waits.findIndex((_, index) => !done.has(index));
  if (step < 0) return undefined;
  const walked = new Set<number>();
  while (!walked.has(step)) {
    walked.add(step);
    step = waits[step]?.find((before) => !done.has(before)) ?? step;
  }
  const way = [...walked];
  return way.slice(way.indexOf(step)).toReversed();
}

/** More steps than any procedure has. */
const MOST_STEPS = 200;

/** For every step all that are done before it; undefined where steps wait in a circle, or are too many to be meant. */
export function earlierSteps(steps: readonly Step[]): readonly ReadonlySet<number>[] | undefined {
  if (steps.length > MOST_STEPS) return undefined;
  const waits = waitsOf(steps);
  const order = orderOf(waits);
  const earlier: Set<number>[] = [];
  for (const index of order)
    earlier[index] = new Set((waits[index] ?? []).flatMap((before) => [before, ...(earlier[before] ?? [])]));
  return order.length === steps.length ? earlier : undefined;
}

/** A list has a handful; more are not worth the time that a hostile one would take. */
const MOST_SITUATIONS = 100;

/** The situations in which steps differ; one without a name where they do not. */
export function situationsOf(steps: readonly Step[]): readonly (string | undefined)[] {
  const names = new Set(steps.flatMap(({ 适用情形: situations }) => situations ?? []));
  return names.size === 0 ? [undefined] : [...names].slice(0, MOST_SITUATIONS);
}

/** The steps taken in one situation. */
export function stepsIn(steps: readonly Step[], situation: string | undefined): Step[] {
  return steps.filter(
    ({ 适用情形: situations }) =>
      situations === undefined || (situation !== undefined && situations.includes(situation)),
  );
}

/** The steps that together take longest, one after the other, and how long that is. */
export interface CriticalPath {
  readonly steps: readonly Step[];
  readonly duration: Duration;
}

/**
 * The longest ways through the steps, one for each situation and unit of time: nothing says how many working days a
 * month has, so steps in another unit count nothing, and the whole takes at least as long. Side by side counts once.
 */
export function criticalPaths(steps: readonly Step[], counts: (step: Step) => boolean = () => true): CriticalPath[] {
  const units = new Set(steps.flatMap((step) => (counts(step) ? (amountOf(step)?.unit ?? []) : [])));
  return situationsOf(steps).flatMap((situation) => {
    const taken = stepsIn(steps, situation);
    return [...units].map((unit) => longest(taken, unit, counts));
  });
}

/** The first of the longest ways that is longer than a limit. */
export function pathBeyond(paths: readonly CriticalPath[], limit: Duration): CriticalPath | undefined {
  return paths.find(({ duration }) => (compareDurations(duration, limit) ?? 0) > 0);
}

function longest(steps: readonly Step[], unit: DurationUnit, counts: (step: Step) => boolean): CriticalPath {
  const waits = waitsOf(steps);
  const ends: number[] = [];
  const comesFrom: (number | undefined)[] = [];
  let last: number | undefined;
  for (const index of orderOf(waits)) {
    const step = steps[index];
    const amount = step !== undefined && counts(step) ? amountOf(step) : undefined;
    const before = (waits[index] ?? []).reduce<number | undefined>(
      (latest, one) => (latest === undefined || (ends[one] ?? 0) > (ends[latest] ?? 0) ? one : latest),
      undefined,
    );
    comesFrom[index] = before;
    const length = amount?.unit === unit ? amount.amount : 0;
    ends[index] = (before === undefined ? 0 : (ends[before] ?? 0)) + length;
    if (last === undefined || (ends[index] ?? 0) > (ends[last] ?? 0)) last = index;
  }
  const way: Step[] = [];
  for (let index = last; index !== undefined; index = comesFrom[index]) {
    const step = steps[index];
    if (step !== undefined && counts(step) && amountOf(step)?.unit === unit) way.push(step);
  }
  return {
    steps: way.toReversed(),
    duration: { kind: 'amount', amount: last === undefined ? 0 : (ends[last] ?? 0), unit },
  };
}

function amountOf({ 时限: limit }: Step): Extract<Duration, { kind: 'amount' }> | undefined {
  const duration = limit === undefined ? undefined : parseDuration(limit);
  return duration?.kind === 'amount' ? duration : undefined;
}
