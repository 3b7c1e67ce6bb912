import type { ImportColumn } from '../model/generated/types.ts';
import { formatDuration, parseDuration } from '../text/durations.ts';
import { BLOCKS, ENTRY_TEXT } from './blocks.ts';
import { IMPORT_FIELDS } from './columns.ts';
import type { FieldKind } from './columns.ts';

/** Where the value of a mapped column goes. */
export interface Target {
  /** Keys joined by slashes, as the mapping writes them. */
  readonly field: string;
  /** The key at which the value, the list of texts or the list of entries stands. */
  readonly path: readonly string[];
  readonly kind: FieldKind;
  /** For a list of maps, the key that the text has in its entry. */
  readonly entryKey?: string;
}

const SEPARATORS = { 换行: '\n', 竖线: '|', 顿号: '、', 分号: '；' } as const;
/** What a spreadsheet makes of a long code: 5.1E+15. A bare E is part of real codes (511E15001001). */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d+$/iu;
export const SCIENTIFIC_REASON = '编码被表格软件改成了科学记数，末几位已经丢失';

/** The target of a field of a mapping; the schema of mappings knows no other fields. */
export function targetOf(field: string): Target {
  const known = IMPORT_FIELDS.find(({ path }) => path === field);
  if (known !== undefined) return { field, path: field.split('/'), kind: known.kind };
  const block = BLOCKS.find(({ path }) => field === path || field.startsWith(`${path}/`));
  const entryKey = field === block?.path ? ENTRY_TEXT : field.slice((block?.path.length ?? 0) + 1);
  const entry = block?.fields.find(({ path }) => path === entryKey);
  if (block === undefined || entry === undefined) throw new Error(`no column for the field ${field}`);
  const path = block.path.split('/');
  return field === block.path ? { field, path, kind: 'list' } : { field, path, kind: entry.kind, entryKey };
}

export function looksScientific(cell: string): boolean {
  return SCIENTIFIC.test(cell.trim());
}

/** The texts that a cell says, normalized; none where it is empty or says nothing. */
export function textsOf(
  cell: string,
  { kind }: Target,
  { 截取, 前缀 = '', 不取, 拆分, 对照 = {} }: ImportColumn,
): string[] {
  if (不取?.includes(cell) === true) return [];
  const [first, last] = 截取 ?? [1, cell.length];
  const part = cell.length < (last ?? 0) ? '' : cell.slice((first ?? 1) - 1, last);
  const text = part.startsWith(前缀) ? part.slice(前缀.length) : part;
  const pieces = (拆分 === undefined ? [text] : text.split(SEPARATORS[拆分]))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const mapped = pieces.map((piece) => (Object.hasOwn(对照, piece) ? (对照[piece] ?? piece) : piece));
  return kind === 'limit' ? mapped.map(normalizedLimit) : mapped;
}

/** Whether the texts say the whole cell, so that nothing of it must be kept beside them. */
export function saysAll(
  texts: readonly string[],
  cell: string,
  { kind }: Target,
  { 截取, 前缀 = '', 拆分, 对照 = {} }: ImportColumn,
): boolean {
  if (截取 !== undefined || texts.length === 0) return false;
  if (kind === 'limit') return texts.length === 1 && cell === cell.trim();
  const asWritten = texts.map((text) => Object.keys(对照).find((key) => 对照[key] === text) ?? text);
  return cell === 前缀 + asWritten.join(拆分 === undefined ? '' : SEPARATORS[拆分]);
}

/** The value that texts give: a list, entries of a list, a number or a text. */
export function valueOf(texts: readonly string[], { kind, entryKey }: Target): unknown {
  if (entryKey !== undefined) return texts.map((text) => ({ [entryKey]: text }));
  if (kind === 'list') return texts;
  const [text = ''] = texts;
  return texts.length > 1 ? texts : kind === 'integer' && /^\d{1,9}$/u.test(text) ? Number(text) : text;
}

function normalizedLimit(text: string): string {
  const duration = parseDuration(text);
  return duration === undefined ? text : formatDuration(duration);
}
