import type { ItemBlocks } from '../model/item.ts';
import type { ComparedField } from '../model/profile.ts';
import { fold, stripLevelSuffix } from '../text/fold.ts';

/**
 * The form in which a field is compared: one element a line, so that two forms can be shown as lines that differ. Names,
 * conditions and materials lose width and spaces; materials are a set (sorted by name) with 必要性, 类型, 份数 and 形式;
 * steps keep their order and what stands side by side, but neither who does them nor how long they take, which are local.
 */
export function normalForm(field: ComparedField, blocks: ItemBlocks): string | undefined {
  switch (field) {
    case '事项名称':
      return blocks.事项名称 === undefined
        ? undefined
        : [fold(stripLevelSuffix(blocks.事项名称)), fold(blocks.业务办理项 ?? '')].filter(Boolean).join('\n');
    case '申请条件':
      return blocks.申请条件?.map((entry) => withSituations(fold(entry.内容), entry.适用情形)).join('\n');
    case '申请材料':
      return materials(blocks.申请材料);
    case '办理程序':
      return blocks.办理程序
        ?.map((step) =>
          withSituations(
            [fold(step.环节), ...(step.前置 ?? []).map((name) => `接${fold(name)}`)].join(' '),
            step.适用情形,
          ),
        )
        .join('\n');
  }
}

function materials(list: ItemBlocks['申请材料']): string | undefined {
  if (list === undefined || typeof list === 'string') return list;
  return list
    .map((entry) => {
      const parts = [entry.必要性, entry.类型, entry.份数 === undefined ? undefined : `${entry.份数}份`, entry.形式];
      return withSituations(
        [fold(entry.材料名称), ...parts.filter((part) => part !== undefined)].join('，'),
        entry.适用情形,
      );
    })
    .sort()
    .join('\n');
}

function withSituations(text: string, situations: readonly string[] | undefined): string {
  return situations === undefined ? text : `${text}［${situations.map(fold).sort().join('、')}］`;
}
