import { defineRule } from '../../model/rule.ts';
import { closest } from '../../text/fold.ts';
import { listed } from '../phrases.ts';

/** Nobody takes more steps; a hostile list is not searched in full. */
const MOST_NAMES = 50;

export const predecessorExists = defineRule({
  id: 'procedure/predecessor-exists',
  title: { zh: '前置写的环节在办理程序里', en: 'A step waits only for steps that exist' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  ],
  messages: {
    unknown: {
      zh: ({ name, nearest, names }) =>
        `办理程序里没有环节“${name}”${nearest === '' ? `，有${listed(names, 'zh')}` : `，是不是“${nearest}”？`}`,
      en: ({ name, nearest, names }) =>
        `there is no step “${name}”${nearest === '' ? `, only ${listed(names, 'en')}` : `; did you mean “${nearest}”?`}`,
    },
  },
  advice: {
    zh: '“前置”照抄前面环节的名称；接在上一个环节后面的不用写“前置”。',
    en: 'Write in 前置 the name of a step as it stands; a step that follows the one above needs none.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 审查\n    前置: [受理]\n  - 环节: 决定\n    前置:\n      - 审查' },
    ],
    invalid: [
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 审查\n    前置: [收件]',
        at: '收件',
        message: 'unknown',
      },
      {
        yaml: '办理程序:\n  - 环节: 材料审查\n  - 环节: 决定\n    前置: [材料审核]',
        at: '材料审核',
        message: 'unknown',
      },
      { yaml: '按环节: { 决定: { 前置: [审核] } }', implementation: true, at: '审核', message: 'unknown' },
    ],
  },
  *check({ blocks, isCancelled }) {
    if (isCancelled) return;
    const steps = blocks.办理程序 ?? [];
    const known = new Set(steps.map(({ 环节: name }) => name));
    const names = [...known].slice(0, MOST_NAMES);
    for (const [index, { 前置: before = [] }] of steps.entries()) {
      for (const [place, name] of before.entries()) {
        if (known.has(name)) continue;
        yield {
          path: ['办理程序', index, '前置', place],
          message: 'unknown',
          args: { name, nearest: closest(name, names) ?? '', names },
          rests: [['办理程序']],
        };
      }
    }
  },
});
