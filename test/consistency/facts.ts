import { TextTable } from '../../src/model/facts.ts';
import type { Facts, ItemFact } from '../../src/model/facts.ts';
import type { ComparedField } from '../../src/model/profile.ts';

const PLACE = { file: 'a.yaml', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }, pointer: '' };

export type Row = Partial<Omit<ItemFact, 'fields'>> & {
  /** The normal form of 申请材料, or of several fields. */
  readonly says?: string | Readonly<Partial<Record<ComparedField, string>>>;
};

/** Facts of a run: each row is an implementation of one county item, with what it says otherwise. */
export function factsOf(rows: readonly Row[]): Facts {
  const texts = new TextTable();
  const items = rows.map(({ says = {}, ...row }): ItemFact => {
    const fields = typeof says === 'string' ? { 申请材料: says } : says;
    return {
      kind: '实施清单',
      base: '510112001000',
      way: '00',
      main: undefined,
      name: '事项',
      wayName: '',
      type: '行政许可',
      line: '市场监管',
      level: '县级',
      organ: '510104-scjgj',
      division: '510104',
      status: '在用',
      hasStandard: true,
      power: undefined,
      giver: undefined,
      receivers: [],
      at: PLACE,
      places: {},
      ...row,
      fields: Object.fromEntries(Object.entries(fields).map(([field, form]) => [field, texts.intern(form)])),
    };
  });
  return { items, texts, unread: new Set() };
}

/** The 基本目录 of the same item. */
export const STANDARD = { kind: '基本目录', organ: '', division: '' } as const;
