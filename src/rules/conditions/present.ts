import { DISCLOSURE_BASIS, defineDisclosure } from '../disclosure.ts';

export const present = defineDisclosure({
  id: 'conditions/present',
  key: '申请条件',
  title: { zh: '写明申请条件', en: 'The conditions are given' },
  basis: [
    ...DISCLOSURE_BASIS,
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '国务院关于在线政务服务的若干规定', 条款: '第六条' },
  ],
  messages: {},
  advice: {
    zh: '写“申请条件”：一个条件一条，“内容”用自己的话写明什么人、什么情况可以申请，“依据”写法律、法规的条款。',
    en: 'Write 申请条件: one entry for each condition, with who may apply and when in 内容, and the article in 依据.',
  },
  examples: {
    valid: [
      {},
      { yaml: '申请条件:\n  - 内容: 无' },
      { without: ['申请条件'], yaml: '事项类型: 行政检查' },
      { without: ['申请条件'], yaml: '状态: 草稿' },
      { without: ['申请条件'], yaml: '状态: 取消' },
    ],
    invalid: [
      { without: ['申请条件'], at: '510112001000', message: 'absent' },
      { yaml: '申请条件:\n  - 内容: 暂无', at: '暂无', message: 'hollow' },
      { yaml: '申请条件:\n  - 内容: "   "', implementation: true, at: '   ', message: 'hollow' },
    ],
  },
});
