import { filterAlike, groupAlike, groupBy, isOnePerOwner } from '../../consistency/group-by.ts';
import type { ItemFact } from '../../model/facts.ts';
import { codeOf } from '../../model/item.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { CatalogueFinding } from '../../model/rule.ts';
import { localFile, threeCounties } from '../example-trees.ts';

export const implementedTwice = defineCatalogueRule({
  id: 'codes/implemented-twice',
  by: 'item',
  title: { zh: '一个机关的一个事项只有一份实施清单', en: 'One organ has one 实施清单 of an item' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求（GB/T 39554.1—2020）' }],
  messages: {
    twice: {
      zh: ({ organ, code }) => `“${organ}”的“${code}”有几份实施清单`,
      en: ({ organ, code }) => `there are several 实施清单 of “${code}” at “${organ}”`,
    },
    first: { zh: () => '另一份在这里', en: () => 'another one is here' },
  },
  advice: {
    zh: '合成一份；是不同业务办理项的，各写“办理项编码”。',
    en: 'Join them; where they are different ways, give each its 办理项编码.',
  },
  examples: {
    valid: [{ files: threeCounties(localFile('')) }, { files: threeCounties() }],
    invalid: [
      {
        files: threeCounties({
          ...localFile(''),
          'local/510107/wsjkj/copy.yaml': '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-wsjkj\n',
        }),
        at: '510124001000',
        message: 'twice',
      },
    ],
  },
  *check({ items }) {
    const filed = filterAlike(items, ({ kind }) => kind === '实施清单');
    for (const ofItem of groupAlike(filed, ({ base, way }) => `${base}-${way}`).values()) {
      if (isOnePerOwner(ofItem, 'organ')) continue;
      for (const [first, ...others] of groupBy(ofItem, ({ organ }) => organ).values())
        for (const fact of others) if (first !== undefined) yield twice(fact, first);
    }
  },
});

function twice(fact: ItemFact, first: ItemFact): CatalogueFinding {
  const { at, organ } = fact;
  const code = codeOf(fact);
  return {
    about: fact,
    at,
    item: `${organ}/${code}`,
    message: 'twice',
    args: { organ, code },
    related: [{ at: first.at, message: 'first' }],
  };
}
