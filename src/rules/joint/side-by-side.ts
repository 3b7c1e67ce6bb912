import type { Step } from '../../model/generated/types.ts';
import { earlierSteps } from '../../model/procedure.ts';
import { defineRule } from '../../model/rule.ts';
import { listed } from '../phrases.ts';
import { decisionIn, delivers, receives } from '../stages.ts';
import { lineOf, tellingSteps } from '../steps.ts';

export const sideBySide = defineRule({
  id: 'joint/side-by-side',
  title: { zh: '并联审批的部门同时办，不排成一串', en: 'Departments that act together do so side by side' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（三）' },
    { 名称: '中华人民共和国行政许可法', 条款: '第二十六条第二款' },
  ],
  messages: {
    chain: {
      zh: ({ mode, steps }) => `方式是“${mode}”，${listed(steps, 'zh')}却一个等一个，没有同时办的`,
      en: ({ mode, steps }) => `the way is “${mode}”, but ${listed(steps, 'en')} wait for one another`,
    },
  },
  advice: {
    zh: '给同时办的环节写同一个“前置”，例如都写 前置: [受理]，再让决定的“前置”写上这些环节。',
    en: 'Give the steps that go side by side the same 前置, such as [受理], and name them all in the 前置 of the decision.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }\n办理程序:\n  - 环节: 受理\n  - 环节: 审查\n    前置: [受理]\n  - 环节: 会审\n    条线: 公安\n    前置: [受理]\n  - 环节: 决定\n    前置: [审查, 会审]',
      },
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }\n办理程序:\n  - 环节: 受理\n  - 环节: 会审\n    条线: 公安\n  - 环节: 决定',
      },
    ],
    invalid: [
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }\n办理程序:\n  - 环节: 受理\n  - 环节: 审查\n  - 环节: 会审\n    条线: 公安\n  - 环节: 决定',
        at: '横向并联',
        message: 'chain',
      },
    ],
  },
  *check(item) {
    const mode = item.blocks.联审?.方式;
    const steps = tellingSteps(item);
    if (mode === undefined || mode === '纵向联审') return;
    const reviews = [...steps.entries()].filter(
      ([, { 环节: name }]) => !receives(name) && decisionIn(name) === undefined && !delivers(name),
    );
    const lines = new Set(reviews.map(([, step]) => lineOf(step, item)));
    if (lines.size < 2) return;
    const earlier = earlierSteps(steps);
    if (earlier === undefined) return;
    const apart = ([one, step]: [number, Step], [other, another]: [number, Step]) =>
      lineOf(step, item) !== lineOf(another, item) && !earlier[one]?.has(other) && !earlier[other]?.has(one);
    if (reviews.some((one) => reviews.some((other) => apart(one, other)))) return;
    yield {
      path: ['联审', '方式'],
      message: 'chain',
      args: { mode, steps: reviews.map(([, { 环节: name }]) => name) },
      rests: [['办理程序']],
    };
  },
});
