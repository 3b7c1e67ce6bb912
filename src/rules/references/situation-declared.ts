import { gathering } from '../../model/gathering.ts';
import { defineRule } from '../../model/rule.ts';
import { closest, fold } from '../../text/fold.ts';
import { listed } from '../phrases.ts';
import { keysIn } from '../walk.ts';

/** Nobody tells more situations apart; a hostile list is not searched in full. */
const MOST_NAMES = 50;

export const situationDeclared = defineRule({
  id: 'references/situation-declared',
  title: { zh: '适用情形先在办理情形里声明', en: 'A situation is declared before it is used' },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '优化营商环境条例', 条款: '第三十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（三）' },
  ],
  messages: {
    undeclared: {
      zh: ({ name, nearest, declared }) =>
        `办理情形里没有“${name}”${nearest === '' ? known(declared, 'zh') : `，是不是“${nearest}”？`}`,
      en: ({ name, nearest, declared }) =>
        `办理情形 does not declare “${name}”${nearest === '' ? known(declared, 'en') : `; did you mean “${nearest}”?`}`,
    },
  },
  advice: {
    zh: '适用情形与办理情形写同一个名称；确是新的情形，先在“办理情形”里加一条，写明名称和说明。',
    en: 'Use the name as declared in 办理情形; for a new situation add an entry there first, with 名称 and 说明.',
  },
  examples: {
    valid: [
      {},
      { yaml: '办理情形:\n  - 名称: 委托代理\n申请材料:\n  - 材料名称: 授权委托书\n    适用情形: [委托代理]' },
    ],
    invalid: [
      {
        yaml: '办理情形:\n  - 名称: 委托代理\n申请材料:\n  - 材料名称: 授权委托书\n    适用情形: [委托他人代理]',
        at: '委托他人代理',
        message: 'undeclared',
      },
      {
        yaml: '申请材料:\n  - 材料名称: 授权委托书\n    适用情形: [代办]\n  - 材料名称: 居民身份证\n    适用情形: [代办]',
        at: '代办',
        message: 'undeclared',
      },
      {
        yaml: '办理程序:\n  - 环节: 受理\n  - 环节: 上门核对\n    适用情形:\n      - 行动不便',
        at: '行动不便',
        message: 'undeclared',
      },
    ],
  },
  *check(item) {
    if (item.unjudged.has('办理情形')) return;
    const all = (item.blocks.办理情形 ?? []).map(({ 名称: name }) => name);
    const declared = all.slice(0, MOST_NAMES);
    const folded = new Set(all.map(fold));
    // Once a document: one declaration is wanted for all places that use a name.
    const told = new Set<string>();
    for (const { names, path } of namedSituations(item.blocks)) {
      for (const [index, name] of names.entries()) {
        const id = `${item.written([...path, index])?.document.file ?? ''}\u0000${fold(name)}`;
        if (folded.has(fold(name)) || told.has(id)) continue;
        told.add(id);
        yield {
          path: [...path, index],
          message: 'undeclared',
          args: { name, nearest: closest(name, declared) ?? '', declared },
          rests: [['办理情形']],
        };
      }
    }
  },
});

/** Every list of situations in which a part of the item applies. */
const namedSituations = gathering((block, content) =>
  keysIn(block, content).flatMap(({ key, value, path }) =>
    key === '适用情形' && Array.isArray(value) ? [{ names: value as readonly string[], path }] : [],
  ),
);

function known(declared: Parameters<typeof listed>[0], language: 'zh' | 'en'): string {
  if (!Array.isArray(declared) || declared.length === 0) return '';
  return language === 'zh' ? `，声明过的有${listed(declared, 'zh')}` : `, only ${listed(declared, 'en')}`;
}
