import type { SpecialSteps, Step } from '../../model/generated/types.ts';
import type { EffectiveItem } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { decisionIn } from '../stages.ts';
import { canMeet, levelOf, lineOf, tellingSteps } from '../steps.ts';

/** Nobody decides more often; a hostile list is not compared in full. */
const MOST_DECISIONS = 100;

type Special = Exclude<SpecialSteps, string>[number];

export const approvedOnce = defineRule({
  id: 'procedure/approved-once',
  title: { zh: '同一机关对同一个项目不审批两次', en: 'One organ does not approve one project twice' },
  severity: 'warn',
  since: '0.2.0',
  basis: [
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（四）' },
    { 名称: '中华人民共和国行政许可法', 条款: '第二十六条第一款' },
  ],
  messages: {
    decision: {
      zh: ({ one, other, who }) => `${who}在“${one}”以后又有“${other}”，同一个项目审批了两次`,
      en: ({ one, other, who }) =>
        `after “${one}” ${who} takes another decision, “${other}”: one project is approved twice`,
    },
    special: {
      zh: ({ one }) => `特别程序“${one}”写了两次，没有说是不同的情形`,
      en: ({ one }) => `the special step “${one}” stands twice without different situations`,
    },
    first: { zh: ({ one }) => `“${one}”先写在这里`, en: ({ one }) => `“${one}” first stands here` },
  },
  advice: {
    zh: '同一机关只作一次决定：前一次是审查的，写成 审查 或者 审核；确实由不同部门、不同级决定的，写明“条线”或者“层级”；不同情形各办各的，写明“适用情形”。特别程序做两次的，用“名称”说明各是什么。',
    en: 'An organ decides once. Call an earlier look 审查; where other departments or levels decide, write 条线 or 层级; where situations differ, write 适用情形. Tell two special steps of one kind apart by 名称.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 市级审批\n    层级: 市级\n  - 环节: 县级审批\n  - 环节: 送达决定书',
      },
      {
        yaml: '特别程序:\n  - 种类: 检验\n    名称: 水质检验\n  - 种类: 检验\n    名称: 空气检验',
      },
    ],
    invalid: [
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 批准选址\n    内容: 现场看过\n  - 环节: 科室审批\n  - 环节: 局长审批',
        at: '局长审批',
        message: 'decision',
      },
      {
        yaml: '特别程序:\n  - 种类: 检测\n    时限: 5个工作日\n  - 种类: 检测\n    时限: 9个工作日',
        at: '检测',
        message: 'special',
      },
    ],
  },
  *check(item) {
    yield* decisions(item);
    const { 特别程序: special } = item.blocks;
    if (!item.isCancelled && Array.isArray(special)) yield* specials(special);
  },
});

function* decisions(item: EffectiveItem): Generator<ItemFinding> {
  const deciding = [...tellingSteps(item).entries()]
    .filter(([, { 环节: name }]) => decisionIn(name) !== undefined)
    .slice(0, MOST_DECISIONS);
  for (const [place, [index, step]] of deciding.entries()) {
    const earlier = deciding.slice(0, place).find(([, other]) => isSameOrgan(other, step, item));
    if (earlier === undefined) continue;
    const [first, { 环节: one }] = earlier;
    const who = `${step.层级 ?? ''}${lineOf(step, item) ?? ''}`;
    const args = { one, other: step.环节, who };
    yield {
      path: ['办理程序', index, '环节'],
      message: 'decision',
      args,
      rests: [['办理程序', first]],
      related: [{ path: ['办理程序', first, '环节'], message: 'first', args }],
    };
    return;
  }
}

/** Two decisions by one word, or both by 决定人: looks at different depth go by many names (审核、审定、签发). */
function isSameOrgan(one: Step, other: Step, item: EffectiveItem): boolean {
  return (
    one.环节 !== other.环节 &&
    (decisionIn(one.环节) === decisionIn(other.环节) || (one.承办 === '决定人' && other.承办 === '决定人')) &&
    lineOf(one, item) === lineOf(other, item) &&
    levelOf(one, item) === levelOf(other, item) &&
    canMeet(one, other)
  );
}

function* specials(special: readonly Special[]): Generator<ItemFinding> {
  const firstOf = new Map<string, number>();
  for (const [index, entry] of special.entries()) {
    const name = `${entry.种类}${entry.名称 ?? ''}`;
    const first = firstOf.get(name);
    const earlier = first === undefined ? undefined : special[first];
    if (first === undefined || earlier === undefined) firstOf.set(name, index);
    else if (canMeet(earlier, entry)) {
      const args = { one: entry.名称 ?? entry.种类 };
      yield {
        path: ['特别程序', index, '种类'],
        message: 'special',
        args,
        rests: [['特别程序', first]],
        related: [{ path: ['特别程序', first, '种类'], message: 'first', args }],
      };
    }
  }
}
