import { replacing } from './mutation.ts';
import type { Mutation } from './mutation.ts';

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'schema/allowed-values',
    kind: '基本目录',
    break: replacing(/^( {4}必要性: )必要$/mu, '$1⟦必须⟧'),
  },
  {
    rule: 'schema/document-kind',
    kind: '证照',
    break: replacing('文件类型: 证照', '文件类型: ⟦证件照片⟧'),
  },
  {
    rule: 'schema/key-order',
    kind: '基本目录',
    break: replacing(/^(事项类型: .*\n)(条线): (.*\n)(行使层级: .*\n)/mu, '$1$4⟦$2⟧: $3'),
  },
  {
    rule: 'schema/key-order',
    kind: '实施清单',
    break: replacing(/^(实施机关): (.*\n)((?:监管机关|受理机构): (?:.*\n)(?:[ -].*\n)*)/mu, '$3⟦$1⟧: $2'),
  },
  {
    rule: 'schema/missing-key',
    kind: '实施机关',
    break: replacing(/^文件类型: 实施机关\n(编号: .*\n)名称: .*\n/mu, '文件类型: ⟦实施机关⟧\n$1'),
  },
  {
    rule: 'schema/out-of-bounds',
    kind: '基本目录',
    break: replacing(/^(注意事项:\n {2}- ).*$/mu, '$1⟦""⟧'),
  },
  {
    rule: 'schema/unknown-key',
    kind: '基本目录',
    break: replacing(/^注意事项:/mu, '⟦注意亊项⟧:'),
  },
  {
    rule: 'schema/wrong-form',
    kind: '基本目录',
    break: replacing(/^( {2}承诺: )\d+个工作日$/mu, '$1⟦尽快⟧'),
  },
  {
    rule: 'schema/wrong-type',
    kind: '基本目录',
    break: replacing(/^服务对象:(?: \[.*\]|\n(?: {2}- .*\n)+)/mu, '服务对象: ⟦自然人⟧\n'),
  },
];
