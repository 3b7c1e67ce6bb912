import { createHash } from 'node:crypto';
import { byCodePoint } from '../io/file-source.ts';
import { cellText } from '../model/cell-text.ts';
import type { Context } from '../model/context.ts';
import { SEVERITIES } from '../model/diagnostic.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isRecord } from '../model/document.ts';
import type { CatalogueDocument } from '../model/document.ts';
import { pathOf, pointerOf, valueAt } from '../model/positions.ts';
import type { Path, Place } from '../model/positions.ts';
import { parseFile } from '../model/parse.ts';
import { effectiveStandard } from '../model/effective.ts';
import type { Level, StandardItem } from '../model/generated/types.ts';
import { recordOf } from '../model/records.ts';
import type { Rule } from '../model/rule.ts';
import { shapeAt } from '../model/shapes.ts';
import type { Shape } from '../model/shapes.ts';
import type { Catalogue } from './catalogue.ts';
import { documentAt } from './document-at.ts';
import { fixFile } from './fix.ts';

/** Where a value stands, so that it is found again when an answer comes back. */
export interface HandoverPlace {
  readonly file: string;
  /** 0-based place of the document in its file. */
  readonly document: number;
  readonly pointer: string;
}

/** One thing that a place is asked to mend: a finding and the value that answers it. */
export interface HandoverRow extends HandoverPlace {
  readonly diagnostic: Diagnostic;
  readonly division: string;
  readonly organ: string;
  readonly name: string;
  readonly code: string;
  /** The value in words: 申请材料 第2项“身份证明” 份数. */
  readonly field: string;
  readonly line: number;
  /** What is written now; empty where nothing is. */
  readonly current: string;
  /** What could be written instead: the mended text, the text of the 基本目录, or that of the majority. */
  readonly proposal: string;
  /** What may be written: undefined where the value has no form in a cell. */
  readonly shape: Shape | undefined;
  /** What the value was when it was handed over. */
  readonly check: string;
  /** Where the text stands that the proposal takes over. */
  readonly norm: HandoverPlace | undefined;
}

/** The findings of places, in the order in which a department works through them. Findings of no place are left out. */
export function handoverRows(
  catalogue: Catalogue,
  context: Context,
  diagnostics: readonly Diagnostic[],
  rules: ReadonlyMap<string, Rule>,
): HandoverRow[] {
  const rows: HandoverRow[] = [];
  const reader = new DocumentReader(catalogue, context);
  for (const diagnostic of diagnostics) {
    const document = reader.at(diagnostic);
    if (document === undefined) continue;
    const organ = organOf(diagnostic, document);
    const division =
      diagnostic.about?.division ?? context.organ(organ)?.value.区划 ?? organ.slice(0, organ.indexOf('-'));
    if (division === '') continue;
    const about = { diagnostic, division, organ: context.organ(organ)?.value.名称 ?? organ };
    for (const path of pathsToMend(document, diagnostic, rules.get(diagnostic.rule)))
      rows.push({
        ...about,
        ...itemOf(document, context, diagnostic),
        ...valueRow(document, path, diagnostic, reader),
      });
  }
  return rows.sort(compareRows);
}

/** The values that answer a finding: what it says is missing, below or beside the value that it marks, else that value. */
function pathsToMend(
  { kind, value }: CatalogueDocument,
  { pointer, args }: Diagnostic,
  rule: Rule | undefined,
): Path[] {
  const path = pathOf(pointer, value);
  const keys = Array.isArray(args['missing']) ? (args['missing'] as readonly string[]) : (rule?.asksFor ?? []);
  for (const home of [path, path.slice(0, -1)]) {
    const known = shapeAt(kind, home)?.keys ?? {};
    if (keys.length > 0 && keys.every((key) => Object.hasOwn(known, key))) return keys.map((key) => [...home, key]);
  }
  return [path];
}

function compareRows(left: HandoverRow, right: HandoverRow): number {
  return (
    byCodePoint(left.division, right.division) ||
    byCodePoint(left.organ, right.organ) ||
    byCodePoint(left.file, right.file) ||
    SEVERITIES.indexOf(left.diagnostic.severity) - SEVERITIES.indexOf(right.diagnostic.severity) ||
    left.line - right.line
  );
}

/** The documents of files, of which findings that follow each other mostly name the same. */
class DocumentReader {
  private file = '';
  private documents: readonly CatalogueDocument[] = [];
  readonly catalogue: Catalogue;
  private readonly context: Context;

  constructor(catalogue: Catalogue, context: Context) {
    this.catalogue = catalogue;
    this.context = context;
  }

  at(place: Place): CatalogueDocument | undefined {
    if (place.file !== this.file) {
      this.file = place.file;
      this.documents = this.catalogue.documentsOf(place.file);
    }
    return documentAt(this.documents, place);
  }

