import { defineRule } from '../../model/rule.ts';
import { actingLines } from '../joint-parts.ts';
import { listed } from '../phrases.ts';

export const helpersHaveSteps = defineRule({
  id: 'joint/helpers-have-steps',
  title: {
    zh: '协办的部门在环节里有自己的一步，参加的都写进协办',
    en: 'Each helper has a step, and all that take one are listed',
  },
  severity: 'warn',
  since: '0.2.0',
  drafts: false,
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十六条第二款' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（三）' },
  ],
  messages: {
    idle: {
      zh: ({ lines }) => `协办${listed(lines, 'zh')}在办理程序里没有环节，看不出它办什么、办多久`,
      en: ({ lines }) => `no step shows what ${listed(lines, 'en')} does, or how long it takes`,
    },
    unlisted: {
      zh: ({ line, step }) => `环节“${step}”由“${line}”办，协办里没有它`,
      en: ({ line, step }) => `“${line}” takes the step “${step}” but is not listed in 协办`,
    },
  },
  advice: {
    zh: '给每个协办的条线写一个环节：环节（例如 公安会审）、条线、承办、时限、前置；不参加的从协办里删去，参加的补进协办。',
    en: 'Give each helper a step with 条线, 承办, 时限 and 前置; take out of 协办 who does nothing, and add who does.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }\n办理程序:\n  - 环节: 审查\n  - 环节: 会审\n    条线: 公安',
      },
    ],
    invalid: [
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安, 教育] }\n办理程序:\n  - 环节: 审查\n  - 环节: 会审\n    条线: 公安',
        at: '教育',
        message: 'idle',
      },
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康 }\n办理程序:\n  - 环节: 审查\n  - 环节: 会审\n    条线: 公安',
        at: '公安',
        message: 'unlisted',
      },
    ],
  },
  *check(item) {
    const { 联审: joint, 条线: line } = item.blocks;
    if (item.isCancelled || joint === undefined || joint.方式 === '纵向联审') return;
    const { 牵头: lead, 协办: helpers = [] } = joint;
    const acting = actingLines(item);
    if (acting.size === 0) return;
    const idle = helpers.filter((helper) => helper !== lead && !acting.has(helper));
    if (idle[0] !== undefined)
      yield {
        path: ['联审', '协办', helpers.indexOf(idle[0])],
        message: 'idle',
        args: { lines: idle },
        rests: [['办理程序']],
      };
    const known = new Set([lead, line, ...helpers]);
    for (const [index, { 条线: other, 环节: step }] of (item.blocks.办理程序 ?? []).entries()) {
      if (other === undefined || known.has(other)) continue;
      known.add(other);
      yield {
        path: ['办理程序', index, '条线'],
        message: 'unlisted',
        args: { line: other, step },
        rests: [['联审']],
      };
    }
  },
});
