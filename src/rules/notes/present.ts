import { DISCLOSURE_BASIS, defineDisclosure } from '../disclosure.ts';

export const present = defineDisclosure({
  id: 'notes/present',
  key: '注意事项',
  title: { zh: '写明注意事项', en: 'What to mind is given' },
  basis: DISCLOSURE_BASIS,
  messages: {},
  advice: {
    zh: '写“注意事项”：办事人容易忽略的事一件一条，例如什么时候申请延续、哪些证件要带原件；确实没有的，写一条“无”。',
    en: 'Write 注意事项: one entry for each thing that is easily overlooked, such as when to apply for renewal; where there is none, one entry 无.',
  },
  examples: {
    valid: [{}, { yaml: '注意事项:\n  - 无' }],
    invalid: [
      { without: ['注意事项'], at: '510112001000', message: 'absent' },
      { yaml: '注意事项:\n  - 待补充。', at: '待补充', message: 'hollow' },
    ],
  },
});
