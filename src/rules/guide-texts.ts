import type { ItemBlocks } from '../model/item.ts';
import type { Path } from '../model/positions.ts';

/** Blocks with texts that tell the citizen what to do. */
type GuideBlock = '申请条件' | '申请材料' | '办理程序' | '特别程序' | '办理时限' | '联系方式';

/** Which texts of an entry are judged, block by block. */
export type GuideFields = Readonly<Partial<Record<GuideBlock, readonly string[]>>>;

/** A text that tells the citizen what to do, as opposed to quoted law (原文), names of laws, and the item's own name. */
interface GuideText {
  readonly path: Path;
  readonly text: string;
  /** What else the entry says that may make the text concrete; asked for only where a word is vague, which is rare. */
  readonly details: () => string;
}

const DETAILS: Readonly<Partial<Record<GuideBlock, readonly string[]>>> = {
  申请条件: ['细化说明'],
  申请材料: ['细化说明', '填报须知', '规格', '证照'],
  办理程序: ['时限'],
  特别程序: ['时限'],
};

/** The texts that a wording rule judges. */
export function* guideTexts(blocks: ItemBlocks, fields: GuideFields): Generator<GuideText> {
  for (const [block, keys] of Object.entries(fields) as [GuideBlock, readonly string[]][]) {
    const home: Path = block === '联系方式' ? [block, '窗口'] : [block];
    const value: unknown = block === '联系方式' ? blocks.联系方式?.窗口 : blocks[block];
    if (Array.isArray(value))
      for (const [index, entry] of (value as readonly unknown[]).entries())
        yield* textsOf(entry, [...home, index], keys, DETAILS[block] ?? []);
    else yield* textsOf(value, home, keys, DETAILS[block] ?? []);
  }
}

function* textsOf(
  entry: unknown,
  home: Path,
  keys: readonly string[],
  detailKeys: readonly string[],
): Generator<GuideText> {
  if (typeof entry !== 'object' || entry === null) return;
  const fields = entry as Readonly<Record<string, unknown>>;
  const textOf = (key: string): string => (typeof fields[key] === 'string' ? fields[key] : '');
  for (const key of keys) {
    const text = textOf(key);
    if (text === '') continue;
    const details = () => {
      const issuer = textOf('出具机构');
      const others = detailKeys.filter((other) => other !== key).map(textOf);
      return [...others, ...(issuer === '' ? [] : [`${issuer}出具的`])].join('\n');
    };
    yield { path: [...home, key], text, details };
  }
}
