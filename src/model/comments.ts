import { Lexer } from '../io/yaml.ts';

/** The mark of the lexer in front of a text without quotes. */
const SCALAR_MARK = '\u001f';

/** The comments of a text, without the white space at their ends. */
export function commentsOf(text: string): string[] {
  return marksOf(text, ['#']);
}

/** What ties a text to the file in which it stands: its comments, anchors and aliases. */
export function tiesOf(text: string): string[] {
  return marksOf(text, ['#', '&', '*']);
}

function marksOf(text: string, signs: readonly string[]): string[] {
  const marks: string[] = [];
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (!isText && signs.some((sign) => token.startsWith(sign))) marks.push(token.trim());
    isText = token === SCALAR_MARK;
  }
  return marks;
}
