import { referenceOf } from '../../model/facts.ts';
import { countedImplementations } from '../../consistency/counts.ts';
import { filterAlike } from '../../consistency/group-by.ts';
import type { Context, DocumentRecord } from '../../model/context.ts';
import { isCarriedOut } from '../../model/effective.ts';
import type { Head } from '../../model/fact-rows.ts';
import type { ItemFact } from '../../model/facts.ts';
import type { StandardItem } from '../../model/generated/types.ts';
import { codeOf } from '../../model/item.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { CatalogueFinding } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import { localFile, organ, organFile, standardFile, threeCounties, twoOfFourCounties } from '../example-trees.ts';
import { movesOf, tookFrom } from '../moves.ts';
import { placeName } from '../place-name.ts';
import { listed } from '../schema-words.ts';

const MOVES: Readonly<Record<string, string>> = { 下放: 'handed down', 承接: 'handed down', 上收: 'taken back' };
/** The one item as the city decides it; of the counties, only one still has something to do with it. */
const ofTheCity = (rest: string, local: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(
    Object.entries(standardFile(rest)).map(([file, text]) => [
      file,
      text.replace('行使层级: [县级]', '行使层级: [市级]'),
    ]),
  ),
  ...Object.fromEntries(['510104', '510105', '510107'].map((code) => [organFile(code), organ(code, '')])),
  ...local,
});
const CLAIM = { [organFile('510107')]: organ('510107', '认领: ["510124001000"]\n') };

export const levelAllowed = defineCatalogueRule({
  id: 'identity/level-allowed',
  by: 'item',
  title: { zh: '行使层级以外的机关不实施', en: 'Only the levels of 行使层级 carry an item out' },
  severity: 'error',
  since: '0.3.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十二条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）' },
  ],
  messages: {
    outside: {
      zh: ({ code, name, level, levels }, members) =>
        `“${name}”（${code}）由${listed(levels, 'zh')}行使，${placesText(members, 'zh')}是${String(level)}，不能实施`,
      en: ({ code, name, level, levels }, members) =>
        `“${name}” (${code}) is for ${listed(levels, 'en')} to decide, but is carried out at ${String(level)}: ${placesText(members, 'en')}`,
    },
    moved: {
      zh: ({ code, name, level, levels, date, change }, members) =>
        `“${name}”（${code}）已在${String(date)}${String(change)}，由${listed(levels, 'zh')}行使，${placesText(members, 'zh')}是${String(level)}，不再实施`,
      en: ({ code, name, level, levels, date, change }, members) =>
        `“${name}” (${code}) was ${MOVES[String(change)] ?? 'moved'} on ${String(date)} and is for ${listed(levels, 'en')} to decide, but is still carried out at ${String(level)}: ${placesText(members, 'en')}`,
    },
    'takes-part': {
      zh: ({ code, name, level, levels, parts }, members) =>
        `“${name}”（${code}）由${listed(levels, 'zh')}行使，${String(level)}只参与${listed(parts, 'zh')}，${placesText(members, 'zh')}不能当作自己的事项实施`,
      en: ({ code, name, level, levels, parts }, members) =>
        `“${name}” (${code}) is for ${listed(levels, 'en')} to decide, ${String(level)} only takes part (${listed(parts, 'en')}), but carries it out: ${placesText(members, 'en')}`,
    },
    levels: { zh: () => '行使层级写在这里', en: () => '行使层级 is here' },
    here: { zh: ({ place }) => String(place), en: ({ place }) => String(place) },
  },
  advice: {
    zh: '从机关的“认领”里删去，实施清单改成 状态: 取消；确实由这一级行使的，请省里改基本目录的行使层级；受委托实施的，在实施清单里写明权力来源和委托机关。',
    en: 'Remove the claim and cancel the 实施清单; if the level does decide, have the province change 行使层级 of the 基本目录; what is carried out for another organ says so in 权力来源 and 委托机关.',
  },
  examples: {
    valid: [
      { files: threeCounties() },
      {
        files: threeCounties(ofTheCity('', localFile('权力来源: 上级委托\n委托机关: 市卫生健康委员会\n'))),
      },
    ],
    invalid: [
      { files: threeCounties(ofTheCity('', CLAIM)), at: '510124001000', message: 'outside' },
      { files: threeCounties(ofTheCity('', localFile(''))), at: '510124001000', message: 'outside' },
      { files: twoOfFourCounties(ofTheCity('', localFile(''))), at: '510124001000', message: 'outside' },
      {
        files: threeCounties(
          ofTheCity('沿革:\n  - 日期: 2025-06-30\n    变动: 上收\n', localFile('权力来源: 上级下放\n')),
        ),
        at: '510124001000',
        message: 'moved',
      },
      {
        files: threeCounties(ofTheCity('沿革:\n  - { 日期: 2025-06-30, 变动: 上收, 原层级: [县级] }\n', localFile(''))),
        at: '510124001000',
        message: 'moved',
      },
      {
        files: threeCounties(ofTheCity('沿革:\n  - { 日期: 2035-06-30, 变动: 上收 }\n', localFile(''))),
        at: '510124001000',
        message: 'outside',
      },
      {
        files: threeCounties(ofTheCity('参与层级: { 县级: [受理] }\n', CLAIM)),
        at: '510124001000',
        message: 'takes-part',
      },
    ],
  },
  *check({ items }, context) {
    const isOutside = (head: Head) => context.standard(head)?.value.行使层级.includes(head.level) === false;
    for (const fact of filterAlike(countedImplementations(items), isOutside)) {
      const standard = context.standard(fact);
      if (standard === undefined) continue;
      // What was cancelled, and what is carried out in its parts only, is spoken of elsewhere.
      if (standard.value.状态 !== '取消' && isCarriedOut(standard, context)) yield* outside(fact, standard, context);
    }
  },
});

function* outside(
  fact: ItemFact,
  { value, document }: DocumentRecord<StandardItem>,
  context: Context,
): Generator<CatalogueFinding> {
  const { level } = fact;
  const move = movesOf(document, context).findLast((one) => tookFrom(one, level, value.行使层级));
  const parts = value.参与层级?.[level];
  // What the file itself says to come from above is for the file to prove, unless it was taken back.
  if (fact.power?.endsWith('委托') || (fact.power?.startsWith('上级') && move === undefined)) return;
  const code = codeOf(fact);
  const message = move !== undefined ? 'moved' : parts !== undefined ? 'takes-part' : 'outside';
  yield {
    about: fact,
    at: fact.at,
    item: referenceOf(fact),
    message,
    args: {
      code,
      name: [value.事项名称, value.业务办理项].filter(Boolean).join('·'),
      level,
      levels: value.行使层级,
      ...(move !== undefined && { date: move.date, change: move.change }),
      ...(parts !== undefined && { parts }),
    },
    gather: { key: `${level} ${code}`, member: { place: placeName(fact, context) } },
    related: [{ at: document.place(['行使层级']), message: 'levels' }],
  };
}
