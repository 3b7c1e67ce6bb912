import { defineRule } from '../../model/rule.ts';
import { findPhones } from '../../text/phones.ts';
import { DISCLOSURE_BASIS } from '../disclosure.ts';

/** The lines of the government (12345, 12348 …) answer questions and take complaints, whoever the window belongs to. */
const GOVERNMENT_LINE = /^(?:0\d{2,3}-)?123\d{2}(?:转\d{1,6})?$/u;

export const complaintLine = defineRule({
  id: 'contact/complaint-line',
  title: { zh: '监督投诉电话不能就是窗口的咨询电话', en: 'Complaints do not go to the counter itself' },
  severity: 'error',
  since: '0.2.0',
  basis: [...DISCLOSURE_BASIS, { 名称: '优化营商环境条例', 条款: '第四十九条' }],
  messages: {
    same: {
      zh: ({ phone }) => `监督投诉电话“${phone}”也是窗口的咨询电话，投诉窗口的电话又打到了窗口`,
      en: ({ phone }) => `the line for complaints, “${phone}”, is that of the counter itself`,
    },
    window: { zh: ({ phone }) => `窗口的咨询电话是“${phone}”`, en: ({ phone }) => `the counter answers “${phone}”` },
  },
  advice: {
    zh: '“监督投诉电话”写不归这个窗口管的号码，例如 96960、12345 或者机关的纪检监督电话。',
    en: 'Give a line that the counter does not answer, such as 96960, 12345 or that of the supervisors of the organ.',
  },
  examples: {
    valid: [
      { implementation: true },
      {
        implementation: true,
        yaml: '联系方式:\n  窗口:\n    - 咨询电话: "028-12345"\n  监督投诉电话: "12345"',
      },
    ],
    invalid: [
      {
        implementation: true,
        yaml: '联系方式:\n  窗口:\n    - 咨询电话: 028-85551234、028-85551235\n  监督投诉电话: 96960或（028）85551235',
        at: '（028）85551235',
        message: 'same',
      },
    ],
  },
  *check(item) {
    const { 监督投诉电话: complaint, 窗口: windows = [] } = item.blocks.联系方式 ?? {};
    if (item.isCancelled || complaint === undefined) return;
    const answered = windows.map(({ 咨询电话: text = '' }) => new Set(findPhones(text).map(({ usual }) => usual)));
    for (const { usual, start, end, text: phone } of findPhones(complaint)) {
      const index = answered.findIndex((numbers) => numbers.has(usual));
      if (index < 0 || GOVERNMENT_LINE.test(usual)) continue;
      const at = ['联系方式', '窗口', index, '咨询电话'];
      yield {
        path: ['联系方式', '监督投诉电话'],
        span: { start, end },
        message: 'same',
        args: { phone },
        rests: [at],
        related: [{ path: at, message: 'window', args: { phone: usual } }],
      };
      return;
    }
  },
});
