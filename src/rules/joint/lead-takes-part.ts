import { defineRule } from '../../model/rule.ts';
import { actingLines } from '../joint-parts.ts';
import { listed } from '../phrases.ts';

export const leadTakesPart = defineRule({
  id: 'joint/lead-takes-part',
  title: {
    zh: '联审的牵头自己也办这件事，不又算协办',
    en: 'The leading department takes part, and does not help itself',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十六条第二款' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（三）' },
  ],
  messages: {
    outside: {
      zh: ({ lead, lines }) => `牵头写的是“${lead}”，环节里没有它，办这件事的是${listed(lines, 'zh')}`,
      en: ({ lead, lines }) => `“${lead}” leads but takes no step; those who act are ${listed(lines, 'en')}`,
    },
    both: {
      zh: ({ lead }) => `“${lead}”是牵头，又写进了协办`,
      en: ({ lead }) => `“${lead}” leads and is listed as a helper (协办) too`,
    },
  },
  advice: {
    zh: '牵头写负责受理和决定的条线，与环节里的“条线”写得一样；协办只写另外的条线。',
    en: 'The lead is the line that accepts and decides, written as in the steps; 协办 lists the others only.',
  },
  examples: {
    valid: [
      {},
      { yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }' },
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 公安, 协办: [卫生健康] }\n办理程序:\n  - 环节: 决定\n    条线: 公安',
      },
    ],
    invalid: [
      { yaml: '联审: { 方式: 横向并联, 牵头: 教育, 协办: [公安] }', at: '教育', message: 'outside' },
      { yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安, 卫生健康] }', at: '卫生健康', message: 'both' },
    ],
  },
  *check(item) {
    const { 联审: joint, 条线: line } = item.blocks;
    if (item.isCancelled || joint === undefined) return;
    const { 牵头: lead, 协办: helpers = [] } = joint;
    const lines = [...new Set([...(line === undefined ? [] : [line]), ...actingLines(item)])];
    if (lines.length > 0 && !lines.includes(lead))
      yield { path: ['联审', '牵头'], message: 'outside', args: { lead, lines }, rests: [['条线'], ['办理程序']] };
    const index = helpers.indexOf(lead);
    if (index >= 0) yield { path: ['联审', '协办', index], message: 'both', args: { lead } };
  },
});
