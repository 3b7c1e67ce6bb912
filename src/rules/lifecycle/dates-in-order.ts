import { defineDocumentRule } from '../../model/rule.ts';
import type { DocumentFinding } from '../../model/rule.ts';
import type { CatalogueDocument } from '../../model/document.ts';
import type { Path } from '../../model/positions.ts';
import { historyOf } from '../history-of.ts';
import { hasLife } from '../status-of.ts';

const ITEM = '文件类型: 基本目录\n基本编码: "510112001000"\n';
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

export const datesInOrder = defineDocumentRule({
  id: 'lifecycle/dates-in-order',
  title: { zh: '日期确有其日，先后不颠倒', en: 'Dates are days of the calendar and follow one another' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '日期和时间 信息交换表示法 第1部分：基本原则（GB/T 7408.1—2023）' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）' },
  ],
  messages: {
    calendar: { zh: ({ date }) => `没有“${date}”这一天`, en: ({ date }) => `there is no day ${date}` },
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
      { yaml: `${ITEM}沿革:\n  - { 日期: 2020-01-01, 变动: 新增 }\n  - { 日期: 2020-01-01, 变动: 下放 }\n` },
    ],
    invalid: [
      { yaml: `${ITEM}生效日期: 2025-02-29\n`, at: '2025-02-29', message: 'calendar' },
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
    yield* notOfTheCalendar(document);
    if (isDay(from) && isDay(to) && to < from) yield { path: ['取消日期'], message: 'reversed', args: { from, to } };
    let before = '';
    for (const { index, date } of historyOf(document)) {
      if (!isDay(date)) continue;
      if (date < before) yield { path: ['沿革', index, '日期'], message: 'history', args: { date, before } };
      else before = date;
    }
  },
});

/** What has not even the form of a date is the schema's matter. */
function* notOfTheCalendar(document: CatalogueDocument): Generator<DocumentFinding> {
  const dates: readonly (readonly [Path, unknown])[] = [
    ...['生效日期', '取消日期'].map((key) => [[key], document.map[key]] as const),
    ...historyOf(document).map(({ index, date }) => [['沿革', index, '日期'], date] as const),
  ];
  for (const [path, date] of dates)
    if (typeof date === 'string' && ISO_DATE.test(date) && !isDay(date))
      yield { path, message: 'calendar', args: { date } };
}

function isDay(date: unknown): date is string {
  const [, year, month, day] = (typeof date === 'string' ? ISO_DATE.exec(date) : null)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
