import type { Step } from '../model/generated/types.ts';
import type { EffectiveItem } from '../model/item.ts';
import { fold } from '../text/fold.ts';
import { isUncounted } from './special-kinds.ts';
import { delivers, receives } from './stages.ts';

const SAYS_NOT = /不计入|不计算|不列入|不包括在|不包含在|不占用|另行计算|另外计算|另计/u;
const LEFT_OUT =
  /(?:不含|不包括|不包含|不计算?)(?<what>[^。.;；]{1,60})|(?<before>[^。.;；,，]{1,60})(?:不计算在内|不包括在内|不计入|另外计算|另行计算|另计)/gu;
const FROM_RECEIPT = /[从自]受理(?:之日|当日|次日)?(?:起|开始)/u;
const DELIVERY = /送达|制证|发证|颁证|邮寄/u;

/**
 * Which steps count into the limit of an item: not special steps that do not, nor what a step or 办理时限's 说明 says is
 * left out, nor acceptance where the limit runs from it.
 */
export function countsInLimit(item: EffectiveItem): (step: Step) => boolean {
  const note = fold(item.blocks.办理时限?.说明 ?? '');
  const out = [...note.matchAll(LEFT_OUT)].map(({ groups }) => groups?.['what'] ?? groups?.['before'] ?? '').join('\n');
  const fromReceipt = FROM_RECEIPT.test(note);
  return (step) =>
    !isUncounted(step, item) &&
    !SAYS_NOT.test(fold(`${step.环节}\n${step.内容 ?? ''}`)) &&
    !out.includes(fold(step.环节)) &&
    !(fromReceipt && receives(step.环节)) &&
    !(DELIVERY.test(out) && delivers(step.环节));
}
