import type { Context } from '../model/context.ts';
import { isRecord } from '../model/document.ts';
import type { EffectiveItem } from '../model/item.ts';
import { valueAt } from '../model/positions.ts';
import { BLOCKS, ENTRY_TEXT } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Cell } from './cells.ts';
import { ownerOf } from './ownership.ts';
import type { Owner } from './ownership.ts';
import { columnsOf, recordCells } from './table.ts';
import type { Column, Reference, Table } from './table.ts';

const OWNER = '所属';
const POSITION = '序号';
const OWNERS_TABLE = 'owners';

/** The columns that say where the lists of an item stand: the owner of the rows, and the word that stands in place of a list. */
export const CONTENT_COLUMNS: readonly Column[] = BLOCKS.flatMap(({ title, word, table }) => [
  ...(word === true ? [{ name: title, type: 'string' as const, description: '写明没有的，这里是原词；有的为空' }] : []),
  { name: `${title}${OWNER}`, type: 'string' as const, description: `表 ${table} 里“${OWNER}”与此相同的各行适用` },
]);

export const CONTENT_REFERENCES: readonly Reference[] = BLOCKS.map(({ title }) => ({
  column: `${title}${OWNER}`,
  table: OWNERS_TABLE,
  key: OWNER,
}));

/** Keys that the other tables have. */
export interface KnownKeys {
  readonly items: ReadonlySet<string>;
  readonly organs: ReadonlySet<string>;
}

/** The tables of lists. Rows are stored once for each owner; items and implementations name the owner. */
export class ContentTables {
  private readonly context: Context;
  private readonly owners = new Map<string, Owner>();
  private readonly rows = new Map(BLOCKS.map(({ table }) => [table, [] as Cell[][]]));
  private readonly stored = new Map(BLOCKS.map(({ table }) => [table, new Set<string>()]));

  constructor(context: Context) {
    this.context = context;
  }

  /** Stores the lists of an item that are not stored yet. Returns its cells for CONTENT_COLUMNS; `id` is its key. */
  add(item: EffectiveItem, id: string): Cell[] {
    return BLOCKS.flatMap((block) => {
      const path = block.path.split('/');
      const value = valueAt(item.blocks, path);
      const entries = entriesOf(value, block);
      const owner = entries.length === 0 ? undefined : ownerOf(item, path, id);
      if (owner !== undefined) this.store(block, owner, entries);
      return [...(block.word === true ? [typeof value === 'string' ? value : undefined] : []), owner?.id];
    });
  }

  private store({ table, fields, link }: Block, owner: Owner, entries: readonly unknown[]): void {
    const stored = this.stored.get(table);
    if (stored === undefined || stored.has(owner.id)) return;
    stored.add(owner.id);
    this.owners.set(owner.id, owner);
    for (const [index, entry] of entries.entries()) {
      const linked = link === undefined ? [] : [this.linked(link, entry)];
      this.rows.get(table)?.push([owner.id, index + 1, ...linked, ...recordCells(fields, entry)]);
    }
  }

  private linked({ field, table }: NonNullable<Block['link']>, entry: unknown): Cell {
    const name = isRecord(entry) ? entry[field] : undefined;
    if (typeof name !== 'string') return undefined;
    return (table === 'statutes' ? this.context.statute(name) : this.context.certificate(name))?.value.名称;
  }

  /** The owners, then one table a list. */
  *tables(known: KnownKeys): Generator<Table> {
    yield {
      name: OWNERS_TABLE,
      title: '内容归属',
      columns: [
        { name: OWNER, type: 'string', required: true, description: '事项编码、“事项编码@层级”、机关编号或者实施标识' },
        {
          name: '种类',
          type: 'string',
          required: true,
          description: '内容写在哪里：基本目录、按层级、实施机关、实施清单',
        },
        { name: '事项编码', type: 'string' },
        { name: '行使层级', type: 'string' },
        { name: '机关编号', type: 'string' },
        { name: '实施标识', type: 'string' },
      ],
      primaryKey: [OWNER],
      references: [
        { column: '事项编码', table: 'items', key: '事项编码' },
        { column: '机关编号', table: 'organs', key: '机关编号' },
        { column: '实施标识', table: 'implementations', key: '实施标识' },
      ],
      rows: [...this.owners.values()].map(({ id, kind, code, level, organ }) => [
        id,
        kind,
        present(code, known.items),
        level,
        present(organ, known.organs),
        kind === '实施清单' ? id : undefined,
      ]),
    };
    for (const block of BLOCKS) yield blockTable(block, this.rows.get(block.table) ?? []);
  }
}

/** A key that joins: one that its table does not have is left empty. */
export function present(key: string | undefined, keys: ReadonlySet<string>): string | undefined {
  return key !== undefined && keys.has(key) ? key : undefined;
}

function blockTable({ table, title, fields, link }: Block, rows: Cell[][]): Table {
  return {
    name: table,
    title,
    columns: [
      { name: OWNER, type: 'string', required: true },
      { name: POSITION, type: 'integer', required: true },
      ...(link === undefined
        ? []
        : [{ name: link.column, type: 'string' as const, description: `表 ${link.table} 里的全称；那里没有的为空` }]),
      ...fields.flatMap(columnsOf),
    ],
    primaryKey: [OWNER, POSITION],
    references: [
      { column: OWNER, table: OWNERS_TABLE, key: OWNER },
      ...(link === undefined ? [] : [{ column: link.column, table: link.table, key: link.column }]),
    ],
    rows,
  };
}

/** The entries of a list as maps: a text gets the one key of texts, each pair of a keyed map is an entry, any other map is one. */
function entriesOf(value: unknown, { keyedBy }: Block): unknown[] {
  if (Array.isArray(value)) return value.map((entry: unknown) => (isRecord(entry) ? entry : { [ENTRY_TEXT]: entry }));
  if (!isRecord(value)) return [];
  if (keyedBy === undefined) return [value];
  return Object.entries(value).map(([key, content]) => ({ [keyedBy]: key, [ENTRY_TEXT]: content }));
}
