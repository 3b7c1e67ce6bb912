import type { DocumentRecord } from '../model/context.ts';
import type { CatalogueDocument } from '../model/document.ts';
import { keyOf } from '../model/effective.ts';
import type { StandardItem } from '../model/generated/types.ts';
import { codeOf } from '../model/item.ts';
import { recordOf } from '../model/records.ts';

type Standard = DocumentRecord<StandardItem>;

/** 基本目录 by what they are looked up by. The first document of a code counts; a rule reports the second. */
export class StandardTable {
  readonly byCode = new Map<string, Standard>();
  readonly waysByBase = new Map<string, Standard[]>();
  readonly subItemsByMain = new Map<string, Standard[]>();
  /** Codes that are written, also where the rest cannot be judged. */
  readonly declared = new Set<string>();

  constructor(documents: Iterable<CatalogueDocument>) {
    for (const document of documents) this.add(document);
  }

  private add(document: CatalogueDocument): void {
    const { 基本编码, 办理项编码 } = document.map;
    if (typeof 基本编码 === 'string')
      this.declared.add(codeOf({ base: 基本编码, way: typeof 办理项编码 === 'string' ? 办理项编码 : '00' }));
    const record = recordOf<StandardItem>(document);
    if (record === undefined) return;
    const key = keyOf(record.value);
    if (this.byCode.has(codeOf(key))) return;
    this.byCode.set(codeOf(key), record);
    if (key.way !== '00') append(this.waysByBase, key.base, record);
    if (record.value.主项 !== undefined) append(this.subItemsByMain, record.value.主项, record);
  }
}

function append<Value>(table: Map<string, Value[]>, key: string, value: Value): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [value]);
  else list.push(value);
}
