import type { LayoutBuilder } from '../layout.ts';
import { KeyNames } from './key-names.ts';
import { outside } from './outside.ts';
import { mayBegin, plainValue } from './plain.ts';

export const SPACE = 0x20;
const LINE_FEED = 0x0a;
export const RETURN = 0x0d;
const COLON = 0x3a;
export const DASH = 0x2d;
export const HASH = 0x23;
export const COMMA = 0x2c;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BACKSLASH = 0x5c;
const LAST_ASCII = 0x7f;
const BRACKETS: ReadonlySet<number> = new Set(Array.from(',[]{}', (sign) => sign.charCodeAt(0)));
/** YAML allows 1,024 characters. */
const LONGEST_KEY = 200;
/** What a key that is known otherwise may begin with by mistake. */
const MISTAKEN_BEGINNING = /^[-\u00a0\u2000-\u200f\u3000]/u;

const NAMES = new KeyNames();

export function endsLine(unit: number): boolean {
  return unit === LINE_FEED || unit === RETURN;
}

/** Reads scalars in one line. The text ends with a line feed. */
export class ScalarReader {
  protected readonly text: string;
  protected readonly layout: LayoutBuilder;
  /** The next character. */
  protected at = 0;
  /** The last scalar in one line. */
  private form: 'plain' | 'single-quoted' | 'double-quoted' = 'plain';
  private start = 0;
  private end = 0;
  private quoted = '';

  constructor(text: string, layout: LayoutBuilder) {
    this.text = text;
    this.layout = layout;
  }

  protected unit(): number {
    return this.text.charCodeAt(this.at);
  }

  protected skipSpaces(): void {
    while (this.unit() === SPACE) this.at += 1;
  }

  protected skipLine(): void {
    this.at = this.text.indexOf('\n', this.at) + 1;
  }

  /** Goes over a scalar in one line, to what stands behind it: in block context a comment, a line end or a colon. */
  protected scan(inBrackets: boolean): void {
    this.start = this.at;
    const unit = this.unit();
    if (unit === DOUBLE_QUOTE) this.scanDoubleQuoted();
    else if (unit === SINGLE_QUOTE) this.scanSingleQuoted();
    else if (mayBegin(unit, this.text.charCodeAt(this.at + 1))) this.scanPlain(inBrackets);
    else throw outside;
  }

  /** Whether what was gone over is a key. */
  protected isKey(): boolean {
    if (this.unit() !== COLON) return false;
    const next = this.text.charCodeAt(this.at + 1);
    return next === SPACE || endsLine(next);
  }

  /** Takes down what was gone over as a key of a map that does not have it yet, not even as every object does. */
  protected takeKey(map: Readonly<Record<string, unknown>>): string {
    const { start, end } = this;
    if (!this.isKey() || this.at !== end || end - start > LONGEST_KEY) throw outside;
    const name = this.form === 'plain' ? this.plainName() : this.quoted;
    if (name in map) throw outside;
    this.layout.leaf(this.form, start, end, name);
    this.at += 1;
    return name;
  }

  /** A plain key, which has to be a text and begin like one. */
  private plainName(): string {
    const { text, start, end } = this;
    const known = NAMES.find(text, start, end);
    if (known !== undefined) return known;
    const name = plainValue(text.slice(start, end));
    if (typeof name !== 'string' || MISTAKEN_BEGINNING.test(name)) throw outside;
    return NAMES.keep(name);
  }

  /** Takes down what was gone over as a value. The place may be behind white space that follows it. */
  protected takeValue(): unknown {
    const { form, start, end } = this;
    const value = form === 'plain' ? plainValue(this.text.slice(start, end)) : this.quoted;
    this.layout.leaf(form, start, end, value);
    return value;
  }

  /** Behind a value nothing may stand on its line but a comment that cannot be mistaken for a part of it. */
  protected endOfLine(value: unknown): unknown {
    const { end } = this.layout;
    this.at = end;
    this.skipSpaces();
    const unit = this.unit();
    if (unit === HASH) {
      const gap = this.at - end;
      if (gap === 0 || (gap === 1 && this.text.charCodeAt(this.at + 1) !== SPACE)) throw outside;
    } else if (!endsLine(unit)) throw outside;
    this.skipLine();
    return value;
  }

  private scanPlain(inBrackets: boolean): void {
    const { text } = this;
    let { at } = this;
    let end = at;
    for (; ; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit <= LAST_ASCII) {
        if (unit === SPACE) continue;
        if (endsLine(unit)) break;
        if (unit === HASH && text.charCodeAt(at - 1) === SPACE) break;
        if (unit === COLON && this.isColonEnd(text.charCodeAt(at + 1), inBrackets)) break;
        if (inBrackets && BRACKETS.has(unit)) break;
      }
      end = at + 1;
    }
    this.form = 'plain';
    this.end = end;
    this.at = at;
  }

  private isColonEnd(next: number, inBrackets: boolean): boolean {
    return next === SPACE || endsLine(next) || (inBrackets && BRACKETS.has(next));
  }

  private scanSingleQuoted(): void {
    const { text, start } = this;
    let at = start + 1;
    for (let unit = text.charCodeAt(at); ; unit = text.charCodeAt((at += 1))) {
      if (endsLine(unit)) throw outside;
      if (unit !== SINGLE_QUOTE) continue;
      if (text.charCodeAt(at + 1) !== SINGLE_QUOTE) break;
      at += 1;
    }
    this.quote('single-quoted', at + 1, text.slice(start + 1, at).replaceAll("''", "'"));
  }

  private scanDoubleQuoted(): void {
    const { text, start } = this;
    let at = start + 1;
    let isEscaped = false;
    for (let unit = text.charCodeAt(at); unit !== DOUBLE_QUOTE; unit = text.charCodeAt((at += 1))) {
      if (endsLine(unit)) throw outside;
      if (unit !== BACKSLASH) continue;
      isEscaped = true;
      at += 1;
      if (endsLine(text.charCodeAt(at))) throw outside;
    }
    this.quote('double-quoted', at + 1, isEscaped ? unescaped(text.slice(start, at + 1)) : text.slice(start + 1, at));
  }

  private quote(form: 'single-quoted' | 'double-quoted', end: number, value: string): void {
    this.form = form;
    this.end = end;
    this.at = end;
    this.quoted = value;
  }
}

/** The escapes of JSON mean the same in YAML. */
function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw outside;
  }
}
