import { block, replacing, replacingUnseen } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const CHARGED = 'three items charge a fee';
const isFree = ({ 收费依据及标准: fees }: Readonly<Record<string, unknown>>): boolean => fees === '不收费';

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'fees/present',
    kind: '基本目录',
    break: replacingUnseen(
      block('收费依据及标准'),
      '',
      ({ 事项类型: type }) => type === '公共服务' || type === '行政给付',
    ),
  },
  {
    rule: 'fees/basis',
    kind: '基本目录',
    break: replacing(/^收费依据及标准: 不收费$/mu, '收费依据及标准:\n  - 项目: ⟦工本费⟧\n    标准: 每证10元', isFree),
  },
  {
    rule: 'fees/amount',
    kind: '基本目录',
    break: replacing(
      /^收费依据及标准: 不收费$/mu,
      '收费依据及标准:\n  - 项目: 工本费\n    标准: ⟦按规定收取⟧\n    设立依据: 《中华人民共和国行政许可法》第五十八条',
      isFree,
    ),
  },
  {
    rule: 'fees/reduction',
    kind: '基本目录',
    few: CHARGED,
    break: replacing(/^( {4}减免: ).+$/mu, '$1⟦符合条件的，可以按有关规定减免⟧'),
  },
  {
    rule: 'fees/free-but-charged',
    kind: '基本目录',
    break: replacing(/^注意事项:\n/mu, '注意事项:\n  - 领证时缴纳⟦工本费⟧10元\n', isFree),
  },
];
