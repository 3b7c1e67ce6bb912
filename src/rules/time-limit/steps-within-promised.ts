import type { Step } from '../../model/generated/types.ts';
import type { EffectiveItem } from '../../model/item.ts';
import { criticalPaths, pathBeyond } from '../../model/procedure.ts';
import { defineRule } from '../../model/rule.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { compareDurations, formatDuration, parseDuration } from '../../text/durations.ts';
import type { Duration } from '../../text/durations.ts';
import { countsInLimit } from '../counted-steps.ts';
import { listed } from '../phrases.ts';
import { isDeliveredLate } from './delivered-in-time.ts';

export const stepsWithinPromised = defineRule({
  id: 'time-limit/steps-within-promised',
  title: {
    zh: '各环节的时限加起来不超过承诺时限',
    en: 'The steps together take no longer than what is promised',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十六条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（四）' },
  ],
  messages: {
    over: {
      zh: ({ steps, total, key, limit }) =>
        `环节${listed(steps, 'zh')}先后办完要${String(total)}，${String(key)}时限是“${limit}”`,
      en: ({ steps, total, key, limit }) =>
        `the steps ${listed(steps, 'en')} one after the other take ${String(total)}; ${String(key)} is “${limit}”`,
    },
    special: {
      zh: ({ kind, special, key, limit }) =>
        `特别程序“${kind}”要“${special}”，写明计入办理时限，${String(key)}时限却是“${limit}”`,
      en: ({ kind, special, key, limit }) =>
        `the special step “${kind}” takes “${special}” and is counted, but ${String(key)} is “${limit}”`,
    },
    limit: {
      zh: ({ key, limit }) => `${String(key)}时限是“${limit}”`,
      en: ({ key, limit }) => `${String(key)} is “${limit}”`,
    },
  },
  advice: {
    zh: '压缩环节的时限，或者把承诺时限改成真正需要的时间；同时办的环节写同一个“前置”，只算最长的一个；不算在内的环节在“内容”或者时限的“说明”里写 不计入办理时限，特别程序写 计入办理时限: 否。',
    en: 'Shorten the steps or promise what is needed. Steps with the same 前置 stand side by side and count once. Say 不计入办理时限 of what is not counted, and 计入办理时限: 否 of a special step.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '办理程序:\n  - 环节: 受理\n    时限: 1个工作日\n  - 环节: 甲\n    时限: 3个工作日\n    前置: [受理]\n  - 环节: 乙\n    时限: 4个工作日\n    前置: [受理]',
      },
      {
        yaml: '办理程序:\n  - 环节: 审查\n    时限: 5个工作日\n  - 环节: 听证\n    时限: 20个工作日\n特别程序:\n  - 种类: 听证\n    计入办理时限: 否',
      },
      {
        yaml: '办理情形:\n  - 名称: 一般\n  - 名称: 紧急\n办理程序:\n  - 环节: 审查\n    时限: 5个工作日\n    适用情形: [一般]\n  - 环节: 先行办理\n    时限: 1个工作日\n    适用情形: [紧急]',
      },
      {
        yaml: '办理程序:\n  - 环节: 审查\n    时限: 5个工作日\n  - 环节: 公告\n    时限: 7日\n    内容: 不计入办理时限',
      },
      { yaml: '事项类型: 行政处罚\n办理时限: { 法定: 90日 }\n办理程序:\n  - 环节: 调查\n    时限: 80日' },
    ],
    invalid: [
      {
        yaml: '办理程序:\n  - 环节: 受理\n    时限: 1个工作日\n  - 环节: 审查\n    时限: 5个工作日',
        at: '5个工作日',
        message: 'over',
      },
      { yaml: '办理时限: { 承诺: 2个工作日 }', implementation: true, at: '2个工作日', message: 'over' },
      { yaml: '按环节: { 决定: { 时限: 7个工作日 } }', implementation: true, at: '7个工作日', message: 'over' },
      {
        yaml: '特别程序:\n  - 种类: 鉴定\n    时限: 9个工作日\n    计入办理时限: 是',
        at: '9个工作日',
        message: 'special',
      },
      {
        yaml: '事项类型: 行政处罚\n办理时限: { 法定: 90日 }\n办理程序:\n  - 环节: 立案\n    时限: 30日\n  - 环节: 调查\n    时限: 80日',
        at: '90日',
        message: 'over',
      },
    ],
  },
  *check(item) {
    const limits = item.blocks.办理时限;
    const key = item.applicability('办理时限/承诺') === '不适用' ? '法定' : '承诺';
    const limit = limits?.[key];
    const duration = parseDuration(limit ?? '');
    if (item.isCancelled || limit === undefined || duration === undefined) return;
    const found = [...together(item, key, limit, duration)];
    // A special step that is counted is mostly one of them.
    yield* found.length > 0 ? found : specials(item, key, limit, duration);
  },
});

function* together(item: EffectiveItem, key: string, limit: string, most: Duration): Generator<ItemFinding> {
  const steps = item.blocks.办理程序 ?? [];
  const beyond = pathBeyond(criticalPaths(steps, countsInLimit(item)), most);
  if (beyond === undefined || isToldOf(beyond.steps, item)) return;
  yield {
    path: ['办理时限', key],
    message: 'over',
    args: { steps: beyond.steps.map(({ 环节: name }) => name), total: formatDuration(beyond.duration), key, limit },
    rests: beyond.steps.flatMap((step) => stepPaths(steps.indexOf(step))),
  };
}

/** A step that stands twice, and a delivery later than the law allows, have rules of their own. */
function isToldOf(steps: readonly Step[], { type }: EffectiveItem): boolean {
  return (
    new Set(steps.map(({ 环节: name }) => name)).size < steps.length ||
    (type === '行政许可' && steps.some((step) => isDeliveredLate(step)))
  );
}

function stepPaths(index: number): (string | number)[][] {
  return [
    ['办理程序', index, '时限'],
    ['办理程序', index],
  ];
}

function* specials(item: EffectiveItem, key: string, limit: string, most: Duration): Generator<ItemFinding> {
  const { 特别程序: special } = item.blocks;
  for (const [index, { 种类: kind, 时限: text, 计入办理时限: counted }] of (Array.isArray(special)
    ? special
    : []
  ).entries()) {
    const duration = parseDuration(text ?? '');
    if (text === undefined || counted !== '是' || duration === undefined) continue;
    if ((compareDurations(duration, most) ?? 0) <= 0) continue;
    const args = { kind, special: text, key, limit };
    yield {
      path: ['特别程序', index, '时限'],
      message: 'special',
      args,
      rests: [['办理时限', key]],
      related: [{ path: ['办理时限', key], message: 'limit', args }],
    };
  }
}
