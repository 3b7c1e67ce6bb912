import { defineRule } from '../../model/rule.ts';
import { parseDuration } from '../../text/durations.ts';
import type { Duration } from '../../text/durations.ts';

const HOURS_OF_A_DAY = 24;

export const fitsKind = defineRule({
  id: 'time-limit/fits-kind',
  title: {
    zh: '即办件当场或者1个工作日内办结，当场办结的不写承诺件',
    en: 'What is 即办件 is done on the spot or within a day, and what is done on the spot is 即办件',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第三十四条第二款' },
    { 名称: '政务服务平台基础数据规范（GB/T 39046—2020）' },
  ],
  messages: {
    slow: {
      zh: ({ promised }) => `办件类型是即办件，承诺时限却是“${promised}”`,
      en: ({ promised }) => `the item is 即办件, but “${promised}” is promised`,
    },
    instant: {
      zh: ({ promised }) => `承诺时限是“${promised}”，办件类型却写承诺件`,
      en: ({ promised }) => `“${promised}” is promised, but the item is 承诺件`,
    },
  },
  advice: {
    zh: '当场办结的，办件类型写 即办件，承诺写 当场；要几天的，办件类型写 承诺件，承诺写几个工作日。',
    en: 'Write 办件类型: 即办件 and 承诺: 当场 for what is done on the spot, 承诺件 and a number of working days for the rest.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办件类型: 即办件\n办理时限: { 法定: 20个工作日, 承诺: 当场 }' },
      { yaml: '办件类型: 即办件\n办理时限: { 法定: 20个工作日, 承诺: 1个工作日 }' },
      { yaml: '办件类型: 即办件\n办理时限: { 法定: 20个工作日, 承诺: 2小时 }' },
    ],
    invalid: [
      {
        yaml: '办件类型: 即办件\n办理时限: { 法定: 20个工作日, 承诺: 3个工作日 }',
        at: '3个工作日',
        message: 'slow',
      },
      { yaml: '办理时限: { 承诺: 当场 }', implementation: true, at: '当场', message: 'instant' },
    ],
  },
  *check({ blocks, isCancelled }) {
    const { 办件类型: kind, 办理时限: { 承诺: promised } = {} } = blocks;
    const duration = parseDuration(promised ?? '');
    if (isCancelled || promised === undefined || duration === undefined) return;
    const finding = { path: ['办理时限', '承诺'], args: { promised }, rests: [['办件类型']] };
    if (kind === '即办件' && isMoreThanADay(duration)) yield { ...finding, message: 'slow' };
    if (kind === '承诺件' && duration.kind === 'immediate') yield { ...finding, message: 'instant' };
  },
});

function isMoreThanADay(duration: Duration): boolean {
  if (duration.kind !== 'amount') return duration.kind === 'longterm';
  const { amount, unit } = duration;
  if (unit === '分钟') return amount > HOURS_OF_A_DAY * 60;
  return unit === '小时' ? amount > HOURS_OF_A_DAY : amount > 1 || unit === '月' || unit === '年';
}
