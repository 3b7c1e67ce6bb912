/**
 * Characters that write to a terminal or hide what is written: controls, breaks of lines, marks that turn the direction of
 * writing.
 */
const UNSEEN = /[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const UNSEEN_RUN = new RegExp(`${UNSEEN.source}+`, 'gu');

/** Text of others on one line: control characters would let it write to the terminal or break lines. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN_RUN, ' ');
}

/** The same with a space for each such character, so that all others stay where they are. */
export function blanked(text: string): string {
  return text.replace(UNSEEN, ' ');
}
