import { isHollow } from '../disclosure.ts';
import { defineStepRule } from '../step-part.ts';

export const stepsHaveActors = defineStepRule({
  id: 'procedure/steps-have-actors',
  title: { zh: '每个环节写明由谁承办', en: 'Each step says who acts' },
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  ],
  lacks: ({ 承办: actor }) => isHollow(actor),
  messages: {
    lacking: {
      zh: (names) => `环节${names}没有写承办`,
      en: (names) => `${names} does not say who acts (承办)`,
    },
  },
  advice: {
    zh: '在“承办”里写角色或者科室：标准里写 窗口、审查人员、决定人，实施清单里可以写到科室。',
    en: 'Write a role or an office in 承办: 窗口, 审查人员 or 决定人 in a standard, an office in an implementation.',
  },
  broken: '办理程序:\n  - 环节: 受理\n    承办: 窗口\n    时限: 1个工作日\n  - 环节: 决定\n    时限: 2个工作日',
});
