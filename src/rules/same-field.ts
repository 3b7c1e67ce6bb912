import { placeName } from './place-name.ts';
import { referenceOf } from '../model/facts.ts';
import { differenceOf, disagreements } from '../consistency/compare.ts';
import type { Disagreement, Outlier } from '../consistency/compare.ts';
import type { Context } from '../model/context.ts';
import type { MessageArguments } from '../model/diagnostic.ts';
import type { Facts } from '../model/facts.ts';
import { codeOf } from '../model/item.ts';
import { policyOf } from '../model/profile.ts';
import type { ComparedField } from '../model/profile.ts';
import { defineCatalogueRule } from '../model/rule.ts';
import type { Basis, Bilingual, CatalogueFinding, CatalogueRule, Language } from '../model/rule.ts';
import { byPlaces, differenceText } from './disagreement-text.ts';
import { twoOfFourCounties } from './example-trees.ts';

/** 同级同事项的要求: the report of Sichuan that asked for it first, and the regulation that asks for it everywhere. */
const SAMENESS_BASIS: readonly Basis[] = [
  { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  { 名称: '优化营商环境条例', 条款: '第三十五条' },
];

/** 同级同部门的名称、数量: of names and counts that report speaks twice. */
export const NAMES_AND_COUNTS_BASIS: readonly Basis[] = [
  { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）、二（三）' },
  { 名称: '优化营商环境条例', 条款: '第三十五条' },
];

/** What a code is for: it ties the same item together, whoever carries it out. */
export const CODE_BASIS: readonly Basis[] = [
  { 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求（GB/T 39554.1—2020）' },
  { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）、二（三）' },
];

/** What stands for the level where levels are held against each other. */
const ACROSS = '各级';

/**
 * A rule that compares one field, under the profile of the catalogue. `what` names the field in a sentence. Its first
 * invalid example is also shown with two places.
 */
export function defineSameField(
  field: ComparedField,
  what: Bilingual,
  rule: Pick<CatalogueRule, 'id' | 'title' | 'severity' | 'since' | 'advice' | 'examples'> &
    Partial<Pick<CatalogueRule, 'basis'>>,
): CatalogueRule {
  const { valid, invalid } = rule.examples;
  const [first] = invalid;
  const twice = first?.files === undefined ? [] : [{ ...first, files: twoOfFourCounties(first.files) }];
  return defineCatalogueRule({
    by: 'item',
    basis: SAMENESS_BASIS,
    ...rule,
    examples: { valid, invalid: [...invalid, ...twice] },
    messages: {
      differs: {
        zh: (args, members) => `${head(args, what, 'zh')}：${byPlaces(members, 'zh')}`,
        en: (args, members) => `${head(args, what, 'en')}: ${byPlaces(members, 'en')}`,
      },
      norm: {
        zh: ({ norm, organ }) => (norm === '多数' ? `多数的写法，例如 ${String(organ)}` : `${String(norm)}写在这里`),
        en: ({ norm, organ }) =>
          norm === '多数' ? `what most say, for example ${String(organ)}` : `the ${String(norm)}`,
      },
      here: {
        zh: (args) => `${String(args.place)}${differenceText(args, 'zh')}`,
        en: (args) => `${String(args.place)} ${differenceText(args, 'en')}`,
      },
    },
    *check(facts, context) {
      yield* sameFieldFindings(facts, context, field);
    },
  });
}

function head({ level, name, norm, agree, total }: MessageArguments, what: Bilingual, language: Language): string {
  if (language === 'en') {
    const other = norm === '多数' ? 'what most say' : `the ${String(norm)}`;
    const units = level === ACROSS ? ' levels' : '';
    return `${String(level)} “${String(name)}”: ${what.en} differ from ${other} (${String(agree)}/${String(total)}${units} agree)`;
  }
  const unit = level === ACROSS ? '级' : '处';
  return `${String(level)}“${String(name)}”的${what.zh}与${String(norm)}不一致（${String(total)}${unit}中${String(agree)}${unit}一致）`;
}

/** One finding for each place that says otherwise; the places of one item are reported together. */
function* sameFieldFindings(facts: Facts, context: Context, field: ComparedField): Generator<CatalogueFinding> {
  const policy = policyOf(context.settings.profile, field);
  if (policy === undefined) return;
  for (const disagreement of disagreements(facts, policy)) {
    const { norm, acrossLevels, outliers, total, agreeing } = disagreement;
    const { fact } = norm;
    const args = {
      // Who acts for another level is held against what is fixed there.
      level: acrossLevels ? ACROSS : (outliers[0]?.fact.level ?? fact.level),
      name: fact.name,
      norm: acrossLevels ? fact.level : norm.isStandard ? '基本目录' : '多数',
      agree: agreeing,
      total,
    };
    for (const outlier of outliers) {
      const own = outlier.fact.places[field];
      const other = fact.places[field];
      // What a 基本目录 has from another, say the item without a way, is in force once the local block is gone.
      const source = other ?? (norm.isStandard ? fact.at : undefined);
      yield {
        about: outlier.fact,
        at: own ?? outlier.fact.at,
        item: referenceOf(outlier.fact),
        message: 'differs',
        args,
        gather: {
          key: `${field} ${args.level} ${codeOf(fact)}`,
          member: memberOf(disagreement, outlier, facts, context),
        },
        related: [{ at: other ?? fact.at, message: 'norm', args: { norm: args.norm, organ: fact.organ } }],
        ...(!acrossLevels && outlier.fact.kind === '实施清单' && own && source && { norm: source }),
      };
    }
  }
}

function memberOf(
  { norm, acrossLevels }: Disagreement,
  { fact, form }: Outlier,
  { texts }: Facts,
  context: Context,
): MessageArguments {
  const { extra, lacking, changed } = differenceOf(texts.text(form), texts.text(norm.form));
  const place = acrossLevels ? fact.level : placeName(fact, context);
  return { place, extra, lacking, changed };
}
