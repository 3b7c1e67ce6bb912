import type { EffectiveItem, ItemBlocks } from '../model/item.ts';
import { isRecord } from '../model/document.ts';
import { lendersOf } from '../model/effective.ts';
import type { TEN_DISCLOSURES } from '../model/generated/applicability.ts';
import type { Citation } from '../model/generated/types.ts';
import type { Path } from '../model/positions.ts';
import { defineRule } from '../model/rule.ts';
import type { Basis, ItemFinding, ItemRule } from '../model/rule.ts';
import { fold } from '../text/fold.ts';

/** One of the ten disclosures, or 特别程序, which is always said too. */
type DisclosureKey = (typeof TEN_DISCLOSURES)[number] | '特别程序';

/** The practice that made the ten disclosures, and what makes every guide say them. */
export const DISCLOSURE_BASIS: readonly Basis[] = [
  { 名称: '四川省“互联网＋政务服务”工作交流材料（2017年）', 条款: '二（三）' },
  { 名称: '优化营商环境条例', 条款: '第三十五条' },
];

/** What people type into a field that they have nothing for; matched against folded text. */
const ONLY_MARKS = /^[\p{P}\p{S}]*$/u;
const PLACEHOLDER =
  /^(?:x+|空白?|略|测试(?:数据|内容|用)|无内容|不详|未知|待(?:补充?|定|填写?|完善|更新|录入|核实|核定|明确|确认)|[暂尚](?:无|缺|未(?:填写?|录入|确定|明确|提供))(?:内容|信息|数据|资料)?|未(?:填写?|录入|提供)|null|none|nil|undefined|todo|tbd|n\/a)[.。~!]*$/iu;

/** The text that decides whether a list entry says anything; empty where the entry itself is the text. */
const DECISIVE: Partial<Record<DisclosureKey, string>> = {
  法定依据: '名称',
  申请条件: '内容',
  申请材料: '材料名称',
  办理程序: '环节',
  审批决定证件: '名称',
  收费依据及标准: '项目',
  注意事项: '',
};
/** Lists whose schema has no word for “none”, so that an entry may say it. */
const MAY_SAY_NONE: ReadonlySet<string> = new Set(['申请条件', '注意事项']);

type DisclosureSpec = Omit<ItemRule, 'kind' | 'drafts' | 'severity' | 'since' | 'check'> & {
  readonly key: DisclosureKey;
  /** What else the block, which is there, must say. */
  readonly check?: (item: EffectiveItem) => Iterable<ItemFinding>;
  /** Whether every place owes the block itself. */
  readonly local?: boolean;
};

/**
 * A rule that one disclosure is given, after inheritance, where the type of the item calls for it, and that its entries
 * say something. Drafts have one summary instead (coverage/draft-completeness).
 */
export function defineDisclosure({ key, check, local = false, messages, ...meta }: DisclosureSpec): ItemRule {
  return defineRule({
    severity: 'error',
    since: '0.1.0',
    drafts: false,
    ...meta,
    messages: {
      absent: { zh: () => `没有写“${key}”`, en: () => `${key} is not written` },
      ...(key in DECISIVE && {
        hollow: {
          zh: ({ text }) => (text === '' ? `“${key}”里只有空白` : `“${key}”里写着“${text}”，等于没有内容`),
          en: ({ text }) => (text === '' ? `an entry of ${key} is blank` : `“${text}” in ${key} says nothing`),
        },
      }),
      ...messages,
    },
    *check(item, context) {
      if (item.isCancelled || item.applicability(key) === '不适用') return;
      const block = item.blocks[key];
      if (block !== undefined) {
        for (const { path, text } of hollowEntries(key, item.blocks))
          yield { path, message: 'hollow', args: { text: text.trim() } };
        // What a block must say depends on the type; where there is none, references/standard-exists says why.
        if (check !== undefined && item.type !== undefined) yield* check(item);
      } else if (item.applicability(key) === '必填' && lendersOf(item, key, context).length === 0) {
        // ways/own-blocks tells a change why what others have is not its own.
        yield { path: [key], message: 'absent', local: local && item.isImplementation };
      }
    },
  });
}

/** Whether an item says anything in a disclosure. */
export function isGiven(key: DisclosureKey, blocks: ItemBlocks): boolean {
  const block = blocks[key];
  return block !== undefined && !(Array.isArray(block) && [...hollowEntries(key, blocks)].length === block.length);
}

/** Whether a text is absent, blank, or a placeholder; “无” is one where the field cannot be answered with it. */
export function isHollow(text: unknown, noneIsAnswer = false): boolean {
  if (typeof text !== 'string') return text === undefined;
  const folded = fold(text);
  return ONLY_MARKS.test(folded) || PLACEHOLDER.test(folded) || (folded === '无' && !noneIsAnswer);
}

/** Whether a citation is absent or names nothing. */
export function citesNothing(citation: Citation | undefined): boolean {
  if (Array.isArray(citation)) return citation.every((entry) => citesNothing(entry));
  return isHollow(isRecord(citation) ? citation['名称'] : citation);
}

function* hollowEntries(
  key: DisclosureKey,
  blocks: ItemBlocks,
): Generator<{ readonly path: Path; readonly text: string }> {
  const block = blocks[key];
  const field = DECISIVE[key];
  if (!Array.isArray(block) || field === undefined) return;
  for (const [index, entry] of (block as readonly unknown[]).entries()) {
    const text = isRecord(entry) ? entry[field] : entry;
    if (typeof text === 'string' && isHollow(text, MAY_SAY_NONE.has(key)))
      yield { path: field === '' ? [key, index] : [key, index, field], text };
  }
}
