import { defineRule } from '../../model/rule.ts';
import { citesNothing, isHollow } from '../disclosure.ts';
import { INSPECTION_EXAMPLE, INSPECTION_PRACTICE, inspectionNotice } from '../example-inspection.ts';
import { listed } from '../phrases.ts';

export const complete = defineRule({
  id: 'inspection/complete',
  title: {
    zh: '随机抽查写明依据、内容、方式、比例和频次',
    en: 'A random inspection has basis, content, manner, share and frequency',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [inspectionNotice('二（一）、二（三）'), INSPECTION_PRACTICE],
  drafts: false,
  messages: {
    incomplete: {
      zh: ({ matter, missing }) => `抽查事项“${matter}”没有写${listed(missing, 'zh')}`,
      en: ({ matter, missing }) => `the inspection “${matter}” lacks ${listed(missing, 'en')}`,
    },
  },
  advice: {
    zh: '补上“依据”（法律、法规、规章的条款）、“内容”（查什么）、“方式”（怎么查）、“比例”和“频次”。',
    en: 'Add 依据 (an article of law), 内容 (what is looked at), 方式 (how), 比例 and 频次.',
  },
  examples: {
    valid: [
      { yaml: INSPECTION_EXAMPLE },
      { yaml: '状态: 取消\n事项类型: 行政检查\n随机抽查:\n  - 抽查事项: 池水抽查' },
    ],
    invalid: [
      {
        yaml: '事项类型: 行政检查\n随机抽查:\n  - 抽查事项: 池水抽查\n    内容: [尿素含量]',
        at: '池水抽查',
        message: 'incomplete',
      },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.applicability('随机抽查') === '不适用') return;
    for (const [index, one] of (item.blocks.随机抽查 ?? []).entries()) {
      const missing = [
        ...(citesNothing(one.依据) ? ['依据'] : []),
        ...(one.内容 === undefined || one.内容.every((text) => isHollow(text)) ? ['内容'] : []),
        ...(one.方式 === undefined ? ['方式'] : []),
        ...(isHollow(one.比例) ? ['比例'] : []),
        ...(isHollow(one.频次) ? ['频次'] : []),
      ];
      if (missing.length > 0)
        yield {
          path: ['随机抽查', index, '抽查事项'],
          message: 'incomplete',
          args: { matter: one.抽查事项, missing },
        };
    }
  },
});
