import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { isHollow } from '../disclosure.ts';
import { PENALTY_EXAMPLE, penaltyWith } from '../example-penalty.ts';

const AMOUNT = /[0-9〇零一二三四五六七八九十百千万半][^,.;，。；]{0,6}(?:元|倍|成)|%|‰|[百千万]分之/u;
/** A grade that lowers or lifts another one says no sum of its own. */
const RELATIVE = /从轻|减轻|从重|加重|不予|免予|免于|不罚/u;

export const fineAmount = defineRule({
  id: 'penalty/fine-amount',
  title: { zh: '罚款写明数额或者倍数', en: 'A fine has an amount' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政处罚法', 条款: '第三十四条' },
    { 名称: '优化营商环境条例', 条款: '第六十条' },
  ],
  messages: {
    vague: {
      zh: ({ range }) => `种类有罚款，幅度“${range}”看不出罚多少`,
      en: ({ range }) => `there is a fine, but “${range}” does not say how much`,
    },
  },
  advice: {
    zh: '照罚则写数额的上下限或者倍数，例如 处1000元以上5000元以下罚款。',
    en: 'Give the limits or the multiple as the penal article does, such as 处1000元以上5000元以下罚款.',
  },
  examples: {
    valid: [
      { yaml: PENALTY_EXAMPLE },
      { yaml: penaltyWith('      种类: [罚款]\n      幅度: 从轻或者减轻处罚\n') },
      { yaml: penaltyWith('      种类: [罚款]\n      幅度: 货值金额十倍以上二十倍以下\n') },
      { yaml: penaltyWith('      种类: [警告]\n      幅度: 书面警告\n') },
    ],
    invalid: [
      {
        yaml: penaltyWith('      种类: [罚款]\n      幅度: 视情节处以罚款\n'),
        at: '视情节处以罚款',
        message: 'vague',
      },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.type !== '行政处罚') return;
    for (const [index, { 种类: kinds = [], 幅度: range }] of (item.blocks.处罚?.裁量 ?? []).entries()) {
      if (range === undefined || isHollow(range) || !kinds.some((kind) => kind.includes('罚款'))) continue;
      const folded = fold(range);
      if (!AMOUNT.test(folded) && !RELATIVE.test(folded))
        yield { path: ['处罚', '裁量', index, '幅度'], message: 'vague', args: { range } };
    }
  },
});