  /** Where the text stands that a finding differs from, and what it says; a 基本目录, at the level of the finding. */
  normOf(
    { norm, about }: Diagnostic,
    path: Path,
  ): { readonly place: HandoverPlace; readonly text: string } | undefined {
    const document = norm && documentAt(this.catalogue.documentsOf(norm.file), norm);
    if (norm === undefined || document === undefined) return undefined;
    const place = { file: norm.file, document: document.index, pointer: norm.pointer };
    const standard = document.kind === '基本目录' ? recordOf<StandardItem>(document) : undefined;
    if (standard === undefined) return { place, text: proposalOf(document, pathOf(norm.pointer, document.value)) };
    const { blocks } = effectiveStandard(standard, about?.level as Level, this.context);
    return { place, text: textAs(valueAt(blocks, path), shapeAt('基本目录', path)) };
  }
}

/** What a value of another document says, as it is proposed. */
export function proposalOf(document: CatalogueDocument, path: Path): string {
  return textAs(valueAt(document.value, path), shapeAt(document.kind, path));
}

function textAs(value: unknown, shape: Shape | undefined): string {
  return cellText(value, shape) ?? outline(value);
}

function organOf({ item }: Diagnostic, { kind, map }: CatalogueDocument): string {
  if (item.includes('/')) return item.slice(0, item.indexOf('/'));
  const organ = kind === '实施机关' ? map['编号'] : map['实施机关'];
  return typeof organ === 'string' ? organ : '';
}

function itemOf(
  { map }: CatalogueDocument,
  context: Context,
  { item }: Diagnostic,
): { readonly name: string; readonly code: string } {
  const code = item.slice(item.indexOf('/') + 1);
  const [base = '', way = '00'] = code.split('-');
  const standard = context.standard({ base, way }) ?? context.standard({ base, way: '00' });
  const name = map['事项名称'] ?? standard?.value.事项名称;
  const wayName = map['业务办理项'] ?? standard?.value.业务办理项;
  return { code, name: [name, wayName].filter((part) => typeof part === 'string').join('·') };
}

function valueRow(
  document: CatalogueDocument,
  path: Path,
  diagnostic: Diagnostic,
  reader: DocumentReader,
): Pick<
  HandoverRow,
  'file' | 'document' | 'pointer' | 'field' | 'line' | 'current' | 'proposal' | 'shape' | 'check' | 'norm'
> {
  const place = { file: document.file, document: document.index, pointer: pointerOf(path) };
  const shape = path.length === 0 || !isOwnedByPlace(document) ? undefined : shapeAt(document.kind, path);
  const value = valueAt(document.value, path);
  const norm = reader.normOf(diagnostic, path);
  const mended = mendedValue(document, path, diagnostic, reader.catalogue);
  return {
    ...place,
    field: fieldOf(document.value, path),
    line: document.locate(path).start.line,
    current: textAs(value, shape),
    proposal: norm?.text ?? (mended === undefined ? nearestWord(diagnostic, shape) : textAs(mended, shape)),
    shape: cellText(value, shape) === undefined ? undefined : shape,
    check: checkOf(place, value),
    norm: norm?.place,
  };
}

/** What all places share is not for one of them to change. */
export function isOwnedByPlace({ kind }: CatalogueDocument): boolean {
  return kind === '实施清单' || kind === '实施机关';
}

/** `v` and 16 hex digits that change when the value does: no spreadsheet takes that for a number. */
export function checkOf({ file, document, pointer }: HandoverPlace, value: unknown): string {
  const text = JSON.stringify([file, document, pointer, value ?? null]);
  return `v${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

/** What stands at a path once the fix of a finding is made. */
function mendedValue(document: CatalogueDocument, path: Path, diagnostic: Diagnostic, { files }: Catalogue): unknown {
  if (diagnostic.fix === undefined || path.length === 0) return undefined;
  const fixed = fixFile(document.file, files.read(document.file), [diagnostic]);
  const after = fixed && parseFile(document.file, fixed.bytes)[document.index];
  return after === undefined ? undefined : valueAt(after.value, path);
}

/** Of the words that a field takes, the one that was probably meant. */
function nearestWord({ args: { nearest } }: Diagnostic, shape: Shape | undefined): string {
  return typeof nearest === 'string' && shape?.words?.includes(nearest) === true ? nearest : '';
}

/** A path in words, entries of lists by their number and their first text. */
function fieldOf(value: unknown, path: Path): string {
  return path
    .map((segment, depth) => {
      if (typeof segment === 'string') return segment;
      const name = firstText(valueAt(value, path.slice(0, depth + 1)));
      return `第${segment + 1}项${name === undefined || depth === path.length - 1 ? '' : `“${name}”`}`;
    })
    .join(' ');
}

/** The names of what is written, where a cell cannot hold all of it. */
function outline(value: unknown): string {
  const entries = Array.isArray(value)
    ? (value as unknown[])
    : isRecord(value)
      ? Object.entries(value).map(([key, part]) => `${key}：${firstText(part) ?? '……'}`)
      : [value];
  return entries.map((entry) => firstText(entry) ?? '……').join('\n');
}

function firstText(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return isRecord(value) ? Object.values(value).find((part): part is string => typeof part === 'string') : undefined;
}
