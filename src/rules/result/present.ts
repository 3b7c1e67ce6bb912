import { DISCLOSURE_BASIS, defineDisclosure } from '../disclosure.ts';

export const present = defineDisclosure({
  id: 'result/present',
  key: '审批决定证件',
  title: { zh: '写明办成以后拿到什么', en: 'What the citizen gets is given' },
  basis: [
    ...DISCLOSURE_BASIS,
    { 名称: '中华人民共和国行政许可法', 条款: '第三十九条' },
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第二十条第（五）项' },
  ],
  messages: {},
  advice: {
    zh: '写“审批决定证件”：办成以后发的证照、批文或者文书一种一条，“名称”照证件上的写；什么都不发的，写 审批决定证件: 无。',
    en: 'Write 审批决定证件: one entry for each certificate or document that is issued, named as it is printed; where none is issued write 审批决定证件: 无.',
  },
  examples: {
    valid: [{}, { yaml: '审批决定证件: 无' }],
    invalid: [
      { without: ['审批决定证件'], at: '510112001000', message: 'absent' },
      { yaml: '审批决定证件:\n  - 名称: xxx\n    类型: 证照', at: 'xxx', message: 'hollow' },
    ],
  },
});
