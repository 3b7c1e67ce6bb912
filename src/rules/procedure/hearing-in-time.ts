import { defineRule } from '../../model/rule.ts';
import { compareDurations, parseDuration } from '../../text/durations.ts';

const LIMIT = { kind: 'amount', amount: 20, unit: '工作日' } as const;

export const hearingInTime = defineRule({
  id: 'procedure/hearing-in-time',
  title: { zh: '许可听证在20个工作日内组织', en: 'A licence hearing is held within 20 working days' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第四十七条第一款、第四十八条第一款第（一）项、第八十二条' }],
  messages: {
    late: {
      zh: ({ limit }) => `听证写的是“${limit}”，法律要求在20个工作日内组织`,
      en: ({ limit }) => `the hearing may take “${limit}”; the law wants it within 20 working days`,
    },
  },
  advice: {
    zh: '把听证的“时限”改到20个工作日以内；举行听证的7个工作日前把时间、地点通知申请人和利害关系人。',
    en: 'Bring the 时限 of the hearing down to 20个工作日; time and place are announced 7 working days before it.',
  },
  examples: {
    valid: [
      {},
      { yaml: '特别程序:\n  - 种类: 听证\n    时限: 20个工作日\n  - 种类: 鉴定\n    时限: 60个工作日' },
      { yaml: '事项类型: 行政处罚\n特别程序:\n  - 种类: 听证\n    时限: 30个工作日' },
    ],
    invalid: [
      { yaml: '特别程序:\n  - 种类: 听证\n    时限: 30个工作日', at: '30个工作日', message: 'late' },
      {
        yaml: '特别程序:\n  - 种类: 听证\n    时限: 45个工作日',
        implementation: true,
        at: '45个工作日',
        message: 'late',
      },
    ],
  },
  *check(item) {
    const { 特别程序: special } = item.blocks;
    if (item.isCancelled || item.type !== '行政许可' || !Array.isArray(special)) return;
    for (const [index, { 种类: kind, 时限: limit }] of special.entries()) {
      const duration = kind === '听证' && limit !== undefined ? parseDuration(limit) : undefined;
      if (limit !== undefined && duration !== undefined && (compareDurations(duration, LIMIT) ?? 0) > 0)
        yield { path: ['特别程序', index, '时限'], message: 'late', args: { limit } };
    }
  },
});
