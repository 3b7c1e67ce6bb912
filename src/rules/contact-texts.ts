import { isRecord } from '../model/document.ts';
import type { CatalogueDocument } from '../model/document.ts';
import type { Path } from '../model/positions.ts';
import { isHollow } from './disclosure.ts';

/** A text of 联系方式, and where it is written. */
interface ContactText {
  readonly path: Path;
  readonly text: string;
}

/** What the windows that a document itself writes say under a key, also those of one level. */
export function* windowTexts(
  document: CatalogueDocument,
  key: '地点' | '办公时间' | '咨询电话',
): Generator<ContactText> {
  for (const { path, contact } of writtenContacts(document)) {
    const { 窗口: windows } = contact;
    if (!Array.isArray(windows)) continue;
    for (const [index, window] of (windows as readonly unknown[]).entries()) {
      const text = isRecord(window) ? window[key] : undefined;
      const place = [...path, '窗口', index, key];
      if (typeof text === 'string' && !isHollow(text) && !isCutOff(document, place)) yield { path: place, text };
    }
  }
}

/** Every phone field that a document itself writes. */
export function* phoneTexts(document: CatalogueDocument): Generator<ContactText> {
  yield* windowTexts(document, '咨询电话');
  for (const { path, contact } of writtenContacts(document)) {
    const { 监督投诉电话: text } = contact;
    if (typeof text === 'string' && !isHollow(text)) yield { path: [...path, '监督投诉电话'], text };
  }
}

/** Whether a ` #` made a comment of the rest of a text, which has its own finding. */
function isCutOff(document: CatalogueDocument, path: Path): boolean {
  const cuts = document.problems.filter(({ id }) => id === 'swallowed-comment');
  if (cuts.length === 0) return false;
  const { line } = document.locate(path).end;
  return cuts.some(({ start }) => document.source.position(start).line === line);
}

function* writtenContacts({ map }: CatalogueDocument): Generator<{ path: Path; contact: Record<string, unknown> }> {
  if (map['状态'] === '取消') return;
  const { 联系方式: own, 按层级: levels } = map;
  if (isRecord(own)) yield { path: ['联系方式'], contact: own };
  if (!isRecord(levels)) return;
  for (const [level, values] of Object.entries(levels)) {
    const contact = isRecord(values) ? values['联系方式'] : undefined;
    if (isRecord(contact)) yield { path: ['按层级', level, '联系方式'], contact };
  }
}
