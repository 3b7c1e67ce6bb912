/** An editor touches a file several times in a row; when it has been quiet for so long, that was one save. */
const QUIET_MS = 8;
/** But nobody waits longer. */
const LONGEST_MS = 40;

/** Paths that are touched, gathered until it is quiet. */
export class Touches {
  private paths = new Set<string>();
  private since = 0;
  private ending: { readonly error: unknown } | undefined;
  private wake: () => void = () => undefined;

  add(path: string): void {
    if (this.paths.size === 0) this.since = performance.now();
    this.paths.add(path);
    this.wake();
  }

  /** Nothing comes any more; an error is thrown to whoever waits. */
  end(error?: unknown): void {
    this.ending ??= { error };
    this.wake();
  }

  get isEnded(): boolean {
    return this.ending !== undefined;
  }

  /** Whether something waits to be looked at. */
  get isAny(): boolean {
    return this.paths.size > 0 || this.ending !== undefined;
  }

  /** What was touched together; nothing where that did not happen for so long, undefined at the end. */
  async next(patience: number): Promise<ReadonlySet<string> | undefined> {
    if (!this.isAny) await this.more(patience);
    while (this.paths.size > 0 && this.ending === undefined) {
      const left = this.since + LONGEST_MS - performance.now();
      if (left <= 0 || !(await this.more(Math.min(QUIET_MS, left)))) break;
    }
    if (this.ending?.error !== undefined) throw this.ending.error;
    if (this.ending !== undefined) return undefined;
    const { paths } = this;
    this.paths = new Set();
    return paths;
  }

  /** Whether anything comes before the time is up. */
  private more(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = Number.isFinite(ms) ? setTimeout(() => resolve(false), ms) : undefined;
      this.wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
