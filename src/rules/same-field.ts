import { differences } from '../consistency/compare.ts';
import type { Context } from '../model/context.ts';
import type { MessageArguments } from '../model/diagnostic.ts';
import type { Facts } from '../model/facts.ts';
import { codeOf } from '../model/item.ts';
import type { ComparedField } from '../model/profile.ts';
import type { Basis, CatalogueFinding, Language, Sentence } from '../model/rule.ts';

/** 同级同事项的要求: the report of Sichuan that asked for it first, and the regulation that asks for it everywhere. */
export const SAMENESS_BASIS: readonly Basis[] = [
  { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  { 名称: '优化营商环境条例', 条款: '第三十五条' },
];

/** 同级同部门的名称、数量: of names and counts that report speaks twice. */
export const NAMES_AND_COUNTS_BASIS: readonly Basis[] = [
  { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '一（一）、二（三）' },
  { 名称: '优化营商环境条例', 条款: '第三十五条' },
];

/** Elements that a message shows of each side; the rest are counted. */
const SHOWN = 3;

/** The messages of a rule that compares one field; `what` names the field. */
export function sameFieldMessages(
  what: Readonly<Record<Language, string>>,
): Readonly<Record<'differs' | 'majority', Readonly<Record<Language, Sentence>>>> {
  return {
    differs: {
      zh: ({ total, majority, extra, lacking }) =>
        `${what.zh}与同级不一致：${String(total)}处中${String(majority)}处相同，这里${sides(extra, lacking, 'zh')}`,
      en: ({ total, majority, extra, lacking }) =>
        `${what.en} differ from the same level: ${String(majority)} of ${String(total)} places agree; here ${sides(extra, lacking, 'en')}`,
    },
    majority: {
      zh: ({ organ }) => `多数的写法，例如 ${String(organ)}`,
      en: ({ organ }) => `what most say, for example ${String(organ)}`,
    },
  };
}

/** The findings of such a rule. The other side is the 基本目录 where most follow it, else one of the many. */
export function* sameFieldFindings(facts: Facts, context: Context, field: ComparedField): Generator<CatalogueFinding> {
  if (!context.settings.profile.sameFields.includes(field)) return;
  for (const { outlier, example, standard, majority, total, extra, lacking } of differences(facts, field)) {
    const other = example.places[field] === undefined && standard !== undefined ? standard : example;
    yield {
      about: outlier,
      at: outlier.places[field] ?? outlier.at,
      item: `${outlier.organ}/${codeOf(outlier)}`,
      message: 'differs',
      args: { total, majority, extra, lacking },
      related: [{ at: other.places[field] ?? other.at, message: 'majority', args: { organ: example.organ } }],
    };
  }
}

function sides(
  extra: MessageArguments[string] | undefined,
  lacking: MessageArguments[string] | undefined,
  language: Language,
): string {
  const [one, other] = [only(extra), only(lacking)];
  if (one !== undefined && other !== undefined)
    return language === 'zh' ? `写的是“${one}”，多数写的是“${other}”` : `it says “${one}”, most say “${other}”`;
  const more = listed(extra, language);
  const less = listed(lacking, language);
  const words =
    language === 'zh'
      ? { more: '多了', less: '少了', order: '次序不同', and: '，' }
      : { more: 'adds ', less: 'lacks ', order: 'the order differs', and: ', ' };
  const parts = [more === '' ? '' : words.more + more, less === '' ? '' : words.less + less].filter(Boolean);
  return parts.length === 0 ? words.order : parts.join(words.and);
}

function only(value: MessageArguments[string] | undefined): string | undefined {
  return Array.isArray(value) && value.length === 1 ? (value as readonly string[])[0] : undefined;
}

function listed(value: MessageArguments[string] | undefined, language: Language): string {
  const elements = Array.isArray(value) ? (value as readonly string[]) : [];
  const shown = elements
    .slice(0, SHOWN)
    .map((element) => `“${element}”`)
    .join(language === 'zh' ? '、' : ', ');
  if (elements.length <= SHOWN) return shown;
  return language === 'zh' ? `${shown}等${elements.length}项` : `${shown} and ${elements.length - SHOWN} more`;
}
