import { defineRule } from '../../model/rule.ts';
import { parseDuration } from '../../text/durations.ts';
import { citesOnlyLicenceLaw } from '../licence-law.ts';

const LIMITS = [
  ['法定', '法定依据'],
  ['延长', '延长依据'],
] as const;

export const workingDays = defineRule({
  id: 'time-limit/working-days',
  title: { zh: '《行政许可法》规定的时限写工作日', en: 'Limits set by 行政许可法 are in working days' },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第八十二条' }],
  messages: {
    natural: {
      zh: ({ key, limit }) => `${String(key)}时限“${limit}”依据《行政许可法》，它的期限都是工作日`,
      en: ({ key, limit }) => `${String(key)} is “${limit}” by 行政许可法, whose periods are all working days`,
    },
  },
  advice: {
    zh: '写成 20个工作日；另有法律、法规按自然日规定的，把它写进依据。',
    en: 'Write 20个工作日; where another law counts calendar days, cite it.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理时限: { 法定: 20日, 法定依据: 《公共场所卫生管理条例》第四条, 承诺: 9日 }' },
      { yaml: '办理时限: { 法定: 当场, 法定依据: 《行政许可法》第三十四条, 承诺: 当场 }' },
    ],
    invalid: [
      {
        yaml: '办理时限: { 法定: 20日, 法定依据: 《中华人民共和国行政许可法》第四十二条, 承诺: 9日 }',
        at: '20日',
        message: 'natural',
      },
      {
        yaml: '办理时限: { 法定: 20个工作日, 延长: 10日, 延长依据: 《行政许可法》第四十二条, 承诺: 9个工作日 }',
        at: '10日',
        message: 'natural',
      },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.type !== '行政许可') return;
    for (const [key, basis] of LIMITS) {
      const limit = item.blocks.办理时限?.[key];
      const duration = parseDuration(limit ?? '');
      if (limit === undefined || duration?.kind !== 'amount') continue;
      if (duration.unit === '工作日' || duration.unit === '小时' || duration.unit === '分钟') continue;
      if (citesOnlyLicenceLaw(item.blocks.办理时限?.[basis]))
        yield {
          path: ['办理时限', key],
          message: 'natural',
          args: { key, limit },
          rests: [['办理时限', basis]],
        };
    }
  },
});
