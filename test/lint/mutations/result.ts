import { block, replacing, replacingUnseen } from './mutation.ts';
import type { Mutation } from './mutation.ts';

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'result/present',
    kind: '基本目录',
    break: replacingUnseen(
      block('审批决定证件'),
      '',
      // Where ways inherit the block, and where a level writes its own, more than one place speaks.
      ({ 事项类型: type, 办理项编码: way }) => (type === '公共服务' || type === '行政给付') && way === undefined,
    ),
  },
  {
    rule: 'result/kind-fits-name',
    kind: '基本目录',
    break: replacing(/( {2}- 名称: .+(?:证|证书)\n {4}类型: )证照$/mu, '$1⟦批文⟧'),
  },
  {
    rule: 'result/delivery',
    kind: '基本目录',
    break: replacing(/^(审批决定证件:\n {2}- 名称: )(.+)\n((?: {4}(?!送达).*\n)*) {4}送达: \[.*\]\n/mu, '$1⟦$2⟧\n$3'),
  },
  {
    rule: 'result/validity',
    kind: '基本目录',
    break: replacing(
      /^(审批决定证件:\n {2}- 名称: )(.+)\n((?: {4}.*\n)*?) {4}有效期: .*\n/mu,
      '$1⟦$2⟧\n$3',
      ({ 事项类型: type }) => type === '行政许可',
    ),
  },
  {
    rule: 'result/certificate-known',
    kind: '基本目录',
    break: replacing(/^(审批决定证件:\n(?: .*\n)*? {4}证照: )(.+)$/mu, '$1⟦$2样本⟧'),
  },
];
