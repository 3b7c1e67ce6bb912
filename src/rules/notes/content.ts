import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { DISCLOSURE_BASIS } from '../disclosure.ts';
import { isSentElsewhere } from '../sent-elsewhere.ts';

export const content = defineRule({
  id: 'notes/content',
  title: { zh: '注意事项写出内容，不只说到别处看', en: 'A note says something itself' },
  severity: 'warn',
  since: '0.2.0',
  basis: DISCLOSURE_BASIS,
  messages: {
    elsewhere: {
      zh: ({ text }) => `“${text}”没有说要注意什么，还要办事人自己去找`,
      en: ({ text }) => `“${text}” says nothing: people are sent elsewhere`,
    },
    none: {
      zh: () => '别的条目已经写了注意事项，这一条又写“无”',
      en: () => 'there are other notes beside this 无',
    },
  },
  advice: {
    zh: '把要注意的事直接写在这里，一件一条；没有内容的这一条删去。',
    en: 'Write here what to mind, one thing an entry; delete the entry if there is nothing.',
  },
  examples: {
    valid: [
      {},
      { yaml: '注意事项:\n  - 无' },
      { yaml: '注意事项:\n  - 按规定保存账册3年，检查时出示' },
      { yaml: '注意事项:\n  - 咨询时请带居民身份证' },
    ],
    invalid: [
      { yaml: '注意事项:\n  - 详见办事指南', at: '详见办事指南', message: 'elsewhere' },
      { yaml: '注意事项:\n  - 许可证贴在店内\n  - 同上', at: '同上', message: 'elsewhere' },
      { yaml: '注意事项:\n  - 具体请咨询窗口工作人员。', at: '具体请咨询窗口工作人员', message: 'elsewhere' },
      { yaml: '注意事项:\n  - 许可证贴在店内\n  - 无', at: '无', message: 'none' },
    ],
  },
  *check(item) {
    const notes = item.blocks.注意事项 ?? [];
    if (item.isCancelled) return;
    for (const [index, text] of notes.entries()) {
      if (isSentElsewhere(text)) yield { path: ['注意事项', index], message: 'elsewhere', args: { text } };
      if (notes.length > 1 && fold(text) === '无') yield { path: ['注意事项', index], message: 'none' };
    }
  },
});
