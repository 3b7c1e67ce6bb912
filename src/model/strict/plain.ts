import { outside } from './outside.ts';

/** What YAML takes for a number beyond doubt, and within what a number can hold. */
const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/u;
/** What might be a number; dates, codes with letters and `20个工作日` cannot. */
const NEARLY_NUMBER = /^[-+.]{0,2}(?:\d[\d._]*(?:e[-+]?\d*)?|0[a-z][\da-f_]*|inf|nan)$/iu;
/** The signs with which such a text begins. */
const NUMERIC: ReadonlySet<number> = unitsOf('+-.0123456789');
const RESERVED = /^(?:~|null|true|false)$/iu;
const LONGEST_RESERVED = 5;
const LAST_ASCII = 0x7f;

/** Signs with which a text without quotes cannot begin. */
const NO_BEGINNINGS: ReadonlySet<number> = unitsOf(' ,[]{}#&*!|>\'"%@`\r\n');
/** Signs with which it can, where a letter, a number or a hyphen follows. */
const DOUBTFUL_BEGINNINGS: ReadonlySet<number> = unitsOf('-?:');
const WORD = /[-a-z\d]/iu;

export function mayBegin(unit: number, next: number): boolean {
  if (unit > LAST_ASCII) return true;
  if (DOUBTFUL_BEGINNINGS.has(unit)) return next > LAST_ASCII || WORD.test(String.fromCharCode(next));
  return !NO_BEGINNINGS.has(unit);
}

/** What YAML makes of a text without quotes. */
export function plainValue(word: string): string | number {
  const first = word.charCodeAt(0);
  if (first > LAST_ASCII) return word;
  if (NUMERIC.has(first)) {
    if (NUMBER.test(word)) return Number(word);
    if (NEARLY_NUMBER.test(word) || word.startsWith('...')) throw outside;
  } else if (word.length <= LONGEST_RESERVED && RESERVED.test(word)) throw outside;
  return word;
}

function unitsOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}
