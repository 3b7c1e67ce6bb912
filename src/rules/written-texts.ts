import type { CatalogueDocument, DocumentKind } from '../model/document.ts';
import { gathering } from '../model/gathering.ts';
import type { Path } from '../model/positions.ts';
import { keysIn } from './walk.ts';

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

/** The texts of a document that rules on typography judge, walked once for all of them. */
export function writtenTexts({ kind, map }: CatalogueDocument): readonly WrittenText[] {
  if (kind === '基本目录') return textsOfStandard(map);
  return kind === '实施清单' ? textsOfImplementation(map) : citationsOfOthers(map);
}

const textsOfStandard = gathering((block, value) => textsOf(block, value, '基本目录'));
const textsOfImplementation = gathering((block, value) => textsOf(block, value, '实施清单'));
const citationsOfOthers = gathering((block, value) =>
  textsOf(block, value, undefined).filter(({ kind }) => kind === 'citation'),
);

function textsOf(block: string, content: unknown, documentKind: DocumentKind | undefined): WrittenText[] {
  const texts: WrittenText[] = [];
  for (const { key, value, path } of keysIn(block, content)) {
    const kind = kindOf(key);
    if (kind === undefined) continue;
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
