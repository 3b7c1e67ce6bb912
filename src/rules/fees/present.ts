import { DISCLOSURE_BASIS, defineDisclosure } from '../disclosure.ts';

export const present = defineDisclosure({
  id: 'fees/present',
  key: '收费依据及标准',
  title: { zh: '写明收不收费', en: 'Whether a fee is charged is given' },
  basis: [
    ...DISCLOSURE_BASIS,
    { 名称: '中华人民共和国行政许可法', 条款: '第五十九条' },
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第二十条第（八）项' },
  ],
  messages: {},
  advice: {
    zh: '不收费的，写 收费依据及标准: 不收费；收费的，一个收费项目一条，写明“项目”“标准”和“设立依据”。',
    en: 'Write 收费依据及标准: 不收费 where nothing is charged; else one entry for each fee with 项目, 标准 and 设立依据.',
  },
  examples: {
    valid: [{}, { yaml: '收费依据及标准:\n  - 项目: 卫生监测费' }],
    invalid: [
      { without: ['收费依据及标准'], at: '510112001000', message: 'absent' },
      { yaml: '收费依据及标准:\n  - 项目: 无', at: '无', message: 'hollow' },
    ],
  },
});
