import type { TextTable } from './facts.ts';
import type { Place } from './positions.ts';

/** Numbers of 32 bits, as many as are added. */
export class Numbers {
  length = 0;
  private values = new Uint32Array(256);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  /** The last of them; 0 before there is any. */
  last(): number {
    return this.values[this.length - 1] ?? 0;
  }

  all(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

/** Numbers of a place: file, pointer, and line and column of the start and of the end. */
export const PARTS_OF_PLACE = 6;

/** Places in columns. */
export class Places {
  private readonly names: TextTable;
  private readonly numbers = new Numbers();

  constructor(names: TextTable) {
    this.names = names;
  }

  get length(): number {
    return this.numbers.length / PARTS_OF_PLACE;
  }

  push({ file, pointer, range: { start, end } }: Place): void {
    const { names, numbers } = this;
    numbers.push(names.intern(file));
    numbers.push(names.intern(pointer));
    for (const { line, column } of [start, end]) {
      numbers.push(line);
      numbers.push(column);
    }
  }

  all(): Uint32Array {
    return this.numbers.all();
  }

  /** Adds places whose names have other numbers elsewhere. */
  append(numbers: Uint32Array, nameId: (number: number) => number): void {
    for (const [index, number] of numbers.entries())
      this.numbers.push(index % PARTS_OF_PLACE < 2 ? nameId(number) : number);
  }

  at(index: number): Place {
    const { names, numbers } = this;
    const from = PARTS_OF_PLACE * index;
    return {
      file: names.text(numbers.at(from)),
      pointer: names.text(numbers.at(from + 1)),
      range: {
        start: { line: numbers.at(from + 2), column: numbers.at(from + 3) },
        end: { line: numbers.at(from + 4), column: numbers.at(from + 5) },
      },
    };
  }
}
