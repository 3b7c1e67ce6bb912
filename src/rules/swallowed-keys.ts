import type { CatalogueDocument } from '../model/document.ts';
import { lineFault, linesBetween } from '../model/fault-lines.ts';
import type { LineFault } from '../model/fault-lines.ts';
import { KNOWN_KEYS } from '../model/generated/known-keys.ts';
import type { WrittenNode } from '../model/layout.ts';
import type { Path } from '../model/positions.ts';
import { schemaProblems } from '../model/schema.ts';
import type { SchemaProblem } from '../model/schema.ts';

/** A line that was meant as a key or an entry, but that YAML reads as part of a text. */
interface SwallowedKey extends LineFault {
  readonly text: WrittenNode;
}

const cache = new WeakMap<CatalogueDocument, readonly SwallowedKey[]>();

/**
 * Keys with a wrong colon inside unquoted texts: every line that looks like a key where keys or a list should be, and any
 * line but the first that begins with a key that catalogues know.
 */
export function swallowedKeys(document: CatalogueDocument): readonly SwallowedKey[] {
  let found = cache.get(document);
  if (found === undefined) {
    // What the strict reader takes has every text on one line, or in a block of its own.
    const isPlain = document.reader === 'strict' && schemaProblems(document).length === 0;
    found = document.isReadable && !isPlain ? search(document) : [];
    cache.set(document, found);
  }
  return found;
}

/** Whether YAML read every line of a document as what it was meant to be. */
export function isReadAsMeant(document: CatalogueDocument): boolean {
  const isHarmless = document.problems.every(({ id }) => id === 'encoding' || id === 'swallowed-comment');
  return document.isReadable && isHarmless && swallowedKeys(document).length === 0;
}

function search(document: CatalogueDocument): SwallowedKey[] {
  const found: SwallowedKey[] = [];
  const misplaced = new Set(
    schemaProblems(document)
      .filter(isTextForStructure)
      .map(({ path }) => document.nodeAt(path)?.start),
  );
  const { text: source } = document.source;
  for (const text of document.nodes()) {
    if (text.form !== 'plain') continue;
    const { start, end } = text;
    const isMisplaced = misplaced.has(start);
    if (!isMisplaced && !source.slice(start, end).includes('\n')) continue;
    for (const line of linesBetween(source, start, end)) {
      if (line.start < start && !isMisplaced) continue;
      const fault = lineFault(source, { start: Math.max(start, line.start), end: line.end });
      const isMeant = isMisplaced || fault?.kind === 'full-width-number-sign' || KNOWN_KEYS.has(fault?.key ?? '');
      if (fault !== undefined && isMeant) found.push({ ...fault, text });
    }
  }
  return found;
}

function isTextForStructure(problem: SchemaProblem): boolean {
  return problem.id === 'wrong-type' && problem.actual === 'string' && !problem.expected.includes('string');
}

/** Whether a problem stands in a text that swallowed a key, or in braces that a comma cut: it goes when the slip is cured. */
export function followsFromSlip(document: CatalogueDocument, { path }: { readonly path: Path }): boolean {
  const cuts = document.problems.filter(({ id }) => id === 'null-key');
  const swallowed = swallowedKeys(document);
  if (cuts.length === 0 && swallowed.length === 0) return false;
  const node = nearestNode(document, path);
  if (node?.isScalar === true && swallowed.some(({ text }) => text.index === node.index)) return true;
  const at = node?.start;
  return at !== undefined && cuts.some(({ related: [start, end] = [0, 0] }) => start <= at && at < end);
}

function nearestNode(document: CatalogueDocument, path: Path): WrittenNode | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.nodeAt(path.slice(0, length));
    if (node !== undefined) return node;
  }
  return undefined;
}
