import type { Step } from '../../model/generated/types.ts';
import { defineRule } from '../../model/rule.ts';
import { compareDurations, parseDuration } from '../../text/durations.ts';
import { delivers } from '../stages.ts';

const LIMIT = { kind: 'amount', amount: 10, unit: '工作日' } as const;

export const deliveredInTime = defineRule({
  id: 'time-limit/delivered-in-time',
  title: {
    zh: '许可证件在决定以后10个工作日内送达',
    en: 'A licence is delivered within 10 working days of the decision',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第四十四条、第八十二条' }],
  messages: {
    late: {
      zh: ({ name, limit }) => `“${name}”的送达时限是“${limit}”，法律要求决定以后10个工作日内送达`,
      en: ({ name, limit }) => `“${name}” is delivered within “${limit}”; the law wants 10 working days`,
    },
    step: {
      zh: ({ name, limit }) => `环节“${name}”要“${limit}”，法律要求决定以后10个工作日内送达`,
      en: ({ name, limit }) => `the step “${name}” takes “${limit}”; the law wants delivery within 10 working days`,
    },
  },
  advice: {
    zh: '把“送达时限”和送达环节的“时限”改到10个工作日以内，制证的时间包括在内。',
    en: 'Bring 送达时限 and the limit of the step of delivery down to 10个工作日, printing included.',
  },
  examples: {
    valid: [
      {},
      { yaml: '审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    送达时限: 10个工作日' },
      { yaml: '事项类型: 行政确认\n办理程序:\n  - 环节: 发证\n    时限: 15个工作日' },
    ],
    invalid: [
      {
        yaml: '审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    送达时限: 15个工作日',
        at: '15个工作日',
        message: 'late',
      },
      { yaml: '办理程序:\n  - 环节: 制证\n    时限: 12个工作日', at: '12个工作日', message: 'step' },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.type !== '行政许可') return;
    const { 审批决定证件: results, 办理程序: steps = [] } = item.blocks;
    for (const [index, { 名称: name, 送达时限: limit }] of (Array.isArray(results) ? results : []).entries())
      if (limit !== undefined && isLate(limit))
        yield { path: ['审批决定证件', index, '送达时限'], message: 'late', args: { name, limit } };
    for (const [index, { 环节: name, 时限: limit }] of steps.entries())
      if (limit !== undefined && isDeliveredLate({ 环节: name, 时限: limit }))
        yield { path: ['办理程序', index, '时限'], message: 'step', args: { name, limit } };
  },
});

/** Whether a step hands a licence over later than the law allows. */
export function isDeliveredLate({ 环节: name, 时限: limit }: Step): boolean {
  return limit !== undefined && delivers(name) && isLate(limit);
}

function isLate(limit: string): boolean {
  const duration = parseDuration(limit);
  return duration !== undefined && (compareDurations(duration, LIMIT) ?? 0) > 0;
}
