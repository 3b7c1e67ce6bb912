import type { JointReview } from '../../model/generated/types.ts';
import type { EffectiveItem } from '../../model/item.ts';
import { defineRule } from '../../model/rule.ts';
import { actingLevels, actingLines } from '../joint-parts.ts';
import { listed } from '../phrases.ts';

export const modeFits = defineRule({
  id: 'joint/mode-fits',
  title: {
    zh: '联审方式与参加的部门、层级相符',
    en: 'The way of acting together fits the departments and levels that act',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [{ 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（三）' }],
  messages: {
    'one-line': {
      zh: ({ mode, lines }) => `方式是“${mode}”，办这件事的部门却只有${listed(lines, 'zh')}`,
      en: ({ mode, lines }) => `the way is “${mode}”, but only ${listed(lines, 'en')} acts`,
    },
    'one-level': {
      zh: ({ mode }) => `方式是“${mode}”，却只有一级在办`,
      en: ({ mode }) => `the way is “${mode}”, but one level acts alone`,
    },
    'levels-too': {
      zh: ({ mode, levels }) => `方式是“${mode}”，环节里还有上下几级：${listed(levels, 'zh')}`,
      en: ({ mode, levels }) => `the way is “${mode}”, but several levels act too: ${listed(levels, 'en')}`,
    },
    'lines-too': {
      zh: ({ mode, lines }) => `方式是“${mode}”，参加的还有几个部门：${listed(lines, 'zh')}`,
      en: ({ mode, lines }) => `the way is “${mode}”, but several departments act too: ${listed(lines, 'en')}`,
    },
  },
  advice: {
    zh: '同级几个部门写 横向并联，协办和环节的“条线”写出是哪些部门；上下几级写 纵向联审，环节的“层级”写出是哪几级；两样都有写 王型；只有一个部门、一级的，删去“联审”。',
    en: 'Write 横向并联 for departments of one level (协办, 条线), 纵向联审 for levels (层级), 王型 for both; where one organ acts alone delete 联审.',
  },
  examples: {
    valid: [
      {},
      { yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }' },
      { yaml: '联审: { 方式: 纵向联审, 牵头: 卫生健康 }\n参与层级: { 乡级: [受理] }' },
      {
        yaml: '联审: { 方式: 王型, 牵头: 卫生健康, 协办: [公安] }\n办理程序:\n  - 环节: 受理\n    层级: 乡级\n  - 环节: 决定',
      },
    ],
    invalid: [
      { yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康 }', at: '横向并联', message: 'one-line' },
      { yaml: '联审: { 方式: 王型, 牵头: 卫生健康, 协办: [公安] }', at: '王型', message: 'one-level' },
      {
        yaml: '联审: { 方式: 横向并联, 牵头: 卫生健康, 协办: [公安] }\n办理程序:\n  - 环节: 受理\n    层级: 乡级\n  - 环节: 决定',
        at: '横向并联',
        message: 'levels-too',
      },
      {
        yaml: '联审: { 方式: 纵向联审, 牵头: 卫生健康, 协办: [公安] }\n参与层级: { 乡级: [受理] }',
        at: '纵向联审',
        message: 'lines-too',
      },
    ],
  },
  *check(item) {
    const { 联审: joint } = item.blocks;
    if (item.isCancelled || joint === undefined) return;
    const { message, ...args } = verdict(joint, item);
    if (message !== undefined) yield { path: ['联审', '方式'], message, args, rests: [['办理程序'], ['参与层级']] };
  },
});

/** 牵头 is left aside: whether it takes part at all is judged by joint/lead-takes-part. */
function verdict({ 方式: mode, 协办: helpers = [] }: JointReview, item: EffectiveItem) {
  const lines = [...new Set([...helpers, ...actingLines(item)])];
  const levels: string[] = [...actingLevels(item)];
  const concerned = new Set([item.level, ...levels, ...Object.keys(item.blocks.参与层级 ?? {})]);
  const found = { mode, lines, levels };
  if (mode !== '纵向联审' && lines.length < 2) return { ...found, message: 'one-line' };
  if (mode !== '横向并联' && concerned.size < 2) return { mode, message: 'one-level' };
  if (mode === '横向并联' && levels.length > 1) return { ...found, message: 'levels-too' };
  if (mode === '纵向联审' && lines.length > 1) return { ...found, message: 'lines-too' };
  return { ...found, message: undefined };
}
