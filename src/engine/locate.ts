import { isRecord } from '../model/document.ts';
import type { CatalogueDocument } from '../model/document.ts';
import { fingerprintOf } from '../model/diagnostic.ts';
import type { Diagnostic, MessageArguments, Severity } from '../model/diagnostic.ts';
import type { Written } from '../model/item.ts';
import { valueAt } from '../model/positions.ts';
import type { Path, Place, TextEdit } from '../model/positions.ts';
import { fold } from '../text/fold.ts';

/** The keys that name a list entry, by which a fingerprint knows it when entries are re-ordered. */
const NAMING_KEYS = ['材料名称', '环节', '名称', '项目', '抽查事项', '种类', '内容', '地点'];

interface DiagnosticParts {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly args: MessageArguments;
  readonly item: string;
  readonly related: Diagnostic['related'];
  readonly fix?: readonly TextEdit[];
}

/** A diagnostic at a place of a document. */
export function diagnosticAt(parts: DiagnosticParts, { document, path }: Written, place: Place): Diagnostic {
  const words = textIn(document, place);
  return { ...parts, ...place, fingerprint: fingerprintOf(parts.rule, parts.item, keyPath(document, path), words) };
}

function textIn(document: CatalogueDocument, { range }: Place): string {
  if (range.start.line !== range.end.line) return document.source.line(range.start.line).slice(range.start.column - 1);
  return document.source.line(range.start.line).slice(range.start.column - 1, range.end.column - 1);
}

function keyPath(document: CatalogueDocument, path: Path): string {
  return path
    .map((segment, depth) =>
      typeof segment === 'number' ? entryName(valueAt(document.value, path.slice(0, depth + 1)), segment) : segment,
    )
    .join('/');
}

function entryName(entry: unknown, index: number): string {
  if (typeof entry === 'string') return fold(entry);
  if (!isRecord(entry)) return String(index);
  const key = NAMING_KEYS.find((name) => typeof entry[name] === 'string');
  return key === undefined ? String(index) : fold(String(entry[key]));
}
