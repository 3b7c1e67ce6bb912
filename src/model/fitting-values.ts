/**
 * Values of top-level keys that fit the schema of one kind of documents, as far as documents share them. No schema makes one
 * top-level key depend on another, so they need not be looked at again.
 */
export class FittingValues {
  private readonly keys = new WeakMap<object, string>();

  /** Whether a map fits, without those of its values that are known to; false also where one of those is required. */
  fit(map: Readonly<Record<string, unknown>>, validate: (value: unknown) => boolean): boolean {
    const rest: Record<string, unknown> = {};
    const shared: [key: string, value: object][] = [];
    for (const key of Object.keys(map)) {
      const value = map[key];
      const isShared = typeof value === 'object' && value !== null && Object.isFrozen(value);
      if (isShared && this.keys.get(value) === key) continue;
      rest[key] = value;
      if (isShared) shared.push([key, value]);
    }
    if (!validate(rest)) return false;
    for (const [key, value] of shared) this.keys.set(value, key);
    return true;
  }
}
