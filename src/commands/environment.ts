import type { ChalkInstance } from 'chalk';
import type { Disk } from '../io/atomic-write.ts';

/** Everything a command knows about the world outside; cli/ makes the real one, tests a false one. */
export interface Environment {
  readonly cwd: string;
  /** Results: stdout. */
  write(text: string): Promise<void>;
  /** Talk: stderr. */
  talk(text: string): void;
  readonly colour: ChalkInstance;
  /** The same without colour, for files. */
  readonly plain: ChalkInstance;
  /** Cells of a line of the terminal. */
  readonly width: number;
  /** Today in Asia/Shanghai, as an ISO date. */
  readonly today: string;
  readonly disk: Disk;
  /** How many threads the machine runs at once. */
  readonly parallelism: number;
  /** Where the user's programs keep what they can work out again; undefined where there is no such place. */
  readonly cacheFolder: string | undefined;
  /** Which part of how many this machine is asked for (`3/20`), as CI systems say it. */
  readonly shard: string | undefined;
  /** Version of the program. */
  readonly version: string;
  /** File to which a GitHub step adds Markdown for its summary page; undefined elsewhere. */
  readonly stepSummary: string | undefined;
  /** Ctrl-C does not end the program but calls the listener, until the function that is returned is called. */
  onInterrupt(listener: () => void): () => void;
}
