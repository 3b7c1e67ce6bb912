import type { FactColumns } from '../model/fact-table.ts';
import type { ColumnFile } from './column-file.ts';
import type { MappedFiles } from './map-files.ts';

/** What of a part goes into the header of its file. */
export type PartHeader = Pick<MappedFiles, 'unread' | 'broken' | 'files' | 'documents'>;

/** What goes into lists of its file. */
type Lists = Omit<FactColumns, 'numbers'> & Pick<MappedFiles, 'diagnostics' | 'suppressions'>;

const COLUMNS = [
  'heads',
  'organs',
  'divisions',
  'homes',
  'placesTo',
  'fields',
  'places',
] as const satisfies readonly (keyof FactColumns['numbers'])[];

/** A part of a catalogue as it is written to a file. */
export function partIn({ facts, diagnostics, suppressions, ...rest }: MappedFiles): ColumnFile<PartHeader> {
  const { texts, names, heads, givers, numbers } = facts;
  const { unread, broken, files, documents } = rest;
  return {
    header: { unread, broken, files, documents },
    columns: { ...numbers },
    lists: { texts, names, heads, givers, diagnostics, suppressions },
  };
}

/** The part that a file holds. */
export function partOf({ header, columns, lists }: ColumnFile<PartHeader>): MappedFiles {
  const {
    texts = [],
    names = [],
    heads = [],
    givers = [],
    diagnostics = [],
    suppressions = [],
  } = lists as Partial<Lists>;
  const numbers = Object.fromEntries(COLUMNS.map((name) => [name, columns[name] ?? new Uint32Array()]));
  return {
    ...header,
    facts: { texts, names, heads, givers, numbers: numbers as unknown as FactColumns['numbers'] },
    diagnostics,
    suppressions,
  };
}
