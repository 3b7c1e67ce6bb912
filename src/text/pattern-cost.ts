/**
 * How much work a backtracking matcher can be led into by a text of at most LONGEST_TEXT characters. The pattern is read
 * as a sequence of atoms, and the work is added up from its end: what follows a loop is tried again at every place where
 * the loop can stop, unless what follows can only stand where the loop must stop (`[0-9]+号`). So `(a+)+` and `(a|a)*` come
 * out far above any bound, `.+有限.+` does not. Nothing is measured: a pattern is refused before it meets a text.
 *
 * A parser for a subset of the language, because no published checker is both small and sound: those that count nested
 * quantifiers miss `(a|a)*` and `.*.*.*x`, those that prove it bring an automata library of megabytes.
 */
export const LONGEST_TEXT = 1000;

export type PatternFault =
  | { readonly kind: 'syntax' | 'slow' | 'blank' }
  /** A construct outside the subset, as written. */
  | { readonly kind: 'unsupported'; readonly detail: string };

/** What one character may be. `members` are all of them, where they are few and known. */
interface Atom {
  readonly test: RegExp;
  readonly members: readonly string[] | undefined;
}

/** A piece of a pattern: the work from here on, given the work of what follows; and how it may begin, if it must. */
interface Piece {
  work(next: number): number;
  readonly first: Atom | undefined;
}

interface Repeat {
  readonly min: number;
  readonly max: number;
}

const REFUSED = /^(?:\(\?(?!:)(?:<[=!]?|[^)]?)|\\[bBk1-9]|[$^])/u;
const ESCAPE = /^\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[a-zA-Z]|.)/su;
const SET = /^\[(?:\\.|[^\]\\])*\]/su;
const QUANTIFIER = /^(?:[*+?]|\{(?<min>\d+)(?<comma>,(?<max>\d*))?\})\??/u;
const FEW = 300;

/** Thrown inside the reader only. */
class Unsupported extends Error {}

/** The work that a pattern can cost; infinite or very large numbers mean that it must not be used. */
export function patternWork(source: string): number | PatternFault {
  try {
    const reader = new Reader(source);
    const piece = reader.alternatives(true);
    return reader.rest === '' ? piece.work(1) : { kind: 'syntax' };
  } catch (error) {
    if (error instanceof Unsupported) return { kind: 'unsupported', detail: error.message };
    if (error instanceof SyntaxError) return { kind: 'syntax' };
    throw error;
  }
}

class Reader {
  rest: string;

  constructor(source: string) {
    this.rest = source;
  }

  /** Branches between `|`. `last`: nothing of the pattern follows. */
  alternatives(last: boolean): Piece {
    const branches = [this.sequence(last)];
    while (this.take(/^\|/u) !== undefined) branches.push(this.sequence(last));
    const [only] = branches;
    if (branches.length === 1 && only !== undefined) return only;
    // Branches that begin differently: at most one of them goes on.
    const apart = branches.every(({ first }, index) =>
      branches.slice(index + 1).every((other) => areDisjoint(first, other.first)),
    );
    return {
      first: undefined,
      work(next) {
        const works = branches.map((branch) => branch.work(next));
        return works.length + (apart ? Math.max(...works) : works.reduce((sum, work) => sum + work, 0));
      },
    };
  }

  private sequence(last: boolean): Piece {
    const parts: { readonly piece: Piece; readonly atom: Atom | undefined; readonly repeat: Repeat }[] = [];
    while (this.rest !== '' && !/^[|)]/u.test(this.rest)) {
      const { piece, atom } = this.atom();
      parts.push({ piece, atom, repeat: this.repeat() });
    }
    const firstFrom = (from: number): Atom | undefined => {
      const part = parts[from];
      return part === undefined || part.repeat.min === 0 ? undefined : part.piece.first;
    };
    return {
      first: firstFrom(0),
      work: (next) =>
        parts.reduceRight((work, { piece, atom, repeat }, index) => {
          // A loop at the very end leaves nothing to try again.
          const definite = (last && index === parts.length - 1) || areDisjoint(atom, firstFrom(index + 1));
          return atom !== undefined ? loopWork(repeat, definite, work) : repeatedWork(piece, repeat, work);
        }, next),
    };
  }

  private atom(): { piece: Piece; atom: Atom | undefined } {
    const refused = REFUSED.exec(this.rest)?.[0];
    if (refused !== undefined) throw new Unsupported(refused);
    if (this.take(/^\((?:\?:)?/u) !== undefined) {
      const piece = this.alternatives(false);
      if (this.take(/^\)/u) === undefined) throw new SyntaxError('unclosed group');
      return { piece, atom: undefined };
    }
    const source = this.take(ESCAPE) ?? this.take(SET) ?? this.take(/^[^)*+?{}|[\]]/su);
    if (source === undefined) throw new SyntaxError('not an atom');
    const atom = { test: new RegExp(`^${source}$`, 'su'), members: membersOf(source) };
    return { piece: { first: atom, work: (next) => 1 + next }, atom };
  }

  private repeat(): Repeat {
    const match = QUANTIFIER.exec(this.rest);
    if (match === null) return { min: 1, max: 1 };
    this.rest = this.rest.slice(match[0].length);
    const { min, comma, max } = match.groups ?? {};
    if (min !== undefined) {
      const most = comma === undefined ? Number(min) : max === '' ? LONGEST_TEXT : Number(max);
      return { min: Number(min), max: Math.min(most, LONGEST_TEXT) };
    }
    return { min: match[0].startsWith('+') ? 1 : 0, max: match[0].startsWith('?') ? 1 : LONGEST_TEXT };
  }

  private take(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.rest)?.[0];
    if (found !== undefined) this.rest = this.rest.slice(found.length);
    return found;
  }
}

/** One character again and again: what follows is tried at every place where the loop may stop. */
function loopWork({ min, max }: Repeat, definite: boolean, next: number): number {
  return definite ? max + 1 + next : min + (Math.max(0, max - min) + 1) * (1 + next);
}

/** A group again and again: each round may stop, or begin the next. */
function repeatedWork(piece: Piece, { min, max }: Repeat, next: number): number {
  let work = next;
  for (let round = max; round > 0 && work < Number.MAX_SAFE_INTEGER; round -= 1)
    work = piece.work(work) + (round > min ? next : 0);
  return work;
}

function areDisjoint(left: Atom | undefined, right: Atom | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (left.members !== undefined) return left.members.every((member) => !right.test.test(member));
  return right.members?.every((member) => !left.test.test(member)) ?? false;
}

/** The characters of a plain one, `\d`, or a set of plain ones and ranges; undefined where they are many or unknown. */
function membersOf(source: string): string[] | undefined {
  if (source === '\\d') return Array.from('0123456789');
  if (/^\\[^a-zA-Z0-9]$/su.test(source)) return [source.slice(1)];
  if (source.startsWith('\\') || source === '.') return undefined;
  if (!source.startsWith('[')) return [source];
  if (source.startsWith('[^') || source.includes('\\')) return undefined;
  const members: string[] = [];
  for (const [range] of source.slice(1, -1).matchAll(/.-.|./gsu)) {
    const from = range.codePointAt(0) ?? 0;
    const to = range.length < 3 ? from : (Array.from(range).at(-1)?.codePointAt(0) ?? from);
    if (to - from > FEW) return undefined;
    for (let point = from; point <= to; point += 1) members.push(String.fromCodePoint(point));
  }
  return members;
}
