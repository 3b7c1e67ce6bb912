import { LEVELS } from '../consistency/levels.ts';
import { isRecord } from '../model/document.ts';
import type { CatalogueDocument } from '../model/document.ts';
import type { Level } from '../model/generated/types.ts';

/** An entry of 沿革 as far as it can be read. */
export interface HistoryEntry {
  readonly index: number;
  readonly date: string;
  readonly change: string;
  readonly formerCode: string | undefined;
  /** 原层级: who decided before; empty where it is not said. */
  readonly formerLevels: readonly Level[];
  readonly isDocumented: boolean;
}

/** The entries of 沿革 that say when and what, in the order in which they are written. */
export function historyOf({ map }: CatalogueDocument): HistoryEntry[] {
  const entries = Array.isArray(map['沿革']) ? (map['沿革'] as readonly unknown[]) : [];
  return entries.flatMap((entry, index) => {
    const { 日期: date, 变动: change, 原编码: code, 原层级: levels, 文件: paper } = isRecord(entry) ? entry : {};
    if (typeof date !== 'string' || typeof change !== 'string') return [];
    return [
      {
        index,
        date,
        change,
        formerCode: typeof code === 'string' ? code : undefined,
        formerLevels: Array.isArray(levels) ? LEVELS.filter((level) => levels.includes(level)) : [],
        isDocumented: typeof paper === 'string',
      },
    ];
  });
}
