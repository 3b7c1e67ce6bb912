import { replacing } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

const isAlone = ({ 办理项编码: way }: Shipped['value']) => way === undefined;
const renamed = (to: string, fits: (value: Shipped['value']) => boolean = isAlone) =>
  replacing(/^事项名称: (.*)$/mu, `事项名称: ${to}`, fits);

export const MUTATIONS: readonly Mutation[] = [
  { rule: 'naming/level-suffix', kind: '基本目录', break: renamed('$1⟦（县级）⟧') },
  { rule: 'naming/place-or-organ', kind: '基本目录', break: renamed('⟦四川省⟧$1') },
  {
    rule: 'naming/regional-terms',
    kind: '基本目录',
    break: replacing(/^注意事项:\n {2}- /mu, '注意事项:\n  - 办理时带上⟦身分⟧证。\n  - '),
  },
  {
    rule: 'naming/verb-fits-type',
    kind: '基本目录',
    break: renamed('$1⟦备案⟧', (value) => isAlone(value) && value['事项类型'] === '行政许可'),
  },
  { rule: 'naming/width-and-brackets', kind: '基本目录', break: renamed('$1⟦(⟧个人)') },
];
