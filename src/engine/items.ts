import type { Context } from '../model/context.ts';
import type { DocumentKind } from '../model/document.ts';
import type { EffectiveItem } from '../model/item.ts';
import type { Catalogue } from './catalogue.ts';
import { carriedOutItems } from './map.ts';
import { covers } from './selection.ts';
import type { ItemSelection } from './selection.ts';

/**
 * Every implementation in force, file by file in order: 实施清单, and claims of which there is no file. What was cancelled
 * (状态: 取消) is left out.
 */
export function* implementations(
  catalogue: Catalogue,
  context: Context,
  selection: ItemSelection = {},
): Generator<EffectiveItem> {
  const filed = new Set<string>();
  for (const item of itemsOfKind('实施清单', catalogue, context)) {
    filed.add(item.reference);
    if (!item.isCancelled && covers(selection, item)) yield item;
  }
  for (const item of itemsOfKind('实施机关', catalogue, context)) {
    if (!filed.has(item.reference) && !item.isCancelled && covers(selection, item)) yield item;
  }
}

function* itemsOfKind(kind: DocumentKind, catalogue: Catalogue, context: Context): Generator<EffectiveItem> {
  for (const file of catalogue.yamlFiles) {
    for (const document of catalogue.documentsOf(file)) {
      if (document.kind === kind) yield* carriedOutItems(document, context);
    }
  }
}
