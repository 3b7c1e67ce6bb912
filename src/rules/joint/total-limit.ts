import type { EffectiveItem } from '../../model/item.ts';
import { criticalPaths, pathBeyond } from '../../model/procedure.ts';
import { defineRule } from '../../model/rule.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { compareDurations, formatDuration, parseDuration } from '../../text/durations.ts';
import type { Duration } from '../../text/durations.ts';
import { countsInLimit } from '../counted-steps.ts';

const MOST = { kind: 'amount', amount: 45, unit: '工作日' } as const;

export const totalLimit = defineRule({
  id: 'joint/total-limit',
  title: {
    zh: '联审的总时限在法定时限以内，够办完各环节，不短于承诺',
    en: 'The joint limit is within the legal one, and holds the steps and the promise',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国行政许可法', 条款: '第二十六条第二款、第四十二条第二款' }],
  messages: {
    legal: {
      zh: ({ total, limit }) => `联审总时限“${total}”比法定时限“${limit}”长`,
      en: ({ total, limit }) => `the joint limit “${total}” is longer than the legal one, “${limit}”`,
    },
    maximum: {
      zh: ({ total }) => `联审总时限是“${total}”，法律没有另外规定的，统一、联合办理最多45个工作日`,
      en: ({ total }) =>
        `the joint limit is “${total}”; unless the law says otherwise, acting together takes 45 working days at most`,
    },
    promised: {
      zh: ({ total, limit }) => `承诺时限“${limit}”比联审总时限“${total}”还长`,
      en: ({ total, limit }) => `the promised “${limit}” is longer than the joint limit “${total}”`,
    },
    steps: {
      zh: ({ total, limit }) => `各环节办完要${String(limit)}，联审总时限是“${total}”`,
      en: ({ total, limit }) => `the steps take ${String(limit)}, the joint limit is “${total}”`,
    },
  },
  advice: {
    zh: '“总时限”写几个部门、几级一共用的时间：不长于法定时限，不短于承诺时限和最长的一条环节线。',
    en: '总时限 is the time that all together need: not longer than 法定, not shorter than 承诺 and than the longest way through the steps.',
  },
  examples: {
    valid: [{}, { yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安], 总时限: 5个工作日 }' }],
    invalid: [
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安], 总时限: 25个工作日 }',
        at: '25个工作日',
        message: 'legal',
      },
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安], 总时限: 60个工作日 }\n办理时限: { 法定: 无规定, 承诺: 60个工作日 }',
        at: '60个工作日',
        message: 'maximum',
      },
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安], 总时限: 4个工作日 }',
        at: '4个工作日',
        message: 'promised',
      },
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安], 总时限: 2个工作日 }\n办理时限: { 法定: 20个工作日 }',
        at: '2个工作日',
        message: 'steps',
      },
    ],
  },
  *check(item) {
    const total = item.blocks.联审?.总时限;
    const duration = parseDuration(total ?? '');
    if (item.isCancelled || total === undefined || duration === undefined) return;
    const verdict = tooLong(item, duration) ?? tooShort(item, duration);
    if (verdict !== undefined) yield { path: ['联审', '总时限'], ...verdict, args: { total, limit: verdict.limit } };
  },
});

type Verdict = Pick<ItemFinding, 'message' | 'rests'> & { readonly limit: string };

function tooLong({ blocks, type }: EffectiveItem, total: Duration): Verdict | undefined {
  const limit = blocks.办理时限?.法定 ?? '';
  const legal = parseDuration(limit);
  const rests = [['办理时限', '法定']];
  if (legal?.kind === 'amount' && (compareDurations(total, legal) ?? 0) > 0) return { message: 'legal', rests, limit };
  const isOver = type === '行政许可' && legal?.kind !== 'amount' && (compareDurations(total, MOST) ?? 0) > 0;
  return isOver ? { message: 'maximum', rests, limit } : undefined;
}

function tooShort(item: EffectiveItem, total: Duration): Verdict | undefined {
  const limit = item.blocks.办理时限?.承诺 ?? '';
  const promised = parseDuration(limit);
  const order = promised === undefined ? undefined : compareDurations(promised, total);
  if (order !== undefined) return order > 0 ? { message: 'promised', rests: [['办理时限', '承诺']], limit } : undefined;
  const beyond = pathBeyond(criticalPaths(item.blocks.办理程序 ?? [], countsInLimit(item)), total);
  return beyond && { message: 'steps', rests: [['办理程序']], limit: formatDuration(beyond.duration) };
}
