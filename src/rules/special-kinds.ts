import type { Step } from '../model/generated/types.ts';
import type { EffectiveItem } from '../model/item.ts';
import { fold } from '../text/fold.ts';
import { partsOf } from './stages.ts';

/** The kinds of 行政许可法 第四十五条, site inspection and publication, by the words that steps are named with. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['听证', /听证/u],
  ['招标', /招标|招投标/u],
  ['拍卖', /拍卖/u],
  ['检验', /检验/u],
  ['检测', /检测/u],
  ['检疫', /检疫/u],
  ['鉴定', /鉴定/u],
  ['专家评审', /专家(?:评审|论证|评估|审查)/u],
  ['现场勘验', /(?:现场|实地)(?:勘验|勘查|勘察|踏勘|核查|核验|查验|检查)/u],
  ['公示', /公示/u],
];
/** A step is a special one if that is what it does, not if it speaks of its result (审查检测报告, 听证告知). */
const IS_THE_STEP =
  /(?:听证|招标|招投标|拍卖|检验|检测|检疫|鉴定|评审|论证|评估|审查|勘验|勘查|勘察|踏勘|核查|核验|查验|检查|公示)(?:会|环节|程序|阶段|工作)?$/u;
/** What is made known after the decision delays nobody. */
const AFTERWARDS = /(?:结果|决定|名单|信息)公示|公示(?:结果|决定)/u;
/** What a step does, said in its 内容. */
const PERFORMED =
  /(?:组织|举行|召开|举办|委托[^，,；;。]{0,12}(?:进行|开展|实施))(?:了|一次)?(?<what>听证会?|招标|拍卖|检验|检测|检疫|鉴定|专家(?:评审|论证|评估|审查)会?|(?:现场|实地)(?:勘验|勘查|勘察|踏勘|核查|核验|查验))(?=[，,；;。、]|$)/u;

/** The kinds of special step that a step carries out by its name. */
export function kindsOf(name: string): string[] {
  const parts = partsOf(name).filter((part) => IS_THE_STEP.test(part) && !AFTERWARDS.test(part));
  return KINDS.filter(([, words]) => parts.some((part) => words.test(part))).map(([kind]) => kind);
}

/** A special step that a step says it carries out. */
interface Performed {
  readonly kind: string;
  readonly words: string;
  /** Where the words stand, if they are written as they are read. */
  readonly span: { readonly start: number; readonly end: number } | undefined;
}

export function performedIn(content: string): Performed | undefined {
  const words = PERFORMED.exec(fold(content))?.groups?.['what'];
  const kind = words === undefined ? undefined : KINDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (kind === undefined || words === undefined) return undefined;
  const start = content.indexOf(words);
  return { kind, words, span: start < 0 ? undefined : { start, end: start + words.length } };
}

/** Whether a step is nothing but a special one whose time is not counted into the limit. */
export function isUncounted({ 环节: name }: Step, { blocks: { 特别程序: special } }: EffectiveItem): boolean {
  if (!Array.isArray(special)) return false;
  const kinds = partsOf(name).map((part) => kindsOf(part));
  return kinds.every((some) =>
    some.some((kind) => special.some((entry) => entry.种类 === kind && entry.计入办理时限 === '否')),
  );
}
