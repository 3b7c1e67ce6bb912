/** Distinct texts of a large catalogue's standards; what comes from one place only is soon dropped. */
const MOST_TEXTS = 20_000;

/** What was asked for lately, between a number of entries and twice as many. */
export class Latest<Key, Value> {
  private readonly most: number;
  private recent = new Map<Key, Value>();
  private older = new Map<Key, Value>();

  constructor(most: number) {
    this.most = most;
  }

  get(key: Key): Value | undefined {
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const before = this.older.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  set(key: Key, value: Value): void {
    if (this.recent.size >= this.most) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, value);
  }
}

/**
 * A function of one text that keeps its latest results (all but undefined), because every place that inherits a text asks for
 * it again. Results must not be changed by those who get them.
 */
export function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Latest<string, Result>(MOST_TEXTS);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

/**
 * A function of a text and a value that stands for it, which gives the first value for all that have the text: equal things are
 * kept once. Of so many texts, and of twice as many, the latest are known.
 */
export function sharing<Value>(most: number): (text: string, value: Value) => Value {
  const known = new Latest<string, Value>(most);
  return (text, value) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, value);
    return value;
  };
}
