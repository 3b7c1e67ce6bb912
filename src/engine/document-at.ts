import type { CatalogueDocument } from '../model/document.ts';
import type { Place } from '../model/positions.ts';

/** Of the documents of a file, the one that a place is in: the last that begins before it. */
export function documentAt(
  documents: readonly CatalogueDocument[],
  { range }: Pick<Place, 'range'>,
): CatalogueDocument | undefined {
  if (documents.length < 2) return documents[0];
  const begun = documents.findLast(
    (document) => (document.nodeAt([])?.start ?? 0) <= document.source.offset(range.start),
  );
  return begun ?? documents[0];
}
