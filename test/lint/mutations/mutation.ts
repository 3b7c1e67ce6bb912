import { DOCUMENT_KINDS } from '../../../src/model/document.ts';
import type { DocumentKind } from '../../../src/model/document.ts';
import { ROOT_SHAPES, SHAPES } from '../../../src/model/generated/shapes.ts';

/** A shipped document that a mutation is tried on. */
export interface Shipped {
  readonly file: string;
  readonly text: string;
  /** Its plain value. */
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * How to break a document so that one rule, and no other, finds fault. `break` gives the changed text with ⟦ and ⟧ around
 * what the finding has to cover, or the changed files by name where there are several (the marks are in one of them), or
 * undefined where the document offers nothing to break.
 */
export interface Mutation {
  readonly rule: string;
  readonly kind: DocumentKind;
  break(shipped: Shipped): string | Readonly<Record<string, string>> | undefined;
  /** How the changed text becomes bytes, where it is not UTF-8. */
  encode?(text: string): Uint8Array;
  /** ISO date of the judgement, if not that of the catalogue's own check. */
  readonly asOf?: string;
  /** Rules that rightly speak too, once each: the rule is about what they find. */
  readonly also?: readonly string[];
  /** Why fewer than four documents can be broken like this, where that is so. */
  readonly few?: string;
}

type Fits = (value: Readonly<Record<string, unknown>>) => boolean;

/** A change of the first text that a pattern hits; `to` as in String.replace, with ⟦ and ⟧. */
export function replacing(from: RegExp | string, to: string, fits: Fits = () => true): Mutation['break'] {
  return ({ text, value }) => {
    if (!fits(value)) return undefined;
    const changed = text.replace(from, to);
    return changed === text ? undefined : changed;
  };
}

/** The same where what is marked is the code of the item, because what is missing has no place of its own. */
export function replacingUnseen(from: RegExp | string, to: string, fits: Fits = () => true): Mutation['break'] {
  return (shipped) => {
    const changed = replacing(from, to, fits)(shipped);
    return typeof changed === 'string' ? markCode(changed) : undefined;
  };
}

/** Marks the code of an item. */
export function markCode(text: string): string | undefined {
  const marked = text.replace(/^(基本编码: )("[^"]*")$/mu, '$1⟦$2⟧');
  return marked === text ? undefined : marked;
}

/** A top-level block with its key: everything up to the next line that is not indented. */
export const block = (key: string): RegExp => new RegExp(`^${key}:.*\\n(?:[ -].*\\n)*`, 'mu');

/** A document with top-level blocks laid where the order of keys wants them; keys may carry ⟦ and ⟧. */
export function laid(text: string, blocks: string): string {
  const kind = DOCUMENT_KINDS.find((known) => text.includes(`文件类型: ${known}\n`));
  const order = Object.keys(SHAPES[kind === undefined ? -1 : ROOT_SHAPES[kind]]?.keys ?? {});
  const rank = (line: string) => order.indexOf(line.replaceAll(/[⟦⟧]/gu, '').split(':')[0] ?? '');
  return blocks.split(/(?<=\n)(?=\S)/u).reduce((whole, added) => {
    const lines = whole.split(/(?<=\n)/u);
    const next = lines.findIndex((line) => rank(line) > rank(added));
    return lines.toSpliced(next < 0 ? lines.length : next, 0, added).join('');
  }, text);
}
