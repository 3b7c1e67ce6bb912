import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/model/generated/types.ts';
import {
  circleIn,
  criticalPaths,
  earlierSteps,
  orderOf,
  pathBeyond,
  situationsOf,
  stepsIn,
  waitsOf,
} from '../../src/model/procedure.ts';
import { formatDuration } from '../../src/text/durations.ts';

type Short = readonly [
  name: string,
  limit?: string | undefined,
  before?: readonly string[] | undefined,
  situations?: readonly string[],
];

function steps(...short: readonly Short[]): Step[] {
  return short.map(([环节, 时限, 前置, 适用情形]) => ({
    环节,
    ...(时限 !== undefined && { 时限 }),
    ...(前置 && { 前置: [...前置] }),
    ...(适用情形 && { 适用情形: [...适用情形] }),
  }));
}

function lengths(...short: readonly Short[]): string[] {
  return criticalPaths(steps(...short)).map(({ steps: way, duration }) =>
    [formatDuration(duration), ...way.map(({ 环节 }) => 环节)].join(' '),
  );
}

describe('what a step waits for', () => {
  test('the step above, or those named; a name that no step bears is not waited for', () => {
    expect(waitsOf(steps(['受理'], ['审查'], ['会审', undefined, ['受理', '没有的']]))).toEqual([[], [0], [0]]);
    expect(waitsOf([])).toEqual([]);
  });
  test('of two steps with one name the nearest above is meant, and the first below where none is above', () => {
    expect(waitsOf(steps(['审查'], ['审查'], ['决定', undefined, ['审查']]))[2]).toEqual([1]);
    expect(waitsOf(steps(['决定', undefined, ['审查']], ['审查', undefined, []], ['审查', undefined, []]))[0]).toEqual([
      1,
    ]);
  });
  test('steps in a circle are named in the order in which they wait', () => {
    const circle = waitsOf(steps(['甲', undefined, ['丙']], ['乙'], ['丙'], ['丁']));
    expect(circleIn(circle)).toEqual([1, 2, 0]);
    expect(orderOf(circle)).toEqual([]);
    expect(circleIn(waitsOf(steps(['甲'], ['乙', undefined, ['乙']])))).toEqual([1]);
    expect(circleIn(waitsOf(steps(['甲'], ['乙'])))).toBeUndefined();
  });
});

test('what is done before a step is found through all that it waits for, if nothing waits in a circle', () => {
  const list = steps(['受理'], ['甲', undefined, ['受理']], ['乙', undefined, ['受理']], ['决定']);
  expect(earlierSteps(list)?.map((before) => [...before].sort((left, right) => left - right))).toEqual([
    [],
    [0],
    [0],
    [0, 2],
  ]);
  expect(earlierSteps(steps(['甲', undefined, ['乙']], ['乙']))).toBeUndefined();
});

describe('the longest way', () => {
  test('one after the other adds up, side by side counts once, on the spot is nothing', () => {
    expect(
      lengths(
        ['受理', '当场'],
        ['甲', '3个工作日', ['受理']],
        ['乙', '5个工作日', ['受理']],
        ['决定', '2个工作日', ['甲', '乙']],
      ),
    ).toEqual(['7个工作日 乙 决定']);
  });
  test('each situation and each unit by itself', () => {
    expect(lengths(['甲', '3个工作日', undefined, ['一般']], ['乙', '4个工作日', undefined, ['紧急']])).toEqual([
      '3个工作日 甲',
      '4个工作日 乙',
    ]);
    expect(lengths(['甲', '3个工作日'], ['乙', '4日'], ['丙', '1个工作日'])).toEqual([
      '4个工作日 甲 丙',
      '4个自然日 乙',
    ]);
    expect(lengths(['甲'], ['乙'])).toEqual([]);
  });
  test('is longer than a limit only where that is certain', () => {
    const paths = criticalPaths(steps(['甲', '60日'], ['乙', '5个工作日']));
    expect(pathBeyond(paths, { kind: 'amount', amount: 2, unit: '月' })).toBeUndefined();
    expect(pathBeyond(paths, { kind: 'amount', amount: 1, unit: '月' })?.steps.map(({ 环节 }) => 环节)).toEqual(['甲']);
    expect(pathBeyond(paths, { kind: 'amount', amount: 4, unit: '工作日' })?.duration).toEqual({
      kind: 'amount',
      amount: 5,
      unit: '工作日',
    });
  });
  test('steps in a circle end nowhere', () => {
    expect(lengths(['甲', '3个工作日', ['乙']], ['乙', '2个工作日', ['甲']])).toEqual(['0个工作日']);
  });
});

const anySteps = fc.array(
  fc.record({
    name: fc.integer({ min: 0, max: 7 }),
    before: fc.option(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 })),
  }),
  { maxLength: 12 },
);

test('every step is either in order or behind a circle, and an order keeps what is waited for first', () => {
  fc.assert(
    fc.property(anySteps, (list) => {
      const waits = waitsOf(
        list.map(({ name, before }) => ({ 环节: `${name}`, ...(before && { 前置: before.map(String) }) })),
      );
      const order = orderOf(waits);
      expect(order.length === list.length).toBe(circleIn(waits) === undefined);
      for (const [place, index] of order.entries())
        for (const before of waits[index] ?? []) expect(order.indexOf(before)).toBeLessThan(place);
      for (const [place, index] of (circleIn(waits) ?? []).entries()) {
        const circle = circleIn(waits) ?? [];
        expect(waits[index]).toContain(circle.at(place - 1));
      }
    }),
  );
});

test('a situation takes the steps that name it and those that name none', () => {
  const list = steps(['甲'], ['乙', undefined, undefined, ['一般']], ['丙', undefined, undefined, ['紧急']]);
  expect(situationsOf(list)).toEqual(['一般', '紧急']);
  expect(stepsIn(list, '紧急').map(({ 环节 }) => 环节)).toEqual(['甲', '丙']);
  expect(situationsOf(steps(['甲']))).toEqual([undefined]);
});
