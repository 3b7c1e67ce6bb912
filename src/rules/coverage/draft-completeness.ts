import { TEN_DISCLOSURES } from '../../model/generated/applicability.ts';
import { defineRule } from '../../model/rule.ts';
import { DISCLOSURE_BASIS, isGiven } from '../disclosure.ts';

export const draftCompleteness = defineRule({
  id: 'coverage/draft-completeness',
  title: { zh: '草稿还缺十公开的哪几项', en: 'Which of the ten disclosures a draft still lacks' },
  severity: 'info',
  since: '0.1.0',
  basis: DISCLOSURE_BASIS,
  messages: {
    lacks: {
      zh: ({ count, missing }) => `草稿，十公开缺${String(count)}项：${(missing as readonly string[]).join('、')}`,
      en: ({ count, missing }) =>
        `a draft that lacks ${String(count)} of the ten disclosures: ${(missing as readonly string[]).join(', ')}`,
    },
  },
  advice: { zh: '补齐以后，把“状态”改成 在用。', en: 'Change 状态 to 在用 once they are all written.' },
  examples: {
    valid: [
      { yaml: '状态: 草稿' },
      { without: ['申请条件'] },
      { yaml: '状态: 草稿\n事项类型: 行政检查', without: ['申请条件', '申请材料'] },
    ],
    invalid: [
      { yaml: '状态: 草稿', without: ['申请条件', '注意事项'], at: '草稿', message: 'lacks' },
      { yaml: '状态: 草稿\n申请条件:\n  - 内容: 待补充', at: '草稿', message: 'lacks' },
    ],
  },
  *check(item) {
    if (!item.isDraft) return;
    const missing = TEN_DISCLOSURES.filter(
      (key) => item.applicability(key) === '必填' && !item.unjudged.has(key) && !isGiven(key, item.blocks),
    );
    if (missing.length > 0) yield { path: ['状态'], message: 'lacks', args: { count: missing.length, missing } };
  },
});
