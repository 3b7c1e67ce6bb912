import { replacing } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const ONE = 'one item is a random inspection';

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'inspection/complete',
    kind: '基本目录',
    few: ONE,
    break: replacing(/^( {2}- 抽查事项: )(.+)\n((?: {4}.*\n)*?) {4}方式: .*\n/mu, '$1⟦$2⟧\n$3'),
  },
  {
    rule: 'inspection/registers',
    kind: '基本目录',
    few: ONE,
    break: replacing(/^( {2}- 抽查事项: )(.+)\n((?: {4}.*\n)*?) {4}人员名录库: .*\n/mu, '$1⟦$2⟧\n$3'),
  },
  { rule: 'inspection/share', kind: '基本目录', few: ONE, break: replacing(/^( {4}比例: ).+$/mu, '$1⟦0%⟧') },
  {
    rule: 'inspection/frequency',
    kind: '基本目录',
    few: ONE,
    break: replacing(/^( {4}频次: ).+$/mu, '$1⟦每两年1次⟧'),
  },
  {
    rule: 'inspection/basis-level',
    kind: '基本目录',
    few: ONE,
    break: replacing(
      /^( {4}类别: .+\n(?: {4}.*\n)*?) {4}依据: .+$/mu,
      '$1    依据: 《⟦国务院办公厅关于加快推进“三证合一”登记制度改革的意见⟧》',
    ),
  },
];
