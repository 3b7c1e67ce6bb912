import { replacing } from './mutation.ts';
import type { Mutation } from './mutation.ts';

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'penalty/complete',
    kind: '基本目录',
    break: replacing(/^( {4}- 情形: )(.+)\n((?: {6}.*\n)*?) {6}幅度: .*\n/mu, '$1⟦$2⟧\n$3'),
  },
  {
    rule: 'penalty/fine-amount',
    kind: '基本目录',
    break: replacing(/^( {6}幅度: ).*罚款.*$/mu, '$1⟦视情节处以罚款⟧'),
  },
  {
    rule: 'penalty/not-a-penalty',
    kind: '基本目录',
    break: replacing(/^( {6}种类:)(?: \[.+\]\n|\n(?: {8}.*\n)+)/mu, '$1 [⟦责令限期改正⟧, 罚款]\n'),
  },
];
