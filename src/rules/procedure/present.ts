import { DISCLOSURE_BASIS, defineDisclosure } from '../disclosure.ts';

export const present = defineDisclosure({
  id: 'procedure/present',
  key: '办理程序',
  title: { zh: '写明办理程序', en: 'The steps are given' },
  basis: [
    ...DISCLOSURE_BASIS,
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '国务院关于在线政务服务的若干规定', 条款: '第六条' },
  ],
  messages: {},
  advice: {
    zh: '写“办理程序”：一个环节一条，写明“环节”“承办”“时限”，例如 受理、审查、决定、送达。',
    en: 'Write 办理程序: one entry for each step with 环节, 承办 and 时限, such as 受理, 审查, 决定, 送达.',
  },
  examples: {
    valid: [{}],
    invalid: [
      { without: ['办理程序'], at: '510112001000', message: 'absent' },
      { yaml: '办理程序:\n  - 环节: 受理\n  - 环节: /', at: '/', message: 'hollow' },
    ],
  },
});
