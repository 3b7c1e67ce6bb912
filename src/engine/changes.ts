import { groupBy } from '../consistency/group-by.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** What became of findings. */
export interface Changes {
  readonly news: readonly Diagnostic[];
  /** Those that were found before and say something else now, such as how many places disagree. */
  readonly changed: readonly Diagnostic[];
  readonly same: readonly Diagnostic[];
  readonly gone: readonly Diagnostic[];
}

/** The findings that somebody knows, in the form of reports (gathered). They are the same where their fingerprints are. */
export class Told {
  private readonly known = new Map<string, Diagnostic[]>();

  constructor(diagnostics: Iterable<Diagnostic>) {
    for (const diagnostic of diagnostics) this.add(diagnostic);
  }

  /** What is new to who knows these where `before` has become `now`; from then on that is known. */
  learn(before: readonly Diagnostic[], now: readonly Diagnostic[]): Changes {
    const former = this.taken([before, now]);
    const [news, changed, same]: [Diagnostic[], Diagnostic[], Diagnostic[]] = [[], [], []];
    for (const diagnostic of now) {
      const old = former.get(diagnostic.fingerprint)?.shift();
      (old === undefined ? news : saying(old) === saying(diagnostic) ? same : changed).push(diagnostic);
      this.add(diagnostic);
    }
    return { news, changed, same, gone: [...former.values()].flat() };
  }

  /** The same where these are all that is found; of what is as it was, only what stands elsewhere now is told. */
  learnAll(now: readonly Diagnostic[]): Changes {
    const before = new Set(this.all().map((diagnostic) => JSON.stringify(diagnostic)));
    const changes = this.learn(this.all(), now);
    return { ...changes, same: changes.same.filter((diagnostic) => !before.has(JSON.stringify(diagnostic))) };
  }

  private all(): Diagnostic[] {
    return [...this.known.values()].flat();
  }

  private add(diagnostic: Diagnostic): void {
    const same = this.known.get(diagnostic.fingerprint);
    if (same === undefined) this.known.set(diagnostic.fingerprint, [diagnostic]);
    else same.push(diagnostic);
  }

  /** Takes out what is known of these findings: of each fingerprint, as many as the longer of the lists has. */
  private taken(lists: readonly (readonly Diagnostic[])[]): Map<string, Diagnostic[]> {
    const counts = new Map<string, number>();
    for (const list of lists)
      for (const [fingerprint, { length }] of groupBy(list, (one) => one.fingerprint))
        counts.set(fingerprint, Math.max(length, counts.get(fingerprint) ?? 0));
    const taken = new Map<string, Diagnostic[]>();
    for (const [fingerprint, count] of counts)
      taken.set(fingerprint, this.known.get(fingerprint)?.splice(0, count) ?? []);
    return taken;
  }
}

/** What a finding says, wherever it stands. */
function saying({ severity, message, args, members, related }: Diagnostic): string {
  return JSON.stringify([severity, message, args, members, related.map((other) => [other.file, other.args])]);
}
