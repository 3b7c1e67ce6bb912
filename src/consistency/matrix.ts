import { APPLICABILITY } from '../model/generated/applicability.ts';
import type { Facts, ItemFact } from '../model/facts.ts';
import type { Level } from '../model/generated/types.ts';
import { codeOf } from '../model/item.ts';
import { groupBy } from './group-by.ts';
import { mostFrequent } from './most-frequent.ts';
import { peersOf } from './peers.ts';
import type { Peers } from './peers.ts';

/** What the columns of a matrix are. */
export const DIMENSIONS = ['条线', '类型'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What a place is measured against: what the province fixed, and what most places of the level do. */
type Measure = '基本目录' | '同级';

/** One item that a place has too few or too many. */
export interface ItemDifference {
  readonly kind: '少' | '多';
  readonly code: string;
  readonly name: string;
  readonly than: readonly Measure[];
  /** Of `places` comparable places, how many have it. */
  readonly having: number;
  readonly places: number;
}

/** What one place has in one column: items with their ways (办理项). */
export interface MatrixCell {
  readonly count: number;
  /** How many the 基本目录 want of it, those that it has without an organ for them too; undefined where no 基本目录 of the level is in the column. */
  readonly owed: number | undefined;
  readonly differences: readonly ItemDifference[];
  /** Whether it differs from what most of its peers have. */
  readonly isOdd: boolean;
}

export interface MatrixRow {
  readonly division: string;
  readonly total: number;
  /** In the order of the columns; undefined where the place has neither an organ nor an item. */
  readonly cells: readonly (MatrixCell | undefined)[];
}

/** The places of one level and what they have, by line or by type. */
export interface Matrix {
  readonly level: Level;
  readonly columns: readonly string[];
  /** What the 基本目录 of the level fix, column by column. */
  readonly fixed: readonly number[];
  /** What most places have, column by column. */
  readonly usual: readonly number[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixQuestion {
  readonly level: Level;
  readonly by: Dimension;
  /** Codes of the divisions of the level, in the order of the rows; further ones follow where they have items. */
  readonly divisions: readonly string[];
  /** Whether a place has an organ that must carry an item of the 基本目录 out. */
  readonly owes: (division: string, standard: ItemFact) => boolean;
  /** What an item is called: its ways share its name. */
  readonly nameOf: (item: ItemFact) => string;
  /** Lines that are asked for; undefined = all. */
  readonly lines: readonly string[] | undefined;
}

/** Counts place by place and column by column, with what each place has more or less than it should. */
export function matrixOf(facts: Facts, question: MatrixQuestion): Matrix {
  const { level, by, lines } = question;
  const peers = peersOf(facts).filter(
    (group) => group.level === level && (lines === undefined || lines.includes(sampleOf(group).line)),
  );
  const columns = [...groupBy(peers, (group) => columnOf(sampleOf(group), by))]
    .filter(([, group]) => group.some((one) => one.implementations.length > 0 || isFixed(one)))
    .sort(([left], [right]) => (by === '类型' ? compareTypes(left, right) : left < right ? -1 : 1));
  const judged = columns.map(([, group]) => columnCells(group, question));
  const divisions = new Set([...question.divisions, ...judged.flatMap(({ cells }) => [...cells.keys()]).sort()]);
  const rows = [...divisions].flatMap((division) => {
    const cells = judged.map((column) => column.cells.get(division));
    const total = cells.reduce((sum, cell) => sum + (cell?.count ?? 0), 0);
    return cells.every((cell) => cell === undefined) ? [] : [{ division, total, cells }];
  });
  return {
    level,
    columns: columns.map(([name]) => name),
    fixed: judged.map(({ fixed }) => fixed),
    usual: judged.map(({ cells }) => mostFrequent(Array.from(cells.values(), ({ count }) => count)) ?? 0),
    rows,
  };
}

function sampleOf({ standard, implementations }: Peers): ItemFact {
  const sample = standard ?? implementations[0];
  if (sample === undefined) throw new Error('peers without an item');
  return sample;
}

function columnOf({ line, type }: ItemFact, by: Dimension): string {
  return by === '条线' ? line : (type ?? '');
}

const TYPES = Object.keys(APPLICABILITY);

/** Types in the order in which the catalogue knows them. */
export function compareTypes(left: string, right: string): number {
  return TYPES.indexOf(left) - TYPES.indexOf(right);
}

function isFixed({ standard }: Peers): boolean {
  return standard?.status === '在用';
}

/** The cells of one column by place: of the places that have an item of it, or owe one. */
function columnCells(
  group: readonly Peers[],
  { divisions, owes, nameOf }: MatrixQuestion,
): { readonly fixed: number; readonly cells: ReadonlyMap<string, MatrixCell> } {
  const fixed = group.filter(isFixed);
  const items = group.map((peers) => {
    const standard = isFixed(peers) ? peers.standard : undefined;
    const owing = divisions.filter((division) => standard !== undefined && owes(division, standard));
    return {
      peers,
      having: new Set(peers.implementations.map(({ division }) => division)),
      owing: new Set(owing),
    };
  });
  const places = new Set(items.flatMap(({ having, owing }) => [...having, ...owing]));
  const cells = new Map<string, MatrixCell>();
  for (const division of places) {
    const differences = items.flatMap(({ peers, having, owing }) => {
      const than = having.has(division)
        ? surplusAgainst(isFixed(peers), fixed.length > 0, having.size, places.size)
        : lackingAgainst(isFixed(peers), owing.has(division), having.size, places.size);
      return than.length === 0
        ? []
        : [
            {
              kind: having.has(division) ? ('多' as const) : ('少' as const),
              code: codeOf(peers),
              name: nameOf(sampleOf(peers)),
              than,
              having: having.size,
              places: places.size,
            },
          ];
    });
    cells.set(division, {
      count: items.filter(({ having }) => having.has(division)).length,
      owed:
        fixed.length === 0
          ? undefined
          : items.filter(({ peers, having, owing }) => owing.has(division) || (isFixed(peers) && having.has(division)))
              .length,
      differences,
      isOdd: differences.some(({ than }) => than.includes('同级')),
    });
  }
  return { fixed: fixed.length, cells };
}

/** An item of a place’s own is too many where others of the column are fixed, or where no majority has it. */
function surplusAgainst(isFixedItem: boolean, hasFixed: boolean, having: number, places: number): Measure[] {
  if (isFixedItem) return [];
  return [...(hasFixed ? (['基本目录'] as const) : []), ...(having * 2 <= places ? (['同级'] as const) : [])];
}

function lackingAgainst(isFixedItem: boolean, isOwed: boolean, having: number, places: number): Measure[] {
  if (isFixedItem && !isOwed) return [];
  return [...(isOwed ? (['基本目录'] as const) : []), ...(having * 2 > places ? (['同级'] as const) : [])];
}
