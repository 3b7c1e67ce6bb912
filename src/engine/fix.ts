import { decode } from '../io/decode.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { parseFile } from '../model/parse.ts';
import type { TextEdit } from '../model/positions.ts';
import { SourceText } from '../model/source-text.ts';

/** A file after the fixes of its findings. */
export interface FixedFile {
  readonly bytes: Uint8Array;
  /** How many findings were mended. */
  readonly mended: number;
}

/**
 * Applies the fixes of the findings of one file; everything else stays byte for byte. A fix is taken whole or not at all;
 * of fixes that overlap, the first in the file. Undefined where nothing can be fixed, where the file is not UTF-8, or
 * where the result would not read as well as before.
 */
export function fixFile(
  file: string,
  bytes: Uint8Array,
  diagnostics: readonly Pick<Diagnostic, 'fix'>[],
): FixedFile | undefined {
  const { text, encoding, byteOrderMark } = decode(bytes);
  if (encoding !== 'utf-8') return undefined;
  const source = new SourceText(file, text, encoding);
  const { edits, mended } = compatible(diagnostics, source);
  if (mended === 0) return undefined;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: written } of edits) {
    pieces.push(source.text.slice(done, start), written);
    done = end;
  }
  const fixed = new TextEncoder().encode(
    `${byteOrderMark ? '\u{feff}' : ''}${pieces.join('')}${source.text.slice(done)}`,
  );
  return faultsIn(file, fixed) > faultsIn(file, bytes) ? undefined : { bytes: fixed, mended };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function compatible(
  diagnostics: readonly Pick<Diagnostic, 'fix'>[],
  source: SourceText,
): { readonly edits: readonly Edit[]; readonly mended: number } {
  const taken: Edit[] = [];
  let mended = 0;
  for (const { fix } of diagnostics) {
    if (fix === undefined) continue;
    const edits = fix.map((edit) => offsetsOf(edit, source));
    if (edits.some((edit) => overlapsOneOf(taken, edit))) continue;
    for (const edit of edits) taken.splice(placeOf(taken, edit.start), 0, edit);
    mended += 1;
  }
  return { edits: taken, mended };
}

/** How many edits, in the order of their starts, begin before an offset. */
function placeOf(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Edits in the order of their starts do not overlap each other: only the neighbours of another can be in its way. */
function overlapsOneOf(edits: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(edits, edit.start);
  return edits.slice(Math.max(0, place - 1), place + 1).some((other) => overlap(edit, other));
}

function offsetsOf({ range, text }: TextEdit, source: SourceText): Edit {
  return { start: source.offset(range.start), end: source.offset(range.end), text };
}

/** Two insertions at one place overlap too: which comes first would be chance. */
function overlap(left: Edit, right: Edit): boolean {
  return left.start < right.end ? right.start < left.end || right.start === left.start : left.start === right.start;
}

function faultsIn(file: string, bytes: Uint8Array): number {
  return parseFile(file, bytes).reduce((count, { problems }) => count + problems.length, 0);
}
