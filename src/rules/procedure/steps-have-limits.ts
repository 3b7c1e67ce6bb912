import { kindsOf } from '../special-kinds.ts';
import { defineStepRule } from '../step-part.ts';

export const stepsHaveLimits = defineStepRule({
  id: 'procedure/steps-have-limits',
  title: { zh: '每个环节写明时限', en: 'Each step has its limit' },
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十六条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（四）' },
  ],
  // How long a special step takes is said in 特别程序, and judged by procedure/special-steps-have-limits.
  lacks: ({ 环节: name, 时限: limit }) => limit === undefined && kindsOf(name).length === 0,
  messages: {
    lacking: {
      zh: (names) => `环节${names}没有写时限`,
      en: (names) => `${names} has no limit (时限)`,
    },
  },
  advice: {
    zh: '在“时限”里写数字和单位，例如 2个工作日；当场办完的写 当场。法律没有规定这一步时限的，也写本机关自己定的。',
    en: 'Write a number and a unit in 时限, such as 2个工作日, or 当场; where the law sets none, the limit that the office sets itself.',
  },
  broken: '办理程序:\n  - 环节: 受理\n    承办: 窗口\n    时限: 1个工作日\n  - 环节: 决定\n    承办: 决定人',
});
