import type { CatalogueDocument, SyntaxProblem } from '../model/document.ts';
import type { DocumentFinding } from '../model/rule.ts';

/** The syntax problems of one kind as findings, each at its very characters; `detail` goes to the message. */
export function* syntaxFindings(
  document: CatalogueDocument,
  id: SyntaxProblem['id'],
  message: string | ((problem: SyntaxProblem) => string),
): Generator<DocumentFinding> {
  for (const problem of document.problems) {
    if (problem.id !== id) continue;
    const range = document.source.range(problem.start, problem.end);
    yield {
      path: [],
      range,
      message: typeof message === 'string' ? message : message(problem),
      args: { detail: problem.detail },
    };
  }
}
