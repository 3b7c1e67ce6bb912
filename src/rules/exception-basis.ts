import type { Basis } from '../model/rule.ts';

/** What is published has to be accurate: a fault that is known and left standing needs a reason, and an end. */
export const EXCEPTION_BASIS: readonly Basis[] = [
  { 名称: '中华人民共和国政府信息公开条例', 条款: '第六条' },
  { 名称: '优化营商环境条例', 条款: '第三十五条' },
];
