import { coveredDivisions, organsByDivision, responsibleOrgans } from '../../consistency/places.ts';
import { isCarriedOut } from '../../model/effective.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import { organ, organFile, threeCounties, twoOfFourCounties } from '../example-trees.ts';
import { NAMES_AND_COUNTS_BASIS } from '../same-field.ts';

export const lineWithoutOrgan = defineCatalogueRule({
  id: 'coverage/line-without-organ',
  title: { zh: '条线在某地没有实施机关', en: 'A line has no organ at a place' },
  severity: 'info',
  since: '0.1.0',
  basis: NAMES_AND_COUNTS_BASIS,
  messages: {
    none: {
      zh: ({ line }, members) =>
        `${placesText(members, 'zh')}没有${line}条线的实施机关，${String(members[0]?.items)}个${line}事项无从比对`,
      en: ({ line }, members) =>
        `no organ of the line ${line}, ${String(members[0]?.items)} items cannot be compared: ${placesText(members, 'en')}`,
    },
    here: { zh: ({ place }) => `${place}没有`, en: ({ place }) => `${place} has none` },
  },
  advice: {
    zh: '补上这个条线的实施机关；由行政审批局集中行使的，写进它的“集中行使”；目录本来不含这里的，从设置的“范围”里去掉。',
    en: 'Add the organ of the line, or name the line in 集中行使 of the approval bureau, or take the place out of 范围 in the settings.',
  },
  examples: {
    valid: [{ files: threeCounties() }],
    invalid: [
      { files: threeCounties({ [organFile('510107')]: organ('510107', '', '民政') }), at: '卫生健康', message: 'none' },
      {
        files: twoOfFourCounties({ [organFile('510107')]: organ('510107', '', '民政') }),
        at: '卫生健康',
        message: 'none',
      },
    ],
  },
  *check(_, context) {
    const organs = organsByDivision(context);
    const standards = context
      .standards()
      .filter((record) => (record.value.状态 ?? '在用') === '在用' && isCarriedOut(record, context));
    for (const { code, name, level } of coveredDivisions(context)) {
      const missing = new Map<string, typeof standards>();
      for (const record of standards) {
        const { 条线: line, 行使层级: levels } = record.value;
        if (!levels.includes(level) || responsibleOrgans(organs.get(code) ?? [], record.value, context.asOf).length > 0)
          continue;
        missing.set(line, [...(missing.get(line) ?? []), record]);
      }
      for (const [line, records] of missing) {
        const first = records[0];
        if (first !== undefined)
          yield {
            about: { level, division: code, line },
            at: first.document.place(['条线']),
            item: '',
            message: 'none',
            args: { line },
            gather: { key: `${level} ${line}`, member: { place: name, items: records.length } },
          };
      }
    }
  },
});
