import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { PENALTY_EXAMPLE, penaltyWith } from '../example-penalty.ts';

const ORDER =
  /^(?:责令|要求|通知)?(?:立即|当场|限期|停止违法行为|[,、并])*(?:改正|整改|纠正|退还|补办|补缴|补正|批评教育|教育)/u;

export const notAPenalty = defineRule({
  id: 'penalty/not-a-penalty',
  title: { zh: '责令改正不列为处罚种类', en: 'An order to mend is not listed as a penalty' },
  severity: 'warn',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政处罚法', 条款: '第九条、第二十八条' }],
  messages: {
    order: {
      zh: ({ kind }) => `“${kind}”是要求改正，不是行政处罚的种类`,
      en: ({ kind }) => `“${kind}” is an order to mend, not a kind of penalty`,
    },
  },
  advice: {
    zh: '从“种类”里删去，写到“幅度”里，例如 责令改正，处3万元以下罚款。',
    en: 'Delete it from 种类 and say it in 幅度, such as 责令改正，处3万元以下罚款.',
  },
  examples: {
    valid: [
      { yaml: PENALTY_EXAMPLE },
      { yaml: penaltyWith('      种类: [责令停产停业, 责令关闭]\n      幅度: 30日以内\n') },
    ],
    invalid: [
      {
        yaml: penaltyWith('      种类: [责令限期改正, 罚款]\n      幅度: 500元以下罚款\n'),
        at: '责令限期改正',
        message: 'order',
      },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.type !== '行政处罚') return;
    for (const [index, { 种类: kinds = [] }] of (item.blocks.处罚?.裁量 ?? []).entries())
      for (const [place, kind] of kinds.entries())
        if (ORDER.test(fold(kind)))
          yield { path: ['处罚', '裁量', index, '种类', place], message: 'order', args: { kind } };
  },
});
