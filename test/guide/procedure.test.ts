import { describe, expect, test } from 'vitest';
import { stages } from '../../src/guide/procedure.ts';

function names(...steps: readonly [string, (readonly string[])?][]): string[][] {
  return stages(steps.map(([环节, 前置]) => ({ 环节, ...(前置 && { 前置: [...前置] }) }))).map((stage) =>
    stage.map((step) => step.环节),
  );
}

describe('办理程序的次序', () => {
  test('没有前置，就接着上一个环节', () => {
    expect(names(['受理'], ['审查'], ['决定'])).toEqual([['受理'], ['审查'], ['决定']]);
  });
  test('前置相同的并排', () => {
    expect(names(['受理'], ['书审', ['受理']], ['核查', ['受理']], ['决定', ['书审', '核查']])).toEqual([
      ['受理'],
      ['书审', '核查'],
      ['决定'],
    ]);
  });
  test('长短不一的两条线，各走各的，到最长的走完再合起来', () => {
    expect(names(['受理'], ['甲一', ['受理']], ['甲二', ['甲一']], ['乙', ['受理']], ['决定', ['甲二', '乙']])).toEqual(
      [['受理'], ['甲一', '乙'], ['甲二'], ['决定']],
    );
  });
  test('前置写错或者互相等待，也都列出来', () => {
    expect(
      names(['甲', ['乙']], ['乙', ['甲']], ['丙', ['没有的']])
        .flat()
        .sort(),
    ).toEqual(['丙', '乙', '甲'].sort());
    expect(names(['甲', []], ['乙', []])).toEqual([['甲', '乙']]);
    expect(stages([])).toEqual([]);
  });
});
