import { referenceOf } from '../../model/facts.ts';
import { groupBy } from '../../consistency/group-by.ts';
import { heldTwice, namesakesOf, onePerCode } from '../../consistency/namesakes.ts';
import type { Namesakes } from '../../consistency/namesakes.ts';
import type { Context } from '../../model/context.ts';
import type { Facts, ItemFact } from '../../model/facts.ts';
import { codeOf } from '../../model/item.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { CatalogueFinding } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import {
  localFile,
  organ,
  organFile,
  ownItem,
  secondStandard,
  threeCounties,
  twoOfFourCounties,
} from '../example-trees.ts';
import { oncePer } from '../once-per.ts';
import { placeName } from '../place-name.ts';
import { listed } from '../schema-words.ts';
import { CODE_BASIS } from '../same-field.ts';

const TWICE = { ...localFile(ownItem(), 'Q-1'), ...localFile(ownItem(), 'Q-2') };

const waysOf = (code: string) =>
  Object.assign(
    {},
    ...['01', '02'].map((way) =>
      localFile(`办理项编码: "${way}"\n业务办理项: 办法${way}\n${ownItem()}`, code, `${code}-${way}`),
    ),
  ) as Readonly<Record<string, string>>;

export const oneNameTwoCodes = defineCatalogueRule({
  id: 'identity/one-name-two-codes',
  title: { zh: '同一条线的同名事项只有一个编码', en: 'Items of one line and one name have one code' },
  severity: 'error',
  since: '0.3.0',
  basis: CODE_BASIS,
  messages: {
    twice: {
      zh: ({ name, type, codes }, members) =>
        `${placesText(members, 'zh')}的“${name}”（${type}）列了不止一次，编码是${listed(codes, 'zh')}`,
      en: ({ name, type, codes }, members) =>
        `“${name}” (${type}) stands under several codes, ${listed(codes, 'en')}: ${placesText(members, 'en')}`,
    },
    'own-code': {
      zh: ({ name, type, codes, standard }, members) =>
        `基本目录里“${name}”（${type}）的编码是“${standard}”，${placesText(members, 'zh')}另编了${listed(codes, 'zh')}`,
      en: ({ name, type, codes, standard }, members) =>
        `the 基本目录 has “${name}” (${type}) as “${standard}”, but ${listed(codes, 'en')} is used: ${placesText(members, 'en')}`,
    },
    doubled: {
      zh: ({ name, type, codes }) => `基本目录里有几份“${name}”（${type}），编码是${listed(codes, 'zh')}`,
      en: ({ name, type, codes }) => `several 基本目录 are called “${name}” (${type}): ${listed(codes, 'en')}`,
    },
    other: { zh: ({ code }) => `同名的“${code}”在这里`, en: ({ code }) => `“${code}”, of the same name, is here` },
    here: { zh: ({ place }) => String(place), en: ({ place }) => String(place) },
  },
  advice: {
    zh: '是同一事项的，留一个编码：基本目录里有的用基本目录的，别的取消，写明取消日期；是不同事项的，名称里写出差别；是同一事项的几种办法的，用同一个基本编码，各写“办理项编码”和“业务办理项”。',
    en: 'Keep one code of one item, that of the 基本目录 where there is one, and cancel the others; let the names of different items tell them apart; give the ways of one item the same 基本编码, with 办理项编码 and 业务办理项.',
  },
  examples: {
    valid: [
      { files: threeCounties() },
      { files: threeCounties(localFile(ownItem(), 'Q-1')) },
      {
        files: threeCounties({
          ...localFile(ownItem(), 'Q-1'),
          ...localFile(ownItem('消毒产品登记（一次性用品）'), 'Q-2'),
        }),
      },
      {
        files: threeCounties({
          ...localFile(ownItem(), 'Q-1'),
          ...localFile(ownItem('消毒产品登记', '公共服务'), 'Q-2'),
        }),
      },
    ],
    invalid: [
      { files: threeCounties(TWICE), at: 'Q-2', message: 'twice' },
      { files: twoOfFourCounties(TWICE), at: 'Q-2', message: 'twice' },
      // Two ways of each: still one item under two codes.
      {
        files: threeCounties({ ...waysOf('510124008000'), ...waysOf('510124009000') }),
        at: '510124009000',
        message: 'twice',
      },
      {
        files: threeCounties(localFile(ownItem('公共场所卫生许可（县级）', '行政许可'), 'Q-1')),
        at: 'Q-1',
        message: 'twice',
      },
      {
        files: threeCounties({
          [organFile('510107')]: organ('510107', ''),
          ...localFile(ownItem('公共场所卫生许可', '行政许可'), 'Q-1'),
        }),
        at: 'Q-1',
        message: 'own-code',
      },
      { files: threeCounties(secondStandard()), at: '510124002000', message: 'doubled' },
    ],
  },
  *check(facts, context) {
    yield* oncePer(findingsOf(facts, context), ({ message, args, about: { division, line } }) =>
      JSON.stringify([message, args?.['codes'], division, line]),
    );
  },
});

