import type { Environment } from '../commands/environment.ts';

type Action = (environment: Environment) => Promise<number>;

/** Runs what a module brings: commands are imported when they run, not before. */
export type Act = (action: Promise<Action>) => Promise<void>;

export type WithOutput = { readonly output: string };

/** A path that may be left out. */
export function listOf(path: string | undefined): string[] {
  return path === undefined ? [] : [path];
}
