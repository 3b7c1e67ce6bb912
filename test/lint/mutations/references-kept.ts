import { laid, replacing } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** Those rules of the group that look up items, organs and situations. */
export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'references/entrusting-organ',
    kind: '实施清单',
    break: ({ text, value }) => ('权力来源' in value ? undefined : laid(text, '权力来源: ⟦上级委托⟧\n')),
  },
  {
    rule: 'references/organ-exists',
    kind: '实施机关',
    break: replacing(/^层级: 县级$/mu, '层级: ⟦市级⟧', ({ 认领: claims }) => claims === undefined),
  },
  {
    rule: 'references/rewritten-entry',
    kind: '实施清单',
    break: replacing(/^按环节:\n {2}[^\s:]+:$/mu, '按环节:\n  ⟦没有这个环节⟧:'),
  },
  {
    rule: 'references/situation-declared',
    kind: '基本目录',
    break: replacing(/^( {4}适用情形: )\[[^,\]]+\]$/mu, '$1[⟦没有声明过的情形⟧]'),
  },
  {
    rule: 'references/standard-exists',
    kind: '实施机关',
    break: replacing(/^认领:\n/mu, '认领:\n  - ⟦"510199999000"⟧\n'),
  },
];
