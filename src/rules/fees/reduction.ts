import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { isHollow } from '../disclosure.ts';

/** Words that promise a reduction and leave out for whom. */
const FOR_NOBODY =
  /符合|满足|按照?|依[照法]?|根据|执行|享受|参照|国家|[省市]|有关|相关|规定|政策|条件|要求|标准|情形|文件|可以?|予以|给予|进行|实行|酌情|适当|视情况?|减收|免收|减免|[的减免等]|\p{P}/gu;

export const reduction = defineRule({
  id: 'fees/reduction',
  title: { zh: '减免写明哪些人、哪些情形', en: 'A reduction says for whom' },
  severity: 'warn',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国政府信息公开条例', 条款: '第二十条第（八）项' }],
  messages: {
    vague: {
      zh: ({ text }) => `“${text}”没有写哪些人、哪些情形可以减免，办事人不知道自己算不算`,
      en: ({ text }) => `“${text}” does not say who pays less`,
    },
  },
  advice: {
    zh: '逐项写明减免的对象和幅度，例如 领取最低生活保障金的居民免收；没有减免的写 无。',
    en: 'Name who pays less, and how much, such as 领取最低生活保障金的居民免收; write 无 where nobody does.',
  },
  examples: {
    valid: [
      { yaml: '收费依据及标准:\n  - 项目: 工本费\n    减免: 无' },
      { yaml: '收费依据及标准:\n  - 项目: 工本费\n    减免: 领取最低生活保障金的居民免收' },
    ],
    invalid: [
      {
        yaml: '收费依据及标准:\n  - 项目: 工本费\n    减免: 符合条件的，按有关规定减免',
        at: '符合条件的，按有关规定减免',
        message: 'vague',
      },
    ],
  },
  *check(item) {
    const { 收费依据及标准: fees } = item.blocks;
    if (item.isCancelled || item.applicability('收费依据及标准') === '不适用' || !Array.isArray(fees)) return;
    for (const [index, { 减免: text }] of fees.entries())
      if (text !== undefined && !isHollow(text, true) && fold(text).replaceAll(FOR_NOBODY, '') === '')
        yield { path: ['收费依据及标准', index, '减免'], message: 'vague', args: { text } };
  },
});
