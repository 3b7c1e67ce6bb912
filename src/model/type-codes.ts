import type { ItemType } from './generated/types.ts';

/** GB/T 39046-2020, table A.1: the two digits of each 事项类型. */
export const TYPE_CODES: Readonly<Record<ItemType, string>> = {
  行政许可: '01',
  行政处罚: '02',
  行政强制: '03',
  行政征收: '04',
  行政给付: '05',
  行政检查: '06',
  行政确认: '07',
  行政奖励: '08',
  行政裁决: '09',
  其他行政权力: '10',
  公共服务: '20',
};

/** The code of a value that may not be a type at all. */
export function typeCodeOf(type: unknown): string | undefined {
  return typeof type === 'string' && Object.hasOwn(TYPE_CODES, type) ? TYPE_CODES[type as ItemType] : undefined;
}

/** Whether two digits stand for a type; 11 to 19 extend 其他行政权力, 21 and above 公共服务. */
export function fitsType(digits: string, type: unknown): boolean {
  const code = typeCodeOf(type);
  const extended = (code === '10' && digits > '10' && digits < '20') || (code === '20' && digits > '20');
  return code === digits || extended;
}
