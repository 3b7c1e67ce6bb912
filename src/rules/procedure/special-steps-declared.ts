import { defineDisclosure } from '../disclosure.ts';

export const specialStepsDeclared = defineDisclosure({
  id: 'procedure/special-steps-declared',
  key: '特别程序',
  title: {
    zh: '写明有没有听证、检验、专家评审一类的特别程序',
    en: 'Hearings, tests, expert reviews and the like are declared',
  },
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第四十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（四）' },
    { 名称: '政务服务平台基础数据规范（GB/T 39046—2020）' },
  ],
  messages: {},
  advice: {
    zh: '没有特别程序的，写 特别程序: 无；有的，一项一条，写明“种类”“时限”“依据”“计入办理时限”和“书面告知”。',
    en: 'Write 特别程序: 无 where there is none; else one entry each with 种类, 时限, 依据, 计入办理时限 and 书面告知.',
  },
  examples: {
    valid: [{}, { yaml: '特别程序:\n  - 种类: 听证' }],
    invalid: [{ without: ['特别程序'], at: '510112001000', message: 'absent' }],
  },
});
