import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pad } from '../report/cells.ts';
import type { Environment } from './environment.ts';

const SCHEMAS = new URL('../../schemas/', import.meta.url);

/** `config schemas`: where the JSON Schemas lie, so that an editor can be pointed at them. */
export async function configSchemas(environment: Environment): Promise<number> {
  const folder = fileURLToPath(SCHEMAS);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .sort();
  const titles = files.map(
    (file) => (JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')) as { title: string }).title,
  );
  const lines = files.map((file, index) => `${pad(titles[index] ?? '', 12)}  ${folder}${file}`);
  await environment.write(`${lines.join('\n')}\n`);
  return 0;
}
