import { countedImplementations, countItems } from '../../consistency/counts.ts';
import { filterAlike, groupByOwner } from '../../consistency/group-by.ts';
import { mostFrequent } from '../../consistency/most-frequent.ts';
import type { Context } from '../../model/context.ts';
import type { MessageArguments } from '../../model/diagnostic.ts';
import type { FactList } from '../../model/facts.ts';
import type { Settings } from '../../model/generated/types.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { Language } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import { localFile, organ, organFile, threeCounties } from '../example-trees.ts';
import { NAMES_AND_COUNTS_BASIS } from '../same-field.ts';

const KEY = '公布数量';

type Published = NonNullable<Settings[typeof KEY]>[number];

const OWN = '事项名称: 消毒产品登记\n事项类型: 行政确认\n条线: 卫生健康\n行使层级: [县级]\n';
/** Three counties under settings with one published number. */
const published = (keys: string, files: Readonly<Record<string, string>> = {}) => ({
  files: threeCounties({
    ...files,
    'qingdan.yaml': `文件类型: 设置\n名称: 示例\n地区: "51"\n公布数量:\n  - { 层级: 县级, ${keys} }\n`,
  }),
});

export const publishedCount = defineCatalogueRule({
  id: 'sameness/published-count',
  title: { zh: '目录里的事项数量与公布的一致', en: 'The catalogue has as many items as were published' },
  severity: 'error',
  since: '0.2.0',
  basis: NAMES_AND_COUNTS_BASIS,
  messages: {
    differs: {
      zh: (args) =>
        `公布的${String(args.what)}是${String(args.said)}项，目录里是${String(args.found)}项，${Number(args.found) > Number(args.said) ? '多' : '少'}${Math.abs(Number(args.found) - Number(args.said))}项${unevenText(args, 'zh')}`,
      en: (args) =>
        `published: ${String(args.said)} (${String(args.what)}); the catalogue has ${String(args.found)}, ${Math.abs(Number(args.found) - Number(args.said))} ${Number(args.found) > Number(args.said) ? 'more' : 'fewer'}${unevenText(args, 'en')}`,
    },
  },
  advice: {
    zh: '运行 qingdan counts 看是哪里、哪个条线多了或者少了；目录没有错的，按“口径”核对公布的数以后改正这里。',
    en: 'Run qingdan counts to see which place and line has more or fewer; where the catalogue is right, correct the number here.',
  },
  examples: {
    valid: [
      published('口径: 子项, 数量: 1'),
      published('口径: 实施, 数量: 3'),
      published('口径: 办理项, 事项类型: 行政处罚, 数量: 0'),
      published('口径: 主项, 条线: 卫生健康, 事项类型: 行政许可, 数量: 1'),
      // What cannot be read may be what is not counted.
      published('口径: 子项, 数量: 2', { 'local/510107/wsjkj/Q-1.yaml': '文件类型: 实施清单\n' }),
    ],
    invalid: [
      { ...published('口径: 子项, 数量: 2'), at: '2', message: 'differs' },
      {
        ...published('口径: 办理项, 条线: 卫生健康, 数量: 1', {
          ...localFile(OWN, 'Q-1'),
          [organFile('510107')]: organ('510107', '认领: ["510124001000"]\n'),
        }),
        at: '1',
        message: 'differs',
      },
      {
        ...published('口径: 实施, 数量: 3', { [organFile('510107')]: organ('510107', '') }),
        at: '3',
        message: 'differs',
      },
    ],
  },
  *check({ items, unread }, context) {
    if (unread.size > 0) return;
    const counted = countedImplementations(items);
    for (const [index, entry] of (context.settingsFile?.value.公布数量 ?? []).entries()) {
      const { 层级: level, 口径: unit, 条线: line, 事项类型: type, 数量: said } = entry;
      const scope = filterAlike(
        counted,
        (item) =>
          item.level === level &&
          (line === undefined || item.line === line) &&
          (type === undefined || item.type === type),
      );
      const found = countItems(scope)[unit];
      const at = context.settingsFile?.document.place([KEY, index, '数量']);
      if (found === said || at === undefined) continue;
      yield {
        about: { level, division: '', line: line ?? '' },
        at,
        item: '',
        message: 'differs',
        args: {
          what: `${level}${line ?? ''}${type ?? ''}${unit}`,
          said,
          found,
          ...unevenPlaces(scope, counted, entry, context),
        },
      };
    }
  },
});

/** Which places of the level have more or fewer than most: places without any count as well. */
function unevenPlaces(
  scope: FactList,
  counted: FactList,
  { 层级: level, 口径: unit }: Published,
  context: Context,
): MessageArguments {
  const own = groupByOwner(scope, 'division');
  const divisions = [
    ...groupByOwner(
      filterAlike(counted, (item) => item.level === level),
      'division',
    ).keys(),
  ].sort();
  const places = divisions.map((division) => ({
    place: context.division(division)?.name ?? division,
    count: countItems(own.get(division) ?? [])[unit],
  }));
  const usual = mostFrequent(places.map(({ count }) => count)) ?? 0;
  return {
    usual,
    more: places.filter(({ count }) => count > usual).map(withCount),
    fewer: places.filter(({ count }) => count < usual).map(withCount),
  };
}

function withCount({ place, count }: { readonly place: string; readonly count: number }): string {
  return `${place}（${count}）`;
}

function unevenText({ usual, more, fewer }: MessageArguments, language: Language): string {
  const zh = language === 'zh';
  const parts = [
    [zh ? '比这多的有' : 'more: ', more],
    [zh ? '比这少的有' : 'fewer: ', fewer],
  ] as const;
  const texts = parts.flatMap(([verb, places]) => {
    const named = (Array.isArray(places) ? (places as readonly string[]) : []).map((place) => ({ place }));
    return named.length === 0 ? [] : [verb + placesText(named, language)];
  });
  if (texts.length === 0) return '';
  return zh
    ? `；各地多数是${String(usual)}项，${texts.join('，')}`
    : `; most places have ${String(usual)}; ${texts.join('; ')}`;
}
