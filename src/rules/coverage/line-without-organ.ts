import { coveredDivisions, organsByDivision } from '../../consistency/places.ts';
import { groupBy } from '../../consistency/group-by.ts';
import { isCarriedOut } from '../../model/effective.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import { organ, organFile, standardFile, threeCounties, twoOfFourCounties } from '../example-trees.ts';
import { listed } from '../phrases.ts';
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
    'takes-part': {
      zh: ({ line, parts }, members) =>
        `${placesText(members, 'zh')}没有${line}条线的实施机关，${String(members[0]?.items)}个${line}事项的${listed(parts, 'zh')}没有人办`,
      en: ({ line, parts }, members) =>
        `no organ of the line ${line} to do ${listed(parts, 'en')} for ${String(members[0]?.items)} items: ${placesText(members, 'en')}`,
    },
    here: { zh: ({ place }) => `${place}没有`, en: ({ place }) => `${place} has none` },
  },
  advice: {
    zh: '补上这个条线的实施机关；由行政审批局集中行使的，写进它的“集中行使”；目录本来不含这里的，从设置的“范围”里去掉。',
    en: 'Add the organ of the line, or name the line in 集中行使 of the approval bureau, or take the place out of 范围 in the settings.',
  },
  examples: {
    valid: [
      { files: threeCounties() },
      // Nobody knows of towns that are not in divisions.csv.
      { files: threeCounties(standardFile('参与层级: { 乡级: [受理] }\n')) },
    ],
    invalid: [
      { files: threeCounties({ [organFile('510107')]: organ('510107', '', '民政') }), at: '卫生健康', message: 'none' },
      {
        files: twoOfFourCounties({ [organFile('510107')]: organ('510107', '', '民政') }),
        at: '卫生健康',
        message: 'none',
      },
      {
        files: threeCounties({
          ...standardFile('参与层级: { 市级: [受理, 初审] }\n'),
          'divisions.csv':
            '代码,名称,层级,上级\n510100,市510100,市级,\n510104,县510104,县级,510100\n510105,县510105,县级,510100\n510107,县510107,县级,510100\n',
        }),
        at: '卫生健康',
        message: 'takes-part',
      },
    ],
  },
  *check(_, context) {
    const organs = organsByDivision(context);
    const standards = context
      .standards()
      .filter((record) => (record.value.状态 ?? '在用') === '在用' && isCarriedOut(record, context));
    for (const { code, name, level } of coveredDivisions(context)) {
      const here = organs(code);
      const unheld = groupBy(
        standards.filter(({ value }) => here.responsibleFor(value).length === 0),
        ({ value }) => value.条线,
      );
      for (const [line, records] of unheld) {
        const deciding = records.filter(({ value }) => value.行使层级.includes(level));
        // A town or a village has one office for all lines.
        const isManned = here.all.length > 0 && (level === '乡级' || level === '村级');
        const helping = isManned ? [] : records.filter(({ value }) => value.参与层级?.[level] !== undefined);
        const concerned = deciding.length > 0 ? deciding : helping;
        const [first] = concerned;
        if (first === undefined) continue;
        const parts = new Set(helping.flatMap(({ value }) => value.参与层级?.[level] ?? []));
        yield {
          about: { level, division: code, line },
          at: first.document.place(['条线']),
          item: '',
          message: deciding.length > 0 ? 'none' : 'takes-part',
          args: { line, ...(deciding.length === 0 && { parts: [...parts] }) },
          gather: { key: `${level} ${line}`, member: { place: name, items: concerned.length } },
        };
      }
    }
  },
});
