import { defineRule } from '../../model/rule.ts';
import { closest } from '../../text/fold.ts';
import { listed } from '../phrases.ts';

export const rewrittenEntry = defineRule({
  id: 'references/rewritten-entry',
  title: {
    zh: '“按环节”“按材料”一类的键写标准里有的名称',
    en: 'What 按环节, 按材料 and their like change is in the list',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  ],
  messages: {
    unknown: {
      zh: ({ key, name, list, nearest, names }) =>
        `“${String(key)}”里写的“${String(name)}”不起作用：“${String(list)}”里没有它${nearest === '' ? known(names, 'zh') : `，是不是“${String(nearest)}”？`}`,
      en: ({ key, name, list, nearest, names }) =>
        `“${String(name)}” under ${String(key)} has no effect: ${String(list)} has no such entry${nearest === '' ? known(names, 'en') : `; did you mean “${String(nearest)}”?`}`,
    },
  },
  advice: {
    zh: '名称照基本目录里的原样写，一字不差；标准里没有、本地确实要加的，写在“追加”里。',
    en: 'Write the name as the 基本目录 has it; what is really added goes to 追加.',
  },
  examples: {
    valid: [
      {},
      { yaml: '按环节: { 审查: { 承办: 审批股 } }', implementation: true },
      { yaml: '按材料: { 卫生许可申请表: { 份数: 2 } }', implementation: true },
    ],
    invalid: [
      { yaml: '按环节: { 审核: { 承办: 审批股 } }', implementation: true, at: '审核', message: 'unknown' },
      { yaml: '按材料:\n  营业执照:\n    份数: 2', implementation: true, at: '营业执照', message: 'unknown' },
      { yaml: '按层级:\n  县级:\n    按环节: { 办结: { 时限: 1个工作日 } }', at: '办结', message: 'unknown' },
    ],
  },
  *check({ idle, unjudged }) {
    for (const { key, name, list, names } of idle) {
      if (unjudged.has(list)) continue;
      const args = { key, name, list, names, nearest: closest(name, names) ?? '' };
      yield { path: [key, name], key: true, message: 'unknown', args };
    }
  },
});

function known(names: Parameters<typeof listed>[0], language: 'zh' | 'en'): string {
  if (!Array.isArray(names) || names.length === 0) return '';
  return language === 'zh' ? `，有的是${listed(names, 'zh')}` : `, only ${listed(names, 'en')}`;
}
