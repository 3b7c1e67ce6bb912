import { defineRule } from '../../model/rule.ts';
import { isHollow } from '../disclosure.ts';

export const delivery = defineRule({
  id: 'result/delivery',
  title: { zh: '写明证照和文书怎样送达', en: 'How a certificate or document is delivered is given' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第四十四条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  ],
  drafts: false,
  messages: {
    missing: {
      zh: ({ name }) => `没有写“${name}”怎样送达，申请人不知道要不要再来一趟`,
      en: ({ name }) => `how “${name}” is delivered is not written`,
    },
  },
  advice: {
    zh: '在这一条下面写“送达”，例如 送达: [自行取件, 邮寄]，能邮寄、能电子送达的都写上。',
    en: 'Write 送达 in the entry, such as 送达: [自行取件, 邮寄], with every way there is.',
  },
  asksFor: ['送达'],
  examples: {
    valid: [{}, { yaml: '审批决定证件: 无' }, { yaml: '审批决定证件:\n  - 名称: 待补充\n    类型: 证照' }],
    invalid: [{ yaml: '审批决定证件:\n  - 名称: 卫生许可证\n    类型: 证照', at: '卫生许可证', message: 'missing' }],
  },
  *check(item) {
    if (item.isCancelled || !Array.isArray(item.blocks.审批决定证件)) return;
    for (const [index, { 名称: name, 送达: ways }] of item.blocks.审批决定证件.entries())
      if (ways === undefined && !isHollow(name))
        yield { path: ['审批决定证件', index, '名称'], message: 'missing', args: { name } };
  },
});
