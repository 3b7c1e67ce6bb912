import { laid } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

/** Dates and status, which no 基本目录 has of its own. */
const dated =
  (lines: string, fits: (value: Shipped['value']) => boolean = () => true) =>
  ({ text, value }: Shipped) =>
    fits(value) ? laid(text, lines) : undefined;
const isCarriedOut = ({ 基本编码: code, 办理项编码: way, 办理程序: steps }: Shipped['value']) =>
  typeof code === 'string' && !code.endsWith('00Y') && way === undefined && steps !== undefined;

/** The one statute that an item names in 法定依据, where nothing else in it names another. */
function onlyStatute({ text, value }: Shipped): string | undefined {
  const basis = value['法定依据'];
  const title: unknown =
    Array.isArray(basis) && basis.length === 1 ? (basis as { 名称?: unknown }[])[0]?.名称 : undefined;
  if (typeof title !== 'string') return undefined;
  const others = [...text.matchAll(/《([^《》]+)》/gu)].filter(([, other]) => other !== title);
  return others.length === 0 && text.includes(`  - 名称: ${title}\n`) ? title : undefined;
}

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'lifecycle/amended-since',
    kind: '基本目录',
    break: (shipped) => {
      const title = onlyStatute(shipped);
      if (title === undefined || !isCarriedOut(shipped.value)) return undefined;
      const dating = dated('生效日期: 1980-01-01\n')(shipped);
      return typeof dating === 'string' ? dating.replace(`- 名称: ${title}\n`, `- 名称: ⟦${title}⟧\n`) : undefined;
    },
  },
  { rule: 'lifecycle/cancellation-date', kind: '基本目录', break: dated('状态: ⟦取消⟧\n') },
  {
    rule: 'lifecycle/dates-in-order',
    kind: '基本目录',
    break: dated('状态: 取消\n生效日期: 2020-01-01\n取消日期: ⟦2019-12-31⟧\n'),
  },
  {
    rule: 'lifecycle/former-code',
    kind: '基本目录',
    break: dated(
      '沿革:\n  - 日期: 2026-10-01\n    变动: 合并\n    原编码: ⟦"510121002000-01"⟧\n',
      ({ 基本编码: code }) => code !== '510121002000',
    ),
  },
  {
    rule: 'lifecycle/history',
    kind: '基本目录',
    break: dated('状态: ⟦暂停⟧\n沿革:\n  - 日期: 2026-10-01\n    变动: 新增\n'),
  },
  { rule: 'lifecycle/not-yet-effective', kind: '基本目录', break: dated('生效日期: ⟦2026-12-01⟧\n') },
  {
    rule: 'lifecycle/still-offered',
    kind: '基本目录',
    break: (shipped) => {
      const cancelled = dated('状态: 取消\n取消日期: 2026-10-01\n', isCarriedOut)(shipped);
      const code = shipped.value['基本编码'];
      if (typeof cancelled !== 'string' || typeof code !== 'string') return undefined;
      const organ =
        '文件类型: 实施机关\n编号: 510105-new\n名称: 青羊区某局\n条线: [民政]\n区划: "510105"\n层级: 县级\n性质: 法定机关\n';
      return { [shipped.file]: cancelled, 'organs/510105/new.yaml': `${organ}认领:\n  - ⟦"${code}"⟧\n` };
    },
  },
];
