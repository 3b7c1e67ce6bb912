import type { CatalogueDocument } from '../model/document.ts';
import type { Path } from '../model/positions.ts';
import { writtenKeys } from './walk.ts';

/** A text as a document writes it, with the part that it plays. */
export interface WrittenText {
  readonly kind: 'name' | 'prose' | 'citation';
  readonly path: Path;
  readonly text: string;
  /** Whether other files may refer to the very text, so that only a person can change it. */
  readonly isReferredTo: boolean;
}

const NAMES = new Set(['事项名称', '业务办理项', '主项名称']);
/** What a guide says in its own words. Quoted law (原文), contact lines, codes and names of organs are none of it. */
const PROSE = new Set([
  '内容',
  '细化说明',
  '材料名称',
  '规格',
  '填报须知',
  '空白表格',
  '示例样表',
  '环节',
  '产出',
  '说明',
  '启动',
  '书面告知',
  '减免',
  '注意事项',
  '违法行为',
  '情形',
  '幅度',
]);
/** 按环节 and 按材料 of an 实施清单 name an element of the standard by its exact text. */
const REFERRED_TO = new Set(['环节', '材料名称']);

const known = new WeakMap<CatalogueDocument, readonly WrittenText[]>();

/** The texts of a document that rules on typography judge, walked once for all of them. */
export function writtenTexts(document: CatalogueDocument): readonly WrittenText[] {
  const texts = known.get(document) ?? textsOf(document);
  known.set(document, texts);
  return texts;
}

function textsOf({ kind: documentKind, map }: CatalogueDocument): WrittenText[] {
  const isItem = documentKind === '基本目录' || documentKind === '实施清单';
  const texts: WrittenText[] = [];
  for (const { key, value, path } of writtenKeys(map)) {
    const kind = kindOf(key);
    if (kind === undefined || (kind !== 'citation' && !isItem)) continue;
    const isReferredTo = documentKind === '基本目录' && REFERRED_TO.has(key);
    if (typeof value === 'string') texts.push({ kind, path, text: value, isReferredTo });
    else if (Array.isArray(value))
      for (const [index, text] of (value as readonly unknown[]).entries())
        if (typeof text === 'string') texts.push({ kind, path: [...path, index], text, isReferredTo });
  }
  return texts;
}

function kindOf(key: string): WrittenText['kind'] | undefined {
  if (NAMES.has(key)) return 'name';
  if (PROSE.has(key)) return 'prose';
  return key.endsWith('依据') || key === '文号' || key === '文件' ? 'citation' : undefined;
}
