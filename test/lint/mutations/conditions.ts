import { block, replacing, replacingUnseen } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const CONTENT = /( {2}- 内容: ).*\n/u;

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'conditions/present',
    kind: '基本目录',
    break: replacingUnseen(
      block('申请条件'),
      '',
      ({ 事项类型: type, 办理程序: procedure }) => type === '行政许可' && procedure !== undefined,
    ),
  },
  {
    rule: 'conditions/basis-given',
    kind: '基本目录',
    break: replacing(
      /( {2}- 内容: )(.*)\n {4}依据: .+\n(?! {4}前置事项)/u,
      '$1⟦$2⟧\n',
      ({ 事项类型: type }) => type !== '公共服务',
    ),
  },
  {
    rule: 'conditions/repeats-material',
    kind: '基本目录',
    break: ({ text, value }) =>
      Array.isArray(value['申请条件']) && /^ {2}- 材料名称: 授权委托书$/mu.test(text)
        ? text.replace(CONTENT, '$1⟦申请人应当提交授权委托书原件⟧\n')
        : undefined,
  },
  {
    rule: 'conditions/certificate-asked-for',
    kind: '基本目录',
    break: ({ text, value }) =>
      Array.isArray(value['申请条件']) && Array.isArray(value['申请材料']) && !/残疾人证|前置事项/u.test(text)
        ? text.replace(CONTENT, '$1年满18周岁，持有有效的⟦残疾人证⟧\n')
        : undefined,
  },
];
