import { readFileSync } from 'node:fs';
import { block, laid, markCode } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** A block taken out of a way and written in the item that has the ways. */
function lent(
  key: string,
  text: string,
  kinds: readonly string[],
  mark: (way: string) => string | undefined,
): Mutation['break'] {
  return ({ file, text: way, value }) => {
    const bare = file.replace(/-\d\d\.yaml$/u, '.yaml');
    if (bare === file || !kinds.includes(String(value['办理项类型']))) return undefined;
    const marked = mark(way.replace(block(key), ''));
    return marked === undefined
      ? undefined
      : { [file]: marked, [bare]: laid(readFileSync(`catalog/${bare}`, 'utf8'), text) };
  };
}

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'ways/own-blocks',
    kind: '基本目录',
    break: lent('申请条件', '申请条件:\n  - 内容: 在本市有固定住所\n', ['变更', '延续'], markCode),
  },
  {
    rule: 'ways/own-materials',
    kind: '基本目录',
    break: lent(
      '申请材料',
      '申请材料:\n  - 材料名称: 居民身份证\n    必要性: 必要\n    类型: 原件\n    份数: 1\n    形式: 纸质或电子\n    来源渠道: 政府部门核发\n    出具机构: 公安机关\n',
      ['补证', '换证', '注销'],
      (way) => way.replace(/^(办理项类型: )(.*)$/mu, '$1⟦$2⟧'),
    ),
  },
  {
    rule: 'ways/renewal-lead-time',
    kind: '基本目录',
    break: ({ text, value }) =>
      value['办理项类型'] === '延续'
        ? text
            .replaceAll(/(?:届满|期满|到期|失效)(?=[^。；;]{0,16}前)/gu, '结束')
            .replaceAll('提前', '预先')
            .replaceAll(/有效期(?=[^。；;]{0,16}前)/gu, '期限')
            .replace(/^申请条件:/mu, '⟦申请条件⟧:')
        : undefined,
  },
];
