import { parse } from 'csv-parse/sync';
import type { OutputFile } from '../../src/io/output.ts';
import { restored } from '../../src/text/csv.ts';

export interface TableSchema {
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly trueValues?: readonly string[];
    readonly falseValues?: readonly string[];
    readonly constraints?: { readonly required?: boolean };
  }[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

export interface ReadTable {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly schema: TableSchema;
  readonly header: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The tables that a data package describes, read back with its rule for neutralized cells. */
export function readTables(files: Iterable<OutputFile>): Map<string, ReadTable> {
  const texts = new Map([...files].map(({ path, content }) => [path, Buffer.from(content).toString('utf8')]));
  const description = JSON.parse(texts.get('datapackage.json') ?? '') as {
    resources: { name: string; path: string; schema: TableSchema }[];
  };
  return new Map(
    description.resources.map(({ name, path, schema }) => {
      const text = texts.get(path) ?? '';
      const [header = [], ...body] = (parse(text, { bom: true }) as string[][]).map((record) => record.map(restored));
      const rows = body.map((record) => Object.fromEntries(record.map((cell, index) => [header[index] ?? '', cell])));
      return [name, { name, path, text, schema, header, rows }];
    }),
  );
}
