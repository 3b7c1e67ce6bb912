import type { CatalogueDocument } from '../model/document.ts';
import { keyOf } from '../model/effective.ts';
import { codeOf } from '../model/item.ts';
import type { EffectiveItem, Written } from '../model/item.ts';
import { pointerOf } from '../model/positions.ts';
import type { Path } from '../model/positions.ts';

/** Whose rows a list of an item is: where it is written, so that a list is stored once, however many inherit it. */
export interface Owner {
  /** The key under which the rows stand. */
  readonly id: string;
  readonly kind: '基本目录' | '按层级' | '实施机关' | '实施清单';
  readonly code?: string;
  readonly level?: string;
  readonly organ?: string;
}

/**
 * The owner of the value at a path: the document that wrote it whole; where several documents wrote parts of it, the level of
 * the item, or the implementation if it wrote one of the parts. `id` is the key of the item itself.
 */
export function ownerOf(item: EffectiveItem, path: Path, id: string): Owner {
  const sources = item.sources(path);
  if (sources.some(({ document }) => document.kind === '实施清单')) return { id, kind: '实施清单' };
  const [source] = sources;
  if (source !== undefined && sources.length === 1 && isWhole(source, path)) return writerOf(source);
  const code = codeOf(item.key);
  return { id: `${code}@${item.level}`, kind: '按层级', code, level: item.level };
}

/** Not only added to what another layer may have (追加). */
function isWhole({ path: written }: Written, path: Path): boolean {
  return pointerOf(written).endsWith(pointerOf(path)) && !written.includes('追加');
}

function writerOf({ document, path }: Written): Owner {
  if (document.kind === '实施机关') return { id: organId(document), kind: '实施机关', organ: organId(document) };
  const code = codeOf(keyOf(document.map as { 基本编码?: string; 办理项编码?: string }));
  const level = path[0] === '按层级' ? String(path[1]) : undefined;
  return level === undefined
    ? { id: code, kind: '基本目录', code }
    : { id: `${code}@${level}`, kind: '按层级', code, level };
}

function organId({ map }: CatalogueDocument): string {
  return typeof map['编号'] === 'string' ? map['编号'] : '';
}
