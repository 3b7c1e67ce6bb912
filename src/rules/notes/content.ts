import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { DISCLOSURE_BASIS } from '../disclosure.ts';

const ELSEWHERE =
  /^(?:具体|详情|其[他它](?:事项)?)?[,:]?请?(?:(?:详?见|参[见看阅照考])(?:本|该|上述|附件|附表|办事|服务|网站|官网|公告|文件|窗口|流程|指南|通知|相关|有关|[<"'])|同上|同前|按(?:照)?(?:有关|相关|国家)?规定(?:执行|办理)?[.;]?$|以窗口.{0,10}为准|(?:电话|到窗口|向窗口)?咨询(?:窗口|电话|办理|工作人员|主管)?.{0,12}$).{0,30}$/u;

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
    valid: [{}, { yaml: '注意事项:\n  - 无' }, { yaml: '注意事项:\n  - 按规定保存账册3年，检查时出示' }],
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
      const folded = fold(text);
      if (ELSEWHERE.test(folded)) yield { path: ['注意事项', index], message: 'elsewhere', args: { text } };
      if (notes.length > 1 && folded === '无') yield { path: ['注意事项', index], message: 'none' };
    }
  },
});
