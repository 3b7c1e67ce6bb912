import { isRecord } from '../model/document.ts';
import type { CatalogueDocument } from '../model/document.ts';
import { fingerprintOf } from '../model/diagnostic.ts';
import type { Diagnostic, MessageArguments, Severity } from '../model/diagnostic.ts';
import { codeOf } from '../model/item.ts';
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
  const owner = parts.item === '' ? ownName(document) : parts.item;
  const words = textIn(document, place);
  return { ...parts, ...place, fingerprint: fingerprintOf(parts.rule, owner, keyPath(document, path), words) };
}

/** What findings on a raw document are about: the reference of its item, or nothing where it is no item. */
export function referenceOf({ kind, map }: CatalogueDocument): string {
  const { 基本编码: base, 办理项编码: way, 实施机关: organ } = map;
  if ((kind !== '基本目录' && kind !== '实施清单') || typeof base !== 'string') return '';
  const code = codeOf({ base, way: typeof way === 'string' ? way : '00' });
  return kind === '实施清单' && typeof organ === 'string' ? `${organ}/${code}` : code;
}

/** What tells a document that is no item from others of its kind. */
function ownName({ map }: CatalogueDocument): string {
  const name = map['编号'] ?? map['名称'];
  return typeof name === 'string' ? name : '';
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
