import { DISCLOSURE_BASIS, defineDisclosure } from '../disclosure.ts';

export const present = defineDisclosure({
  id: 'materials/present',
  key: '申请材料',
  title: { zh: '写明申请材料', en: 'The materials are given' },
  basis: [
    ...DISCLOSURE_BASIS,
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '国务院关于在线政务服务的若干规定', 条款: '第六条' },
  ],
  messages: {},
  advice: {
    zh: '写“申请材料”：要交的材料一份一条，“材料名称”写准确的名称；什么都不要交的，写 申请材料: 无。',
    en: 'Write 申请材料: one entry for each document, with its exact name in 材料名称; where nothing is asked for write 申请材料: 无.',
  },
  examples: {
    valid: [{}, { yaml: '申请材料: 无' }],
    invalid: [
      { without: ['申请材料'], at: '510112001000', message: 'absent' },
      { yaml: '申请材料:\n  - 材料名称: 卫生许可申请表\n  - 材料名称: ……', at: '……', message: 'hollow' },
    ],
  },
});
