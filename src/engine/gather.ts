import { fingerprintOf } from '../model/diagnostic.ts';
import type { Diagnostic, MessageArguments, Related, Severity } from '../model/diagnostic.ts';
import type { Place, Range, TextEdit } from '../model/positions.ts';

/**
 * Findings as they are reported: those that are places of one disagreement become one, which stands at the first of them
 * and has the others as related places. Exceptions, fixes and the baseline work on single places, before this.
 */
export function gathered(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const disagreements = new Map<string, Diagnostic[]>();
  const order: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { rule, message, gather } = diagnostic;
    if (gather === undefined) {
      order.push(diagnostic);
      continue;
    }
    const key = [rule, message, gather.key].join(' ');
    const known = disagreements.get(key);
    if (known !== undefined) {
      known.push(diagnostic);
      continue;
    }
    const others: Diagnostic[] = [];
    disagreements.set(key, others);
    order.push(new Disagreement(diagnostic, gather, others));
  }
  return order;
}

/** Findings that are one, put together whenever it is looked at: its places may be as many as there are. */
class Disagreement implements Diagnostic {
  private readonly first: Diagnostic;
  private readonly gathering: NonNullable<Diagnostic['gather']>;
  private readonly others: readonly Diagnostic[];

  /** `others` may still grow. */
  constructor(first: Diagnostic, gathering: NonNullable<Diagnostic['gather']>, others: readonly Diagnostic[]) {
    this.first = first;
    this.gathering = gathering;
    this.others = others;
  }

  get rule(): string {
    return this.first.rule;
  }
  get severity(): Severity {
    return this.first.severity;
  }
  get message(): string {
    return this.first.message;
  }
  get args(): MessageArguments {
    return this.first.args;
  }
  get file(): string {
    return this.first.file;
  }
  get range(): Range {
    return this.first.range;
  }
  get pointer(): string {
    return this.first.pointer;
  }
  get item(): string {
    return this.first.item;
  }
  get about(): Diagnostic['about'] {
    return this.first.about;
  }
  get norm(): Place | undefined {
    return this.first.norm;
  }
  get fix(): readonly TextEdit[] | undefined {
    return this.first.fix;
  }
  get members(): readonly MessageArguments[] {
    return [this.gathering.member, ...this.others.map(({ gather }) => gather?.member ?? {})];
  }
  get related(): readonly Related[] {
    const { args, related } = this.first;
    const others = this.others.map(({ file, range, gather }) => ({
      file,
      range,
      message: 'here',
      args: { ...args, ...gather?.member },
    }));
    return [...related, ...others];
  }
  get fingerprint(): string {
    return fingerprintOf(this.rule, '', this.gathering.key, this.message);
  }
}
