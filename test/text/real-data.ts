import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

export type Row = Record<string, string>;

/** The rows of a published list beside the project, or nothing (with the reason printed) where it is not there. */
export function readRealRows(name: string): Row[] | undefined {
  const path = fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));
  if (!existsSync(path)) {
    console.warn(`skipped: ${path} is not there`);
    return undefined;
  }
  return parse(readFileSync(path, 'utf8'), { columns: true }) as Row[];
}
