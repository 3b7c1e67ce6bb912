import { digestOf } from '../io/content-digest.ts';
import type { DigestScheme } from '../io/content-digest.ts';
import { decode } from '../io/decode.ts';
import { CatalogueDocument } from './document.ts';
import type { SyntaxProblem } from './document.ts';
import { excessOf } from './limits.ts';
import { slicesOf } from './slices.ts';
import type { Slice } from './slices.ts';
import { SourceText } from './source-text.ts';
import { readStrictly } from './strict/reader.ts';
import { readDocument } from './syntax.ts';
import { plainValue, treeProblems } from './tree-problems.ts';
import { layoutOf } from './yaml-layout.ts';

/** How files are read, for those who want to rule out that it matters. */
export interface ReadingOptions {
  /** False: `yaml` reads every file, also those in the form that the strict reader takes. */
  readonly strictReader?: boolean;
  /** How the bytes of each file are to be known again; undefined: not at all. */
  readonly digests?: DigestScheme;
}

/**
 * The documents of one file. Never throws: what cannot be read becomes a problem of a document, so that every other
 * document and file is still judged. A file without content gives one document without a value.
 */
export function parseFile(
  file: string,
  bytes: Uint8Array,
  { strictReader = true, digests }: ReadingOptions = {},
): CatalogueDocument[] {
  const { text, encoding } = decode(bytes);
  const source = new SourceText(file, text, encoding, digests && digestOf(bytes, digests));
  const first: SyntaxProblem[] =
    encoding === 'utf-8'
      ? []
      : [
          {
            id: encoding === 'undecodable' ? 'undecodable' : 'encoding',
            start: 0,
            end: Math.min(text.length, 1),
            detail: encoding,
          },
        ];
  const reading = strictReader ? readStrictly(text) : undefined;
  if (reading !== undefined) return [new CatalogueDocument(source, 0, reading.layout, reading.value, first, 'strict')];
  const slices = slicesOf(text);
  if (slices.length === 0) return [new CatalogueDocument(source, 0, undefined, undefined, first)];
  return slices.map((slice, index) => parseSlice(source, index, slice, index === 0 ? first : []));
}

function parseSlice(
  source: SourceText,
  index: number,
  { start, end }: Slice,
  before: readonly SyntaxProblem[],
): CatalogueDocument {
  const text = source.text.slice(start, end);
  const excess = excessOf(text);
  if (excess !== undefined)
    return new CatalogueDocument(source, index, undefined, undefined, [
      ...before,
      { id: 'limits', start: start + excess.at, end: start + excess.at + 1, detail: excess.detail },
    ]);
  const { document, problems } = readDocument(text);
  const sound = document !== undefined && document.errors.length === 0;
  const found = [...problems, ...(sound ? treeProblems(document, text) : [])];
  const { value, problem } = sound && found.every(({ id }) => id !== 'limits') ? plainValue(document) : {};
  if (problem !== undefined && found.every(({ detail }) => detail !== 'alias')) found.push(problem);
  const layout = document && layoutOf(document, start);
  return new CatalogueDocument(source, index, layout, value, [...before, ...found.map((one) => shifted(one, start))]);
}

/** Offsets of a document that was read by itself become offsets in its file. */
function shifted(problem: SyntaxProblem, by: number): SyntaxProblem {
  const { start, end, related } = problem;
  return {
    ...problem,
    start: start + by,
    end: end + by,
    ...(related && { related: [related[0] + by, related[1] + by] as const }),
  };
}
