import { referenceOf } from '../../model/facts.ts';
import { similarItems } from '../../consistency/similar-items.ts';
import type { NamedItems } from '../../consistency/similar-items.ts';
import type { Context } from '../../model/context.ts';
import type { MessageArguments } from '../../model/diagnostic.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { Language } from '../../model/rule.ts';
import { wordDifference } from '../../text/word-difference.ts';
import { placesText } from '../disagreement-text.ts';
import { localFile, ownItem, ownItems, threeCounties } from '../example-trees.ts';
import { placeName } from '../place-name.ts';
import { CODE_BASIS } from '../same-field.ts';

export const similarNames = defineCatalogueRule({
  id: 'identity/similar-names',
  title: { zh: '名称相近的事项可能是同一事项', en: 'Items of similar names may be one item' },
  severity: 'info',
  since: '0.3.0',
  basis: CODE_BASIS,
  messages: {
    similar: {
      zh: ({ name, places, other, otherPlaces, score, difference }) =>
        `“${String(name)}”（${namesText(places, 'zh')}）和“${String(other)}”（${namesText(otherPlaces, 'zh')}）名称有${String(score)}%相同，可能是同一事项：${String(difference)}`,
      en: ({ name, places, other, otherPlaces, score, difference }) =>
        `“${String(name)}” (${namesText(places, 'en')}) and “${String(other)}” (${namesText(otherPlaces, 'en')}) are ${String(score)}% alike and may be one item: ${String(difference)}`,
    },
    other: { zh: ({ other }) => `“${String(other)}”在这里`, en: ({ other }) => `“${String(other)}” is here` },
  },
  advice: {
    zh: '对照两处的设定依据和办理内容：是同一事项的，统一名称和编码；不是的，不用改。',
    en: 'Compare the legal basis and what is decided: give one item one name and one code; leave different items as they are.',
  },
  examples: {
    valid: [
      {
        files: threeCounties({
          ...ownItems('Q-1', ['510104']),
          ...ownItems('Q-2', ['510107'], ownItem('消毒产品变更登记')),
        }),
      },
      { files: threeCounties({ ...localFile(ownItem(), 'Q-1'), ...localFile(ownItem('消毒产品登记证核发'), 'Q-2') }) },
      {
        files: threeCounties({
          ...ownItems('Q-1', ['510104'], ownItem('消毒产品登记（甲）')),
          ...ownItems('Q-2', ['510107'], ownItem('消毒产品登记（乙）')),
        }),
      },
      { files: threeCounties(ownItems('Q-2', ['510107'], ownItem('公共泳池卫生许可', '行政许可'))) },
    ],
    invalid: [
      {
        files: threeCounties({
          ...ownItems('Q-1', ['510104', '510105']),
          ...ownItems('Q-2', ['510107'], ownItem('消毒产品登记证核发')),
        }),
        at: 'Q-2',
        message: 'similar',
      },
    ],
  },
  *check(facts, context) {
    for (const { odd, other, score } of similarItems(facts)) {
      const fact = exampleOf(odd);
      const twin = exampleOf(other);
      if (fact === undefined || twin === undefined) continue;
      yield {
        about: fact,
        at: fact.at,
        item: referenceOf(fact),
        message: 'similar',
        args: {
          name: odd.name,
          places: placesOf(odd, context),
          other: other.name,
          otherPlaces: placesOf(other, context),
          score: Math.round(score * 100),
          difference: wordDifference(other.name, odd.name) ?? '',
        },
        related: [{ at: twin.at, message: 'other', args: { other: other.name } }],
      };
    }
  },
});

/** The 基本目录, else the first place by organ. */
function exampleOf({ items }: NamedItems) {
  return [...items].sort((left, right) => (left.organ < right.organ ? -1 : 1))[0];
}

function placesOf({ items }: NamedItems, context: Context): readonly string[] {
  if (items.filter(({ kind }) => kind === '基本目录').length > 0) return ['基本目录'];
  return [
    ...new Set(Array.from(items, (fact) => context.organ(fact.organ)?.value.名称 ?? placeName(fact, context))),
  ].sort();
}

function namesText(names: MessageArguments[string] | undefined, language: Language): string {
  const places = Array.isArray(names) ? (names as readonly string[]) : [];
  return placesText(
    places.map((place) => ({ place })),
    language,
  );
}
