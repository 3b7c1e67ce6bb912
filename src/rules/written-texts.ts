import type { CatalogueDocument, DocumentKind } from '../model/document.ts';
import { gathering, perBlock } from '../model/gathering.ts';
import type { Path } from '../model/positions.ts';
import { Latest } from '../text/remembering.ts';
import { keysIn, MOST_BLOCKS } from './walk.ts';

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

/** A text, and what is found in it. */
interface Faulty<Fault> {
  readonly text: WrittenText;
  readonly faults: readonly Fault[];
}

/**
 * A function that gives those texts of a document in which something is found. A rule that goes through them depends on what is
 * found in a block, not on all that is in it.
 */
export function faultyTexts<Fault>(
  find: (text: WrittenText) => readonly Fault[],
): (document: CatalogueDocument) => readonly Faulty<Fault>[] {
  const among = (texts: TextsOfBlock) =>
    gathering((block, value) =>
      texts(block, value).flatMap((text) => {
        const faults = find(text);
        return faults.length === 0 ? [] : [{ text, faults }];
      }),
    );
  const [inStandard, inImplementation, inOthers] = [among(ofStandard), among(ofImplementation), among(ofOthers)];
  return ({ kind, map }) => {
    if (kind === '基本目录') return inStandard(map);
    return kind === '实施清单' ? inImplementation(map) : inOthers(map);
  };
}

/** The texts of a block that rules on typography judge. */
type TextsOfBlock = (block: string, value: unknown) => readonly WrittenText[];

/** Of the latest blocks, so that they are walked once for all rules. */
const latestTexts = (work: TextsOfBlock): TextsOfBlock => perBlock(work, new Latest(MOST_BLOCKS));

const ofStandard = latestTexts((block, value) => textsOf(block, value, '基本目录'));
const ofImplementation = latestTexts((block, value) => textsOf(block, value, '实施清单'));
/** Of others, citations alone. */
const ofOthers = latestTexts((block, value) =>
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
