import { countedImplementations } from '../../consistency/counts.ts';
import { organsByDivision } from '../../consistency/places.ts';
import { codeOf } from '../../model/item.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import { localFile, organ, organFile, threeCounties } from '../example-trees.ts';

const BUREAU = (rest = '') =>
  `文件类型: 实施机关\n编号: 510107-spj\n名称: 县510107行政审批局\n条线: [行政审批]\n区划: "510107"\n层级: 县级\n集中行使:\n  - 条线: [卫生健康]\n    事项类型: [行政许可]\n${rest}`;
const withBureau = (rest = '') => ({ 'organs/510107/spj.yaml': BUREAU(rest) });

export const movedToBureau = defineCatalogueRule({
  id: 'coverage/moved-to-bureau',
  title: {
    zh: '划给行政审批局的事项，原机关不再实施',
    en: 'What an approval bureau took over is no longer carried out by others',
  },
  severity: 'error',
  since: '0.2.0',
  basis: [
    { 名称: '中华人民共和国行政许可法', 条款: '第二十五条' },
    { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '三（二）' },
  ],
  messages: {
    moved: {
      zh: ({ bureau, line, type, code }) => `“${code}”属于${bureau}集中行使的${line}${type}，这里还在实施`,
      en: ({ bureau, line, type, code }) =>
        `“${code}” is among the ${line} ${type} that ${bureau} took over, but it is carried out here`,
    },
    taken: { zh: () => '集中行使写在这里', en: () => 'this is where it was taken over' },
  },
  advice: {
    zh: '从原机关的“认领”里删去，或者把实施清单移到行政审批局名下；确定留在原机关的，把编码写进行政审批局“集中行使”的“除外”。',
    en: 'Take it out of 认领 of the old organ, or move the 实施清单 to the bureau; what stays is named in 除外 of 集中行使.',
  },
  examples: {
    valid: [
      { files: threeCounties() },
      { files: threeCounties(withBureau('    除外: ["510124001000"]\n')) },
      { files: threeCounties(withBureau('    生效日期: 2030-01-01\n')) },
      {
        files: threeCounties({
          [organFile('510107')]: organ('510107', ''),
          ...withBureau('认领: ["510124001000"]\n'),
        }),
      },
      {
        files: threeCounties({
          [organFile('510107')]: organ('510107', ''),
          ...localFile('权力来源: 上级委托\n委托机关: 市卫生健康委员会\n'),
          ...withBureau(),
        }),
      },
    ],
    invalid: [
      { files: threeCounties(withBureau()), at: '510124001000', message: 'moved' },
      {
        files: threeCounties({
          ...localFile('办理时限: { 承诺: 3个工作日 }\n'),
          ...withBureau('认领: ["510124001000"]\n'),
        }),
        at: '510124001000',
        message: 'moved',
      },
    ],
  },
  *check({ items }, context) {
    const organs = organsByDivision(context);
    const bureaus = context.organs().filter(({ value }) => value.集中行使 !== undefined);
    if (bureaus.length === 0) return;
    const places = new Set(bureaus.map(({ value }) => value.区划));
    for (const fact of countedImplementations(items).filter(({ division }) => places.has(division))) {
      const { line, type, base, division, organ: id, power } = fact;
      // A bureau takes over the powers of its own place, not what an upper organ entrusts.
      if (type === undefined || power === '上级委托') continue;
      const those = organs(division).bureausFor({ 条线: line, 事项类型: type, 基本编码: base });
      const [bureau] = those;
      if (bureau === undefined || those.some(({ value }) => value.编号 === id)) continue;
      const code = codeOf(fact);
      yield {
        about: fact,
        at: fact.at,
        item: `${id}/${code}`,
        message: 'moved',
        args: { bureau: bureau.value.名称, line, type, code },
        related: [{ at: bureau.document.place(['集中行使']), message: 'taken' }],
      };
    }
  },
});
