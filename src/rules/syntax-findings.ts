import type { CatalogueDocument, SyntaxProblem } from '../model/document.ts';
import type { Bilingual, DocumentFinding } from '../model/rule.ts';

export const SAVE_AS_UTF8: Bilingual = {
  zh: '改存为 UTF-8：记事本用“另存为”，编码选 UTF-8；VS Code 点右下角的编码，选“通过编码保存”，再选 UTF-8；WPS 用“另存为”，类型选纯文本，编码选 UTF-8。',
  en: 'Save the file as UTF-8: in Notepad with “Save as”, in VS Code through the encoding in the status bar, in WPS as plain text.',
};

/** The syntax problems of one kind as findings, each at its very characters; `detail` and `words` go to the message. */
export function* syntaxFindings(
  document: CatalogueDocument,
  id: SyntaxProblem['id'],
  message: string | ((problem: SyntaxProblem) => string),
): Generator<DocumentFinding> {
  for (const problem of document.problems) {
    if (problem.id !== id) continue;
    const { start, end, detail, words = '' } = problem;
    yield {
      path: [],
      range: document.source.range(start, end),
      message: typeof message === 'string' ? message : message(problem),
      args: { detail, words: shortened(words) },
    };
  }
}

/** The first 40 characters of the first line. */
function shortened(words: string): string {
  const [start = ''] = /^[^\r\n]{0,40}/u.exec(words) ?? [];
  return /^[^\r\n]/u.test(words.slice(start.length)) ? `${start}…` : start;
}
