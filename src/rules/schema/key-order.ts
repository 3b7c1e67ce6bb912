import type { CatalogueDocument, DocumentKind } from '../../model/document.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import type { TextEdit } from '../../model/positions.ts';
import { inKeyOrder, shapeOf } from '../../model/shapes.ts';
import { topBlocks } from '../../model/top-blocks.ts';
import { SCHEMA_BASIS } from '../schema-words.ts';
import { isReadAsMeant } from '../swallowed-keys.ts';

const KINDS: ReadonlySet<DocumentKind | undefined> = new Set(['基本目录', '实施清单', '实施机关', '法律法规', '证照']);

export const keyOrder = defineDocumentRule({
  id: 'schema/key-order',
  title: { zh: '各个键按格式里的次序写', en: 'Keys stand in the order of the schema' },
  severity: 'info',
  since: '0.2.0',
  preset: 'strict',
  basis: SCHEMA_BASIS,
  messages: {
    moved: {
      zh: ({ key, before }) => `“${String(key)}”应当写在“${String(before)}”前面；各地次序一样，才好对照`,
      en: ({ key, before }) => `“${String(key)}” should stand before “${String(before)}”`,
    },
  },
  advice: {
    zh: '把这一块连同上面的注释整个移过去；或者运行 qingdan fmt，由程序来移，内容不变。',
    en: 'Move the block with its comments, or run qingdan fmt.',
  },
  examples: {
    valid: [
      {},
      { yaml: '文件类型: 证照\n名称: 营业执照\n状态: 在用\n颜色: 红\n' },
      { yaml: '文件类型: 设置\n地区: "51"\n名称: 目录\n' },
    ],
    invalid: [
      { yaml: '文件类型: 证照\n# 甲\n状态: 在用\n名称: 营业执照\n', at: '名称', message: 'moved' },
      { yaml: '文件类型: 证照\n名称: 营业执照\n颜色: 红\n状态: 在用\n', at: '状态', message: 'moved' },
    ],
  },
  *check(document) {
    const { kind } = document;
    if (kind === undefined || !KINDS.has(kind) || !isReadAsMeant(document)) return;
    const written = Object.keys(document.map);
    const wanted = inKeyOrder(written, shapeOf(kind), (key) => key);
    const place = wanted.findIndex((key, index) => key !== written[index]);
    const [key, before] = [wanted[place], written[place]];
    if (key === undefined || before === undefined) return;
    const fix = movedBlocks(document, kind);
    yield { path: [key], key: true, message: 'moved', args: { key, before }, ...(fix && { fix: [fix] }) };
  },
});

/** All blocks in their order, as one edit: none can be moved without the others' giving way. */
function movedBlocks(document: CatalogueDocument, kind: DocumentKind): TextEdit | undefined {
  const blocks = topBlocks(document);
  const [first, last] = [blocks?.[0], blocks?.at(-1)];
  if (blocks === undefined || first === undefined || last === undefined) return undefined;
  const { source } = document;
  const ordered = inKeyOrder(blocks, shapeOf(kind), ({ name }) => name);
  return {
    range: source.range(first.start, last.end),
    text: ordered.map(({ start, end }) => source.text.slice(start, end)).join(''),
  };
}
