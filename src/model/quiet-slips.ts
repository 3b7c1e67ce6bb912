import { isRealDate } from '../text/dates.ts';
import type { CatalogueDocument } from './document.ts';
import { KNOWN_KEYS } from './generated/known-keys.ts';
import type { WrittenNode } from './layout.ts';
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
  if (kind === undefined || root === undefined) return [];
  const text = document.source.text.slice(root.start, root.end);
  const mayJoinPairs = text.includes('{') && /[，、；]/u.test(text);
  if (!mayJoinPairs && !SUSPICIOUS.test(text)) return [];
  return [...slipsBelow(document, root, [], shapeOf(kind), false)];
}

function* slipsBelow(
  document: CatalogueDocument,
  node: WrittenNode | undefined,
  path: Path,
  shape: Shape | undefined,
  inBraces: boolean,
): Generator<TypingSlip> {
  if (node === undefined) return;
  const { value: text, start, end } = node;
  if (typeof text === 'string') {
    const written = document.source.text.slice(start, end);
    const slip = textSlip({ path, node, start, end, written }, text, shape, inBraces);
    if (slip !== undefined) yield slip;
  }
  for (const [index, entry] of node.entries.entries())
    yield* slipsBelow(document, entry, [...path, index], shapeBelow(shape, index), false);
  for (const { key, value } of node.pairs) {
    const name = key.isScalar ? String(key.value) : '';
    // What an import kept of its list is quoted as it came.
    if (path.length === 0 && name === '来源') continue;
    yield* slipsBelow(document, value, [...path, name], shapeBelow(shape, name), node.isFlow);
  }
}

function textSlip(scalar: Written, value: string, shape: Shape | undefined, inBraces: boolean): TypingSlip | undefined {
  const { form } = scalar.node;
  const isBlock = form === 'literal' || form === 'folded';
  if (scalar.written.search(INVISIBLE) >= 0) return { ...invisibleSlip(scalar, value), isUsable: true };
  const [, inner] = shape?.text === 'quoted' && form === 'plain' ? (QUOTED.exec(value) ?? []) : [];
  if (inner !== undefined) return slipAt(scalar, 'quotes', value, inner, JSON.stringify(inner));
  if (shape?.text === 'date' && /^\d{4}-\d\d-\d\d$/u.test(value) && !isRealDate(value))
    return { ...slipAt(scalar, 'date', value), isUsable: true };
  const bare = withoutWideEnds(value);
  if (!isBlock && bare !== value && bare !== '') return { ...wideSpaceSlip(scalar, value), isUsable: true };
  if (form !== 'plain') return undefined;
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
