import type { Path } from '../../model/positions.ts';

/** What is wrong with an own rule, and how to mend it, in Chinese: settings are refused before there is a language. */
export interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** The same with its place in the settings document. */
export interface PlacedFault extends Fault {
  readonly path: Path;
}
