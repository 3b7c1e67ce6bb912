import type { Context, DocumentRecord } from '../model/context.ts';
import type { CatalogueDocument } from '../model/document.ts';
import type { StandardItem } from '../model/generated/types.ts';
import { itemKeyOf } from './item-key.ts';

/** The 基本目录 that an 实施清单 carries out. */
export function standardOf(
  { kind, map }: CatalogueDocument,
  context: Context,
): DocumentRecord<StandardItem> | undefined {
  const key = kind === '实施清单' ? itemKeyOf(map) : undefined;
  return key && context.standard(key);
}

/** 状态 of a 基本目录 or 实施清单: its own, else that of its standard. What is not written is 在用. */
export function statusOf(document: CatalogueDocument, context: Context): string {
  const { 状态: own } = document.map;
  return typeof own === 'string' ? own : (standardOf(document, context)?.value.状态 ?? '在用');
}

/** Whether a document is one of the two that have a life: a 基本目录 or an 实施清单. */
export function hasLife({ kind }: CatalogueDocument): boolean {
  return kind === '基本目录' || kind === '实施清单';
}
