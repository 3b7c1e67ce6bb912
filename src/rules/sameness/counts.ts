import { countedImplementations, countItems } from '../../consistency/counts.ts';
import type { ItemCounts } from '../../consistency/counts.ts';
import { groupBy } from '../../consistency/group-by.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import { organ, organFile, threeCounties } from '../example-trees.ts';
import { NAMES_AND_COUNTS_BASIS } from '../same-field.ts';

export const counts = defineCatalogueRule({
  id: 'sameness/counts',
  title: { zh: '同级同条线的事项数量一致', en: 'Places of one level and line have the same number of items' },
  severity: 'warn',
  since: '0.1.0',
  basis: NAMES_AND_COUNTS_BASIS,
  messages: {
    differs: {
      zh: ({ level, line, here, most, agree, total }) =>
        `${level}${line}条线的数量与同级不一致：${String(total)}处中${String(agree)}处是${most}，这里是${here}`,
      en: ({ level, line, here, most, agree, total }) =>
        `${level} ${line}: ${String(agree)} of ${String(total)} places have ${most}, this one has ${here}`,
    },
    majority: {
      zh: ({ organ: id }) => `数量与多数相同的，例如 ${id}`,
      en: ({ organ: id }) => `a place with the usual number, for example ${id}`,
    },
  },
  advice: {
    zh: '对照同级的事项，找出多出或者缺少的，补上或者取消。',
    en: 'Compare with the items of the level; add what is missing, cancel what is too much.',
  },
  examples: {
    valid: [{ files: threeCounties() }],
    invalid: [
      {
        files: threeCounties({
          [organFile('510107')]: organ('510107', '认领: ["510124001000", "510124002000"]\n'),
          'standard/01/510124002000.yaml':
            '文件类型: 基本目录\n基本编码: "510124002000"\n事项名称: 消毒产品生产企业许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n',
        }),
        at: '510107-wsjkj',
        message: 'differs',
      },
    ],
  },
  *check({ items, unread }, context) {
    if (!context.settings.profile.sameItems) return;
    for (const group of groupBy(countedImplementations(items), ({ level, line }) => `${level} ${line}`).values()) {
      const places = [...groupBy(group, ({ division }) => division).values()].map((facts) => ({
        facts,
        said: inWords(countItems(facts)),
      }));
      const votes = [...groupBy(places, ({ said }) => said).entries()].sort(
        ([, left], [, right]) => right.length - left.length,
      );
      const [most, agreeing] = votes[0] ?? ['', []];
      const example = agreeing[0]?.facts[0];
      for (const { facts, said } of places) {
        const [first] = facts;
        if (first === undefined || example === undefined || said === most) continue;
        // What could not be read cannot be counted; its own finding says what to do.
        if ([...unread].some((file) => file.startsWith(`local/${first.division}/`))) continue;
        const place = (id: string) => context.organ(id)?.document.place(['编号']);
        yield {
          about: first,
          at: place(first.organ) ?? first.at,
          item: '',
          message: 'differs',
          args: {
            level: first.level,
            line: first.line,
            here: said,
            most,
            agree: agreeing.length,
            total: places.length,
          },
          related: [{ at: place(example.organ) ?? example.at, message: 'majority', args: { organ: example.organ } }],
        };
      }
    }
  },
});

function inWords({ 主项, 子项, 办理项, 实施 }: ItemCounts): string {
  return `主项${主项}、子项${子项}、办理项${办理项}、实施${实施}`;
}
