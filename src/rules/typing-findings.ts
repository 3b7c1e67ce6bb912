import type { CatalogueDocument } from '../model/document.ts';
import type { DocumentFinding } from '../model/rule.ts';
import type { SlipKind } from '../model/typing-slips.ts';
import { fixOf } from './safe-fix.ts';
import { fieldName, problemsOf } from './schema-words.ts';

/** The typing slips of one kind as findings, each at its very characters; `meant` is empty where nobody can know it. */
export function* typingFindings(
  document: CatalogueDocument,
  kind: SlipKind,
  message: string,
): Generator<DocumentFinding> {
  for (const { slip, path, start, end, value, meant = '', edits } of problemsOf(document, 'typing')) {
    if (slip !== kind) continue;
    const range = document.source.range(start, end);
    yield { path, range, message, args: { field: fieldName(path), value, meant }, ...fixOf(document, edits) };
  }
}
