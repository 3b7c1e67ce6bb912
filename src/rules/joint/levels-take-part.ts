import type { EffectiveItem } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';
import type { ItemFinding } from '../../model/rule.ts';
import { listed } from '../phrases.ts';
import { levelOf, tellingSteps } from '../steps.ts';

export const levelsTakePart = defineRule({
  id: 'joint/levels-take-part',
  title: { zh: '参与层级与环节的层级对得上', en: 'The levels that take part are those that act in the steps' },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第四十三条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（三）' },
  ],
  messages: {
    unannounced: {
      zh: ({ step, level, levels }) =>
        `环节“${step}”由${String(level)}办，行使层级和参与层级里只有${listed(levels, 'zh')}`,
      en: ({ step, level, levels }) =>
        `the step “${step}” is taken at ${String(level)}, but only ${listed(levels, 'en')} exercise or take part`,
    },
    idle: {
      zh: ({ level, part }) => `参与层级写着${String(level)}办“${part}”，办理程序里没有${String(level)}的这个环节`,
      en: ({ level, part }) => `参与层级 gives ${String(level)} “${part}”, but no step of that level is called so`,
    },
  },
  advice: {
    zh: '“参与层级”写清哪一级办哪些环节，环节名称照抄；这些环节写明“层级”。',
    en: 'Say in 参与层级 which level takes which steps, by their names, and give these steps 层级.',
  },
  examples: {
    valid: [
      {},
      {
        yaml: '联审: { 方式: 纵向联审, 牵头: 卫生健康 }\n参与层级: { 乡级: [受理] }\n办理程序:\n  - 环节: 受理\n    层级: 乡级\n  - 环节: 决定',
      },
      { yaml: '参与层级: { 乡级: [受理] }' },
    ],
    invalid: [
      { yaml: '办理程序:\n  - 环节: 受理\n    层级: 乡级\n  - 环节: 决定', at: '乡级', message: 'unannounced' },
      {
        yaml: '联审: { 方式: 纵向联审, 牵头: 卫生健康 }\n参与层级: { 乡级: [受理, 初审] }\n办理程序:\n  - 环节: 受理\n    层级: 乡级\n  - 环节: 决定',
        at: '初审',
        message: 'idle',
      },
      {
        yaml: '联审: { 方式: 纵向联审, 牵头: 卫生健康 }\n参与层级: { 乡级: [受理] }',
        at: '受理',
        message: 'idle',
      },
    ],
  },
  *check(item) {
    if (item.isCancelled || item.unjudged.has('参与层级') || item.unjudged.has('行使层级')) return;
    yield* unannounced(item);
    const mode = item.blocks.联审?.方式;
    if (mode === '纵向联审' || mode === '王型') yield* idle(item);
  },
});

function* unannounced(item: EffectiveItem): Generator<ItemFinding> {
  const { 行使层级: exercising = [], 参与层级: parts = {}, 办理程序: steps = [] } = item.blocks;
  const levels = new Set<string>([...exercising, item.level, ...Object.keys(parts)]);
  const told = new Set<string>();
  for (const [index, { 环节: step, 层级: level }] of steps.entries()) {
    if (level === undefined || levels.has(level) || told.has(level)) continue;
    told.add(level);
    yield {
      path: ['办理程序', index, '层级'],
      message: 'unannounced',
      args: { step, level, levels: [...levels] },
      rests: [['参与层级']],
    };
  }
}

function* idle(item: EffectiveItem): Generator<ItemFinding> {
  const steps = tellingSteps(item);
  if (steps.length === 0) return;
  for (const [level, parts] of Object.entries(item.blocks.参与层级 ?? {})) {
    const names = steps.filter((step) => levelOf(step, item) === level).map(({ 环节: name }) => name);
    const index = parts.findIndex((part) => !names.some((name) => name.includes(part) || part.includes(name)));
    if (index >= 0)
      yield {
        path: ['参与层级', level, index],
        message: 'idle',
        args: { level, part: parts[index] ?? '' },
        rests: [['办理程序']],
      };
  }
}
