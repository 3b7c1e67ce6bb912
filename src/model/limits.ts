import { Lexer } from '../io/yaml.ts';

/** Bounds that keep a hostile file from taking the machine. No catalogue file comes near them. */
export const MAX_DEPTH = 64;
export const MAX_ALIASES = 100;
const MAX_TOKENS = 200_000;
const MAX_INDENTATION = 4 * MAX_DEPTH;
/** Every `- `, `? ` or `: ` at the start of a line is one level more. */
const DEEP_LINE = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${MAX_DEPTH}}|^ {${MAX_INDENTATION}}(?=[^\\s])`, 'mu');

/** Tokens that only mark what follows; they are not in the text. */
export const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** What makes a text too much to be read, and at which offset; found before the recursive reader meets it. */
export function excessOf(text: string): { readonly at: number; readonly detail: 'depth' | 'size' } | undefined {
  const deep = tooDeep(text);
  if (deep !== undefined) return { at: deep, detail: 'depth' };
  const large = text.length > MAX_TOKENS ? tooMany(text) : undefined;
  return large === undefined ? undefined : { at: large, detail: 'size' };
}

function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5b || unit === 0x7b) depth += 1;
    else if (unit === 0x5d || unit === 0x7d) depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH * 4) return at;
  }
  const line = DEEP_LINE.exec(text);
  return line === null ? undefined : line.index + line[0].length - 1;
}

function tooMany(text: string): number | undefined {
  let at = 0;
  let count = 0;
  for (const token of new Lexer().lex(text)) {
    if (!MARKS.has(token)) at += token.length;
    count += 1;
    if (count > MAX_TOKENS) return Math.min(at, text.length - 1);
  }
  return undefined;
}
