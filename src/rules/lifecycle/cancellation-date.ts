import { defineDocumentRule } from '../../model/rule.ts';
import { hasLife, standardOf, statusOf } from '../status-of.ts';

const ITEM = '文件类型: 基本目录\n基本编码: "510112001000"\n';

export const cancellationDate = defineDocumentRule({
  id: 'lifecycle/cancellation-date',
  title: { zh: '取消日期与状态一致', en: '取消日期 and 状态 agree' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第二十六条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）' },
  ],
  messages: {
    absent: { zh: () => '状态是取消，没有写取消日期', en: () => '状态 is 取消, but there is no 取消日期' },
    future: {
      zh: ({ date, today }) => `状态已经是取消，取消日期${date}却还没有到（今天按${today}算）`,
      en: ({ date, today }) => `状态 is 取消 already, but 取消日期 ${date} is still to come (as of ${today})`,
    },
    passed: {
      zh: ({ date, status, today }) => `取消日期${date}已经到了（今天按${today}算），状态还是${status}`,
      en: ({ date, status, today }) => `取消日期 ${date} has come (as of ${today}), but 状态 is ${status}`,
    },
  },
  advice: {
    zh: '已经取消的，状态写取消，取消日期写取消决定生效的那一天；定了将来取消的，到那天以前状态仍写在用。',
    en: 'Write 状态: 取消 with the day on which the decision took effect; until a day to come 状态 stays 在用.',
  },
  asksFor: ['取消日期'],
  examples: {
    valid: [
      { yaml: `${ITEM}状态: 取消\n取消日期: 2025-06-30\n` },
      { yaml: `${ITEM}状态: 在用\n取消日期: 2026-06-30\n` },
      { yaml: ITEM },
    ],
    invalid: [
      { yaml: `${ITEM}状态: 取消\n`, at: '取消', message: 'absent' },
      { yaml: `${ITEM}状态: 取消\n取消日期: 2026-06-30\n`, at: '2026-06-30', message: 'future' },
      { yaml: `${ITEM}取消日期: 2025-06-30\n`, at: '2025-06-30', message: 'passed' },
    ],
  },
  *check(document, context) {
    if (!hasLife(document)) return;
    const { 状态: own, 取消日期: date } = document.map;
    const status = statusOf(document, context);
    if (typeof date !== 'string') {
      const inherited = standardOf(document, context)?.value.取消日期;
      if (own === '取消' && date === undefined && inherited === undefined) yield { path: ['状态'], message: 'absent' };
    } else if (status === '取消' && !context.hasCome(date)) {
      yield { path: ['取消日期'], message: 'future', args: { date, today: context.asOf } };
    } else if ((status === '在用' || status === '暂停') && context.hasCome(date)) {
      yield { path: ['取消日期'], message: 'passed', args: { date, status, today: context.asOf } };
    }
  },
});
