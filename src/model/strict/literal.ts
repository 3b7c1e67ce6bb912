import { outside } from './outside.ts';
import { DASH, HASH, RETURN, SPACE, endsLine } from './scalars.ts';

/**
 * A block of text behind `|` or `|-`: its value, and where it ends, which is behind its last line that is not empty. The
 * first line sets the indentation.
 */
export function readLiteral(
  text: string,
  start: number,
  parentIndent: number,
): { readonly value: string; readonly end: number } {
  const isClipped = text.charCodeAt(start + 1) === DASH;
  if (!endsLine(text.charCodeAt(start + (isClipped ? 2 : 1)))) throw outside;
  let at = text.indexOf('\n', start) + 1;
  const indent = spacesAt(text, at, text.length);
  if (indent <= parentIndent || endsLine(text.charCodeAt(at + indent))) throw outside;
  let value = '';
  let end = at;
  for (let empty = 0; at < text.length; at = text.indexOf('\n', at) + 1) {
    const spaces = spacesAt(text, at, indent);
    const from = at + spaces;
    if (endsLine(text.charCodeAt(from))) {
      empty += 1;
      continue;
    }
    if (spaces < indent) {
      // YAML is of two minds about a comment that is indented further than the key, but not as far as the text.
      if (spaces > parentIndent && text.charCodeAt(from) === HASH) throw outside;
      break;
    }
    if (endsLine(text.charCodeAt(from + spacesAt(text, from, text.length)))) throw outside;
    const lineFeed = text.indexOf('\n', from);
    const line = text.slice(from, text.charCodeAt(lineFeed - 1) === RETURN ? lineFeed - 1 : lineFeed);
    value += value === '' ? line : `\n${'\n'.repeat(empty)}${line}`;
    empty = 0;
    end = lineFeed + 1;
  }
  return { value: isClipped ? value : `${value}\n`, end };
}

function spacesAt(text: string, start: number, most: number): number {
  let count = 0;
  while (count < most && text.charCodeAt(start + count) === SPACE) count += 1;
  return count;
}
