import { referenceOf } from '../../model/facts.ts';
import { groupBy } from '../../consistency/group-by.ts';
import { namesakesOf, onePerCode } from '../../consistency/namesakes.ts';
import type { Namesakes } from '../../consistency/namesakes.ts';
import type { Context } from '../../model/context.ts';
import type { MessageArguments } from '../../model/diagnostic.ts';
import type { Facts, ItemFact } from '../../model/facts.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { CatalogueFinding, Language } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import { ownItem, ownItems, threeCounties, twoOfFourCounties } from '../example-trees.ts';
import { oncePer } from '../once-per.ts';
import { placeName } from '../place-name.ts';
import { CODE_BASIS } from '../same-field.ts';

const ODD = { ...ownItems('Q-1', ['510104', '510105']), ...ownItems('Q-2', ['510107']) };

export const codesAgree = defineCatalogueRule({
  id: 'identity/codes-agree',
  title: { zh: '各地的同名事项用同一个编码', en: 'Places use one code for items of one name' },
  severity: 'warn',
  since: '0.3.0',
  basis: CODE_BASIS,
  messages: {
    differ: {
      zh: (args, members) =>
        `${String(args.level)}${String(args.line)}的“${String(args.name)}”（${String(args.type)}），各地编码不一：${String(args.votes)}处是“${String(args.code)}”，${byCode(members, 'zh')}`,
      en: (args, members) =>
        `${String(args.level)} ${String(args.line)} “${String(args.name)}” (${String(args.type)}): codes differ: “${String(args.code)}” in ${String(args.votes)} places, ${byCode(members, 'en')}`,
    },
    most: { zh: ({ code }) => `用“${code}”的，例如这里`, en: ({ code }) => `“${code}” is used here, for example` },
    here: { zh: ({ place, own }) => `${place}是“${own}”`, en: ({ place, own }) => `“${own}” in ${place}` },
  },
  advice: {
    zh: '是同一事项的，商定一个编码，并请省里列入基本目录；是不同事项的，名称里写出差别。',
    en: 'Agree on one code for one item, and have the province put it into the 基本目录; let the names of different items tell them apart.',
  },
  examples: {
    valid: [
      { files: threeCounties(ownItems('Q-1', ['510104', '510105', '510107'])) },
      {
        files: threeCounties({
          ...ownItems('Q-1', ['510104']),
          ...ownItems('Q-2', ['510107'], ownItem('消毒产品登记', '公共服务')),
        }),
      },
    ],
    invalid: [
      { files: threeCounties(ODD), at: 'Q-2', message: 'differ' },
      { files: twoOfFourCounties(ODD), at: 'Q-2', message: 'differ' },
    ],
  },
  *check(facts, context) {
    yield* oncePer(findingsOf(facts, context), ({ args, gather, about: { division, line } }) =>
      JSON.stringify([args?.['code'], gather?.member['own'], division, line]),
    );
  },
});

function* findingsOf(facts: Facts, context: Context): Generator<CatalogueFinding> {
  for (const namesakes of namesakesOf(facts))
    for (const group of groupBy(namesakes.items, ({ line }) => line).values())
      // A code of the 基本目录 is owed as it is: see identity/one-name-two-codes.
      if (group.every(({ hasStandard }) => !hasStandard)) yield* differing(namesakes, group, context);
}

/** The code that most places use is the norm, among equals the least one; a place that has several is spoken of elsewhere. */
function* differing(
  { level, name, type }: Namesakes,
  items: readonly ItemFact[],
  context: Context,
): Generator<CatalogueFinding> {
  const single = [...groupBy(items, ({ division }) => division).values()].flatMap((place) => {
    const codes = onePerCode(place);
    return codes.length === 1 ? codes : [];
  });
  const [norm, ...rest] = [...groupBy(single, ({ base }) => base).values()].sort(
    (left, right) => right.length - left.length || ((left[0]?.base ?? '') < (right[0]?.base ?? '') ? -1 : 1),
  );
  const example = norm?.[0];
  if (norm === undefined || example === undefined) return;
  for (const fact of rest.flat()) {
    if (onePerCode([example, fact]).length < 2) continue;
    yield {
      about: fact,
      at: fact.at,
      item: referenceOf(fact),
      message: 'differ',
      args: { level, line: fact.line, name, type, code: example.base, votes: norm.length },
      gather: {
        key: [level, fact.line, type, example.base].join(' '),
        member: { place: placeName(fact, context), own: fact.base },
      },
      related: [{ at: example.at, message: 'most', args: { code: example.base } }],
    };
  }
}

function byCode(members: readonly MessageArguments[], language: Language): string {
  const zh = language === 'zh';
  return [...groupBy(members, ({ own }) => String(own))]
    .map(([code, places]) =>
      zh ? `${placesText(places, 'zh')}是“${code}”` : `“${code}” in ${placesText(places, 'en')}`,
    )
    .join(zh ? '，' : ', ');
}
