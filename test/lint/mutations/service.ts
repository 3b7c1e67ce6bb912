import { replacing } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** Items whose standard says that one can apply online. */
const ONLINE = /"510112001001|"510118001000|"512016001000|"510515001000|"512027001000|"512023001000/u;

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'service/visit-reason',
    kind: '基本目录',
    few: 'two items tell why one has to come',
    break: replacing(/^到现场次数: ([1-9])\n现场办理原因: .+\n/mu, '到现场次数: ⟦$1⟧\n'),
  },
  {
    rule: 'service/no-visit-way',
    kind: '基本目录',
    break: replacing(/^到现场次数: 0\n办理形式: \[.+\]\n/mu, '到现场次数: ⟦0⟧\n办理形式: [窗口办理]\n'),
  },
  {
    rule: 'service/online-address',
    kind: '实施机关',
    break: ({ text, value }) => {
      if (!JSON.stringify(value['认领'] ?? []).match(ONLINE)) return undefined;
      const changed = text.replace(/^ {2}网上办理: .+\n/mu, '').replace(/^联系方式:/mu, '⟦联系方式⟧:');
      return changed.length === text.length + 2 ? undefined : changed;
    },
  },
  {
    rule: 'service/questions',
    kind: '基本目录',
    break: replacing(/^( {2}- 问题: .+\n {4}答案: ).+$/mu, '$1⟦请咨询窗口工作人员⟧'),
  },
];
