import { CatalogueDocument, isRecord } from '../model/document.ts';
import { schemaProblems } from '../model/schema.ts';
import type { SchemaProblem } from '../model/schema.ts';
import { SourceText } from '../model/source-text.ts';
import { valueOf } from './import-values.ts';
import type { Target } from './import-values.ts';

/** What fields a document is put together from: each target with the texts that its cell gave. */
export type Fields = ReadonlyMap<Target, readonly string[]>;

/** The value of an 实施清单: what holds for every imported document, overlaid with the fields. */
export function documentValue(always: Readonly<Record<string, unknown>>, fields: Fields): Record<string, unknown> {
  const value: Record<string, unknown> = { ...always };
  for (const [target, texts] of fields) {
    const parent = target.path.slice(0, -1).reduce((map, key) => mapAt(map, key), value);
    const key = target.path.at(-1) ?? '';
    const entries = valueOf(texts, target);
    parent[key] = target.entryKey === undefined ? entries : mergedEntries(parent[key], entries);
  }
  return Object.fromEntries(Object.entries(value).filter(([, below]) => below !== undefined));
}

export interface Refusal {
  /** The field that is refused; undefined where what is wrong comes from no field. */
  readonly target: Target | undefined;
  readonly key: string;
  readonly reason: string;
}

/** The first thing that the schema refuses in a document of these fields. */
export function refusal(always: Readonly<Record<string, unknown>>, fields: Fields): Refusal | undefined {
  const value = documentValue(always, fields);
  const [problem] = schemaProblems(new CatalogueDocument(new SourceText('', ''), 0, undefined, value, []));
  if (problem === undefined) return undefined;
  const keys = problem.path.filter((segment) => typeof segment === 'string').join('/');
  const target = [...fields.keys()].find(({ field }) => keys === field || keys.startsWith(`${field}/`));
  return { target, key: problem.id === 'missing-key' ? problem.key : keys, reason: reasonOf(problem) };
}

function reasonOf(problem: SchemaProblem): string {
  switch (problem.id) {
    case 'allowed-values':
      return `只能是${problem.allowed.join('、')}${problem.nearest === undefined ? '' : `，最接近的是“${problem.nearest}”`}`;
    case 'typing':
      return '写法不对';
    case 'wrong-form':
      return `写法不对${problem.examples.length === 0 ? '' : `，应当像 ${problem.examples.join('、')}`}`;
    case 'out-of-bounds':
      return {
        empty: '没有内容',
        'too-long': `超过 ${problem.limit} 个字`,
        'too-small': `小于 ${problem.limit}`,
        'too-large': `大于 ${problem.limit}`,
        repeated: '有重复的值',
      }[problem.detail];
    case 'wrong-type':
      return problem.expected.includes('integer') ? '应为整数' : '应为一个值，不是几个';
    case 'missing-key':
    case 'lost-key':
      return `缺少“${problem.key}”`;
    case 'unknown-key':
      return `不认识“${problem.key}”`;
  }
}

/** Several columns may fill the entries of one list: the first text of each goes to the first entry, and so on. */
function mergedEntries(old: unknown, entries: unknown): unknown {
  if (!Array.isArray(old) || !Array.isArray(entries)) return entries;
  const longer = old.length > entries.length ? old : entries;
  return longer.map((_, index) => ({
    ...(old[index] as object | undefined),
    ...(entries[index] as object | undefined),
  }));
}

function mapAt(map: Record<string, unknown>, key: string): Record<string, unknown> {
  const below = map[key];
  if (isRecord(below)) return below;
  const created: Record<string, unknown> = {};
  map[key] = created;
  return created;
}
