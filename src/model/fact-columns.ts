import type { TextTable } from './facts.ts';
import type { Place } from './positions.ts';

const CHUNK_BITS = 12;
const CHUNK = 1 << CHUNK_BITS;

/** Numbers of 32 bits, as many as are added. They lie in pieces: a list that doubles would need three times its room. */
export class Numbers {
  length: number;
  private readonly chunks: Uint32Array[] = [];

  /** Begins with some numbers, which are not copied. */
  constructor(numbers: Uint32Array = new Uint32Array()) {
    this.length = numbers.length;
    for (let from = 0; from < numbers.length; from += CHUNK) this.chunks.push(numbers.subarray(from, from + CHUNK));
    const last = this.chunks.at(-1);
    if (last !== undefined && last.length < CHUNK) {
      const roomy = new Uint32Array(CHUNK);
      roomy.set(last);
      this.chunks[this.chunks.length - 1] = roomy;
    }
  }

  push(value: number): void {
    const at = this.length & (CHUNK - 1);
    if (at === 0) this.chunks.push(new Uint32Array(CHUNK));
    const chunk = this.chunks[this.length >>> CHUNK_BITS];
    if (chunk !== undefined) chunk[at] = value;
    this.length += 1;
  }

  /** Adds many at once, as they are or as what they stand for here. What fills pieces is not copied. */
  append(numbers: Uint32Array, numberHere?: NumbersHere): void {
    if (numberHere !== undefined) {
      for (const number of numbers) this.push(numberHere(number));
      return;
    }
    for (let from = 0; from < numbers.length;) {
      const at = this.length & (CHUNK - 1);
      const piece = numbers.subarray(from, from + CHUNK - at);
      if (piece.length === CHUNK) this.chunks.push(piece);
      else {
        if (at === 0) this.chunks.push(new Uint32Array(CHUNK));
        this.chunks[this.length >>> CHUNK_BITS]?.set(piece, at);
      }
      this.length += piece.length;
      from += piece.length;
    }
  }

  at(index: number): number {
    return this.chunks[index >>> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0;
  }

  /** The last of them; 0 before there is any. */
  last(): number {
    return this.at(this.length - 1);
  }

  all(): Uint32Array {
    const all = new Uint32Array(this.length);
    for (const [index, chunk] of this.chunks.entries()) {
      const from = index << CHUNK_BITS;
      all.set(chunk.subarray(0, Math.min(CHUNK, this.length - from)), from);
    }
    return all;
  }
}

/** Numbers of a place: folder and name of the file, pointer, and line and column of the start and of the end. */
const PARTS = 7;
/** The first of them are numbers of names. */
const NAMED = 3;
const POINTER = 2;

/**
 * Places in columns. A file is two names, because a million files have few folders and few names, but a million paths.
 */
export class Places {
  private readonly names: TextTable;
  private readonly numbers: Numbers;

  /** Begins with some places, whose numbers are those of the names. */
  constructor(names: TextTable, numbers?: Uint32Array) {
    this.names = names;
    this.numbers = new Numbers(numbers);
  }

  get length(): number {
    return this.numbers.length / PARTS;
  }

  push({ file, pointer, range: { start, end } }: Place): void {
    const { names, numbers } = this;
    const nameAt = file.lastIndexOf('/') + 1;
    numbers.push(names.intern(file.slice(0, nameAt)));
    numbers.push(names.intern(file.slice(nameAt)));
    numbers.push(names.intern(pointer));
    for (const { line, column } of [start, end]) {
      numbers.push(line);
      numbers.push(column);
    }
  }

  all(): Uint32Array {
    return this.numbers.all();
  }

  /** Adds places of others, from one up to, not including, another, whose names may have other numbers there. */
  append(numbers: Uint32Array, from: number, to: number, nameId: NumbersHere): void {
    if (nameId === undefined) {
      this.numbers.append(numbers.subarray(PARTS * from, PARTS * to));
      return;
    }
    for (let index = PARTS * from; index < PARTS * to; index += 1) {
      const number = numbers[index] ?? 0;
      this.numbers.push(index % PARTS < NAMED ? nameId(number) : number);
    }
  }

  /** Whether two places are one range of one file, whatever their pointers say. */
  isSameRange(left: number, right: number): boolean {
    for (let part = 0; part < PARTS; part += 1)
      if (part !== POINTER && this.numbers.at(PARTS * left + part) !== this.numbers.at(PARTS * right + part))
        return false;
    return true;
  }

  /** A number of 30 bits that is the same for the same range. */
  hash(index: number): number {
    let hash = 0;
    for (let part = 0; part < PARTS; part += 1)
      if (part !== POINTER) hash = Math.imul(hash ^ this.numbers.at(PARTS * index + part), 0x01000193);
    return (hash ^ (hash >>> 15)) & 0x3fffffff;
  }

  at(index: number): Place {
    const { names, numbers } = this;
    const from = PARTS * index;
    return {
      file: names.text(numbers.at(from)) + names.text(numbers.at(from + 1)),
      pointer: names.text(numbers.at(from + 2)),
      range: {
        start: { line: numbers.at(from + 3), column: numbers.at(from + 4) },
        end: { line: numbers.at(from + 5), column: numbers.at(from + 6) },
      },
    };
  }
}

/** The number here of what has another number elsewhere; undefined where all numbers are the same. */
export type NumbersHere = ((number: number) => number) | undefined;

/** Numbers that are larger here than elsewhere by as much. */
export function shiftedBy(shift: number): NumbersHere {
  return shift === 0 ? undefined : (number) => number + shift;
}

/** Numbers here of values elsewhere, each worked out when it is first met; the values with which it began here keep theirs. */
export function numbersHere<Value>(
  values: readonly Value[],
  begun: readonly Value[],
  numberOf: (value: Value) => number,
): NumbersHere {
  if (values === begun) return undefined;
  const known = new Int32Array(values.length).fill(-1);
  return (number) => {
    let here = known[number];
    if (here === undefined) throw new RangeError(`no value ${number}`);
    if (here < 0) {
      here = numberOf(values[number] as Value);
      known[number] = here;
    }
    return here;
  };
}
