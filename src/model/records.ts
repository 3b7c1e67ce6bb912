import type { CatalogueDocument, DocumentKind } from './document.ts';
import type { DocumentRecord } from './context.ts';
import { schemaProblems, unjudgedKeys } from './schema.ts';

/** Keys without which a document cannot take part in anything: they say what it is. */
const IDENTITY_KEYS: Readonly<Record<DocumentKind, readonly string[]>> = {
  基本目录: ['基本编码', '办理项编码', '事项名称', '事项类型', '条线', '行使层级'],
  实施清单: ['基本编码', '办理项编码', '实施机关'],
  实施机关: ['编号', '名称', '条线', '区划', '层级'],
  法律法规: ['名称', '效力级别', '状态'],
  证照: ['名称', '状态'],
  设置: [],
  导入映射: [],
};

/**
 * The value of a document, less the top-level keys that do not fit its schema, so that what follows can trust the types; of a document always the same.
 * Undefined where the document cannot be read, is not of a known kind, or where a key that says what it is does not fit.
 */
export function recordOf<Value>(document: CatalogueDocument): DocumentRecord<Value> | undefined {
  document.knownRecord ??= madeOf(document) ?? 'none';
  return document.knownRecord === 'none' ? undefined : (document.knownRecord as DocumentRecord<Value>);
}

function madeOf(document: CatalogueDocument): DocumentRecord<unknown> | undefined {
  const { kind } = document;
  if (kind === undefined || !document.isReadable) return undefined;
  if (schemaProblems(document).length === 0) return { document, value: document.value, unjudged: new Set() };
  const unjudged = unjudgedKeys(document);
  if (IDENTITY_KEYS[kind].some((key) => unjudged.has(key))) return undefined;
  const value: Record<string, unknown> = Object.fromEntries(
    Object.entries(document.map).filter(([key]) => !unjudged.has(key)),
  );
  // One wrong claim must not make an organ seem to carry nothing out.
  if (unjudged.has('认领')) value['认领'] = soundClaims(document.map['认领']);
  return { document, value, unjudged };
}

function soundClaims(claims: unknown): string[] {
  return Array.isArray(claims) ? [...new Set(claims.filter((claim) => typeof claim === 'string'))] : [];
}
