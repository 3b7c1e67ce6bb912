import type { ItemFinding } from '../../model/rule.ts';
import { DISCLOSURE_BASIS, defineDisclosure, isHollow } from '../disclosure.ts';

export const present = defineDisclosure({
  id: 'legal-basis/present',
  key: '法定依据',
  title: { zh: '写明法定依据', en: 'The legal basis is given' },
  basis: [
    ...DISCLOSURE_BASIS,
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
    { 名称: '中华人民共和国政府信息公开条例', 条款: '第二十条第（五）项、第（六）项' },
  ],
  messages: {
    'hollow-article': {
      zh: ({ text }) => `条款里写着“${text}”，没有写出是第几条`,
      en: ({ text }) => `“${text}” does not say which article`,
    },
  },
  advice: {
    zh: '写“法定依据”：每一部法律、法规、规章一条，“名称”写全称，“条款”写第几条，例如 第三十五条。',
    en: 'Write 法定依据: one entry for each statute, with its full title in 名称 and its articles in 条款, such as 第三十五条.',
  },
  examples: {
    valid: [{}],
    invalid: [
      { without: ['法定依据'], at: '510112001000', message: 'absent' },
      { yaml: '法定依据:\n  - 名称: 待补充\n    条款: [第四条]', at: '待补充', message: 'hollow' },
      { yaml: '法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [略]', at: '略', message: 'hollow-article' },
    ],
  },
  *check({ blocks }): Generator<ItemFinding> {
    for (const [index, { 条款: articles }] of (blocks.法定依据 ?? []).entries()) {
      for (const [place, text] of articles.entries()) {
        if (isHollow(text))
          yield { path: ['法定依据', index, '条款', place], message: 'hollow-article', args: { text } };
      }
    }
  },
});
