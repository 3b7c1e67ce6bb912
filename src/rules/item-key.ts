import { keyOf } from '../model/effective.ts';
import type { ItemKey } from '../model/item.ts';

/** The key that a raw document gives its item; undefined where 基本编码 is absent or no text. */
export function itemKeyOf({ 基本编码: base, 办理项编码: way }: Readonly<Record<string, unknown>>): ItemKey | undefined {
  if (typeof base !== 'string') return undefined;
  return keyOf({ 基本编码: base, ...(typeof way === 'string' && { 办理项编码: way }) });
}
