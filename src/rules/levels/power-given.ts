import { countedImplementations } from '../../consistency/counts.ts';
import { heldBy, organsByName, standingOf } from '../../consistency/givers.ts';
import type { Standing } from '../../consistency/givers.ts';
import type { Context } from '../../model/context.ts';
import { isCarriedOut } from '../../model/effective.ts';
import { referenceOf } from '../../model/facts.ts';
import type { Giver, ItemFact } from '../../model/facts.ts';
import type { Organ } from '../../model/generated/types.ts';
import { codeOf } from '../../model/item.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { CatalogueFinding } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import { localFile, threeCounties, underTheCity } from '../example-trees.ts';
import { placeName } from '../place-name.ts';
import { listed } from '../schema-words.ts';

/** An item of the city that one county carries out for another organ. */
const mandate = (source: string, giver: string, files: Readonly<Record<string, string>> = {}) => ({
  files: threeCounties(underTheCity('[市级]', { ...localFile(`权力来源: ${source}\n委托机关: ${giver}\n`), ...files })),
});
const CITY = '市卫生健康委员会';
/** The city acts for the province. */
const PASSED_ON = {
  'local/510100/wsjkj/510124001000.yaml':
    '文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510100-wsjkj\n权力来源: 上级委托\n委托机关: 省卫生健康委员会\n',
};

type Verdict = 'itself' | 'below' | 'elsewhere' | 'not-beside' | 'powerless' | 'passed-on';

export const powerGiven = defineCatalogueRule({
  id: 'levels/power-given',
  by: 'item',
  title: {
    zh: '交出权力的机关在上面（或者同级），自己有这项权力',
    en: 'Who entrusts or hands down stands above (or beside) and has the power itself',
  },
  severity: 'error',
  since: '0.3.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十四条' },
    { 名称: '中华人民共和国行政处罚法', 条款: '第二十条' },
  ],
  messages: {
    itself: {
      zh: ({ name, code, giver }, members) =>
        `“${name}”（${code}）的权力写着来自${giver}，那就是实施机关自己：${placesText(members, 'zh')}`,
      en: ({ name, code, giver }, members) =>
        `“${name}” (${code}) is said to come from ${giver}, which is the organ itself: ${placesText(members, 'en')}`,
    },
    below: {
      zh: ({ name, code, giver, level }, members) =>
        `“${name}”（${code}）写着来自上级，${giver}却是${level}，不是${placesText(members, 'zh')}的上级`,
      en: ({ name, code, giver, level }, members) =>
        `“${name}” (${code}) is said to come from above, but ${giver} is ${level}, not above ${placesText(members, 'en')}`,
    },
    elsewhere: {
      zh: ({ name, code, giver }, members) =>
        `“${name}”（${code}）写着来自${giver}，它管不到${placesText(members, 'zh')}`,
      en: ({ name, code, giver }, members) =>
        `“${name}” (${code}) is said to come from ${giver}, which is not above ${placesText(members, 'en')}`,
    },
    'not-beside': {
      zh: ({ name, code, giver, level }, members) =>
        `“${name}”（${code}）写着来自同级，${giver}却是${level}：${placesText(members, 'zh')}`,
      en: ({ name, code, giver, level }, members) =>
        `“${name}” (${code}) is said to come from the same level, but ${giver} is ${level}: ${placesText(members, 'en')}`,
    },
    powerless: {
      zh: ({ name, code, giver, level, levels }, members) =>
        `“${name}”（${code}）由${listed(levels, 'zh')}行使，${giver}是${level}，没有这项权力可以委托${placesText(members, 'zh')}`,
      en: ({ name, code, giver, level, levels }, members) =>
        `“${name}” (${code}) is for ${listed(levels, 'en')} to decide; ${giver} is ${level} and has nothing to entrust to ${placesText(members, 'en')}`,
    },
    'passed-on': {
      zh: ({ name, code, giver }, members) =>
        `${giver}自己也是受委托实施“${name}”（${code}），不得再委托${placesText(members, 'zh')}`,
      en: ({ name, code, giver }, members) =>
        `${giver} is itself entrusted with “${name}” (${code}) and must not pass it on to ${placesText(members, 'en')}`,
    },
    source: { zh: () => '它的权力来源写在这里', en: () => 'where its own power comes from is said here' },
    here: { zh: ({ place }) => String(place), en: ({ place }) => String(place) },
  },
  advice: {
    zh: '照委托书或者下放的文件核对：委托机关、承接自写真正交出权力的机关全称，权力来源的上级、同级写对；有权的机关没有委托的，不能实施。',
    en: 'Check with the mandate: name in full, in 委托机关 or 承接自, the organ that gives the power, and say 上级 or 同级 rightly. Without a mandate of who has the power, do not act.',
  },
  examples: {
    valid: [
      mandate('上级委托', CITY),
      mandate('上级委托', '国家疾病预防控制局'),
      mandate('同级委托', '县510104卫生健康局', {
        ...underTheCity('[县级]'),
      }),
      mandate('上级委托', CITY, { 'divisions.csv': '代码,名称,层级,上级\n510107,县510107,县级,\n' }),
    ],
    invalid: [
      { ...mandate('上级委托', '县510107卫生健康局'), at: '县510107卫生健康局', message: 'itself' },
      { ...mandate('上级委托', '县510104卫生健康局'), at: '县510104卫生健康局', message: 'below' },
      {
        files: threeCounties(underTheCity('[市级]', localFile('权力来源: 上级下放\n承接自: 邻市卫生健康委员会\n'))),
        at: '邻市卫生健康委员会',
        message: 'elsewhere',
      },
      { ...mandate('同级委托', CITY), at: CITY, message: 'not-beside' },
      {
        ...mandate('同级委托', CITY, {
          'local/510105/wsjkj/510124001000.yaml': `文件类型: 实施清单\n基本编码: "510124001000"\n实施机关: 510105-wsjkj\n权力来源: 同级委托\n委托机关: ${CITY}\n`,
        }),
        at: CITY,
        message: 'not-beside',
      },
      { ...mandate('上级委托', CITY, underTheCity('[省级]')), at: CITY, message: 'powerless' },
      {
        ...mandate('上级委托', CITY, { ...underTheCity('[省级]'), ...PASSED_ON }),
        at: CITY,
        message: 'passed-on',
      },
    ],
  },
  *check({ items, texts }, context) {
    const counted = countedImplementations(items);
    const given = Array.from(counted.filter(({ giver }) => giver !== undefined)).flatMap((fact) =>
      fact.giver === undefined ? [] : [{ fact, giver: fact.giver }],
    );
    if (given.length === 0) return;
    const named = organsByName(context);
    const known = given.map(({ fact, giver }) => ({ fact, giver, organs: named(texts.text(giver.name)) }));
    const held = heldBy(
      known.flatMap(({ organs }) => organs),
      counted,
    );
    for (const { fact, giver, organs } of known) {
      // Towns of two cities may have organs of one name: what fits one of them is right.
      const verdicts = organs.map((organ) => ({ organ, verdict: verdictOf(organ, { fact, giver, held, context }) }));
      const [first] = verdicts;
      if (first?.verdict === undefined || verdicts.some(({ verdict }) => verdict === undefined)) continue;
      yield finding(first.organ, first.verdict, { fact, giver, held, context });
    }
  },
});

