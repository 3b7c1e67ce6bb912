import type { CatalogueDocument } from '../model/document.ts';
import { parseFile } from '../model/parse.ts';
import type { TextEdit } from '../model/positions.ts';
import type { OffsetEdit } from '../model/typing-slips.ts';
import { swallowedKeys } from './swallowed-keys.ts';

/** Reading a text again for every fault takes time: a large one is mended by hand. */
const MAX_LENGTH = 50_000;

/** Edits of the source as a fix. */
export function fixOf(
  document: CatalogueDocument,
  edits: readonly OffsetEdit[],
): { readonly fix?: readonly TextEdit[] } {
  const { source } = document;
  return edits.length === 0
    ? {}
    : { fix: edits.map(({ start, end, text }) => ({ range: source.range(start, end), text })) };
}

/** The same where YAML then finds fewer faults than before; otherwise there is more to it, and no fix. */
export function safeFix(
  document: CatalogueDocument,
  edits: readonly OffsetEdit[],
): { readonly fix?: readonly TextEdit[] } {
  const { text } = document.source;
  if (text.length > MAX_LENGTH) return {};
  const parts = edits.map(
    ({ start, text: instead }, index) => `${text.slice(edits[index - 1]?.end ?? 0, start)}${instead}`,
  );
  const changed = `${parts.join('')}${text.slice(edits.at(-1)?.end ?? 0)}`;
  const after = parseFile(document.file, Buffer.from(changed))[document.index];
  const isBetter =
    after !== undefined &&
    (after.problems.length < document.problems.length ||
      (after.problems.length === document.problems.length &&
        swallowedKeys(after).length < swallowedKeys(document).length));
  return isBetter ? fixOf(document, edits) : {};
}
