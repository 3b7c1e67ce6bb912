import { outside } from './outside.ts';

/** What YAML takes for a number beyond doubt, and within what a number can hold. */
const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/u;
/** What begins like a number and might be one to some reader; dates, codes with letters and `20个工作日` are not. */
const NEARLY_NUMBER = /^\+?(?:[\d._]+(?:[eE][-+]?\d*)?|0[a-zA-Z][\da-fA-F_]*)$/u;
const RESERVED = /^(?:null|true|false)$/iu;
const LONGEST_RESERVED = 5;
const PLUS = 0x2b;

/** Signs with which a text without quotes cannot begin, or with which it might be something else. */
const NO_BEGINNINGS: ReadonlySet<number> = new Set(
  Array.from(' -?:,[]{}#&*!|>\'"%@`~.\r\n', (sign) => sign.charCodeAt(0)),
);

export function mayBegin(unit: number): boolean {
  return unit > 0x7f || !NO_BEGINNINGS.has(unit);
}

/** What YAML makes of a text without quotes. */
export function plainValue(word: string): string | number {
  const first = word.charCodeAt(0);
  if (first > 0x7f) return word;
  if (first <= 0x39 && (first >= 0x30 || first === PLUS)) {
    if (NUMBER.test(word)) return Number(word);
    if (NEARLY_NUMBER.test(word)) throw outside;
  } else if (word.length <= LONGEST_RESERVED && RESERVED.test(word)) throw outside;
  return word;
}
