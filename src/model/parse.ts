import { parseAllDocuments } from '../io/yaml.ts';
import type { Document } from '../io/yaml.ts';
import { decode } from '../io/decode.ts';
import { CatalogueDocument } from './document.ts';
import type { SyntaxProblem } from './document.ts';
import { SourceText } from './source-text.ts';
import { plainValue, syntaxProblems, tooDeep } from './syntax.ts';

/**
 * The documents of one file. Never throws: what cannot be read becomes a problem of a document, so that every other
 * document and file is still judged. A file without content gives one document without a value.
 */
export function parseFile(file: string, bytes: Uint8Array): CatalogueDocument[] {
  const { text, encoding } = decode(bytes);
  const source = new SourceText(file, text, encoding);
  const encodingProblems: SyntaxProblem[] =
    encoding === 'utf-8' ? [] : [{ id: 'encoding', start: 0, end: Math.min(text.length, 1), detail: encoding }];
  const unreadable = (problems: readonly SyntaxProblem[]) =>
    problems.length === 0 ? [] : [new CatalogueDocument(source, 0, undefined, undefined, problems)];
  if (encoding === 'undecodable') return unreadable(encodingProblems);
  const deep = tooDeep(text);
  if (deep !== undefined)
    return unreadable([...encodingProblems, { id: 'limits', start: deep, end: deep + 1, detail: 'depth' }]);
  const documents = parseDocuments(text);
  if (documents === undefined)
    return unreadable([...encodingProblems, { id: 'limits', start: 0, end: 1, detail: 'depth' }]);
  if (documents.length === 0) return [new CatalogueDocument(source, 0, undefined, undefined, encodingProblems)];
  return documents.map((document, index) => {
    const problems = [...(index === 0 ? encodingProblems : []), ...syntaxProblems(document, text)];
    const { value, problem } = plainValue(document);
    return new CatalogueDocument(
      source,
      index,
      document,
      value,
      problem === undefined ? problems : [...problems, problem],
    );
  });
}

/** Undefined where the nesting is too deep for the recursive reader. */
function parseDocuments(text: string): Document[] | undefined {
  try {
    const parsed = parseAllDocuments(text, { prettyErrors: false });
    const documents = Array.isArray(parsed) ? (parsed as Document[]) : [];
    // A separator with nothing behind it begins no document.
    return documents.filter(({ contents, errors }) => contents !== null || errors.length > 0);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
