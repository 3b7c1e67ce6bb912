import { block, replacing, replacingUnseen } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const LIMITED = 'three items have a limit';

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'quota/present',
    kind: '基本目录',
    break: replacingUnseen(
      block('许可数量'),
      '',
      ({ 事项类型: type, 办理项编码: way, 申请条件: conditions }) =>
        type === '行政许可' && way === undefined && conditions !== undefined,
    ),
  },
  {
    rule: 'quota/number',
    kind: '基本目录',
    few: LIMITED,
    break: replacing(/^(许可数量:\n {2}数量: ).+$/mu, '$1⟦若干⟧'),
  },
];
