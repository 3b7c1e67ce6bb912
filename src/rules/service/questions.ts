import { defineRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { isHollow } from '../disclosure.ts';
import { isSentElsewhere } from '../sent-elsewhere.ts';

/** A question that somebody or some place is the answer to. */
const ASKS_WHERE = /哪|何处|什么地方|找谁|向谁|地址|地点|电话|联系|投诉|举报|为准/u;

export const questions = defineRule({
  id: 'service/questions',
  title: { zh: '常见问题都有真的回答', en: 'Every common question has a real answer' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '政务服务平台基础数据规范（GB/T 39046—2020）' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条第二款' },
  ],
  messages: {
    hollow: {
      zh: ({ question }) => `“${question}”没有回答`,
      en: ({ question }) => `“${question}” is not answered`,
    },
    elsewhere: {
      zh: ({ answer }) => `回答“${answer}”没有说出答案，还要办事人再去问`,
      en: ({ answer }) => `“${answer}” is no answer: people have to ask again`,
    },
    twice: { zh: ({ question }) => `“${question}”问了两遍`, en: ({ question }) => `“${question}” is asked twice` },
    first: { zh: () => '第一遍在这里', en: () => 'it is asked here first' },
  },
  advice: {
    zh: '把答案写全：可以还是不可以、要什么、多长时间；回答不了的问题删去。',
    en: 'Give the whole answer: whether, what, how long; delete what cannot be answered.',
  },
  examples: {
    valid: [
      {},
      { yaml: '常见问题:\n  - 问题: 浴室没有装修好能申请吗\n    答案: 不能，要装修好、池水检测合格才能申请。' },
      { yaml: '常见问题:\n  - 问题: 原单位没有开证明怎么办\n    答案: 联系原单位补开就可以。' },
      { yaml: '常见问题:\n  - 问题: 在哪里领证\n    答案: 到区政务服务中心综合窗口。' },
    ],
    invalid: [
      { yaml: '常见问题:\n  - 问题: 能代办吗\n    答案: 待补充', at: '待补充', message: 'hollow' },
      { yaml: '常见问题:\n  - 问题: 能代办吗\n    答案: 请咨询窗口。', at: '请咨询窗口。', message: 'elsewhere' },
      {
        yaml: '常见问题:\n  - 问题: 能代办吗\n    答案: 能，带授权委托书。\n  - 问题: 能 代办吗？\n    答案: 可以。',
        at: '能 代办吗？',
        message: 'twice',
      },
    ],
  },
  *check(item) {
    if (item.isCancelled) return;
    const asked = new Map<string, number>();
    for (const [index, { 问题: question, 答案: answer }] of (item.blocks.常见问题 ?? []).entries()) {
      const path = ['常见问题', index];
      if (isHollow(answer)) yield { path: [...path, '答案'], message: 'hollow', args: { question } };
      else if (isSentElsewhere(answer) && !ASKS_WHERE.test(question))
        yield { path: [...path, '答案'], message: 'elsewhere', args: { answer } };
      const form = fold(question).replace(/[?.!]$/u, '');
      const first = asked.get(form);
      if (first === undefined) asked.set(form, index);
      else
        yield {
          path: [...path, '问题'],
          message: 'twice',
          args: { question },
          related: [{ path: ['常见问题', first, '问题'], message: 'first' }],
        };
    }
  },
});
