import { defineRule } from '../../model/rule.ts';
import { INSPECTION_EXAMPLE, INSPECTION_PRACTICE, inspectionNotice, inspectionWith } from '../example-inspection.ts';

export const share = defineRule({
  id: 'inspection/share',
  title: { zh: '抽查比例大于零', en: 'The share that is inspected is above zero' },
  severity: 'error',
  since: '0.2.0',
  basis: [inspectionNotice('二（三）'), INSPECTION_PRACTICE],
  messages: {
    none: { zh: ({ share: text }) => `比例“${text}”等于不抽查`, en: ({ share: text }) => `“${text}” inspects nobody` },
  },
  advice: {
    zh: '写大于 0% 的比例，例如 5%；风险高的比例高一些。',
    en: 'Write a share above 0 and up to 100 per cent, such as 5%; higher where the risk is.',
  },
  examples: {
    valid: [
      { yaml: INSPECTION_EXAMPLE },
      { yaml: inspectionWith('5%', '0.5%') },
      { yaml: inspectionWith('5%', '100%') },
    ],
    invalid: [
      { yaml: inspectionWith('5%', '0%'), at: '0%', message: 'none' },
      { yaml: inspectionWith('5%', '0.0%'), at: '0.0%', message: 'none' },
    ],
  },
  *check(item) {
    if (item.isCancelled) return;
    for (const [index, { 比例: text }] of (item.blocks.随机抽查 ?? []).entries())
      if (text !== undefined && Number.parseFloat(text) === 0)
        yield { path: ['随机抽查', index, '比例'], message: 'none', args: { share: text } };
  },
});
