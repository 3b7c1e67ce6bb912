import type { Path } from './positions.ts';

/** Where each field that can be compared is written in an item. */
export const FIELD_PATHS = {
  事项名称: ['事项名称'],
  事项类型: ['事项类型'],
  法定依据: ['法定依据'],
  服务对象: ['服务对象'],
  办件类型: ['办件类型'],
  申请条件: ['申请条件'],
  申请材料: ['申请材料'],
  办理程序: ['办理程序'],
  法定时限: ['办理时限', '法定'],
  承诺时限: ['办理时限', '承诺'],
  到现场次数: ['到现场次数'],
  审批决定证件: ['审批决定证件'],
  许可数量: ['许可数量'],
  收费依据及标准: ['收费依据及标准'],
} as const satisfies Readonly<Record<string, Path>>;

/** A field that may have to be the same at several places. */
export type ComparedField = keyof typeof FIELD_PATHS;

/** Fields of which one form can be better for the citizen than another: shorter, fewer, less. */
export const GRADED_FIELDS = ['申请条件', '申请材料', '办理程序', '承诺时限', '到现场次数'] as const;

/** What a profile asks of one field; a field without a policy is for the places to decide (各地自定). */
export interface FieldPolicy {
  readonly field: ComparedField;
  /** 可以更优: a place may be better than the 基本目录, never worse. */
  readonly agreement: '必须一致' | '可以更优';
  /** 同级: among the places of one level. 跨级: among the levels, too. */
  readonly scope: '同级' | '跨级';
}

/** What must be the same. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldPolicy[];
  /** Whether places of one level must have the same items, and so the same counts, in one line. */
  readonly sameItems: boolean;
}

/** The policy of a profile for one field; undefined where each place decides. */
export function policyOf({ fields }: Profile, field: ComparedField): FieldPolicy | undefined {
  return fields.find((policy) => policy.field === field);
}
