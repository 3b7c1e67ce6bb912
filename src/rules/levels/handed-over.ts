import { countedImplementations } from '../../consistency/counts.ts';
import { filterAlike } from '../../consistency/group-by.ts';
import { heldBy, organsByName, standingOf } from '../../consistency/givers.ts';
import { referenceOf } from '../../model/facts.ts';
import { codeOf } from '../../model/item.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import { localFile, threeCounties, underTheCity } from '../example-trees.ts';
import { placeName } from '../place-name.ts';

const CLAIM = '认领: ["510124001000"]\n';
const HANDED_DOWN = localFile('权力来源: 上级下放\n承接自: 市卫生健康委员会\n');
/** The province holds the item still, and another county has it from there. */
const BY_THE_PROVINCE = {
  'local/510000/wsjkj/510124001000.yaml': '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510000-wsjkj\n',
  'local/510105/wsjkj/510124001000.yaml':
    '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510105-wsjkj\n权力来源: 上级下放\n承接自: 省卫生健康委员会\n',
};

export const handedOver = defineCatalogueRule({
  id: 'levels/handed-over',
  by: 'item',
  title: {
    zh: '下放以后上级不再实施，部分下放的写明各管哪些',
    en: 'What was handed down is no longer carried out above, unless it is said who decides what',
  },
  severity: 'warn',
  since: '0.3.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十二条、第三十条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）' },
  ],
  messages: {
    both: {
      zh: ({ name, code, receiver }, members) =>
        `“${name}”（${code}）已经下放，例如给${receiver}，${placesText(members, 'zh')}自己还在实施，层级权限没有写各管哪些`,
      en: ({ name, code, receiver }, members) =>
        `“${name}” (${code}) was handed down, to ${receiver} for example, but is still carried out by ${placesText(members, 'en')}, and 层级权限 does not say who decides what`,
    },
    receiver: { zh: ({ receiver }) => `${receiver}写着由它下放`, en: ({ receiver }) => `${receiver} says so here` },
    here: { zh: ({ place }) => String(place), en: ({ place }) => String(place) },
  },
  advice: {
    zh: '全部下放的，上级从“认领”里删去或者取消实施清单；部分下放的，在“层级权限”写明各级管哪些；没有下放、只是委托的，下级的权力来源写 上级委托。',
    en: 'Where all went down, have the upper organ cancel it; where a part did, say in 层级权限 who decides what; what is only entrusted is 上级委托 below.',
  },
  examples: {
    valid: [
      { files: threeCounties(underTheCity('[市级, 县级]', HANDED_DOWN)) },
      {
        files: threeCounties(
          underTheCity('[市级, 县级]\n层级权限: { 市级: 主城区的, 县级: 其他区县的 }', HANDED_DOWN, CLAIM),
        ),
      },
      { files: threeCounties(underTheCity('[县级]', HANDED_DOWN, CLAIM)) },
    ],
    invalid: [
      {
        files: threeCounties(underTheCity('[市级, 县级]', HANDED_DOWN, CLAIM)),
        at: '510124001000',
        message: 'both',
      },
      {
        files: threeCounties({
          ...underTheCity('[省级, 市级, 县级]', { ...HANDED_DOWN, ...BY_THE_PROVINCE }, CLAIM),
        }),
        at: '510124001000',
        message: 'both',
      },
    ],
  },
  *check({ items, texts }, context) {
    const counted = countedImplementations(items);
    const down = [...filterAlike(counted, ({ power }) => power === '上级下放')].filter(
      ({ giver }) => giver?.isDivided === false,
    );
    if (down.length === 0) return;
    const named = organsByName(context);
    const received = down.flatMap((fact) => {
      const [giver, ...others] = named(texts.text(fact.giver?.name ?? -1)).filter(
        (organ) => standingOf(organ, fact, context) === 'above',
      );
      return giver === undefined || others.length > 0 ? [] : [{ fact, giver }];
    });
    const held = heldBy(
      received.map(({ giver }) => giver),
      counted,
    );
    const told = new Set<string>();
    for (const { fact, giver } of received) {
      const own = held(giver, fact);
      const levels = context.standard(fact)?.value.行使层级;
      // Where the standard leaves the giver's level out: identity/level-allowed.
      if (own === undefined || levels?.includes(giver.层级) === false || told.has(referenceOf(own))) continue;
      told.add(referenceOf(own));
      const code = codeOf(own);
      const receiver = placeName(fact, context);
      yield {
        about: own,
        at: own.at,
        item: referenceOf(own),
        message: 'both',
        args: { name: [own.name, own.wayName].filter(Boolean).join('·'), code, receiver },
        gather: { key: code, member: { place: placeName(own, context) } },
        related: [{ at: fact.giver?.at ?? fact.at, message: 'receiver', args: { receiver } }],
      };
    }
  },
});
