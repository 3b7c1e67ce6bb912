import { defineDocumentRule } from '../../model/rule.ts';
import { historyOf } from '../history-of.ts';
import { hasLife, statusOf } from '../status-of.ts';

/** What a change leaves behind. After the others (合并, 划转 …) an item may go on or end. */
const LEFT: Readonly<Record<string, string>> = { 新增: '在用', 恢复: '在用', 暂停: '暂停', 取消: '取消' };
const ITEM = '文件类型: 基本目录\n基本编码: "510112001000"\n';
const ADDED = '  - { 日期: 2020-01-01, 变动: 新增 }\n';
const ENDED = '  - { 日期: 2025-06-30, 变动: 取消 }\n';

export const history = defineDocumentRule({
  id: 'lifecycle/history',
  title: { zh: '沿革与状态说的是一回事', en: '沿革 and 状态 tell the same story' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求（GB/T 39554.1—2020）' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）' },
  ],
  messages: {
    status: {
      zh: ({ date, change, status }) => `沿革里最近一次是${date}${change}，状态却是${status}`,
      en: ({ date, change, status }) => `the last entry of 沿革 is ${change} of ${date}, but 状态 is ${status}`,
    },
    after: {
      zh: ({ date, change, cancelled }) => `${cancelled}已经取消，又在${date}记了“${change}”：取消的编码不再用`,
      en: ({ date, change, cancelled }) =>
        `cancelled on ${cancelled}, there is a ${change} of ${date}: a cancelled code is not used again`,
    },
    date: {
      zh: ({ date, other }) => `沿革记的取消日期是${date}，“取消日期”写的是${other}`,
      en: ({ date, other }) => `沿革 has it cancelled on ${date}, 取消日期 says ${other}`,
    },
  },
  advice: {
    zh: '照文件核对：变动记进沿革，状态跟着改；取消以后又设的事项，是新事项，另编一个编码；同一事项恢复实施的，沿革记“恢复”。',
    en: 'Enter each change in 沿革 and set 状态 to match. What is set up again after its end is a new item with a code of its own; the same item taken up again is 恢复.',
  },
  examples: {
    valid: [
      { yaml: `${ITEM}沿革:\n${ADDED}` },
      { yaml: `${ITEM}状态: 取消\n取消日期: 2025-06-30\n沿革:\n${ADDED}${ENDED}` },
      { yaml: `${ITEM}沿革:\n${ADDED}${ENDED}  - { 日期: 2025-09-01, 变动: 恢复 }\n` },
      { yaml: `${ITEM}沿革:\n${ADDED}  - { 日期: 2026-06-30, 变动: 取消 }\n` },
      { yaml: `${ITEM}取消日期: 2025-06-30\n沿革:\n${ADDED}${ENDED}` },
    ],
    invalid: [
      { yaml: `${ITEM}状态: 暂停\n沿革:\n${ADDED}`, at: '暂停', message: 'status' },
      {
        yaml: `${ITEM}沿革:\n${ADDED}${ENDED}  - { 日期: 2025-09-01, 变动: 更名 }\n`,
        at: '更名',
        message: 'after',
      },
      {
        yaml: `${ITEM}状态: 取消\n取消日期: 2025-07-30\n沿革:\n${ADDED}${ENDED}`,
        at: '2025-06-30',
        message: 'date',
      },
    ],
  },
  *check(document, context) {
    if (!hasLife(document)) return;
    const entries = historyOf(document).filter(({ date }) => context.hasCome(date));
    for (const [place, { change, date }] of entries.entries()) {
      const next = entries[place + 1];
      if (change !== '取消' || next === undefined || next.change === '恢复' || next.date < date) continue;
      yield {
        path: ['沿革', next.index, '变动'],
        message: 'after',
        args: { date: next.date, change: next.change, cancelled: date },
      };
      return;
    }
    const last = entries.at(-1);
    const left = last === undefined ? undefined : LEFT[last.change];
    if (last === undefined || left === undefined) return;
    const { date, change } = last;
    const status = statusOf(document, context);
    const { 取消日期: other } = document.map;
    // Where 取消日期 and 状态 contradict each other, lifecycle/cancellation-date tells of it.
    if (typeof other === 'string' && context.hasCome(other) !== (status === '取消')) return;
    if (status !== left && status !== '草稿')
      yield {
        path: document.map['状态'] === undefined ? ['沿革', last.index, '变动'] : ['状态'],
        message: 'status',
        args: { date, change, status },
      };
    else if (left === '取消' && typeof other === 'string' && other !== date)
      yield { path: ['沿革', last.index, '日期'], message: 'date', args: { date, other } };
  },
});
