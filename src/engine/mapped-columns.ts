import type { FactColumns } from '../model/fact-table.ts';
import type { FindingColumns } from '../model/finding-table.ts';
import type { ColumnFile } from './column-file.ts';
import type { MappedFiles } from './map-files.ts';

/** What of a part goes into the header of its file. */
export type PartHeader = Pick<MappedFiles, 'unread' | 'broken' | 'files' | 'documents'>;

/** What goes into lists of its file. */
interface Lists extends Omit<FactColumns, 'numbers'>, Pick<MappedFiles, 'suppressions'> {
  readonly findingNames: FindingColumns['names'];
  readonly findingDetails: FindingColumns['details'];
}

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
export function partIn({ facts, findings, suppressions, ...rest }: MappedFiles): ColumnFile<PartHeader> {
  const { texts, names, heads, givers, numbers } = facts;
  const { unread, broken, files, documents } = rest;
  const lists: Lists = {
    texts,
    names,
    heads,
    givers,
    findingNames: findings.names,
    findingDetails: findings.details,
    suppressions,
  };
  return {
    header: { unread, broken, files, documents },
    columns: { ...numbers, findings: findings.numbers.findings, findingPlaces: findings.numbers.places },
    lists: { ...lists },
  };
}

/** The part that a file holds. */
export function partOf({ header, columns, lists }: ColumnFile<PartHeader>): MappedFiles {
  const { texts = [], names = [], heads = [], givers = [], suppressions = [] } = lists as Partial<Lists>;
  const { findingNames = [], findingDetails = [] } = lists as Partial<Lists>;
  const column = (name: string) => columns[name] ?? new Uint32Array();
  const numbers = Object.fromEntries(COLUMNS.map((name) => [name, column(name)]));
  return {
    ...header,
    facts: { texts, names, heads, givers, numbers: numbers as unknown as FactColumns['numbers'] },
    findings: {
      names: findingNames,
      details: findingDetails,
      numbers: { findings: column('findings'), places: column('findingPlaces') },
    },
    suppressions,
  };
}
