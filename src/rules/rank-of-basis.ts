import type { Context } from '../model/context.ts';
import type { Citation, Statute } from '../model/generated/types.ts';
import type { Path } from '../model/positions.ts';
import { citationsAt } from './citations-of.ts';
import type { ItemCitation } from './citations-of.ts';

export type StatuteLevel = Statute['效力级别'];

/** Law, regulation or decree; what the State Council decided counts as regulation. */
export const LAW_OR_DECREE: ReadonlySet<StatuteLevel> = new Set([
  '法律',
  '行政法规',
  '国务院决定',
  '地方性法规',
  '部门规章',
  '地方政府规章',
]);

/** A citation that ranks too low, with the full title of what it cites. */
export interface LowCitation {
  readonly citation: ItemCitation;
  readonly title: string;
  readonly level: StatuteLevel;
}

/** The first citation of a basis, where all of them are on file and none is of a level that `suffices`. */
export function lowCitation(
  basis: Citation | undefined,
  path: Path,
  suffices: ReadonlySet<StatuteLevel>,
  context: Context,
): LowCitation | undefined {
  const low: LowCitation[] = [];
  for (const citation of citationsAt(basis, path)) {
    const statute = context.statute(citation.title)?.value;
    // One that is not on file may be the very one that suffices.
    if (statute === undefined || suffices.has(statute.效力级别)) return undefined;
    low.push({ citation, title: statute.名称, level: statute.效力级别 });
  }
  return low[0];
}
