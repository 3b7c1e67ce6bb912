import type { EffectiveItem } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { citesNothing, isHollow } from '../disclosure.ts';
import { listed } from '../phrases.ts';
import { kindsOf, performedIn } from '../special-kinds.ts';

export const specialStepsHaveLimits = defineRule({
  id: 'procedure/special-steps-have-limits',
  title: { zh: '特别程序写明时限、依据和怎样告知', en: 'Special steps have a limit, a basis, and a way of being told' },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第四十五条' },
    { 名称: '优化营商环境条例', 条款: '第三十六条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（四）' },
  ],
  messages: {
    incomplete: {
      zh: ({ kind, missing }) => `特别程序“${kind}”没有写${listed(missing, 'zh')}`,
      en: ({ kind, missing }) => `the special step “${kind}” lacks ${listed(missing, 'en')}`,
    },
    undeclared: {
      zh: ({ step, kind }) => `环节“${step}”是${kind}，但是“特别程序”里没有它，办事人不知道要等多久`,
      en: ({ step, kind }) =>
        `the step “${step}” is a ${kind}, but 特别程序 does not declare it: nobody knows how long it takes`,
    },
    performed: {
      zh: ({ step, words }) => `环节“${step}”里有“${words}”，但是“特别程序”里没有写，办事人不知道要等多久`,
      en: ({ step, words }) =>
        `the step “${step}” includes “${words}”, but 特别程序 does not declare it: nobody knows how long it takes`,
    },
  },
  advice: {
    zh: '在“特别程序”里一项一条，写明“种类”“时限”“依据”“计入办理时限”（是或者否）和“书面告知”（用什么文书、什么时候告知所需时间）。',
    en: 'Give each special step an entry in 特别程序 with 种类, 时限, 依据, 计入办理时限 (是 or 否) and 书面告知 (how and when the time needed is told in writing).',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '特别程序:\n  - 种类: 听证\n    时限: 20个工作日\n    依据: 《行政许可法》第四十七条\n    计入办理时限: 否\n    书面告知: 受理时发给听证通知书\n办理程序:\n  - 环节: 组织听证',
      },
      { yaml: '办理程序:\n  - 环节: 审查检测报告\n  - 环节: 听证告知\n    内容: 告知有权要求组织听证的期限' },
      { yaml: '事项类型: 行政检查\n办理程序:\n  - 环节: 现场检查' },
      { yaml: '办理程序:\n  - 环节: 公示\n    时限: 7日' },
      { yaml: '事项名称: 劳动能力鉴定\n事项类型: 行政确认\n办理程序:\n  - 环节: 受理\n  - 环节: 专家组鉴定' },
    ],
    invalid: [
      {
        yaml: '特别程序:\n  - 种类: 听证\n    时限: 20个工作日\n    依据: 《行政许可法》第四十七条',
        at: '听证',
        message: 'incomplete',
      },
      { yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 现场核查、审查', at: '现场核查、审查', message: 'undeclared' },
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 召开专家评审会',
        implementation: true,
        at: '召开专家评审会',
        message: 'undeclared',
      },
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 审查\n    内容: 核对材料，组织专家论证会，提出意见',
        at: '专家论证会',
        message: 'performed',
      },
    ],
  },
  *check(item) {
    const { 特别程序: special } = item.blocks;
    if (item.isCancelled || item.unjudged.has('特别程序')) return;
    for (const [index, entry] of (Array.isArray(special) ? special : []).entries()) {
      const missing = [
        ...(isHollow(entry.时限) ? ['时限'] : []),
        ...(citesNothing(entry.依据) ? ['依据'] : []),
        ...(entry.计入办理时限 === undefined ? ['计入办理时限'] : []),
        ...(isHollow(entry.书面告知) ? ['书面告知'] : []),
      ];
      if (missing.length > 0)
        yield { path: ['特别程序', index, '种类'], message: 'incomplete', args: { kind: entry.种类, missing } };
    }
    if (item.applicability('申请条件') !== '不适用') yield* undeclaredSteps(item);
  },
});

/** Only of an application: an inspection or a penalty case looks and tests as such. */
function* undeclaredSteps({ blocks, type }: EffectiveItem): Generator<ItemFinding> {
  const declared = new Set(Array.isArray(blocks.特别程序) ? blocks.特别程序.map(({ 种类 }) => 种类 as string) : []);
  // What people apply for is no interruption of anything else: 劳动能力鉴定, 水质检测.
  if (type !== '行政许可') for (const kind of kindsOf(blocks.事项名称 ?? '')) declared.add(kind);
  for (const [index, { 环节: step, 内容: content = '', 时限: limit }] of (blocks.办理程序 ?? []).entries()) {
    // Publication is no special step by law: one with its own limit says all that it has to.
    const kinds = kindsOf(step).filter((kind) => kind !== '公示' || limit === undefined);
    const performed = performedIn(content);
    const rests = [['特别程序']];
    if (kinds.length > 0) {
      if (kinds.some((kind) => declared.has(kind))) continue;
      yield { path: ['办理程序', index, '环节'], message: 'undeclared', args: { step, kind: kinds[0] ?? '' }, rests };
    } else if (performed !== undefined && !declared.has(performed.kind)) {
      const { words, span } = performed;
      yield {
        path: ['办理程序', index, '内容'],
        ...(span && { span }),
        message: 'performed',
        args: { step, words },
        rests,
      };
    }
  }
}
