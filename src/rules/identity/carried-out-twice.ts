import { referenceOf } from '../../model/facts.ts';
import { groupBy, isOnePerOwner } from '../../consistency/group-by.ts';
import { peersOf } from '../../consistency/peers.ts';
import { organsByDivision } from '../../consistency/places.ts';
import type { OrgansOfPlace } from '../../consistency/places.ts';
import type { Context } from '../../model/context.ts';
import type { ItemFact } from '../../model/facts.ts';
import { codeOf } from '../../model/item.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { CatalogueFinding } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import { organ, organFile, threeCounties, twoOfFourCounties } from '../example-trees.ts';
import { placeName } from '../place-name.ts';

const CLAIM = '认领: ["510124001000"]\n';
const second = (rest: string) => ({
  'organs/510107/jkcjzx.yaml': `文件类型: 实施机关\n编号: 510107-jkcjzx\n名称: 县510107健康促进中心\n条线: [卫生健康]\n区划: "510107"\n层级: 县级\n${rest}`,
});
const secondFile = (rest: string) => ({
  'local/510107/jkcjzx/510124001000.yaml': `文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510107-jkcjzx\n${rest}`,
});

export const carriedOutTwice = defineCatalogueRule({
  id: 'identity/carried-out-twice',
  by: 'item',
  title: { zh: '一地的一个事项由一个机关实施', en: 'One organ of a place carries an item out' },
  severity: 'warn',
  since: '0.3.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十六条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）' },
  ],
  messages: {
    twice: {
      zh: ({ code, name }, members) => `“${name}”（${code}）同一级有几个机关实施：${placesText(members, 'zh')}`,
      en: ({ code, name }, members) =>
        `“${name}” (${code}) is carried out by several organs of one level: ${placesText(members, 'en')}`,
    },
    other: { zh: ({ organ: name }) => `${name}也实施`, en: ({ organ: name }) => `${name} carries it out, too` },
    here: { zh: ({ place }) => String(place), en: ({ place }) => String(place) },
  },
  advice: {
    zh: '只留职责所在的机关，别的从“认领”里删去或者取消实施清单；只代收材料的，写进“受理机构”；受委托实施的，写明权力来源和委托机关；各管一片的，在机关文件里写明“管辖区划”。',
    en: 'Leave it with the organ whose duty it is. One that only receives applications belongs into 受理机构; one that acts for another says so in 权力来源 and 委托机关; organs of different districts name them in 管辖区划.',
  },
  examples: {
    valid: [
      { files: threeCounties(second('')) },
      {
        files: threeCounties({
          ...second(''),
          ...secondFile('权力来源: 同级委托\n委托机关: 县510107卫生健康局\n'),
        }),
      },
      {
        files: threeCounties({
          ...second(`管辖区划: ["510199"]\n${CLAIM}`),
        }),
      },
      {
        files: threeCounties({
          ...second(''),
          ...secondFile('受理机构: [县510107卫生健康局]\n'),
        }),
      },
    ],
    invalid: [
      { files: threeCounties(second(CLAIM)), at: '510124001000', message: 'twice' },
      {
        files: threeCounties({ [organFile('510107')]: organ('510107', CLAIM), ...second(''), ...secondFile('') }),
        at: '510124001000',
        message: 'twice',
      },
      { files: twoOfFourCounties(second(CLAIM)), at: '510124001000', message: 'twice' },
    ],
  },
  *check(facts, context) {
    const organs = organsByDivision(context);
    for (const { carriedOut } of peersOf(facts)) {
      if (isOnePerOwner(carriedOut, 'division')) continue;
      for (const group of groupBy(carriedOut, ({ division }) => division).values()) {
        const [kept, ...others] = group.length < 2 ? [] : ownPowers(group, context);
        const twin = others.find(({ organ: id }) => id !== kept?.organ);
        if (kept === undefined || twin === undefined) continue;
        // Who still carries out what a bureau took over is told so: coverage/moved-to-bureau.
        if (!isTakenOver(kept, organs(kept.division))) yield twice(kept, twin, context);
      }
    }
  },
});

/** Implementations of one place that are an organ's own: neither for another one, nor mere receiving, nor of a district. */
function ownPowers(group: readonly ItemFact[], context: Context): readonly ItemFact[] {
  const receivers = new Set(group.flatMap((fact) => fact.receivers));
  return group
    .filter(({ organ: id, power }) => {
      const value = context.organ(id)?.value;
      const receives = [id, value?.名称, value?.简称].some((name) => name !== undefined && receivers.has(name));
      return !power?.endsWith('委托') && value?.性质 !== '受委托组织' && value?.管辖区划 === undefined && !receives;
    })
    .sort((left, right) => (left.organ < right.organ ? -1 : 1));
}

function isTakenOver(fact: ItemFact, organs: OrgansOfPlace): boolean {
  const { type, line, base } = fact;
  return type !== undefined && organs.bureausFor({ 条线: line, 事项类型: type, 基本编码: base }).length > 0;
}

function twice(kept: ItemFact, twin: ItemFact, context: Context): CatalogueFinding {
  const nameOf = (id: string) => context.organ(id)?.value.名称 ?? id;
  const code = codeOf(twin);
  return {
    about: twin,
    at: twin.at,
    item: referenceOf(twin),
    message: 'twice',
    args: { code, name: [twin.name, twin.wayName].filter(Boolean).join('·') },
    gather: {
      key: `${twin.level} ${code}`,
      member: { place: `${placeName(twin, context)}（${nameOf(kept.organ)}、${nameOf(twin.organ)}）` },
    },
    related: [{ at: kept.at, message: 'other', args: { organ: nameOf(kept.organ) } }],
  };
}
