import type { Level, Line, Step } from '../model/generated/types.ts';
import type { EffectiveItem } from '../model/item.ts';
import { fold } from '../text/fold.ts';
import { isHollow } from './disclosure.ts';

const TARGET = '(?:流程图|程序图|示意图|附图|附件|附表|链接|网站|网址|网页|页面|办事指南|服务指南|办理指南)';
const REFERENCE = new RegExp(
  `^(?:${[
    '.{0,8}(?:详见|参见|参阅|另见).{0,40}',
    `.{0,8}(?:见|查看|查阅|点击|登录|扫码|下载).{0,20}${TARGET}.{0,6}`,
    '.{0,20}(?:流程图|程序图)[0-9一二三]?',
    '(?:附图|附件|附表|链接)[0-9一二三]{0,2}',
    '.{0,20}https?:.{0,2000}',
    String.raw`.{0,60}\.(?:jpe?g|png|gif|bmp|pdf|docx?|vsd)`,
  ].join('|')})$`,
  'iu',
);

/** Whether a step only points to where the steps are to be found: a chart, an attachment, a page. */
export function onlyRefers({ 环节: name, 承办: actor, 时限: limit, 内容: content }: Step): boolean {
  return (
    actor === undefined &&
    limit === undefined &&
    REFERENCE.test(bare(name)) &&
    (content === undefined || REFERENCE.test(bare(content)))
  );
}

/** The steps that can be judged one by one: none where the block says nothing, or only where to look. */
export function tellingSteps({ blocks, isCancelled, unjudged }: EffectiveItem): readonly Step[] {
  const steps = isCancelled || unjudged.has('办理程序') ? [] : (blocks.办理程序 ?? []);
  return steps.some((step) => !isHollow(step.环节) && !onlyRefers(step)) ? steps : [];
}

/**
 * Whether the steps cannot be told apart by name yet: a name is blank, stands twice, or is waited for and stands nowhere.
 * Rules of their own say so; what else is missing may well be the very step that is misnamed.
 */
export function areMisnamed(steps: readonly Step[]): boolean {
  const named = new Map<string, Step>();
  for (const step of steps) {
    const earlier = named.get(step.环节);
    if (isHollow(step.环节) || (earlier !== undefined && canMeet(earlier, step))) return true;
    named.set(step.环节, step);
  }
  return steps.some(({ 前置: before = [] }) => before.some((name) => !named.has(name)));
}

/** Whether a procedure is nothing but names. */
export function areBareNames(steps: readonly Step[]): boolean {
  return steps.every(
    ({ 承办: actor, 时限: limit, 内容: content, 产出: output }) =>
      isHollow(actor) && limit === undefined && isHollow(content) && isHollow(output),
  );
}

/** The department line that acts in a step: the item's own, unless the step says another. */
export function lineOf(step: Step, { blocks }: EffectiveItem): Line | undefined {
  return step.条线 ?? blocks.条线;
}

/** The level that acts in a step: the item's own, unless the step says another. */
export function levelOf(step: Step, { level }: EffectiveItem): Level {
  return step.层级 ?? level;
}

interface Applying {
  readonly 适用情形?: readonly string[];
}

/** Whether two entries can apply to one case. */
export function canMeet(one: Applying, other: Applying): boolean {
  const [situations, others] = [one.适用情形, other.适用情形];
  return situations === undefined || others === undefined || situations.some((name) => others.includes(name));
}

function bare(text: string): string {
  return fold(text)
    .replaceAll(/[\s()[\]"']/gu, '')
    .replace(/[.,:;]{1,9}$/u, '');
}
