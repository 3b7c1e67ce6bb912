import { circleIn, waitsOf } from '../../model/procedure.ts';
import { defineRule } from '../../model/rule.ts';

export const noCircle = defineRule({
  id: 'procedure/no-circle',
  title: { zh: '环节不得互相等待', en: 'Steps do not wait for one another in a circle' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  ],
  messages: {
    circle: {
      zh: ({ steps }) => `这几个环节互相等待，哪个也不能开始：${joined(steps)}`,
      en: ({ steps }) => `these steps wait for one another, none can begin: ${joined(steps)}`,
    },
  },
  advice: {
    zh: '看哪个环节不必等别的环节，把它的“前置”改成它真正要等的环节，或者去掉。',
    en: 'Find the step that need not wait, and correct or remove its 前置.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 甲审查\n    前置: [受理]\n  - 环节: 乙审查\n    前置: [受理]' },
    ],
    invalid: [
      {
        yaml: '办理程序:\n  - 环节: 受理\n    前置: [决定]\n  - 环节: 决定',
        at: '决定',
        message: 'circle',
      },
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 审查\n    前置: [审查]',
        at: '审查',
        message: 'circle',
      },
      { yaml: '按环节: { 受理: { 前置: [决定] } }', implementation: true, at: '决定', message: 'circle' },
    ],
  },
  *check({ blocks, isCancelled }) {
    const steps = blocks.办理程序 ?? [];
    const circle = isCancelled ? undefined : circleIn(waitsOf(steps));
    if (circle === undefined) return;
    const names = circle.flatMap((index) => steps[index]?.环节 ?? []);
    // The one that waits for a later step is what breaks the order; without 前置 nothing waits but for the step above.
    const waiting = circle.filter((index) => steps[index]?.前置 !== undefined);
    const first = Math.min(...waiting);
    const place = (steps[first]?.前置 ?? []).findIndex((name) => names.includes(name));
    yield {
      path: ['办理程序', first, '前置', place],
      message: 'circle',
      args: { steps: [...names, names[0] ?? ''] },
      rests: waiting.map((index) => ['办理程序', index, '前置']),
    };
  },
});

function joined(steps: unknown): string {
  return Array.isArray(steps) ? steps.map((step) => `“${String(step)}”`).join(' → ') : String(steps);
}
