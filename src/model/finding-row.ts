import type { Diagnostic, MessageArguments, Related, Severity } from './diagnostic.ts';
import type { Place, Range, TextEdit } from './positions.ts';

/** What a finding says beside names, its place and its fingerprint. Much of it is the same for many findings. */
export type FindingDetails = Pick<Diagnostic, 'args' | 'related' | 'gather' | 'about' | 'norm' | 'fix'>;

/** Findings by their number. */
interface FindingSource {
  name(index: number, part: 'rule' | 'severity' | 'message'): string;
  item(index: number): string;
  fingerprint(index: number): string;
  place(index: number): Place;
  detail<Name extends keyof FindingDetails>(index: number, name: Name): FindingDetails[Name];
}

/** One finding of a table, put together from its columns whenever something of it is looked at. */
export class FindingRow implements Diagnostic {
  private readonly table: FindingSource;
  private readonly index: number;

  constructor(table: FindingSource, index: number) {
    this.table = table;
    this.index = index;
  }

  get rule(): string {
    return this.table.name(this.index, 'rule');
  }
  get severity(): Severity {
    return this.table.name(this.index, 'severity') as Severity;
  }
  get message(): string {
    return this.table.name(this.index, 'message');
  }
  get args(): MessageArguments {
    return this.table.detail(this.index, 'args');
  }
  get file(): string {
    return this.table.place(this.index).file;
  }
  get range(): Range {
    return this.table.place(this.index).range;
  }
  get pointer(): string {
    return this.table.place(this.index).pointer;
  }
  get item(): string {
    return this.table.item(this.index);
  }
  get related(): readonly Related[] {
    return this.table.detail(this.index, 'related');
  }
  get fingerprint(): string {
    return this.table.fingerprint(this.index);
  }
  get gather(): Diagnostic['gather'] {
    return this.table.detail(this.index, 'gather');
  }
  get about(): Diagnostic['about'] {
    return this.table.detail(this.index, 'about');
  }
  get norm(): Place | undefined {
    return this.table.detail(this.index, 'norm');
  }
  get fix(): readonly TextEdit[] | undefined {
    return this.table.detail(this.index, 'fix');
  }

  /** The finding as an object that holds all that it says. */
  toJSON(): Diagnostic {
    const { rule, severity, message, args, file, range, pointer, item, related, fingerprint } = this;
    const { gather, about, norm, fix } = this;
    const always = { rule, severity, message, args, file, range, pointer, item, related, fingerprint };
    return { ...always, gather, about, norm, fix };
  }
}
