import { fold } from './fold.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const PLACES: readonly (readonly [number, string])[] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
];
const LARGEST = 99_999_999;

/** Forms of cheques and copy counts (壹份, 贰拾) and other spellings, as the plain ones. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    〇: '零',
    壹: '一',
    贰: '二',
    叁: '三',
    肆: '四',
    伍: '五',
    陆: '六',
    柒: '七',
    捌: '八',
    玖: '九',
    拾: '十',
    佰: '百',
    仟: '千',
  }),
);

function formatSection(value: number): string {
  let text = '';
  let skipped = false;
  for (const [place, name] of PLACES) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += `${skipped ? '零' : ''}${DIGITS[digit] ?? ''}${name}`;
    skipped = false;
  }
  return text;
}

/**
 * A whole number as statutes write it: 十二, 二十, 一百零五, 一万零五百.
 * Outside 0 to 99,999,999, or with a fraction, it comes back in Arabic digits.
 */
export function formatChineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > LARGEST) return String(n);
  if (n === 0) return DIGITS[0];
  const high = Math.floor(n / 10_000);
  const low = n % 10_000;
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  const text = `${high > 0 ? `${formatSection(high)}万` : ''}${gap}${formatSection(low)}`;
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** Adds up digits and their units without judging their order; `undefined` for any other character. */
function addUp(plain: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of plain) {
    const value = DIGITS.findIndex((known) => known === character);
    const place = PLACES.find(([, name]) => name === character);
    if (value >= 0) {
      digit = value;
    } else if (place !== undefined) {
      section += Math.max(digit, 1) * place[0];
      digit = 0;
    } else if (character === '万') {
      total += (section + digit) * 10_000;
      section = 0;
      digit = 0;
    } else {
      return undefined;
    }
  }
  return total + section + digit;
}

/** A numeral spelt digit by digit, as years are (二〇一五). Two bare digits (五六日) mean a range and are none. */
function readDigitByDigit(plain: string): number | undefined {
  if (!/^[一二三四五六七八九][零一二三四五六七八九]{1,7}$/u.test(plain)) return undefined;
  if (plain.length !== 4 && !plain.includes('零')) return undefined;
  return Array.from(plain).reduce((value, digit) => value * 10 + DIGITS.findIndex((known) => known === digit), 0);
}

/**
 * Reads a whole number below 100 million: Chinese (十二, 一百零五, 两百, 壹拾, 二〇一五) or Arabic digits of
 * either width. `undefined` for anything else, also for what two readers take differently: 一百五 (105, 150).
 */
export function parseChineseNumeral(text: string): number | undefined {
  const folded = fold(text);
  if (/^\d{1,8}$/u.test(folded)) return Number(folded);
  if (folded === '' || folded.length > 20 || /两(?![百千万]|$)|.两$/u.test(folded)) return undefined;
  const plain = Array.from(folded, (character) => PLAIN.get(character) ?? character)
    .join('')
    .replaceAll('两', '二');
  const value = addUp(plain);
  const regular = plain.replace(/(?<=[百千万零])十/gu, '一十').replace(/^一十/u, '十');
  if (value !== undefined && formatChineseNumeral(value) === regular) return value;
  return readDigitByDigit(plain);
}
