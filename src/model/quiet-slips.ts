import { isMap, isScalar, isSeq } from '../io/yaml.ts';
import type { Node, Pair } from '../io/yaml.ts';
import { isRealDate } from '../text/dates.ts';
import type { CatalogueDocument } from './document.ts';
import { KNOWN_KEYS } from './generated/known-keys.ts';
import type { Path } from './positions.ts';
import { shapeBelow, shapeOf } from './shapes.ts';
import type { Shape } from './shapes.ts';
import {
  COMMENT,
  INVISIBLE,
  QUOTED,
  invisibleSlip,
  numberSignSlip,
  slipAt,
  wideSpaceSlip,
  withoutWideEnds,
} from './typing-slips.ts';
import type { TypingSlip, Written } from './typing-slips.ts';

const NEXT_KEY = /[，、；]\s*([^\s：:，、；]{1,30})(?:：\s*|:\s+)/gu;
/** A text without any of these has no slip that the schema does not see. */
const SUSPICIOUS =
  /[\u00a0\u00ad\u2000-\u200f\u202a-\u202e\u2060-\u2064\u3000\ufeff＃“”‘’＂「]|\d-(?:\d\d-31|02-(?:29|30))/u;

/** Slips in values that fit the schema all the same. */
export function quietSlips(document: CatalogueDocument): TypingSlip[] {
  const { kind } = document;
  const root = document.nodeAt([]);
  const [start = 0, end = 0] = root?.range ?? [];
  if (kind === undefined) return [];
  const text = document.source.text.slice(start, end);
  const mayJoinPairs = text.includes('{') && /[，、；]/u.test(text);
  if (!mayJoinPairs && !SUSPICIOUS.test(text)) return [];
  return [...slipsBelow(document, root, [], shapeOf(kind), false)];
}

function* slipsBelow(
  document: CatalogueDocument,
  node: Node | null | undefined,
  path: Path,
  shape: Shape | undefined,
  inBraces: boolean,
): Generator<TypingSlip> {
  if (isScalar(node) && typeof node.value === 'string' && node.range) {
    const [start, end] = node.range;
    const written = document.source.text.slice(start, end);
    const slip = textSlip({ path, node, start, end, written }, node.value, shape, inBraces);
    if (slip !== undefined) yield slip;
  }
  if (isSeq(node))
    for (const [index, entry] of node.items.entries())
      yield* slipsBelow(document, entry as Node, [...path, index], shapeBelow(shape, index), false);
  if (!isMap(node)) return;
  for (const { key, value } of node.items as Pair<Node | null, Node | null>[]) {
    const name = isScalar(key) ? String(key.value) : '';
    // What an import kept of its list is quoted as it came.
    if (path.length === 0 && name === '来源') continue;
    yield* slipsBelow(document, value, [...path, name], shapeBelow(shape, name), node.flow === true);
  }
}

function textSlip(scalar: Written, value: string, shape: Shape | undefined, inBraces: boolean): TypingSlip | undefined {
  const { type } = scalar.node;
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  if (scalar.written.search(INVISIBLE) >= 0) return { ...invisibleSlip(scalar, value), isUsable: true };
  const [, inner] = shape?.text === 'quoted' && type === 'PLAIN' ? (QUOTED.exec(value) ?? []) : [];
  if (inner !== undefined) return slipAt(scalar, 'quotes', value, inner, JSON.stringify(inner));
  if (shape?.text === 'date' && /^\d{4}-\d\d-\d\d$/u.test(value) && !isRealDate(value))
    return { ...slipAt(scalar, 'date', value), isUsable: true };
  const bare = withoutWideEnds(value);
  if (!isBlock && bare !== value && bare !== '') return { ...wideSpaceSlip(scalar, value), isUsable: true };
  if (type !== 'PLAIN') return undefined;
  if (COMMENT.test(value)) return { ...numberSignSlip(scalar, value), isUsable: true };
  return inBraces ? joinedPairs(scalar, value) : undefined;
}

/** `{ 环节: 受理，承办：窗口 }`: a full-width comma and colon make one text of two pairs. */
function joinedPairs(scalar: Written, value: string): TypingSlip | undefined {
  const joints = [...scalar.written.matchAll(NEXT_KEY)].filter(({ 1: key = '' }) => KNOWN_KEYS.has(key));
  const [first] = joints;
  if (first === undefined) return undefined;
  const at = scalar.start + first.index;
  const edits = joints.map(({ index, 0: found, 1: key = '' }) => ({
    start: scalar.start + index,
    end: scalar.start + index + found.length,
    text: `, ${key}: `,
  }));
  return { ...slipAt(scalar, 'comma', value), start: at, end: at + 1, edits };
}
