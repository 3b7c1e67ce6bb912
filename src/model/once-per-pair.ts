/**
 * A function of two objects, and the key that they stand for, that works once for the same two: what comes of laying one over
 * the other is then one object for all who have both.
 */
export function oncePerPair<
  Below extends object,
  Above extends object = Readonly<Record<string, unknown>>,
  Result = never,
>(work: (below: Below, above: Above, key: string) => Result): (below: Below, above: Above, key: string) => Result {
  const known = new WeakMap<Below, WeakMap<Above, { readonly key: string; readonly result: Result }>>();
  return (below, above, key) => {
    let byAbove = known.get(below);
    if (byAbove === undefined) {
      byAbove = new WeakMap();
      known.set(below, byAbove);
    }
    const before = byAbove.get(above);
    if (before?.key === key) return before.result;
    const result = work(below, above, key);
    byAbove.set(above, { key, result });
    return result;
  };
}
