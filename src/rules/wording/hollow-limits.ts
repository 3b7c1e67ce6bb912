import { defineWording } from '../wording-rule.ts';

export const hollowLimits = defineWording({
  id: 'wording/hollow-limits',
  entry: 'V15',
  fields: { 办理程序: ['环节', '内容'], 特别程序: ['启动', '书面告知'], 办理时限: ['说明'], 联系方式: ['办公时间'] },
  title: {
    zh: '时间要写成数字，不得写“尽快”“及时”',
    en: 'Time must be a number, not “soon” or “promptly”',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
  ],
  found: {
    zh: ({ words }) => `“${words}”不是期限，办事人算不出日子`,
    en: ({ words }) => `“${words}” is no limit: nobody can count the days`,
  },
  advice: {
    zh: '写成整数加工作日或者日；办公时间写明星期和钟点。',
    en: 'Write a whole number of working days or days; for office hours, the weekdays and the hours.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理程序:\n  - 环节: 审查\n    承办: 审查人员\n    内容: 及时核对材料\n    时限: 2个工作日' },
      { yaml: '办理程序:\n  - 环节: 审查\n    承办: 审查人员\n    内容: 在2个工作日内及时告知申请人' },
    ],
    invalid: [
      { yaml: '办理程序:\n  - 环节: 审查\n    承办: 审查人员\n    内容: 尽快核对材料', at: '尽快', message: 'found' },
      {
        yaml: '办理时限:\n  法定: 20个工作日\n  承诺: 5个工作日\n  说明: 材料不齐的适时通知',
        at: '适时',
        message: 'found',
      },
      {
        yaml: '联系方式:\n  监督投诉电话: "96960"\n  窗口:\n    - 地点: 武侯区政务服务中心2楼\n      办公时间: 随时',
        at: '随时',
        message: 'found',
      },
    ],
  },
});
