import { defineDocumentRule } from '../../model/rule.ts';
import { isRealDate } from '../../text/dates.ts';
import { historyOf } from '../history-of.ts';
import { hasLife } from '../status-of.ts';

const ITEM = '文件类型: 基本目录\n基本编码: "510112001000"\n';

export const datesInOrder = defineDocumentRule({
  id: 'lifecycle/dates-in-order',
  title: { zh: '日期先后不颠倒', en: 'Dates follow one another' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '日期和时间 信息交换表示法 第1部分：基本原则（GB/T 7408.1—2023）' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）' },
  ],
  messages: {
    reversed: {
      zh: ({ from, to }) => `取消日期${to}早于生效日期${from}`,
      en: ({ from, to }) => `取消日期 ${to} is before 生效日期 ${from}`,
    },
    history: {
      zh: ({ date, before }) => `沿革按日期先后写，这一次${date}却早于上一次${before}`,
      en: ({ date, before }) => `沿革 goes from old to new, but ${date} is before the entry above, ${before}`,
    },
  },
  advice: {
    zh: '对照文件核对日期；沿革从早到晚写。',
    en: 'Check the dates; write 沿革 from the oldest to the newest.',
  },
  examples: {
    valid: [
      { yaml: `${ITEM}状态: 取消\n生效日期: 2020-02-29\n取消日期: 2025-06-30\n` },
      // A day that is not in the calendar is the matter of yaml/date.
      { yaml: `${ITEM}状态: 取消\n生效日期: 2025-02-30\n取消日期: 2025-02-28\n` },
      { yaml: `${ITEM}沿革:\n  - { 日期: 2020-01-01, 变动: 新增 }\n  - { 日期: 2020-01-01, 变动: 下放 }\n` },
    ],
    invalid: [
      {
        yaml: `${ITEM}状态: 取消\n生效日期: 2025-06-30\n取消日期: 2020-01-01\n`,
        at: '2020-01-01',
        message: 'reversed',
      },
      {
        yaml: `${ITEM}沿革:\n  - { 日期: 2020-01-01, 变动: 新增 }\n  - { 日期: 2019-01-01, 变动: 更名 }\n`,
        at: '2019-01-01',
        message: 'history',
      },
    ],
  },
  *check(document) {
    if (!hasLife(document)) return;
    const { 生效日期: from, 取消日期: to } = document.map;
    if (isDay(from) && isDay(to) && to < from) yield { path: ['取消日期'], message: 'reversed', args: { from, to } };
    let before = '';
    for (const { index, date } of historyOf(document)) {
      if (!isDay(date)) continue;
      if (date < before) yield { path: ['沿革', index, '日期'], message: 'history', args: { date, before } };
      else before = date;
    }
  },
});

function isDay(date: unknown): date is string {
  return typeof date === 'string' && isRealDate(date);
}
