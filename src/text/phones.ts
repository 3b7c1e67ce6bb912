import { remembering } from './remembering.ts';

/** What kind of line a number is: with area code, without one, mobile, 400/800, or a short hot line. */
type PhoneKind = 'landline' | 'local' | 'mobile' | 'service' | 'hotline';

/** A number that is written in a text. */
export interface WrittenPhone {
  /** As written, with the quotes around it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Undefined where no number of this length or beginning exists. */
  readonly kind: PhoneKind | undefined;
  /** The usual way to write it: 028-85551234转801, or the digits as they are where it is no number. */
  readonly usual: string;
  readonly digits: number;
  /** The same number in the same parts, with ASCII digits and single hyphens and without quotes. */
  readonly plain: string;
  /** Whether marks are in it that a telephone and a web page cannot dial: Chinese quotes, full-width digits, dashes. */
  readonly isUndialable: boolean;
}

interface Reading {
  readonly kind: PhoneKind;
  readonly usual: string;
}

/** What looks like a number in a text and is none; each as long as it is, so that places stay. */
const OTHER_NUMBERS: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s，。；、“”]{1,300}/giu,
  /[\w.-]{1,60}@[\w.-]{1,60}/gu,
  /(?:QQ|微信|邮编|邮政编码|微博|工号|编号)(?:群|号码?|码)?[:：]?\s{0,2}[\w-]{1,40}/giu,
  /(?<!\d)(?:19|20)\d\d(?:[-/.]\d{1,2}){1,2}(?!\d)/gu,
  /\d{1,2}[:：]\d{2}(?![\d:：])/gu,
];
const DASHES = /[‐‑‒–—―−─－]/gu;
const MARKS: Readonly<Record<string, string>> = { '（': '(', '）': ')', '＋': '+', '\u3000': ' ', '\u00a0': ' ' };
/** Digits with the marks that people set between them, and an extension. */
const CANDIDATE = /[“”"‘’「『]?(?<number>[+(]{0,2}\d[-\d() ]{0,40}(?:(?:转|分机|#) {0,2}\d{1,6})?)[“”"‘’」』]?/gu;
const EXTENSION = /(?:转|分机|#) *(?<extension>\d{1,6})$/u;

const AREA = /^0(?:10|2\d|[3-9]\d\d)$/u;
/** Police and the like; operators 10xxx and 11xxx; government 12xxx; banks and carriers 95xxx(x); places 96xxx(x). */
const HOTLINE = /^(?:1[12]\d|1[012]\d{3}|11\d{4}|9[56]\d{3,4})$/u;
const MOBILE = /^1[3-9]\d{9}$/u;
const SERVICE = /^[48]00\d{7}$/u;
const LOCAL = /^[2-9]\d{6,7}$/u;

/** The numbers in the text of a phone field, in order. Words beside them are passed over, other numbers too. */
export const findPhones: (text: string) => readonly WrittenPhone[] = remembering(findPhonesAnew);

function findPhonesAnew(text: string): WrittenPhone[] {
  const even = withoutOtherNumbers(evened(text));
  const isBare = !/\p{Script=Han}/u.test(even.replaceAll(/转|分机|或者?|和|及/gu, ''));
  const phones: WrittenPhone[] = [];
  for (const match of even.matchAll(CANDIDATE)) {
    const number = match.groups?.['number'] ?? '';
    if ([even[match.index - 1], even[match.index + match[0].length]].some((beside) => /[A-Za-z_]/u.test(beside ?? '')))
      continue;
    const quoted = quotesAround(text, match.index, match[0], number);
    for (const { at, part } of partsOf(number)) {
      const digits = part.replaceAll(/\D/gu, '').length;
      const reading = readPhone(part);
      // Beside words, a few digits are a door, a floor or the end of the number before.
      if (!isBare && digits < (reading === undefined ? 7 : 5)) continue;
      const offset = match.index + match[0].indexOf(number) + at;
      const start = quoted ? match.index : offset;
      const end = quoted ? match.index + match[0].length : offset + part.length;
      phones.push({
        text: text.slice(start, end),
        start,
        end,
        kind: reading?.kind,
        usual: reading?.usual ?? part,
        digits,
        plain: part.replaceAll(/ {0,3}-+ {0,3}/gu, '-').trim(),
        isUndialable: quoted || isUndialable(text.slice(offset, offset + part.length)),
      });
    }
  }
  return phones;
}

/** One number by itself; undefined where there is no such number. */
export function readPhone(text: string): Reading | undefined {
  const even = evened(text).trim();
  const extension = EXTENSION.exec(even)?.groups?.['extension'];
  const number = extension === undefined ? even : even.replace(EXTENSION, '').trim();
  const groups = nationalGroups(number.split(/\D+/u).filter((group) => group !== ''));
  const reading = readGroups(groups);
  return reading === undefined || extension === undefined
    ? reading
    : { ...reading, usual: `${reading.usual}转${extension}` };
}

/** +86 20 … and 86-20-… as 020-…. */
function nationalGroups(groups: readonly string[]): readonly string[] {
  const [first = '', ...rest] = groups;
  if (first === '86' || first === '0086') {
    const [area = ''] = rest;
    return /^(?:10|2\d|[3-9]\d\d)$/u.test(area) ? [`0${area}`, ...rest.slice(1)] : rest;
  }
  return /^86(?:10|2\d|[3-9]\d\d)$/u.test(first) && rest.length > 0 ? [`0${first.slice(2)}`, ...rest] : groups;
}

function readGroups(groups: readonly string[]): Reading | undefined {
  const joined = groups.join('');
  if (MOBILE.test(joined)) return { kind: 'mobile', usual: joined };
  if (SERVICE.test(joined))
    return { kind: 'service', usual: `${joined.slice(0, 3)}-${joined.slice(3, 6)}-${joined.slice(6)}` };
  const [first = '', ...rest] = groups;
  if (AREA.test(first)) return withArea(first, rest);
  if (first.startsWith('0')) return readUnseparated(first, rest);
  return readLocal(groups);
}

function withArea(area: string, groups: readonly string[]): Reading | undefined {
  const local = readLocal(groups);
  if (local === undefined) return undefined;
  const [number = ''] = local.usual.split('转');
  // Where the area code has three digits, every number has eight.
  if (local.kind === 'local' && area.length === 3 && number.length !== 8) return undefined;
  return { kind: local.kind === 'local' ? 'landline' : 'hotline', usual: `${area}-${local.usual}` };
}

/** An area code without anything between it and the number: 02885551234. */
function readUnseparated(first: string, rest: readonly string[]): Reading | undefined {
  const match = /^(0(?:10|2\d|[3-9]\d\d))(\d{3,8})$/u.exec(first);
  return match === null ? undefined : withArea(match[1] ?? '', [match[2] ?? '', ...rest]);
}

/** A number without area code, in one piece or in two, and perhaps an extension after a hyphen. */
function readLocal(groups: readonly string[]): Reading | undefined {
  const [first = '', second = '', ...more] = groups;
  const kind = HOTLINE.test(first) ? 'hotline' : LOCAL.test(first) ? 'local' : undefined;
  if (kind !== undefined && more.length === 0 && second.length <= 6)
    return { kind, usual: second === '' ? first : `${first}转${second}` };
  const joined = groups.join('');
  const isInPieces = groups.length === 2 && first.length >= 3 && second.length >= 3;
  return isInPieces && LOCAL.test(joined) ? { kind: 'local', usual: joined } : undefined;
}

/** A run of digits, cut at spaces where the whole is no number and every part is one. */
function partsOf(number: string): readonly { readonly at: number; readonly part: string }[] {
  const whole = number.replace(/[-( ]+$/u, '');
  if (readPhone(whole) !== undefined) return [{ at: 0, part: whole }];
  const parts = [...whole.matchAll(/[^ ]+/gu)].map((match) => ({ at: match.index, part: match[0] }));
  return parts.every(({ part }) => readPhone(part) !== undefined) ? parts : [{ at: 0, part: whole }];
}

function quotesAround(text: string, start: number, match: string, number: string): boolean {
  return match.length > number.length && /[“”‘’「」『』]/u.test(text.slice(start, start + match.length));
}

function isUndialable(written: string): boolean {
  return /[０-９＋‐‑‒–—―−─－]|--|- | -/u.test(written);
}

/** The text with ASCII digits and marks, every character where it was. */
function evened(text: string): string {
  return text
    .replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(DASHES, '-')
    .replaceAll(/[（）＋\u3000\u00a0]/gu, (mark) => MARKS[mark] ?? mark);
}

function withoutOtherNumbers(text: string): string {
  return OTHER_NUMBERS.reduce((rest, pattern) => rest.replace(pattern, (match) => '，'.repeat(match.length)), text);
}
