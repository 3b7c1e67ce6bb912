import { block, replacing, replacingUnseen } from './mutation.ts';
import type { Mutation } from './mutation.ts';

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'notes/present',
    kind: '基本目录',
    break: replacingUnseen(block('注意事项'), '', ({ 事项类型: type }) => type === '公共服务' || type === '行政给付'),
  },
  {
    rule: 'notes/content',
    kind: '基本目录',
    break: replacing(/^注意事项:\n/mu, '注意事项:\n  - ⟦详见办事指南⟧\n'),
  },
  {
    rule: 'notes/repeated',
    kind: '基本目录',
    break: replacing(/^注意事项:\n {2}- (.+)\n/mu, '注意事项:\n  - $1\n  - ⟦$1⟧\n'),
  },
];
