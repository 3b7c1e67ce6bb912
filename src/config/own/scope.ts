import { APPLICABILITY } from '../../model/generated/applicability.ts';
import type { Applicability } from '../../model/generated/applicability.ts';
import { LOCAL_FIELDS } from '../../model/generated/fields.ts';
import type { ItemType, OwnRule } from '../../model/generated/types.ts';
import type { Fault } from './fault.ts';
import type { FieldPath } from './field-path.ts';

/** A field that no item which the rule looks at can have. */
export function scopeFault(
  { 适用, 必填: required, 当: condition }: OwnRule,
  { text, segments }: FieldPath,
): Fault | undefined {
  const types = 适用?.事项类型 ?? (Object.keys(APPLICABILITY) as ItemType[]);
  const [top = '', below = ''] = segments;
  const never = types.every((type) => [top, `${top}/${below}`].some((key) => standing(type, key) === '不适用'));
  if (never)
    return {
      message: `这条规则永远不会发现问题：“${text}”不适用于${types.join('、')}`,
      hint: '换一个字段，或者改“适用”里的事项类型。',
    };
  if (LOCAL_FIELDS.has(top) && 适用?.文件类型?.includes('实施清单') === false)
    return { message: `这条规则永远不会发现问题：基本目录里没有“${text}”`, hint: '“适用”里的文件类型写 实施清单。' };
  if (required && condition === undefined && types.every((type) => standing(type, segments.join('/')) === '必填'))
    return { message: `“${text}”对这些事项本来就必填`, hint: '删去这条规则：自带的规则已经检查。' };
  return undefined;
}

/** Words in braces that nothing stands for. */
export function wordsFault({ 说明: said, 必填: required }: OwnRule): Fault | undefined {
  const unknown = [...said.matchAll(/\{([^{}]{0,20})\}/gu)].find(([, name]) => name !== '值' || required);
  if (unknown === undefined) return undefined;
  return required && unknown[1] === '值'
    ? { message: '说明里写了“{值}”，可是没有写的字段没有值', hint: '删去“{值}”。' }
    : { message: `说明里的“${unknown[0]}”不知道换成什么`, hint: '能写的只有“{值}”，它换成写着的文字。' };
}

function standing(type: ItemType, key: string): Applicability | undefined {
  return APPLICABILITY[type]?.[key];
}