function* findingsOf(facts: Facts, context: Context): Generator<CatalogueFinding> {
  for (const namesakes of namesakesOf(facts)) {
    yield* doubled(namesakes);
    yield* ownCodes(namesakes, context);
    for (const codes of heldTwice(namesakes))
      // Where the 基本目录 has all of them, it is the province that says so.
      if (codes.some(({ hasStandard }) => !hasStandard)) yield* twice(namesakes, codes, context);
  }
}

function* twice(
  { level, name, type }: Namesakes,
  items: readonly ItemFact[],
  context: Context,
): Generator<CatalogueFinding> {
  const surplus = items.find(({ hasStandard }, index) => index > 0 && !hasStandard);
  if (surplus === undefined) return;
  const codes = items.map(({ base }) => base);
  yield {
    about: surplus,
    at: surplus.at,
    item: referenceOf(surplus),
    message: 'twice',
    args: { name, type, codes },
    gather: { key: [level, type, ...codes].join(' '), member: { place: placeName(surplus, context) } },
    related: others(items, surplus),
  };
}

/** An item of a place's own that the 基本目录 has under another code, which the place does not use. */
function* ownCodes({ level, name, type, items }: Namesakes, context: Context): Generator<CatalogueFinding> {
  for (const group of groupBy(items, ({ line }) => line).values()) {
    const standard = onePerCode(group.filter(({ kind }) => kind === '基本目录'))[0];
    if (standard === undefined) continue;
    for (const place of groupBy(group, ({ division }) => division).values()) {
      const [fact, ...more] = onePerCode(place);
      if (fact === undefined || fact.hasStandard || more.length > 0 || onePerCode([fact, standard]).length < 2)
        continue;
      yield {
        about: fact,
        at: fact.at,
        item: referenceOf(fact),
        message: 'own-code',
        args: { name, type, codes: [fact.base], standard: standard.base },
        gather: { key: [level, type, fact.base].join(' '), member: { place: placeName(fact, context) } },
        related: others([standard], fact),
      };
    }
  }
}

/** Said once, whatever the number of levels and places. */
function* doubled({ name, type, items }: Namesakes): Generator<CatalogueFinding> {
  const standards = items.filter(({ kind }) => kind === '基本目录');
  for (const group of groupBy(standards, ({ line }) => line).values()) {
    const codes = onePerCode(group);
    const second = codes[1];
    if (second === undefined) continue;
    yield {
      about: second,
      at: second.at,
      item: codeOf(second),
      message: 'doubled',
      args: { name, type, codes: codes.map(({ base }) => base) },
      related: others(codes, second),
    };
  }
}

function others(items: readonly ItemFact[], fact: ItemFact): NonNullable<CatalogueFinding['related']> {
  return items
    .filter((other) => other !== fact)
    .map((other) => ({ at: other.at, message: 'other', args: { code: codeOf(other) } }));
}
