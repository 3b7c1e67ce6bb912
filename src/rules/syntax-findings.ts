import type { CatalogueDocument, SyntaxProblem } from '../model/document.ts';
import type { Bilingual, DocumentFinding } from '../model/rule.ts';
import { safeFix } from './safe-fix.ts';
import { swallowedKeys } from './swallowed-keys.ts';

export const SAVE_AS_UTF8: Bilingual = {
  zh: '改存为 UTF-8：记事本用“另存为”，编码选 UTF-8；VS Code 点右下角的编码，选“通过编码保存”，再选 UTF-8；WPS 用“另存为”，类型选纯文本，编码选 UTF-8。',
  en: 'Save the file as UTF-8: in Notepad with “Save as”, in VS Code through the encoding in the status bar, in WPS as plain text.',
};

/** What to write instead of the characters of a problem, given them and the character behind them. */
type Instead = (written: string, next: string, kind: string) => string | undefined;

/** The syntax problems of one kind as findings, each at its very characters; `detail` and `words` go to the message. */
export function* syntaxFindings(
  document: CatalogueDocument,
  id: SyntaxProblem['id'],
  message: string | ((problem: SyntaxProblem) => string),
  instead: Instead = () => undefined,
): Generator<DocumentFinding> {
  for (const problem of document.problems) {
    if (problem.id !== id) continue;
    const { start, end, detail, words = '' } = problem;
    yield {
      path: [],
      range: document.source.range(start, end),
      message: typeof message === 'string' ? message : message(problem),
      args: { detail, words: shortened(words) },
      ...fixAt(document, problem, instead, detail),
    };
  }
}

/** The lines of one kind that YAML took for a part of a text, as findings. */
export function* swallowedFindings(
  document: CatalogueDocument,
  isAsked: (kind: string) => boolean,
  message: string | ((kind: string) => string),
  instead: Instead,
): Generator<DocumentFinding> {
  for (const fault of swallowedKeys(document)) {
    const { kind, start, end, key } = fault;
    if (!isAsked(kind)) continue;
    yield {
      path: [],
      range: document.source.range(start, end),
      message: typeof message === 'string' ? message : message(kind),
      args: { detail: key, words: key },
      ...fixAt(document, fault, instead, kind),
    };
  }
}

function fixAt(
  document: CatalogueDocument,
  { start, end }: { readonly start: number; readonly end: number },
  instead: Instead,
  kind: string,
): Pick<DocumentFinding, 'fix'> {
  const { text } = document.source;
  const write = instead(text.slice(start, end), text[end] ?? '', kind);
  return write === undefined ? {} : safeFix(document, [{ start, end, text: write }]);
}

/** A mark that wants a space behind it. */
export function spaced(mark: string): Instead {
  return (_, next) => (/[\s]/u.test(next) || next === '' ? mark : `${mark} `);
}

/** The first 40 characters of the first line. */
function shortened(words: string): string {
  const [start = ''] = /^[^\r\n]{0,40}/u.exec(words) ?? [];
  return /^[^\r\n]/u.test(words.slice(start.length)) ? `${start}…` : start;
}
