import type { ItemCounts } from '../consistency/counts.ts';
import type { Dimension, ItemDifference, Matrix } from '../consistency/matrix.ts';

/** What is counted, as every format of `counts` shows it. */
export interface CountsReport {
  readonly asOf: string;
  readonly by: Dimension;
  readonly levels: readonly LevelReport[];
  /** Names of divisions by code. */
  readonly names: ReadonlyMap<string, string>;
}

interface NamedCounts {
  readonly name: string;
  readonly counts: ItemCounts;
}

/** One level: its numbers, by line and by type, and its places. */
export interface LevelReport extends Matrix {
  readonly places: number;
  readonly counts: ItemCounts;
  readonly lines: readonly NamedCounts[];
  readonly types: readonly NamedCounts[];
  /** Of each line (in the order of `lines`), items with their ways of each type (in the order of `types`). */
  readonly cross: readonly (readonly number[])[];
}

/** One item that one place has too few or too many. */
interface PlaceDifference {
  readonly place: string;
  readonly column: string;
  readonly difference: ItemDifference;
}

/** The differences of a level, place by place. */
export function differencesOf({ rows, columns }: LevelReport, { names }: CountsReport): PlaceDifference[] {
  return rows.flatMap(({ division, cells }) =>
    cells.flatMap((cell, index) =>
      (cell?.differences ?? []).map((difference) => ({
        place: names.get(division) ?? division,
        column: columns[index] ?? '',
        difference,
      })),
    ),
  );
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
