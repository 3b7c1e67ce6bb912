import type { Environment } from './environment.ts';
import { judgeAndFix } from './fix.ts';
import type { FixOptions } from './fix.ts';
import { watchJob } from './watch.ts';

/** `lint`: schema and rules, for the files asked for. */
export async function lint(paths: readonly string[], options: FixOptions, environment: Environment): Promise<number> {
  const job = { name: '校验', paths, stages: { map: true, reduce: false }, rootless: true };
  if (options.watch === true) return watchJob(job, options, environment);
  return judgeAndFix(job, options, environment);
}
