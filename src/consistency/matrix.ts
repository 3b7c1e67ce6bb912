import { APPLICABILITY } from '../model/generated/applicability.ts';
import type { Facts, ItemFact } from '../model/facts.ts';
import type { Level } from '../model/generated/types.ts';
import { codeOf } from '../model/item.ts';
import { groupBy } from './group-by.ts';
import { mostFrequent } from './most-frequent.ts';
import { peersOf } from './peers.ts';
import type { Peers } from './peers.ts';

/** What the columns of a matrix are. */
export type Dimension = '条线' | '类型';

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
  const items = comparedItems(
    peersOf(facts).filter((group) => group.level === level),
    question,
  ).filter(({ sample }) => lines === undefined || lines.includes(sample.line));
  const columns = [...groupBy(items, ({ sample }) => columnOf(sample, by))]
    .filter(([, group]) => group.some(({ having, isFixed }) => isFixed || having.size > 0))
    .sort(([left], [right]) => (by === '类型' ? compareTypes(left, right) : left < right ? -1 : 1));
  const judged = columns.map(([, group]) => columnCells(group, question));
  const divisions = new Set([...question.divisions, ...judged.flatMap((cells) => [...cells.keys()]).sort()]);
  const rows = [...divisions].flatMap((division) => {
    const cells = judged.map((column) => column.get(division));
    const total = cells.reduce((sum, cell) => sum + (cell?.count ?? 0), 0);
    return cells.every((cell) => cell === undefined) ? [] : [{ division, total, cells }];
  });
  return {
    level,
    columns: columns.map(([name]) => name),
    fixed: columns.map(([, group]) => group.filter(({ isFixed }) => isFixed).length),
    usual: judged.map((cells) => mostFrequent(Array.from(cells.values(), ({ count }) => count)) ?? 0),
    rows,
  };
}

/** One item of the level, and the places that have it, that owe it, and that its line is at all. */
interface ComparedItem {
  readonly sample: ItemFact;
  /** Whether a 基本目录 in force says that there should be one. */
  readonly isFixed: boolean;
  /** Whether those who have it act for another level. */
  readonly isLent: boolean;
  readonly having: ReadonlySet<string>;
  readonly owing: ReadonlySet<string>;
  /** Of the whole line: the places to compare, and whether the line has a 基本目录. */
  readonly line: { readonly places: Set<string>; hasFixed: boolean };
}

function comparedItems(all: readonly Peers[], { divisions, owes }: MatrixQuestion): ComparedItem[] {
  const lines = new Map<string, ComparedItem['line']>();
  return all.flatMap(({ standard, lent, implementations }) => {
    const sample = standard ?? implementations[0];
    if (sample === undefined) return [];
    const isFixed = standard?.status === '在用';
    const having = new Set(implementations.map(({ division }) => division));
    const owing = new Set(isFixed ? divisions.filter((division) => owes(division, sample)) : []);
    const line = lines.get(sample.line) ?? { places: new Set(), hasFixed: false };
    lines.set(sample.line, line);
    for (const division of [...having, ...owing]) line.places.add(division);
    line.hasFixed ||= isFixed;
    return [{ sample, isFixed, isLent: lent !== undefined, having, owing, line }];
  });
}

function columnOf({ line, type }: ItemFact, by: Dimension): string {
  return by === '条线' ? line : (type ?? '');
}

const TYPES = Object.keys(APPLICABILITY);

/** Types in the order in which the catalogue knows them. */
export function compareTypes(left: string, right: string): number {
  return TYPES.indexOf(left) - TYPES.indexOf(right);
}

/** The cells of one column by place. */
function columnCells(items: readonly ComparedItem[], { nameOf }: MatrixQuestion): ReadonlyMap<string, MatrixCell> {
  const hasFixed = items.some(({ isFixed }) => isFixed);
  const cells = new Map<string, MatrixCell>();
  for (const division of new Set(items.flatMap(({ line }) => [...line.places]))) {
    const differences = items.flatMap((item) => {
      const { sample, having, line } = item;
      const than = line.places.has(division) ? measuresAgainst(item, division) : [];
      const kind = having.has(division) ? ('多' as const) : ('少' as const);
      const of = { having: having.size, places: line.places.size };
      return than.length === 0 ? [] : [{ kind, code: codeOf(sample), name: nameOf(sample), than, ...of }];
    });
    const isWanted = ({ isFixed, having, owing }: ComparedItem) =>
      owing.has(division) || (isFixed && having.has(division));
    cells.set(division, {
      count: items.filter(({ having }) => having.has(division)).length,
      owed: hasFixed ? items.filter(isWanted).length : undefined,
      differences,
      isOdd: differences.some(({ than }) => than.includes('同级')),
    });
  }
  return cells;
}

/** By which measures it is wrong that a place has an item, or has it not. */
function measuresAgainst({ isFixed, isLent, having, owing, line }: ComparedItem, division: string): Measure[] {
  if (isLent) return [];
  const isUsual = having.size * 2 > line.places.size;
  const isHere = having.has(division);
  // An item of the 基本目录 is never too many, and lacks only where somebody has to carry it out.
  if (isFixed && (isHere || !owing.has(division))) return [];
  const byFixed = isHere ? line.hasFixed : isFixed;
  return [...(byFixed ? (['基本目录'] as const) : []), ...(isHere !== isUsual ? (['同级'] as const) : [])];
}
