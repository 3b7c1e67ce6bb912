import type { ItemBlocks } from '../model/item.ts';
import type { ComparedField } from '../model/profile.ts';
import { normalizeTitle, parseArticles } from '../text/citations.ts';
import { compareDurations, formatDuration, parseDuration } from '../text/durations.ts';
import { fold, stripLevelSuffix } from '../text/fold.ts';

/** Between the parts of an element: no folded text holds it. */
const PART = '，';

const FORMS: Readonly<Record<ComparedField, (blocks: ItemBlocks) => readonly string[] | undefined>> = {
  事项名称: ({ 事项名称, 业务办理项 }) =>
    事项名称 === undefined ? undefined : [fold(stripLevelSuffix(事项名称)), fold(业务办理项 ?? '')].filter(Boolean),
  事项类型: ({ 事项类型 }) => one(事项类型),
  法定依据: ({ 法定依据 }) =>
    法定依据
      ?.flatMap(({ 名称, 条款 }) => 条款.flatMap(articles).map((article) => `《${normalizeTitle(名称)}》${article}`))
      .sort(),
  服务对象: ({ 服务对象 }) => 服务对象?.toSorted(),
  办件类型: ({ 办件类型 }) => one(办件类型),
  申请条件: ({ 申请条件 }) => 申请条件?.map((entry) => element([fold(entry.内容)], entry.适用情形)),
  申请材料: ({ 申请材料 }) =>
    listOr(申请材料, ({ 材料名称, 必要性, 类型, 份数, 形式, 适用情形 }) =>
      element([fold(材料名称), 必要性, 类型, 份数 === undefined ? undefined : `${份数}份`, 形式], 适用情形),
    )?.toSorted(),
  办理程序: ({ 办理程序 }) =>
    办理程序?.map(({ 环节, 前置 = [], 适用情形 }) =>
      element([fold(环节), ...前置.map((name) => `接在“${fold(name)}”后`)], 适用情形),
    ),
  法定时限: ({ 办理时限 }) => one(limit(办理时限?.法定)),
  承诺时限: ({ 办理时限 }) => one(limit(办理时限?.承诺)),
  到现场次数: ({ 到现场次数 }) => one(到现场次数 === undefined ? undefined : `${到现场次数}次`),
  审批决定证件: ({ 审批决定证件 }) =>
    listOr(审批决定证件, ({ 名称, 类型, 有效期, 适用情形 }) =>
      element([fold(名称), 类型, limit(有效期)], 适用情形),
    )?.toSorted(),
  许可数量: ({ 许可数量 }) =>
    typeof 许可数量 === 'object'
      ? [
          element(
            [String(许可数量.数量 ?? ''), 许可数量.单位, 许可数量.周期].map((part) => part && fold(part)),
            undefined,
          ),
        ]
      : one(许可数量),
  收费依据及标准: ({ 收费依据及标准 }) =>
    listOr(收费依据及标准, ({ 项目, 标准, 适用情形 }) =>
      element([fold(项目), 标准 && fold(标准)], 适用情形),
    )?.toSorted(),
};

/**
 * The form in which a field is compared: its elements, one a line, so that two forms can be shown as elements that differ.
 * Width, spaces and punctuation are folded. Materials, bases and results are sets; conditions and steps keep their order.
 * Of a step neither who does it nor how long it takes is compared: both are local.
 */
export function normalForm(field: ComparedField, blocks: ItemBlocks): string | undefined {
  return FORMS[field](blocks)?.join('\n');
}

/** The elements of a normal form. */
export function elementsOf(form: string): readonly string[] {
  return form === '' ? [] : form.split('\n');
}

/** What an element is called: the part that stays when the rest of it changes. */
export function nameOf(text: string): string {
  return text.split(PART, 1)[0] ?? text;
}

const EASIER = ['必要', '容缺后补', '告知承诺', '非必要', '免提交'];

/**
 * Whether a field that differs is nowhere worse for the citizen than the norm: a limit not longer, visits not more, no
 * condition, step or material more, and no material asked for more strictly or in more copies.
 */
export function isNowhereWorse(field: ComparedField, form: string, norm: string): boolean {
  if (field === '到现场次数') return Number.parseInt(form, 10) <= Number.parseInt(norm, 10);
  if (field === '承诺时限') {
    const [here, there] = [parseDuration(form), parseDuration(norm)];
    return here !== undefined && there !== undefined && (compareDurations(here, there) ?? 1) <= 0;
  }
  const asked = elementsOf(norm);
  return elementsOf(form).every(
    (text) => asked.includes(text) || asked.some((other) => field === '申请材料' && isEasier(text, other)),
  );
}

/** Whether the same material is asked for less strictly: every part is the same, easier, or a smaller number. */
function isEasier(text: string, other: string): boolean {
  const [here, there] = [text.split(PART), other.split(PART)];
  if (here[0] !== there[0] || here.length !== there.length) return false;
  return here.every((part, index) => {
    const asked = there[index] ?? '';
    if (part === asked) return true;
    if (EASIER.includes(part) && EASIER.includes(asked)) return EASIER.indexOf(part) >= EASIER.indexOf(asked);
    return /^\d+份$/u.test(part) && /^\d+份$/u.test(asked) && Number.parseInt(part, 10) <= Number.parseInt(asked, 10);
  });
}

function one(text: string | undefined): readonly string[] | undefined {
  return text === undefined ? undefined : [text];
}

function listOr<Entry>(
  list: string | readonly Entry[] | undefined,
  elementOf: (entry: Entry) => string,
): readonly string[] | undefined {
  return typeof list === 'object' ? list.map(elementOf) : one(list);
}

/** The parts of an element; the situations that it is for are one of them. */
function element(parts: readonly (string | undefined)[], situations: readonly string[] | undefined): string {
  const cases = situations === undefined ? '' : `［${situations.map(fold).sort().join('、')}］`;
  return parts.filter(Boolean).join(PART) + cases;
}

function limit(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const duration = parseDuration(text);
  return duration === undefined ? fold(text) : formatDuration(duration);
}

/** The articles that a text names, as numbers. */
function articles(text: string): readonly string[] {
  return (
    parseArticles(text)?.map(
      ({ article, insertedAfter, paragraph, item }) =>
        `第${article}条${insertedAfter === undefined ? '' : `之${insertedAfter}`}${paragraph === undefined ? '' : `第${paragraph}款`}${item === undefined ? '' : `第${item}项`}`,
    ) ?? [fold(text)]
  );
}
