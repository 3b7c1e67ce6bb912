import { isReceived, referenceOf } from '../../model/facts.ts';
import { countedImplementations } from '../../consistency/counts.ts';
import { filterAlike, groupAlike, groupBy, groupByOwner } from '../../consistency/group-by.ts';
import { underSeveralCodes } from '../../consistency/namesakes.ts';
import type { FactList, ItemFact } from '../../model/facts.ts';
import { codeOf } from '../../model/item.ts';
import { defineCatalogueRule } from '../../model/rule.ts';
import type { CatalogueFinding } from '../../model/rule.ts';
import { placesText } from '../disagreement-text.ts';
import { localFile, organ, organFile, threeCounties, twoOfFourCounties } from '../example-trees.ts';
import { NAMES_AND_COUNTS_BASIS } from '../same-field.ts';

const OWN = '事项名称: 消毒产品登记\n事项类型: 行政确认\n条线: 卫生健康\n行使层级: [县级]\n';
const OWN_IN_THREE = Object.fromEntries(
  ['510104', '510105', '510107'].map((code) => [
    `local/${code}/wsjkj/Q-1.yaml`,
    `文件类型: 实施清单\n基本编码: Q-1\n实施机关: ${code}-wsjkj\n${OWN}`,
  ]),
);
const { 'local/510107/wsjkj/Q-1.yaml': _, ...OWN_IN_TWO } = OWN_IN_THREE;

const NO_PLACES: ReadonlyMap<string, FactList> = new Map();

export const items = defineCatalogueRule({
  id: 'sameness/items',
  title: {
    zh: '没有基本目录的事项，同级同条线也应相同',
    en: 'Items without a 基本目录 are the same at one level and line, too',
  },
  severity: 'error',
  since: '0.1.0',
  basis: NAMES_AND_COUNTS_BASIS,
  messages: {
    lacking: {
      zh: ({ name, present, total }, members) =>
        `同级同条线的${String(total)}处中${String(present)}处有“${name}”，${placesText(members, 'zh')}没有`,
      en: ({ name, present, total }, members) =>
        `${String(present)} of ${String(total)} places of this level and line have “${name}”, but not ${placesText(members, 'en')}`,
    },
    surplus: {
      zh: ({ name, present, total }, members) =>
        `“${name}”没有列入基本目录，同级同条线的${String(total)}处中只有${String(present)}处有：${placesText(members, 'zh')}`,
      en: ({ name, present, total }, members) =>
        `“${name}” is not in the 基本目录, and only ${String(present)} of ${String(total)} places of this level and line have it: ${placesText(members, 'en')}`,
    },
    here: { zh: ({ place }) => String(place), en: ({ place }) => String(place) },
    majority: {
      zh: ({ organ: id }) => `有这一事项的，例如 ${id}`,
      en: ({ organ: id }) => `a place that has it, for example ${id}`,
    },
  },
  advice: {
    zh: '应当有的补上，不应当有的取消；都该有的，请省里列入基本目录。',
    en: 'Add what is owed, cancel what is not; what all should have belongs into the 基本目录.',
  },
  examples: {
    valid: [
      { files: threeCounties() },
      { files: threeCounties(OWN_IN_THREE) },
      {
        files: threeCounties({
          ...localFile(`${OWN}权力来源: 上级下放\n承接自: 市卫生健康委员会\n`, 'Q-1'),
          [organFile('510107')]: organ('510107', '认领: ["510124001000"]\n'),
        }),
      },
    ],
    invalid: [
      { files: threeCounties(OWN_IN_TWO), at: '510107-wsjkj', message: 'lacking' },
      {
        files: threeCounties({
          ...localFile(OWN, 'Q-1'),
          [organFile('510107')]: organ('510107', '认领: ["510124001000"]\n'),
        }),
        at: 'Q-1',
        message: 'surplus',
      },
      {
        files: twoOfFourCounties({
          ...localFile(OWN, 'Q-1'),
          [organFile('510107')]: organ('510107', '认领: ["510124001000"]\n'),
        }),
        at: 'Q-1',
        message: 'surplus',
      },
    ],
  },
  *check(facts, context) {
    if (!context.settings.profile.sameItems) return;
    // Who has an item can be said once it is settled under which code.
    const unsettled = underSeveralCodes(facts);
    for (const group of groupAlike(
      countedImplementations(facts.items),
      ({ level, line }) => `${level} ${line}`,
    ).values()) {
      const free = groupBy(
        filterAlike(group, ({ hasStandard }) => !hasStandard),
        ({ base, way }) => `${base} ${way}`,
      );
      const places = free.size === 0 ? NO_PLACES : groupByOwner(group, 'division');
      for (const held of places.size < 2 ? [] : free.values())
        // To whom an upper organ hands something down, it may choose.
        if (!held.every(isReceived) && !held.some(unsettled)) yield* compare(held, places);
    }
    function* compare(held: readonly ItemFact[], places: ReadonlyMap<string, FactList>): Generator<CatalogueFinding> {
      const present = new Set(held.map(({ division }) => division));
      const [example] = held;
      if (example === undefined || present.size === places.size) return;
      const args = { name: example.name, present: present.size, total: places.size };
      const code = codeOf(example);
      const gather = (division: string) => ({
        key: `${example.level} ${code}`,
        member: { place: context.division(division)?.name ?? division },
      });
      if (present.size * 2 <= places.size) {
        for (const fact of held)
          yield {
            about: fact,
            at: fact.at,
            item: referenceOf(fact),
            message: 'surplus',
            args,
            gather: gather(fact.division),
          };
        return;
      }
      for (const [division, others] of places) {
        const other = others.at(0);
        if (present.has(division) || other === undefined) continue;
        const at = context.organ(other.organ)?.document.place(['编号']) ?? other.at;
        yield {
          about: other,
          at,
          item: `${other.organ}/${code}`,
          message: 'lacking',
          args,
          gather: gather(division),
          related: [{ at: example.at, message: 'majority', args: { organ: example.organ } }],
        };
      }
    }
  },
});
