import { block, replacing, replacingUnseen } from './mutation.ts';
import type { Mutation } from './mutation.ts';

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'time-limit/present',
    kind: '基本目录',
    break: replacingUnseen(block('办理时限'), '', ({ 事项类型: type }) => type === '行政许可'),
  },
  {
    rule: 'time-limit/promised-within-legal',
    kind: '基本目录',
    break: replacing(/( {2}法定: \d+个工作日\n(?: {2}.*\n)*?) {2}承诺: \d+个工作日/u, '$1  承诺: ⟦999个工作日⟧'),
  },
];
