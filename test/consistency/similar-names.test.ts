import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterPairs, similarNames } from '../../src/consistency/similar-names.ts';

function dice(left: string, right: string): number {
  const [one, two] = [characterPairs(left), characterPairs(right)];
  const shared = [...one].filter((pair) => two.has(pair)).length;
  return one.size + two.size === 0 ? 0 : (2 * shared) / (one.size + two.size);
}

function bruteForce(names: readonly string[], least: number): [number, number, number][] {
  return names.flatMap((left, index) =>
    names.flatMap((right, other): [number, number, number][] => {
      const score = dice(left, right);
      return other > index && score >= least ? [[index, other, score]] : [];
    }),
  );
}

/** Few characters, so that names share many pairs. */
const name = fc
  .array(fc.constantFrom('许', '可', '证', '食', '品', '经', '营', '𠮷'), { maxLength: 14 })
  .map((characters) => characters.join(''));

describe('similar names', () => {
  test.each([
    ['兽药经营许可证核发', '兽药经营许可核发', 0.8],
    ['食品经营许可', '食品经营许可', 1],
    ['食品经营许可', '取水许可', 0.3],
  ])('%s and %s share %f at most to the tenth', (left, right, score) => {
    const [pair] = similarNames([left, right], 0.1).pairs;
    expect(pair?.score).toBeCloseTo(score, 1);
  });

  test('the index finds exactly what comparing every two names finds', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 40 }),
        fc.oneof(fc.constantFrom(0.5, 2 / 3, 0.75, 0.8, 0.9, 1), fc.double({ min: 0.05, max: 1, noNaN: true })),
        (names, least) => {
          const found = similarNames(names, least).pairs.map(({ left, right, score }) => [left, right, score]);
          expect(found).toEqual(bruteForce(names, least));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('of 50,000 names, few pairs are compared', () => {
    const names = generatedNames(50_000);
    expect(new Set(names).size).toBe(50_000);
    const { pairs, compared } = similarNames(names, 0.8);
    expect(pairs.length).toBeGreaterThan(1000);
    // Of 1,249,975,000 pairs.
    expect(compared).toBeLessThan(6_000_000);
  });
});

/** Names such as lists have: an object of two to five words, and what is asked of it. */
function generatedNames(count: number): string[] {
  const syllables =
    '水土林草药食品车船路桥港航气象文物广电体育卫生医师护士教学师资消防建筑设施设备农机种子饲料兽渔业务矿产测绘地图环境辐射';
  const acts = ['经营许可', '设立审批', '资格认定', '备案', '登记', '补贴申领', '从业人员资格证核发', '建设项目审查'];
  let state = 42;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const names = new Set<string>();
  while (names.size < count) {
    const object = Array.from({ length: 3 + random(8) }, () => syllables[random(syllables.length)] ?? '').join('');
    const act = acts[random(acts.length)] ?? '';
    names.add(object + act);
    // Every tenth name has a near twin.
    if (names.size < count && random(10) === 0) names.add(`${object}业${act}`);
  }
  return [...names];
}
