import { createHash } from 'node:crypto';
import { codeOf } from '../model/item.ts';
import type { ItemKey } from '../model/item.ts';

export const HOME = 'index.html';

/** Capitals only: on some disks `A` and `a` are the same file. At least five characters: Windows reserves `CON`, `COM1`. */
const SAFE_CODE = /^[0-9A-Z][0-9A-Z-]{4,63}$/u;
const ORGAN_ID = /^([0-9]{6}|[0-9]{12})-([0-9a-z]+(?:-[0-9a-z]+)*)$/u;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/u;
const LONGEST_SLUG = 64;

/** A file name for a code: the code itself where it is safe, else what is left of it and a short hash. */
export function codeFileName(key: ItemKey): string {
  const code = codeOf(key);
  return SAFE_CODE.test(code) ? code : hashedName(code);
}

/** A stable ASCII file name for any text, such as the name of a 条线. */
export function hashedName(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  const readable = text
    .toLowerCase()
    .replace(/[^0-9a-z]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 32);
  return readable === '' ? hash : `${readable}-${hash}`;
}

/** `<区划代码>/<slug>` of an organ's 编号; a 编号 of another form gets a folder of its own. */
export function organFolder(id: string): string {
  const [, division, slug] = ORGAN_ID.exec(id) ?? [];
  if (division === undefined || slug === undefined) return `other/${hashedName(id)}`;
  return `${division}/${slug.length > LONGEST_SLUG || RESERVED.test(slug) ? hashedName(slug) : slug}`;
}

export function placePath(code: string): string {
  return `places/${/^[0-9]{6,12}$/u.test(code) ? code : hashedName(code)}.html`;
}

/** The address of one page or asset as seen from another, both relative to the root of the site. */
export function relativeAddress(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to;
}
