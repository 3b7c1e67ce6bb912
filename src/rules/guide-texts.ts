import type { ItemBlocks } from '../model/item.ts';
import type { Path } from '../model/positions.ts';

/** A text that tells the citizen what to do, as opposed to quoted law (原文), names of laws, and the item's own name. */
interface GuideText {
  readonly path: Path;
  readonly block: '申请条件' | '申请材料' | '办理程序';
  readonly text: string;
}

/** The texts that wording rules judge: conditions, materials and steps, without 原文 and 依据. */
export function* guideTexts(blocks: ItemBlocks): Generator<GuideText> {
  yield* textsOf('申请条件', blocks.申请条件, ['内容', '细化说明']);
  if (Array.isArray(blocks.申请材料))
    yield* textsOf('申请材料', blocks.申请材料, ['材料名称', '规格', '细化说明', '填报须知']);
  yield* textsOf('办理程序', blocks.办理程序, ['环节', '内容']);
}

function* textsOf(
  block: GuideText['block'],
  entries: readonly object[] | undefined,
  keys: readonly string[],
): Generator<GuideText> {
  for (const [index, entry] of (entries ?? []).entries()) {
    for (const key of keys) {
      const text = (entry as Readonly<Record<string, unknown>>)[key];
      if (typeof text === 'string') yield { path: [block, index, key], block, text };
    }
  }
}
