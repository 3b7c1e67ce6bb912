import { defineRule } from '../../model/rule.ts';
import type { ItemBlocks } from '../../model/item.ts';
import type { Path } from '../../model/positions.ts';
import { fold } from '../../text/fold.ts';
import { DISCLOSURE_BASIS } from '../disclosure.ts';

export const repeated = defineRule({
  id: 'notes/repeated',
  title: { zh: '注意事项不重复写', en: 'A note is written once' },
  severity: 'warn',
  since: '0.2.0',
  basis: DISCLOSURE_BASIS,
  messages: {
    twice: { zh: ({ text }) => `“${text}”写了两遍`, en: ({ text }) => `“${text}” is written twice` },
    condition: {
      zh: ({ text }) => `“${text}”与一条申请条件一样：是条件就不必再提醒，是提醒就不该当条件`,
      en: ({ text }) => `“${text}” is also a condition: it is either one or a note`,
    },
    first: { zh: () => '这里已经写过', en: () => 'it is written here already' },
  },
  advice: {
    zh: '留一处，删去另一处；注意事项写条件和材料里没有的、容易忽略的事。',
    en: 'Keep one of them; notes say what conditions and materials do not.',
  },
  examples: {
    valid: [{}, { yaml: '注意事项:\n  - 许可证贴在店内\n  - 每年换水质检测报告' }],
    invalid: [
      { yaml: '注意事项:\n  - 许可证贴在店内。\n  - 许可证 贴在店内', at: '许可证 贴在店内', message: 'twice' },
      {
        yaml: '注意事项:\n  - 池水每升尿素含量不超过3.5毫克。',
        at: '池水每升尿素含量不超过3.5毫克。',
        message: 'condition',
      },
    ],
  },
  *check(item) {
    if (item.isCancelled) return;
    const conditions = new Map(conditionTexts(item.blocks));
    const notes = new Map<string, Path>();
    for (const [index, text] of (item.blocks.注意事项 ?? []).entries()) {
      const path = ['注意事项', index];
      const form = formOf(text);
      const twin = notes.get(form);
      const first = twin ?? conditions.get(form);
      if (twin === undefined) notes.set(form, path);
      if (first === undefined || form === '') continue;
      const message = twin === undefined ? 'condition' : 'twice';
      yield { path, message, args: { text }, rests: [first], related: [{ path: first, message: 'first' }] };
    }
  },
});

function conditionTexts({ 申请条件: conditions = [] }: ItemBlocks): [string, Path][] {
  return conditions.map(({ 内容: text }, index) => [formOf(text), ['申请条件', index, '内容']]);
}

/** The same sentence with or without its full stop is the same. */
function formOf(text: string): string {
  return fold(text).replace(/[.;]$/u, '');
}
