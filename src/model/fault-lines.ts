/** What can stand as a key in a catalogue: a short word, perhaps in quotes. */
const KEY = String.raw`["']?([^\s:：'"#\-{}[\],，。、；&*!|>%@\x60][^\s:：'"#{}[\]，。、；]{0,29})["']?`;
const BEFORE = String.raw`^((?:[ \t]|- |-\t)*)`;
const WIDE_INDENTATION = /^[ \t]*([\u00a0\u2000-\u200b\u3000]+)/u;
const FULL_WIDTH = new RegExp(`${BEFORE}${KEY}：`, 'u');
const WIDE_SPACE = new RegExp(`${BEFORE}${KEY}:([\\u00a0\\u2000-\\u200b\\u3000]+)`, 'u');
const NO_SPACE = new RegExp(`${BEFORE}(?![0-9]+:)${KEY}:(?=[^\\s/])`, 'u');
const NO_DASH_SPACE = /^[ \t]*-(?=[^\s\-0-9.])/u;
const WIDE_NUMBER_SIGN = /^[ \t\u3000]{0,100}＃/u;
/** A dash of a Chinese keyboard where the mark of a list entry should be, with the spaces behind it that YAML does not know. */
const WIDE_DASH =
  /^[ \t]*([－–—―‐‑‒−]{1,2}[\u00a0\u2000-\u200b\u3000]{0,10})(?=[^\s－–—―‐‑‒−])|^[ \t]*([－–—―‐‑‒−]{1,2})(?=[ \t])/u;
const ENTRY_MARKS = /^(?:[ \t]|-(?=[ \t]))*/u;
const STRUCTURE = new RegExp(`^[ \\t]*(?:-(?:[ \\t]|$)|${KEY}(?:：|:(?:\\s|$)))`, 'u');

/** A fault that the writing of one line shows. Offsets in the whole text; `key` is the word in front of the colon. */
export interface LineFault {
  readonly kind:
    | 'full-width-colon'
    | 'full-width-dash'
    | 'full-width-number-sign'
    | 'wide-space'
    | 'colon-space'
    | 'dash-space';
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** A line of a text: from its first character to its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

export function lineAt(text: string, offset: number): Line {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
}

/** The lines from that of one offset to that of another. */
export function* linesBetween(text: string, from: number, to: number): Generator<Line> {
  for (let line = lineAt(text, from); ;) {
    yield line;
    const newline = text.indexOf('\n', line.end);
    if (newline < 0 || newline >= to) return;
    line = lineAt(text, newline + 1);
  }
}

/** What is wrong with the colon or the spaces of a line, seen by itself. */
export function lineFault(text: string, { start, end }: Line): LineFault | undefined {
  const line = text.slice(start, end);
  const sign = WIDE_NUMBER_SIGN.exec(line);
  if (sign !== null)
    return { kind: 'full-width-number-sign', start: start + sign[0].length - 1, end: start + sign[0].length, key: '' };
  const indentation = WIDE_INDENTATION.exec(line);
  if (indentation?.[1] !== undefined) {
    const at = start + indentation[0].length - indentation[1].length;
    return { kind: 'wide-space', start: at, end: at + indentation[1].length, key: '' };
  }
  const dash = NO_DASH_SPACE.exec(line);
  if (dash !== null)
    return { kind: 'dash-space', start: start + dash[0].length - 1, end: start + dash[0].length, key: '' };
  const wideDash = WIDE_DASH.exec(line);
  if (wideDash !== null) {
    const at = start + wideDash[0].length - (wideDash[1] ?? wideDash[2] ?? '').length;
    return { kind: 'full-width-dash', start: at, end: start + wideDash[0].length, key: '' };
  }
  const full = FULL_WIDTH.exec(line);
  if (full !== null) return colonFault('full-width-colon', start + full[0].length - 1, full[2]);
  const wide = WIDE_SPACE.exec(line);
  if (wide?.[3] !== undefined) {
    const after = start + wide[0].length;
    return { kind: 'wide-space', start: after - wide[3].length, end: after, key: wide[2] ?? '' };
  }
  const close = NO_SPACE.exec(line);
  if (close !== null) return colonFault('colon-space', start + close[0].length - 1, close[2]);
  return line.trim() === '：' ? colonFault('full-width-colon', start + line.indexOf('：'), '') : undefined;
}

function colonFault(kind: LineFault['kind'], at: number, key = ''): LineFault {
  return { kind, start: at, end: at + 1, key };
}

/** Whether a line begins a key or an entry of a list. */
export function isStructural(text: string, line: Line): boolean {
  return STRUCTURE.test(text.slice(line.start, line.end));
}

export function indentationOf(text: string, { start, end }: Line): number {
  return /^[ \t]*/u.exec(text.slice(start, end))?.[0].length ?? 0;
}

/** Where a line begins to say something: behind its indentation and the marks of list entries. */
export function contentStart(text: string, { start, end }: Line): number {
  return start + (ENTRY_MARKS.exec(text.slice(start, end))?.[0].length ?? 0);
}

/**
 * The end of what begins at an offset of a line: the lines after it that are indented more deeply, the list below a key,
 * and what begins neither key nor entry. Without it the rest is as sound as it was.
 */
export function endOfBlock(text: string, from: number): number {
  const line = lineAt(text, from);
  const depth = Math.max(from, line.start + indentationOf(text, line)) - line.start;
  const isEntry = text[line.start + depth] === '-';
  let { end } = line;
  for (let newline = text.indexOf('\n', end); newline >= 0; newline = text.indexOf('\n', end)) {
    const next = lineAt(text, newline + 1);
    const inner = indentationOf(text, next);
    const isList = !isEntry && inner === depth && /^-(?:\s|$)/u.test(text.slice(next.start + inner, next.end));
    if (inner <= depth && !isList && isStructural(text, next)) return end;
    end = Math.max(next.end, newline + 1);
  }
  return text.length;
}
