import { block, replacingUnseen } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const ENTRY = /^ {2}- 材料名称: .*\n(?: {4}.*\n)*/gmu;

/** A change of the first material that a pattern hits and that the change can be made in. */
function changing(fits: RegExp, change: (entry: string) => string): Mutation['break'] {
  return ({ text }) => {
    for (const [entry] of text.matchAll(ENTRY)) {
      const changed = fits.test(entry) ? change(entry) : entry;
      if (changed !== entry) return text.replace(entry, () => changed);
    }
    return undefined;
  };
}

const markName = (entry: string): string => entry.replace(/(材料名称: )(.*)/u, '$1⟦$2⟧');
const dropping = (line: RegExp) => (entry: string) => (line.test(entry) ? markName(entry.replace(line, '')) : entry);

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'materials/present',
    kind: '基本目录',
    break: replacingUnseen(
      block('申请材料'),
      '',
      ({ 事项类型: type, 办理程序: procedure }) => type === '行政许可' && procedure !== undefined,
    ),
  },
  {
    rule: 'materials/described',
    kind: '基本目录',
    break: changing(/类型: 原件/u, dropping(/ {4}类型: .*\n/u)),
  },
  {
    rule: 'materials/copies',
    kind: '基本目录',
    break: changing(/必要性: 必要\n[^]*形式: 纸质/u, (entry) => entry.replace(/份数: 1/u, '份数: ⟦0⟧')),
  },
  {
    rule: 'materials/issuer',
    kind: '基本目录',
    break: changing(/来源渠道: (?:政府部门核发|中介机构出具)\n(?![^]*证照: )/u, dropping(/ {4}出具机构: .*\n/u)),
  },
  {
    rule: 'materials/form-and-sample',
    kind: '基本目录',
    break: changing(/申请[书表]\n/u, dropping(/ {4}示例样表: .*\n/u)),
  },
  {
    rule: 'materials/one-document',
    kind: '基本目录',
    break: changing(/材料名称: 授权委托书\n/u, (entry) => entry.replace('授权委托书', '⟦授权委托书和委托合同⟧')),
  },
  {
    rule: 'materials/same-twice',
    kind: '基本目录',
    break: changing(
      /材料名称: 居民身份证\n/u,
      (entry) => entry + entry.replace('材料名称: 居民身份证', '材料名称: ⟦身份证（原件）⟧'),
    ),
  },
  {
    rule: 'materials/shared-certificate',
    kind: '基本目录',
    break: changing(/材料名称: 营业执照\n {4}必要性: 免提交\n {4}类型: 复印件/u, (entry) =>
      entry.replace('免提交', '⟦必要⟧').replace('份数: 0', '份数: 1'),
    ),
  },
  {
    rule: 'materials/basis-given',
    kind: '基本目录',
    break: changing(/来源渠道: 中介机构出具/u, dropping(/ {4}依据: 《.*\n/u)),
  },
];
