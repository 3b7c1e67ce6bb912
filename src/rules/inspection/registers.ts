import { defineRule } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';
import { INSPECTION_EXAMPLE, INSPECTION_PRACTICE, inspectionNotice, inspectionWith } from '../example-inspection.ts';
import { listed } from '../phrases.ts';

const KEYS = ['对象名录库', '人员名录库', '细则'] as const;

export const registers = defineRule({
  id: 'inspection/registers',
  title: { zh: '随机抽查有“一单、两库、一细则”', en: 'A random inspection names its two registers and its rules' },
  severity: 'warn',
  since: '0.2.0',
  basis: [inspectionNotice('二（二）'), { 名称: '优化营商环境条例', 条款: '第五十四条' }, INSPECTION_PRACTICE],
  drafts: false,
  messages: {
    missing: {
      zh: ({ matter, missing }) => `抽查事项“${matter}”没有写${listed(missing, 'zh')}，谁也不知道从哪里抽`,
      en: ({ matter, missing }) => `the inspection “${matter}” does not name ${listed(missing, 'en')}`,
    },
  },
  advice: {
    zh: '写“对象名录库”（从哪些对象里抽）、“人员名录库”（从哪些检查人员里抽）和“细则”（按哪个细则抽）的名称。',
    en: 'Name 对象名录库 (drawn from whom), 人员名录库 (which inspectors) and 细则 (by which rules).',
  },
  examples: {
    valid: [{ yaml: INSPECTION_EXAMPLE }],
    invalid: [
      { yaml: inspectionWith('\n    细则: 公共浴室抽查细则', ''), at: '池水抽查', message: 'missing' },
      { yaml: inspectionWith('公共浴室名录库', '待定'), at: '池水抽查', message: 'missing' },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.applicability('随机抽查') === '不适用') return;
    for (const [index, one] of (item.blocks.随机抽查 ?? []).entries()) {
      const missing = KEYS.filter((key) => isHollow(one[key]));
      if (missing.length > 0)
        yield { path: ['随机抽查', index, '抽查事项'], message: 'missing', args: { matter: one.抽查事项, missing } };
    }
  },
});
