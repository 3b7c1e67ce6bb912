import type { Context } from '../model/context.ts';
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
  const claiming: string[] = [];
  for (const file of catalogue.yamlFiles) {
    for (const document of catalogue.documentsOf(file)) {
      if (document.kind === '实施机关' && claiming.at(-1) !== file) claiming.push(file);
      if (document.kind !== '实施清单') continue;
      for (const item of carriedOutItems(document, context)) {
        filed.add(item.reference);
        if (!item.isCancelled && covers(selection, item)) yield item;
      }
    }
  }
  for (const document of claiming.flatMap((file) => catalogue.documentsOf(file))) {
    if (document.kind !== '实施机关') continue;
    for (const item of carriedOutItems(document, context)) {
      if (!filed.has(item.reference) && !item.isCancelled && covers(selection, item)) yield item;
    }
  }
}
