import type { Citation, CitationMap } from '../model/generated/types.ts';
import { parseDuration } from '../text/durations.ts';
import type { Field } from './columns.ts';

/** A cell before it is written: text, or a number of a number column; undefined is an empty cell. */
export type Cell = string | number | undefined;

/** The cells of one value: as many as `columnsOf` gives columns. */
export function cellsOf({ kind, codes }: Field, value: unknown): Cell[] {
  if (kind === 'limit') return limitCells(value);
  const text = cellOf(kind, value);
  if (codes === undefined) return [text];
  const labels = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return [text, labels.map((label) => codes[textOf(label)] ?? '').join('\n')];
}

function cellOf(kind: Field['kind'], value: unknown): Cell {
  if (value === undefined || value === null) return undefined;
  if (kind === 'citation') return citationText(value as Citation);
  if (kind === 'integer' && typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(textOf).join('\n') : textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function limitCells(value: unknown): Cell[] {
  if (typeof value !== 'string') return [undefined, undefined, undefined];
  const duration = parseDuration(value);
  return duration?.kind === 'amount' ? [value, duration.amount, duration.unit] : [value, undefined, undefined];
}

/** A citation in the form that the parser of citations reads: 《名称》（文号）条款; several are one a line. */
function citationText(citation: Citation): string {
  if (Array.isArray(citation)) return citation.map(citationText).join('\n');
  return typeof citation === 'string' ? citation : mapText(citation);
}

function mapText({ 名称, 文号, 条款 = [] }: CitationMap): string {
  return `《${名称}》${文号 === undefined ? '' : `（${文号}）`}${条款.join('、')}`;
}
