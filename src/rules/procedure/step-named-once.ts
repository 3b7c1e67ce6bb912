import { defineRule } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';
import { canMeet } from '../steps.ts';

export const stepNamedOnce = defineRule({
  id: 'procedure/step-named-once',
  title: { zh: '环节名称不重复', en: 'No two steps bear one name' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
  ],
  messages: {
    twice: {
      zh: ({ name }) => `环节“${name}”写了两次，“前置”和“按环节”分不清是哪一个`,
      en: ({ name }) => `there are two steps “${name}”: 前置 and 按环节 cannot tell them apart`,
    },
    first: { zh: ({ name }) => `“${name}”先写在这里`, en: ({ name }) => `“${name}” first stands here` },
  },
  advice: {
    zh: '是同一件事的，合成一个环节；是不同部门、不同级办的，名称里写清楚，例如 公安会审、市级复核。',
    en: 'Make one step of what is one; where different departments or levels act, say so in the names.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '办理情形:\n  - 名称: 新建\n  - 名称: 扩建\n办理程序:\n  - 环节: 审查\n    适用情形: [新建]\n  - 环节: 审查\n    适用情形: [扩建]',
      },
    ],
    invalid: [
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 审查\n  - 环节: 审查 # 又一次',
        at: '审查',
        message: 'twice',
      },
      {
        yaml: '追加: { 办理程序: [{ 环节: 决定, 承办: 窗口 }] }',
        implementation: true,
        at: '决定',
        message: 'twice',
      },
    ],
  },
  *check({ blocks, isCancelled }) {
    if (isCancelled) return;
    const steps = blocks.办理程序 ?? [];
    const firstOf = new Map<string, number>();
    for (const [index, step] of steps.entries()) {
      const { 环节: name } = step;
      const first = firstOf.get(name);
      const earlier = first === undefined ? undefined : steps[first];
      if (first === undefined || earlier === undefined) firstOf.set(name, index);
      else if (canMeet(earlier, step) && !isHollow(name))
        yield {
          path: ['办理程序', index, '环节'],
          message: 'twice',
          args: { name },
          rests: [['办理程序', first]],
          related: [{ path: ['办理程序', first, '环节'], message: 'first', args: { name } }],
        };
    }
  },
});
