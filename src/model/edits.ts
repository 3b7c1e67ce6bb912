import { parse } from '../io/yaml.ts';
import type { CatalogueDocument, LocateOptions } from './document.ts';
import type { WrittenNode } from './layout.ts';
import type { Path, TextEdit } from './positions.ts';

/**
 * The edit that makes the text at a path (or the span of it) say something else, in the style in which it is written.
 * Undefined where that style cannot carry the new text, or where its place in the source is not certain.
 */
export function scalarEdit(
  document: CatalogueDocument,
  path: Path,
  { span }: LocateOptions,
  text: string,
): TextEdit | undefined {
  const node = document.nodeAt(path);
  if (typeof node?.value !== 'string') return undefined;
  const range = document.locate(path, span === undefined ? {} : { span });
  const whole = document.locate(path);
  const isPart = JSON.stringify(range) !== JSON.stringify(whole);
  if (span !== undefined && !isPart && (span.start > 0 || span.end < node.value.length)) return undefined;
  const value = span === undefined ? text : node.value.slice(0, span.start) + text + node.value.slice(span.end);
  const source = isPart ? inStyle(node, text, value) : wholeInStyle(node, value);
  return source === undefined ? undefined : { range, text: source };
}

/** The edit that makes the value in one piece at a path another such value; undefined as with `scalarEdit`. */
export function valueEdit(document: CatalogueDocument, path: Path, value: unknown): TextEdit | undefined {
  if (typeof value === 'string') return scalarEdit(document, path, {}, value);
  const node = document.nodeAt(path);
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  const isPlainHere = node?.form === 'plain' || node?.form === 'single-quoted' || node?.form === 'double-quoted';
  if (!isBare || !isPlainHere) return undefined;
  return { range: document.locate(path), text: String(value) };
}

/** A part of a scalar; `value` is what the whole would then say. */
function inStyle({ form }: WrittenNode, text: string, value: string): string | undefined {
  switch (form) {
    case 'double-quoted':
      return JSON.stringify(text).slice(1, -1);
    case 'single-quoted':
      return text.includes('\n') ? undefined : text.replaceAll("'", "''");
    case 'plain':
      return isPlain(value) ? text : undefined;
    default:
      return text.includes('\n') ? undefined : text;
  }
}

function wholeInStyle(node: WrittenNode, value: string): string | undefined {
  switch (node.form) {
    case 'double-quoted':
      return JSON.stringify(value);
    case 'single-quoted':
      return value.includes('\n') ? undefined : `'${value.replaceAll("'", "''")}'`;
    case 'plain':
      return isPlain(value) ? value : JSON.stringify(value);
    default:
      return undefined;
  }
}

/** Whether a text written without quotes, in a block or in brackets, reads as itself. */
function isPlain(value: string): boolean {
  try {
    return !value.includes('\n') && parse(`- [${value}]`)?.[0]?.[0] === value && parse(`- ${value}`)?.[0] === value;
  } catch {
    return false;
  }
}
