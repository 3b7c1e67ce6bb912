import type { Facts, ItemFact } from '../model/facts.ts';
import { FIELD_PATHS } from '../model/profile.ts';
import type { ComparedField } from '../model/profile.ts';
import { BYTE_ORDER_MARK, csvLine } from '../text/csv.ts';

const FIELDS = Object.keys(FIELD_PATHS) as readonly ComparedField[];

const COLUMNS: Readonly<Record<string, (fact: ItemFact) => string | number | undefined>> = {
  种类: ({ kind }) => kind,
  区划: ({ division }) => division,
  实施机关: ({ organ }) => organ,
  层级: ({ level }) => level,
  条线: ({ line }) => line,
  基本编码: ({ base }) => base,
  办理项编码: ({ way }) => way,
  主项: ({ main }) => main,
  事项名称: ({ name }) => name,
  业务办理项: ({ wayName }) => wayName,
  事项类型: ({ type }) => type,
  状态: ({ status }) => status,
  有基本目录: ({ hasStandard }) => (hasStandard ? '是' : '否'),
  权力来源: ({ power }) => power,
  受理机构: ({ receivers }) => receivers.join('\n'),
  文件: ({ at }) => at.file,
  行: ({ at }) => at.range.start.line,
};

/** What stands above the lines of facts; `schemas/facts-table.json` says what each column is. */
export function factsHead(): string {
  return BYTE_ORDER_MARK + csvLine([...Object.keys(COLUMNS), ...FIELDS.map((field) => `对比：${field}`)]);
}

/**
 * Facts as lines of CSV, one an item of a place: what it is, and the forms of the compared fields (after `对比：`), one element
 * a line. For databases: a million lines come one after another.
 */
export function* factsLines({ items, texts }: Pick<Facts, 'items' | 'texts'>): Generator<string> {
  for (const fact of items) {
    const said = FIELDS.map((field) => {
      const text = fact.fields[field];
      return text === undefined ? undefined : texts.text(text);
    });
    yield csvLine([...Object.values(COLUMNS).map((cellOf) => cellOf(fact)), ...said]);
  }
}
