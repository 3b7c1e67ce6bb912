import { isRecord } from '../model/document.ts';
import type { CatalogueDocument } from '../model/document.ts';

/** An entry of 沿革 as far as it can be read. */
export interface HistoryEntry {
  readonly index: number;
  readonly date: string;
  readonly change: string;
  readonly formerCode: string | undefined;
}

/** The entries of 沿革 that say when and what, in the order in which they are written. */
export function historyOf({ map }: CatalogueDocument): HistoryEntry[] {
  const entries = Array.isArray(map['沿革']) ? (map['沿革'] as readonly unknown[]) : [];
  return entries.flatMap((entry, index) => {
    const { 日期: date, 变动: change, 原编码: code } = isRecord(entry) ? entry : {};
    if (typeof date !== 'string' || typeof change !== 'string') return [];
    return [{ index, date, change, formerCode: typeof code === 'string' ? code : undefined }];
  });
}
