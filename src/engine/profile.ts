import type { Rule } from '../model/rule.ts';

/** How long parts of a run took, in milliseconds, and how often they ran. */
export interface Timing {
  ms: number;
  runs: number;
}

/** Where the time of a run goes: by phase, and by rule. */
export class Profile {
  readonly phases = new Map<string, Timing>();
  readonly rules = new Map<string, Timing>();

  /** Counts time that has already passed to a phase. */
  passed(name: string, ms: number): void {
    this.phases.set(name, { ms, runs: 1 });
  }

  /** Does a piece of work, and counts its time to a phase. */
  phase<Result>(name: string, work: () => Result): Result {
    return timed(this.phases, name, work);
  }

  /** The same rules, which count the time that they take. What a rule makes others work out counts to the first that asks. */
  watching(rules: readonly Rule[]): readonly Rule[] {
    return rules.map((rule) => ({
      ...rule,
      check: (...args: readonly unknown[]) =>
        timed(this.rules, rule.id, () => [
          ...(rule.check as (...all: readonly unknown[]) => Iterable<unknown>)(...args),
        ]),
    })) as unknown as readonly Rule[];
  }
}

function timed<Result>(timings: Map<string, Timing>, name: string, work: () => Result): Result {
  const start = performance.now();
  try {
    return work();
  } finally {
    const timing = timings.get(name) ?? { ms: 0, runs: 0 };
    timing.ms += performance.now() - start;
    timing.runs += 1;
    timings.set(name, timing);
  }
}
