import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { citesNothing, isHollow } from '../disclosure.ts';

/** An amount, a rate, or a document that says it. */
const TELLS = /元|角|%|‰|[百千万]分之|[0-9]倍|免费|不收|《|\[[0-9]{4}\]|[0-9]号/u;

export const amount = defineRule({
  id: 'fees/amount',
  title: { zh: '收费标准看得出多少钱', en: 'The rate of a fee tells the amount' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第五十九条' },
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第二十条第（八）项' },
  ],
  messages: {
    vague: {
      zh: ({ rate }) => `标准“${rate}”看不出要交多少钱，也没有写规定标准的文件`,
      en: ({ rate }) => `the rate “${rate}” tells no amount, and no document that sets it`,
    },
  },
  advice: {
    zh: '写金额和单位，例如 每证20元；由文件分档规定的，写“标准依据”（文件名称和文号）。',
    en: 'Give amount and unit, such as 每证20元; where a document sets the rates, cite it in 标准依据.',
  },
  examples: {
    valid: [
      { yaml: '收费依据及标准:\n  - 项目: 卫生监测费\n    标准: 按《公共场所卫生监测收费办法》附表' },
      { yaml: '收费依据及标准:\n  - 项目: 卫生监测费\n    标准: 每次120元' },
      { yaml: '收费依据及标准:\n  - 项目: 卫生监测费\n    标准: 按〔2003〕2322号文件规定的分档标准' },
      {
        yaml: '收费依据及标准:\n  - 项目: 卫生监测费\n    标准: 按面积分档\n    标准依据: 《公共场所卫生管理条例》第四条',
      },
      { yaml: '收费依据及标准:\n  - 项目: 卫生监测费' },
    ],
    invalid: [
      {
        yaml: '收费依据及标准:\n  - 项目: 卫生监测费\n    标准: 按规定收取',
        at: '按规定收取',
        message: 'vague',
      },
    ],
  },
  *check(item) {
    const { 收费依据及标准: fees } = item.blocks;
    if (item.isCancelled || item.applicability('收费依据及标准') === '不适用' || !Array.isArray(fees)) return;
    for (const [index, { 标准: rate, 标准依据: source }] of fees.entries()) {
      if (rate === undefined || isHollow(rate) || TELLS.test(fold(rate)) || !citesNothing(source)) continue;
      yield { path: ['收费依据及标准', index, '标准'], message: 'vague', args: { rate } };
    }
  },
});
