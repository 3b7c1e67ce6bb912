/** Distinct texts of a large catalogue's standards; what comes from one place only is soon dropped. */
const KEPT = 20_000;

/**
 * A function of one text that keeps its latest results, because every place that inherits a text asks for it again. Results
 * must not be changed by those who get them.
 */
export function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  let recent = new Map<string, Result>();
  let older = new Map<string, Result>();
  return (text) => {
    let result = recent.get(text);
    if (result !== undefined || recent.has(text)) return result as Result;
    const isKnown = older.has(text);
    result = isKnown ? (older.get(text) as Result) : work(text);
    if (recent.size >= KEPT) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, result);
    return result;
  };
}
