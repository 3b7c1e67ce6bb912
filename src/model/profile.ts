/** A field that may have to be the same at several places. */
export type ComparedField = '事项名称' | '申请条件' | '申请材料' | '办理程序';

/** What must be the same: fields that are compared, and whether the set and the number of items are. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** Fields of one item that must agree among the places of one level. */
  readonly sameFields: readonly ComparedField[];
  /** Whether places of one level must have the same items, and so the same counts, in one line. */
  readonly sameItems: boolean;
}
