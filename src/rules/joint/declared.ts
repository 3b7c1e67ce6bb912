import { defineRule } from '../../model/rule.ts';
import { actingLevels, actingLines } from '../joint-parts.ts';
import { listed } from '../phrases.ts';
import { tellingSteps } from '../steps.ts';

export const declared = defineRule({
  id: 'joint/declared',
  title: {
    zh: '几个部门、几级一起办的许可写明联审',
    en: 'A licence by several departments or levels says how they act together',
  },
  severity: 'warn',
  since: '0.2.0',
  drafts: false,
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十六条第二款、第四十三条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（三）' },
  ],
  messages: {
    unsaid: {
      zh: ({ who }) => `环节里写着${listed(who, 'zh')}，不是一个机关办完，没有写“联审”：谁牵头、怎样同时办、一共多少天`,
      en: ({ who }) =>
        `${listed(who, 'en')} act in the steps, not one organ alone, but 联审 does not say who leads and how long it takes together`,
    },
  },
  advice: {
    zh: '写“联审”：方式（同级几个部门写 横向并联，上下几级写 纵向联审，两样都有写 王型）、牵头、协办、总时限、依据。',
    en: 'Write 联审 with 方式 (横向并联 for departments, 纵向联审 for levels, 王型 for both), 牵头, 协办, 总时限 and 依据.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }\n办理程序:\n  - 环节: 审查\n  - 环节: 会审\n    条线: 公安',
      },
      { yaml: '事项类型: 行政给付\n办理程序:\n  - 环节: 审核\n    层级: 乡级\n  - 环节: 确认' },
    ],
    invalid: [
      { yaml: '办理程序:\n  - 环节: 审查\n  - 环节: 会审\n    条线: 公安', at: '公安', message: 'unsaid' },
      { yaml: '办理程序:\n  - 环节: 初审\n    层级: 乡级\n  - 环节: 决定', at: '乡级', message: 'unsaid' },
    ],
  },
  *check(item) {
    if (item.type !== '行政许可' || item.blocks.联审 !== undefined || item.unjudged.has('联审')) return;
    const [lines, levels] = [actingLines(item), actingLevels(item)];
    if (lines.size < 2 && levels.size < 2) return;
    const key = lines.size > 1 ? '条线' : '层级';
    const own = lines.size > 1 ? item.blocks.条线 : item.level;
    const steps = tellingSteps(item);
    const other = steps.findIndex((step) => step[key] !== undefined && step[key] !== own);
    const who = [...new Set(steps.flatMap((step) => step[key] ?? []))];
    const index = other < 0 ? steps.findIndex((step) => step[key] !== undefined) : other;
    yield { path: ['办理程序', index, key], message: 'unsaid', args: { who }, rests: [['办理程序']] };
  },
});
