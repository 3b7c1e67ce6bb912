import { defineRule } from '../../model/rule.ts';
import { citesNothing } from '../disclosure.ts';

export const extensionHasBasis = defineRule({
  id: 'time-limit/extension-has-basis',
  title: { zh: '可以延长的，写明依据', en: 'An extension has a basis' },
  severity: 'warn',
  since: '0.2.0',
  drafts: false,
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第四十二条' }],
  messages: {
    unfounded: {
      zh: ({ extension }) => `写了可以延长“${extension}”，没有写依据`,
      en: ({ extension }) => `an extension of “${extension}” has no basis (延长依据)`,
    },
  },
  advice: {
    zh: '在“延长依据”里写《全称》第几条；没有依据的不得延长，删去“延长”。',
    en: 'Write 《title》第几条 in 延长依据; without a basis nothing is prolonged: delete 延长.',
  },
  asksFor: ['延长依据'],
  examples: {
    valid: [
      {},
      {
        yaml: '办理时限: { 法定: 20个工作日, 延长: 10个工作日, 延长依据: 《行政许可法》第四十二条, 承诺: 9个工作日 }',
      },
    ],
    invalid: [
      {
        yaml: '办理时限: { 法定: 20个工作日, 延长: 10个工作日, 承诺: 9个工作日 }',
        at: '10个工作日',
        message: 'unfounded',
      },
    ],
  },
  *check({ blocks, isCancelled }) {
    const { 延长: extension, 延长依据: basis } = blocks.办理时限 ?? {};
    if (!isCancelled && extension !== undefined && citesNothing(basis))
      yield {
        path: ['办理时限', '延长'],
        message: 'unfounded',
        args: { extension },
        rests: [['办理时限', '延长依据']],
      };
  },
});
