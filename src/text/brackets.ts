/** A bracketed stretch of a text: UTF-16 offsets, `start` at the opening mark, `end` after the closing one. */
export interface BracketSpan {
  start: number;
  end: number;
}

/**
 * The outermost pairs of one kind of bracket, in reading order, in one pass whatever the nesting.
 * `open` and `close` are one UTF-16 unit each. A mark without its partner is passed over, so that
 * `《甲《乙》` still gives `《乙》`.
 */
export function outermostPairs(text: string, open: string, close: string): BracketSpan[] {
  const waiting: number[] = [];
  const outermost: BracketSpan[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === open) {
      waiting.push(index);
    } else if (text[index] === close) {
      const start = waiting.pop();
      if (start === undefined) continue;
      while ((outermost.at(-1)?.start ?? -1) > start) outermost.pop();
      outermost.push({ start, end: index + 1 });
    }
  }
  return outermost;
}
