import type { ItemType } from '../../model/generated/types.ts';
import { defineRule } from '../../model/rule.ts';
import { parseDuration } from '../../text/durations.ts';
import { listed } from '../phrases.ts';
import { isStage } from '../stages.ts';
import type { Stage } from '../stages.ts';
import { areMisnamed, tellingSteps } from '../steps.ts';

/** The stages that the law gives every case of a type. */
const REQUIRED: Partial<Record<ItemType, readonly Stage[]>> = {
  行政许可: ['受理', '审查', '决定', '送达'],
  行政处罚: ['立案', '调查', '告知', '决定', '送达'],
};

/** A penalty imposed on the spot (行政处罚法 第五十一条) has no case opened and no stages of its own. */
const SUMMARY = /当场|简易程序/u;

export const stagesComplete = defineRule({
  id: 'procedure/stages-complete',
  title: {
    zh: '办理程序从受理到送达不缺环节',
    en: 'The steps lead from acceptance to delivery without a gap',
  },
  severity: 'warn',
  since: '0.2.0',
  drafts: false,
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十二条、第三十四条、第三十八条、第四十四条' },
    { 名称: '中华人民共和国行政处罚法', 条款: '第四十四条、第五十四条、第五十七条、第六十一条' },
  ],
  messages: {
    missing: {
      zh: ({ stages }) => `办理程序里看不到${listed(stages, 'zh')}环节`,
      en: ({ stages }) => `the steps show no ${listed(stages, 'en')}`,
    },
  },
  advice: {
    zh: '行政许可写到受理、审查、决定、送达，行政处罚写到立案、调查取证、告知、决定、送达；名称可以用本行业的叫法，例如 审核、核准、发证、登簿，几件事一起办的写在一个环节里，例如 登簿和发证。当场办结的，办件类型写 即办件。',
    en: 'A licence has 受理, 审查, 决定 and 送达; a penalty 立案, 调查取证, 告知, 决定 and 送达. Trade names such as 核准 or 发证 serve, and one step may do two things. What is done on the spot is 办件类型: 即办件.',
  },
  examples: {
    valid: [
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 审查\n  - 环节: 决定\n  - 环节: 送达',
      },
      { yaml: '办理程序:\n  - 环节: 收件\n  - 环节: 审核\n  - 环节: 登簿和发证' },
      { yaml: '办理程序:\n  - 环节: 收件、审批\n  - 环节: 制证' },
      { yaml: '办件类型: 即办件\n办理程序:\n  - 环节: 受理即办结' },
      { yaml: '事项类型: 公共服务\n办理程序:\n  - 环节: 开放使用' },
      { yaml: '事项类型: 行政处罚\n办理程序:\n  - 环节: 表明身份\n  - 环节: 告知\n  - 环节: 当场决定和交付' },
      { yaml: '办理程序:\n  - 环节: 详见流程图' },
    ],
    invalid: [
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 审查\n  - 环节: 决定',
        at: '办理程序',
        message: 'missing',
      },
      {
        yaml: '办理程序:\n  - 环节: 审查\n  - 环节: 送达',
        implementation: true,
        at: '办理程序',
        message: 'missing',
      },
      {
        yaml: '事项类型: 行政处罚\n办理程序:\n  - 环节: 立案\n  - 环节: 调查取证\n  - 环节: 决定\n  - 环节: 送达',
        at: '办理程序',
        message: 'missing',
      },
    ],
  },
  *check(item) {
    const steps = tellingSteps(item);
    const { 办件类型: kind, 办理时限: limit } = item.blocks;
    const onTheSpot =
      kind === '即办件' ||
      parseDuration(limit?.承诺 ?? '')?.kind === 'immediate' ||
      (item.type === '行政处罚' && steps.some(({ 环节: name }) => SUMMARY.test(name)));
    if (steps.length === 0 || areMisnamed(steps) || onTheSpot || item.type === undefined) return;
    const stages = (REQUIRED[item.type] ?? []).filter((stage) => !steps.some(({ 环节: name }) => isStage(name, stage)));
    if (stages.length > 0) yield { path: ['办理程序'], message: 'missing', args: { stages } };
  },
});
