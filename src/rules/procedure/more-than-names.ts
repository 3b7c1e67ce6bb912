import { defineRule } from '../../model/rule.ts';
import { areBareNames, tellingSteps } from '../steps.ts';

export const moreThanNames = defineRule({
  id: 'procedure/more-than-names',
  title: { zh: '办理程序不能只有环节名称', en: 'Steps are more than names' },
  severity: 'warn',
  since: '0.2.0',
  drafts: false,
  basis: [
    { 名称: '国务院办公厅关于全国互联网政务服务平台检查情况的通报（国办函〔2017〕115号）' },
    { 名称: '国务院关于在线政务服务的若干规定', 条款: '第六条' },
  ],
  messages: {
    bare: {
      zh: ({ count }) => `${String(count)}个环节都只有名称，没有承办、时限和内容`,
      en: ({ count }) => `none of the ${String(count)} steps says more than its name: no 承办, 时限 or 内容`,
    },
  },
  advice: {
    zh: '每个环节写明“承办”（窗口、审查人员、决定人或者科室）和“时限”，再用“内容”写一句这一步做什么。',
    en: 'Give each step 承办 and 时限, and say in 内容 what is done there.',
  },
  examples: {
    valid: [{}, { yaml: '办理程序:\n  - 环节: 受理\n    承办: 窗口\n  - 环节: 决定' }],
    invalid: [
      { yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 审查\n  - 环节: 决定', at: '办理程序', message: 'bare' },
      { yaml: '办理程序:\n  - 环节: 受理', implementation: true, at: '办理程序', message: 'bare' },
    ],
  },
  *check(item) {
    const steps = tellingSteps(item);
    if (steps.length > 0 && areBareNames(steps))
      yield { path: ['办理程序'], message: 'bare', args: { count: steps.length } };
  },
});
