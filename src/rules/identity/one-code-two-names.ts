import { referenceOf } from '../../model/facts.ts';
import { groupBy } from '../../consistency/group-by.ts';
import { namesOfCodes } from '../../consistency/names-of-codes.ts';
import type { MessageArguments } from '../../model/diagnostic.ts';
import { codeOf } from '../../model/item.ts';
import { policyOf } from '../../model/profile.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { Language } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import {
  localFile,
  organ,
  organFile,
  ownItem,
  ownItems,
  threeCounties,
  twoOfFourCounties,
  underProfile,
} from '../example-trees.ts';
import { placeName } from '../place-name.ts';
import { CODE_BASIS } from '../same-field.ts';

const NAMES_UNCOMPARED = underProfile('申请材料');
const RENAMED = { ...NAMES_UNCOMPARED, ...localFile('事项名称: 公共浴室卫生许可\n') };
const AT_THE_CITY = {
  'organs/510100/wsjkj.yaml': organ('510100', '').replace('层级: 县级', '层级: 市级'),
  'local/510100/wsjkj/Q-1.yaml': `文件类型: 实施清单\n基本编码: Q-1\n实施机关: 510100-wsjkj\n${ownItem('消毒产品备查').replace('[县级]', '[市级]')}`,
};
const OF_THREE = ['510104', '510105', '510107'];

export const oneCodeTwoNames = defineCatalogueRule({
  id: 'identity/one-code-two-names',
  by: 'item',
  title: { zh: '一个编码在各级、各机关是一个名称', en: 'One code has one name at all levels and organs' },
  severity: 'warn',
  since: '0.3.0',
  basis: CODE_BASIS,
  messages: {
    differ: {
      zh: (args, members) =>
        `编码“${String(args.code)}”${args.norm === '基本目录' ? '在基本目录里' : `在${String(args.place)}`}是“${String(args.name)}”，${byName(members, 'zh')}`,
      en: (args, members) =>
        `the code “${String(args.code)}” is “${String(args.name)}” ${args.norm === '基本目录' ? 'in the 基本目录' : `in ${String(args.place)}`}, but ${byName(members, 'en')}`,
    },
    norm: { zh: ({ name }) => `“${String(name)}”在这里`, en: ({ name }) => `“${String(name)}” is here` },
    here: {
      zh: ({ place, own }) => `${String(place)}写成“${String(own)}”`,
      en: ({ place, own }) => `“${String(own)}” in ${String(place)}`,
    },
  },
  advice: {
    zh: '是同一事项的，名称改成一样（基本目录里有的照基本目录写）；是不同事项的，各用各的编码。',
    en: 'Give one item one name, that of the 基本目录 where there is one; give different items codes of their own.',
  },
  examples: {
    valid: [
      { files: threeCounties(NAMES_UNCOMPARED) },
      // Names of one level are compared by sameness/names.
      { files: threeCounties(localFile('事项名称: 公共浴室卫生许可\n')) },
      {
        files: threeCounties({
          ...AT_THE_CITY,
          ...underProfile('事项名称', '必须一致', '跨级'),
          ...ownItems('Q-1', OF_THREE),
        }),
      },
      { files: threeCounties({ ...AT_THE_CITY, ...ownItems('Q-1', OF_THREE, ownItem('消毒产品备查（县级）')) }) },
    ],
    invalid: [
      { files: threeCounties(RENAMED), at: '510124001000', message: 'differ' },
      { files: twoOfFourCounties(RENAMED), at: '510124001000', message: 'differ' },
      { files: threeCounties({ ...AT_THE_CITY, ...ownItems('Q-1', OF_THREE) }), at: 'Q-1', message: 'differ' },
      {
        files: threeCounties({
          ...NAMES_UNCOMPARED,
          ...ownItems('Q-1', ['510104', '510105']),
          ...ownItems('Q-1', ['510107'], ownItem('消毒产品备查')),
          [organFile('510107')]: organ('510107', '认领: ["510124001000"]\n'),
        }),
        at: 'Q-1',
        message: 'differ',
      },
    ],
  },
  *check(facts, context) {
    for (const { norm, outliers } of namesOfCodes(facts, policyOf(context.settings.profile, '事项名称'))) {
      const code = codeOf(norm);
      const args = {
        code,
        name: fullName(norm),
        norm: norm.kind === '基本目录' ? '基本目录' : '多数',
        place: placeName(norm, context),
      };
      for (const fact of outliers)
        yield {
          about: fact,
          at: fact.at,
          item: referenceOf(fact),
          message: 'differ',
          args,
          gather: { key: code, member: { place: placeName(fact, context), own: fullName(fact) } },
          related: [{ at: norm.at, message: 'norm', args: { name: args.name } }],
        };
    }
  },
});

function fullName({ name, wayName }: { readonly name: string; readonly wayName: string }): string {
  return [name, wayName].filter(Boolean).join('·');
}

function byName(members: readonly MessageArguments[], language: Language): string {
  const zh = language === 'zh';
  return [...groupBy(members, ({ own }) => String(own))]
    .map(([name, places]) =>
      zh ? `${placesText(places, 'zh')}写成“${name}”` : `“${name}” in ${placesText(places, 'en')}`,
    )
    .join(zh ? '，' : ', ');
}
