import { Lexer } from '../io/yaml.ts';

/** The mark of the lexer in front of a text without quotes. */
const SCALAR_MARK = '\u001f';

/** The comments of a text, without the white space at their ends. */
export function commentsOf(text: string): string[] {
  const comments: string[] = [];
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (!isText && token.startsWith('#')) comments.push(token.trim());
    isText = token === SCALAR_MARK;
  }
  return comments;
}
