import type { CatalogueDocument } from '../model/document.ts';
import { scalarEdit } from '../model/edits.ts';
import type { Path } from '../model/positions.ts';
import type { DocumentFinding, Sentence } from '../model/rule.ts';
import type { Correction } from '../text/typography.ts';
import type { WrittenText } from './written-texts.ts';

/** Characters of context that a message shows on either side of a fault. */
const CONTEXT = 6;
/** Edits that one finding carries at most: each is tried on the text. What is left is found again. */
const MOST_EDITS = 100;

/** The one message of rules that correct how a text is set; `what` says what is wrong with the words. */
export function correctionMessage(
  what: Readonly<Record<'zh' | 'en', string>>,
): Readonly<Record<'zh' | 'en', Sentence>> {
  return {
    zh: ({ words, proper, count }) =>
      `“${words}”${what.zh}，应写作“${proper}”${more(count) > 0 ? `；这段文字里还有${more(count)}处` : ''}`,
    en: ({ words, proper, count }) =>
      `${what.en} in “${words}”; write “${proper}”${more(count) > 0 ? ` (${more(count)} more in this text)` : ''}`,
  };
}

/** One finding of all that is to be corrected in a text, at the first place. */
export function* correctionsIn(
  document: CatalogueDocument,
  { path, text, isReferredTo }: WrittenText,
  corrections: readonly Correction[],
  message: string,
): Generator<DocumentFinding> {
  const [first] = corrections;
  if (first === undefined) return;
  const from = Math.max(0, first.start - CONTEXT);
  const to = Math.min(text.length, first.end + CONTEXT);
  const shown = corrections.filter(({ start, end }) => start >= from && end <= to);
  yield {
    path,
    span: { start: first.start, end: first.end },
    message,
    args: { words: text.slice(from, to), proper: corrected(text, shown, from, to), count: corrections.length },
    ...(!isReferredTo && fixOf(document, path, corrections)),
  };
}

/** The edits that correct a text; none where one of them cannot be made. */
export function fixOf(
  document: CatalogueDocument,
  path: Path,
  corrections: readonly Correction[],
): Pick<DocumentFinding, 'fix'> {
  const tried = corrections.slice(0, MOST_EDITS);
  const fix = tried.flatMap(({ start, end, text }) => scalarEdit(document, path, { span: { start, end } }, text) ?? []);
  return fix.length > 0 && fix.length === tried.length ? { fix } : {};
}

function corrected(text: string, corrections: readonly Correction[], from: number, to: number): string {
  let result = '';
  let done = from;
  for (const { start, end, text: proper } of corrections) {
    result += text.slice(done, start) + proper;
    done = end;
  }
  return result + text.slice(done, to);
}

function more(count: unknown): number {
  return Number(count) - 1;
}
