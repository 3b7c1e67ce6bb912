import { remembering } from './remembering.ts';
import { SIMPLIFIED } from './traditional.ts';

/** Marks that NFKC keeps apart though people type them for one another: every mark of a line folds to its first. */
const TWIN_MARKS: readonly string[] = [
  '"“”„‟〝〞「」',
  "'‘’‚‛′『』",
  '[〔【〖',
  ']〕】〗',
  '<〈‹',
  '>〉›',
  '-‐‑‒–—―−─',
  '~〜∼',
  '·・•‧⋅',
  '.。',
];

const TWINS = buildTwins();

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/gu;
const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}`;
/** A letter of an alphabetic script, or a part of a number: made when it is needed first. */
let wordCharacter: RegExp | undefined;

/** The twin of every unit that has one; 0 for the others. */
function buildTwins(): Uint16Array {
  const table = SIMPLIFIED.slice();
  for (const marks of TWIN_MARKS) {
    for (const mark of marks) table[mark.charCodeAt(0)] = marks.charCodeAt(0);
  }
  return table;
}

function replaceTwins(text: string): string {
  let result = '';
  let kept = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const twin = TWINS[unit] ?? 0;
    if (twin === 0 || twin === unit) continue;
    result += text.slice(kept, index) + String.fromCharCode(twin);
    kept = index + 1;
  }
  return kept === 0 ? text : result + text.slice(kept);
}

/**
 * The normal form in which two texts are compared; never meant for display.
 *
 * NFKC (UAX #15), one mark for each family of punctuation twins (also where only the width differs),
 * traditional characters as simplified, invisible characters dropped, white space dropped except for one
 * space between two words of an alphabetic script or numbers. Case is kept. `fold(fold(x)) === fold(x)`.
 */
export const fold = remembering(foldAnew);

function foldAnew(text: string): string {
  const unified = replaceTwins(text.replace(INVISIBLE, '').normalize('NFKC'));
  const spaced = unified.replace(/\s+/gu, ' ');
  const tight = spaced.replaceAll(' ', (space, at: number) => (isBetweenWords(spaced, at) ? space : ''));
  // Dropping a space can bring a letter and a combining mark together, hence the second normalization.
  return tight.normalize('NFKC');
}

/** Whether what stands at both sides of a space is of an alphabetic script, or a number. */
function isBetweenWords(text: string, at: number): boolean {
  return isOfWord(text, at - 1) && isOfWord(text, at + 1);
}

function isOfWord(text: string, at: number): boolean {
  const unit = text.charAt(at);
  // Nearly all are told without the classes of Unicode, which take V8 milliseconds of a start to put together.
  if (unit < '\u0080') return /[0-9A-Za-z]/u.test(unit);
  if (/[、-〃〈-】\u4e00-\u9fff]/u.test(unit)) return false;
  wordCharacter ??= new RegExp(`^(?![${CJK}])[\\p{L}\\p{N}\\p{M}]$`, 'u');
  return wordCharacter.test(characterAt(text, at));
}

/** The character that a unit belongs to. */
function characterAt(text: string, at: number): string {
  const isSecondHalf = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
  return String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0);
}

const PLACE = '(?:国家|设区的?市|县\\([市区旗、]+\\)|市\\(州\\)|街道|社区|[部省市州盟县区旗乡镇村地])';
const POWER = '(?:行使|权限|事权|实施|办理|承办|审批|受理)?';
const LEVEL = `${PLACE}+本?级${POWER}`;
const LEVEL_LIST = new RegExp(`^(?:(?:${LEVEL}|${PLACE})[、/,;和及与或])*${LEVEL}$`, 'u');

/** Offset of the bracket that the last character of the text closes, `-1` without one. Either width counts. */
function openingOfLastBracket(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const unit = text[index];
    if (unit === ')' || unit === '）') depth += 1;
    if (unit === '(' || unit === '（') depth -= 1;
    if (depth === 0) return unit === '(' || unit === '（' ? index : -1;
  }
  return -1;
}

/**
 * The item name without one trailing bracket that says nothing but who exercises the power:
 * `（县级）`, `(市级、县级)`, `（市级/县级）`, `（县级行使）`, `（省级权限）`, `（县（市、区）级）`.
 * Any other bracket stays: what it says tells sub-items apart. A name that is only such a bracket stays too.
 */
export function stripLevelSuffix(name: string): string {
  const trimmed = name.trimEnd();
  const opening = openingOfLastBracket(trimmed);
  if (opening <= 0) return name;
  if (!LEVEL_LIST.test(fold(trimmed.slice(opening + 1, -1)))) return name;
  const rest = trimmed.slice(0, opening).trimEnd();
  return rest === '' ? name : rest;
}

/**
 * Edits between two words: insert, delete, replace, or swap of two neighbours, over code points.
 * The restricted Damerau-Levenshtein distance (optimal string alignment): no stretch is edited twice. What is further than
 * `limit` is not worked out: any number above it is given.
 */
function editDistance(left: readonly string[], right: readonly string[], limit: number): number {
  const far = limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: Math.min(right.length, limit) + 1 }, (_, column) => column);
  let leastBefore = 0;
  for (let row = 1; row <= left.length; row += 1) {
    const current: number[] = [];
    let least = far;
    for (let column = Math.max(0, row - limit); column <= Math.min(right.length, row + limit); column += 1) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(
        (previous[column] ?? far) + 1,
        (current[column - 1] ?? far) + 1,
        (previous[column - 1] ?? far) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, (beforePrevious[column - 2] ?? far) + 1);
      current[column] = best;
      least = Math.min(least, best);
    }
    // A swap reaches over one row.
    if (least > limit && leastBefore > limit) return far;
    leastBefore = least;
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? far;
}

/** One Chinese character says as much as several letters: half of a Chinese word may differ, a third of another. */
function slipLimit(length: number, chinese: boolean): number {
  return Math.min(4, Math.floor(length / (chinese ? 2 : 3)));
}

/**
 * The candidate that `word` is plausibly a slip for, or nothing. Both sides are folded first, so width and
 * traditional characters cost nothing. A candidate counts if it shares a character with the word and at most
 * half of the longer word's characters differ (a third where no Chinese is written; never more than 4).
 * The smallest distance wins, the earlier candidate among equals.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = Array.from(fold(word));
  const letters = new Set(wanted);
  const chinese = /\p{Script=Han}/u.test(word);
  let found: string | undefined;
  let foundDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const offered = Array.from(fold(candidate));
    const limit = Math.min(slipLimit(Math.max(wanted.length, offered.length), chinese), foundDistance - 1);
    if (Math.abs(wanted.length - offered.length) > limit) continue;
    if (!offered.some((letter) => letters.has(letter))) continue;
    const distance = editDistance(wanted, offered, limit);
    if (distance > limit) continue;
    found = candidate;
    foundDistance = distance;
  }
  return found;
}
