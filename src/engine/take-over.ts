import type { Diagnostic } from '../model/diagnostic.ts';
import type { CatalogueDocument } from '../model/document.ts';
import { tiesOf } from '../model/comments.ts';
import { scalarEdit } from '../model/edits.ts';
import { pathOf, valueAt } from '../model/positions.ts';
import type { Path, TextEdit } from '../model/positions.ts';
import { topBlocks } from '../model/top-blocks.ts';
import type { Catalogue } from './catalogue.ts';
import { documentAt } from './document-at.ts';

/** What mending asks of a finding. */
export type Fixable = Pick<Diagnostic, 'file' | 'fix'>;

/**
 * The diagnostic with the fix that makes its place say what the norm says: a block of its own goes, so that the 基本目录
 * holds, or becomes the block of the place that says what most say; a single value becomes that of the norm. Without a fix
 * where that would lose a comment or take one along, or where the source leaves a doubt.
 */
export function takeOver(catalogue: Catalogue, diagnostic: Diagnostic): Fixable {
  const { norm } = diagnostic;
  const own = documentAt(catalogue.documentsOf(diagnostic.file), diagnostic);
  const other = norm && documentAt(catalogue.documentsOf(norm.file), norm);
  if (own === undefined || other === undefined || norm === undefined) return diagnostic;
  const edit = takeOverEdit(own, pathOf(diagnostic.pointer, own.value), other, pathOf(norm.pointer, other.value));
  return edit === undefined ? diagnostic : { file: diagnostic.file, fix: [edit] };
}

/** The edit itself, between the values at two paths. */
export function takeOverEdit(
  own: CatalogueDocument,
  path: Path,
  other: CatalogueDocument,
  from: Path,
): TextEdit | undefined {
  return path.length === 1 ? blockEdit(own, other, String(path[0])) : valueEdit(own, path, other, from);
}

function blockEdit(own: CatalogueDocument, other: CatalogueDocument, name: string): TextEdit | undefined {
  const block = blockOf(own, name);
  const text = other.kind === '实施清单' ? blockOf(other, name)?.text : '';
  if (block === undefined || text === undefined || tiesOf(block.text + text).length > 0) return undefined;
  const lineEnd = own.source.text.includes('\r\n') ? '\r\n' : '\n';
  return { range: own.source.range(block.start, block.end), text: text.replaceAll(/\r?\n/gu, lineEnd) };
}

function valueEdit(own: CatalogueDocument, path: Path, other: CatalogueDocument, from: Path): TextEdit | undefined {
  const value = valueAt(other.value, from);
  return typeof value === 'string' ? scalarEdit(own, path, {}, value) : undefined;
}

function blockOf(document: CatalogueDocument, name: string): { start: number; end: number; text: string } | undefined {
  const block = topBlocks(document)?.find((one) => one.name === name);
  return block && { ...block, text: document.source.text.slice(block.start, block.end) };
}
