import { defineRule } from '../../model/rule.ts';
import { onlyRefers } from '../steps.ts';

export const saidHere = defineRule({
  id: 'procedure/said-here',
  title: {
    zh: '办理程序用文字写在这里，不能只放一张图或者写“详见”',
    en: 'The steps are said here, not only in a picture or elsewhere',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '国务院关于在线政务服务的若干规定', 条款: '第六条' },
    { 名称: '中华人民共和国行政许可法', 条款: '第三十条' },
  ],
  messages: {
    elsewhere: {
      zh: ({ text }) => `“${text}”只说了到哪里去看，没有写要经过哪些环节`,
      en: ({ text }) => `“${text}” says where to look, not which steps there are`,
    },
  },
  advice: {
    zh: '把图里的环节一个一个写出来：环节、承办、时限、内容；指南会用它们画出流程图，不必另外放图。',
    en: 'Write out the steps of the chart one by one with 环节, 承办, 时限 and 内容; the guide draws the chart from them.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理程序:\n  - 环节: 公布规划附图\n    承办: 窗口' },
      { yaml: '办理程序:\n  - 环节: 受理\n    内容: 材料目录详见附件' },
    ],
    invalid: [
      { yaml: '办理程序:\n  - 环节: 详见办理流程图', at: '详见办理流程图', message: 'elsewhere' },
      { yaml: '办理程序:\n  - 环节: 审批流程.jpg', at: '审批流程.jpg', message: 'elsewhere' },
      {
        yaml: '办理程序:\n  - 环节: 流程见附件1\n  - 环节: 办理',
        implementation: true,
        at: '流程见附件1',
        message: 'elsewhere',
      },
    ],
  },
  *check({ blocks, isCancelled }) {
    if (isCancelled) return;
    for (const [index, step] of (blocks.办理程序 ?? []).entries())
      if (onlyRefers(step))
        yield { path: ['办理程序', index, '环节'], message: 'elsewhere', args: { text: step.环节 } };
  },
});
