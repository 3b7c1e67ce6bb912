import { defineRule } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';

export const validity = defineRule({
  id: 'result/validity',
  title: { zh: '写明许可证件的有效期', en: 'How long a licence is valid is given' },
  severity: 'warn',
  since: '0.2.0',
  preset: 'strict',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第五十条、第七十条' }],
  drafts: false,
  messages: {
    missing: {
      zh: ({ name }) => `没有写“${name}”的有效期，申请人不知道什么时候该申请延续`,
      en: ({ name }) => `how long “${name}” is valid is not written: nobody knows when to renew`,
    },
  },
  advice: {
    zh: '写“有效期”，例如 5年；一直有效的写 长期，每份不同、写在证面上的写 以证面为准，变更、补发后不变的写 与原证相同。',
    en: 'Write 有效期, such as 5年; 长期 where it never ends, 以证面为准 where each says its own, 与原证相同 where it stays as it was.',
  },
  asksFor: ['有效期'],
  examples: {
    valid: [
      { yaml: '审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    有效期: 4年' },
      { yaml: '审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    有效期: 长期' },
      { yaml: '审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照\n    有效期: 以证面为准' },
      { yaml: '审批决定证件:\n  - 名称: 准予注销决定书\n    类型: 批文' },
      { yaml: '事项类型: 行政确认\n审批决定证件:\n  - 名称: 结婚证\n    类型: 证照' },
    ],
    invalid: [{ at: '卫生许可证', message: 'missing' }],
  },
  *check(item) {
    const { 审批决定证件: results } = item.blocks;
    if (item.isCancelled || item.type !== '行政许可' || !Array.isArray(results)) return;
    for (const [index, { 名称: name, 类型: kind, 有效期: period }] of results.entries())
      if (kind === '证照' && period === undefined && !isHollow(name))
        yield { path: ['审批决定证件', index, '名称'], message: 'missing', args: { name } };
  },
});
