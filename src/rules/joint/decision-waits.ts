import { earlierSteps } from '../../model/procedure.ts';
import { defineRule } from '../../model/rule.ts';
import { listed } from '../phrases.ts';
import { decisionIn, delivers, receives } from '../stages.ts';
import { areMisnamed, canMeet, levelOf, lineOf, tellingSteps } from '../steps.ts';

export const decisionWaits = defineRule({
  id: 'joint/decision-waits',
  title: { zh: '联审的决定等各部门、各级都审完', en: 'A joint decision waits for all reviews' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十六条第二款、第三十八条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（三）' },
  ],
  messages: {
    early: {
      zh: ({ decision, steps }) => `“${decision}”没有等${listed(steps, 'zh')}，它们的意见没有人用`,
      en: ({ decision, steps }) => `“${decision}” does not wait for ${listed(steps, 'en')}: nobody uses what they find`,
    },
  },
  advice: {
    zh: '在决定的“前置”里写上每一个同时办的审查环节；不写“前置”只等上面紧挨着的一个环节。',
    en: 'Name in the 前置 of the decision every review that goes side by side; without it only the step just above is waited for.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }\n办理程序:\n  - 环节: 受理\n  - 环节: 审查\n    前置: [受理]\n  - 环节: 会审\n    条线: 公安\n    前置: [受理]\n  - 环节: 决定\n    前置: [审查, 会审]',
      },
    ],
    invalid: [
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }\n办理程序:\n  - 环节: 受理\n  - 环节: 会审\n    条线: 公安\n    前置: [受理]\n  - 环节: 审查\n    前置: [受理]\n  - 环节: 决定',
        at: '决定',
        message: 'early',
      },
    ],
  },
  *check(item) {
    const steps = tellingSteps(item);
    const last = steps.findLastIndex(({ 环节: name }) => decisionIn(name) !== undefined);
    const decision = steps[last];
    const earlier =
      item.blocks.联审 === undefined || decision === undefined || areMisnamed(steps) ? undefined : earlierSteps(steps);
    if (decision === undefined || earlier === undefined) return;
    const left = steps.filter(
      (step, index) =>
        index < last &&
        !earlier[last]?.has(index) &&
        canMeet(step, decision) &&
        !receives(step.环节) &&
        !delivers(step.环节),
    );
    const others = new Set(steps.map((step) => `${lineOf(step, item) ?? ''} ${levelOf(step, item)}`));
    if (left.length > 0 && others.size > 1)
      yield {
        path: ['办理程序', last, '环节'],
        message: 'early',
        args: { decision: decision.环节, steps: left.map(({ 环节: name }) => name) },
        rests: [['办理程序']],
      };
  },
});
