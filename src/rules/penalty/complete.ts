import { defineRule } from '../../model/rule.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { citesNothing, isHollow } from '../disclosure.ts';
import { PENALTY_EXAMPLE, penaltyWith } from '../example-penalty.ts';
import { listed } from '../phrases.ts';

export const complete = defineRule({
  id: 'penalty/complete',
  title: {
    zh: '每一档裁量写明种类、幅度和依据',
    en: 'Every grade of a penalty has its kinds, its range and its basis',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政处罚法', 条款: '第三十四条' },
    { 名称: '优化营商环境条例', 条款: '第六十条' },
  ],
  drafts: false,
  messages: {
    none: {
      zh: () => '写了违法行为，没有写怎样处罚（裁量）',
      en: () => 'what is punished is written, how (裁量) is not',
    },
    incomplete: {
      zh: ({ grade, missing }) => `裁量“${grade}”没有写${listed(missing, 'zh')}`,
      en: ({ grade, missing }) => `the grade “${grade}” lacks ${listed(missing, 'en')}`,
    },
  },
  advice: {
    zh: '在“裁量”里一种情形一条，写明“种类”（警告、罚款……）、“幅度”（多少钱、多长时间）和“依据”（罚则的条款）。',
    en: 'Write one entry of 裁量 for each case, with 种类 (warning, fine …), 幅度 (how much, how long) and 依据 (the penal article).',
  },
  examples: {
    valid: [{ yaml: PENALTY_EXAMPLE }, { yaml: `状态: 取消\n${penaltyWith('')}` }],
    invalid: [
      { yaml: '事项类型: 行政处罚\n处罚:\n  违法行为: [没有许可证经营浴室]', at: '处罚', message: 'none' },
      {
        yaml: penaltyWith('      种类: [警告]\n      依据: 《公共场所卫生管理条例》第十四条\n'),
        at: '首次被查',
        message: 'incomplete',
      },
    ],
  },
  *check(item): Generator<ItemFinding> {
    const { 处罚: penalty } = item.blocks;
    if (item.isCancelled || item.type !== '行政处罚' || penalty === undefined) return;
    if (penalty.裁量 === undefined) yield { path: ['处罚'], key: true, message: 'none' };
    for (const [index, { 情形: grade, 种类: kinds, 幅度: range, 依据: basis }] of (penalty.裁量 ?? []).entries()) {
      const missing = [
        ...(kinds === undefined || kinds.every((kind) => isHollow(kind)) ? ['种类'] : []),
        ...(isHollow(range) ? ['幅度'] : []),
        ...(citesNothing(basis) ? ['依据'] : []),
      ];
      if (missing.length > 0)
        yield { path: ['处罚', '裁量', index, '情形'], message: 'incomplete', args: { grade, missing } };
    }
  },
});