interface Given {
  readonly fact: ItemFact;
  readonly giver: Giver;
  readonly held: ReturnType<typeof heldBy>;
  readonly context: Context;
}

function verdictOf(organ: Organ, given: Given): Verdict | undefined {
  const { fact, giver, context } = given;
  const standing = standingOf(organ, fact, context);
  return misplaced(standing, giver) ?? (fact.power?.endsWith('委托') ? unfounded(organ, given) : undefined);
}

function misplaced(standing: Standing, { stands }: Giver): Verdict | undefined {
  if (standing === 'itself') return 'itself';
  if (stands === '同级') return standing === 'beside' ? undefined : 'not-beside';
  if (stands === undefined || standing === 'above') return undefined;
  return standing === 'elsewhere' ? 'elsewhere' : 'below';
}

/** Licences and penalties must not be passed on by who is itself entrusted; nobody can entrust what he has not. */
function unfounded(organ: Organ, { fact, held, context }: Given): Verdict | undefined {
  const own = held(organ, fact);
  if (own?.power?.endsWith('委托'))
    return fact.type === '行政许可' || fact.type === '行政处罚' ? 'passed-on' : undefined;
  const standard = context.standard(fact);
  // Whether who carries it out may do so is judged there: identity/level-allowed.
  if (own !== undefined || standard === undefined || standard.value.状态 === '取消') return undefined;
  const { 行使层级: levels, 参与层级: parts = {} } = standard.value;
  const mayAct = levels.includes(organ.层级) || organ.层级 in parts || !isCarriedOut(standard, context);
  return mayAct ? undefined : 'powerless';
}

function finding(organ: Organ, message: Verdict, { fact, giver, held, context }: Given): CatalogueFinding {
  const code = codeOf(fact);
  const own = message === 'passed-on' ? held(organ, fact) : undefined;
  return {
    about: fact,
    at: giver.at,
    item: referenceOf(fact),
    message,
    args: {
      name: [fact.name, fact.wayName].filter(Boolean).join('·'),
      code,
      giver: organ.名称,
      level: organ.层级,
      levels: context.standard(fact)?.value.行使层级 ?? [],
    },
    gather: { key: `${fact.level} ${code} ${organ.编号}`, member: { place: placeName(fact, context) } },
    ...(own !== undefined && { related: [{ at: own.giver?.at ?? own.at, message: 'source' }] }),
  };
}
