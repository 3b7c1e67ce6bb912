import { defineWording } from '../wording-rule.ts';

export const moneySlots = defineWording({
  id: 'wording/money-slots',
  entry: 'V12',
  fields: { 申请条件: ['内容'] },
  title: {
    zh: '要求有资金的，写明数额和证明方式',
    en: 'Who asks for money must say how much and how it is proved',
  },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（三）' },
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
  ],
  found: {
    zh: ({ words, missing }) => `写了“${words}”，没有写${missing}`,
    en: ({ words, missingEn }) => `“${words}” is written without ${missingEn}`,
  },
  advice: {
    zh: '写出数额（元、万元）；法律没有规定数额的，写明用什么证明，例如验资报告、银行存款证明。可以写在细化说明里。',
    en: 'Write the amount in yuan, or, where the law sets none, how it is proved. 细化说明 may say it.',
  },
  examples: {
    valid: [
      { yaml: '申请条件:\n  - 内容: 有3万元以上的开办资金' },
      { yaml: '申请条件:\n  - 内容: 有开办资金\n    细化说明: 以验资报告载明的数额核对' },
    ],
    invalid: [{ yaml: '申请条件:\n  - 内容: 有开办资金', at: '开办资金', message: 'found' }],
  },
});
