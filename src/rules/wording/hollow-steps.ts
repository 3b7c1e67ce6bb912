import { defineWording } from '../wording-rule.ts';

export const hollowSteps = defineWording({
  id: 'wording/hollow-steps',
  entry: 'V14',
  fields: { 办理程序: ['环节', '内容'] },
  title: {
    zh: '程序不得写“按程序办理”一类的空话',
    en: 'Steps must not say “by the procedure” and the like',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
  ],
  found: {
    zh: ({ words }) => `“${words}”没有说清这一步做什么`,
    en: ({ words }) => `“${words}” does not say what is done in this step`,
  },
  advice: {
    zh: '写出环节名称、由谁承办、几个工作日、办出什么；只在有些情形才做的，写明是哪些情形。',
    en: 'Write the step, who takes it, in how many days and what comes out of it; where it is taken only in some cases, say which.',
  },
  examples: {
    valid: [{}, { yaml: '办理程序:\n  - 环节: 审查\n    承办: 审查人员\n    内容: 核对材料与申请表是否一致' }],
    invalid: [
      {
        yaml: '办理程序:\n  - 环节: 审查\n    承办: 审查人员\n    内容: 按规定程序办理',
        at: '按规定程序',
        message: 'found',
      },
      {
        yaml: '办理程序:\n  - 环节: 审查\n    承办: 审查人员\n    内容: 必要时到现场核查',
        at: '必要时',
        message: 'found',
      },
    ],
  },
});
