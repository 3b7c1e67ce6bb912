import type { Environment } from './environment.ts';
import { judgeAndFix } from './fix.ts';
import type { FixOptions } from './fix.ts';
import { impactOf } from './impact.ts';

interface CheckOptions extends FixOptions {
  /** Other settings, of which only the effect is asked. */
  readonly impactOf?: string;
}

/** `check`: lint and consistency of the whole catalogue, the gate of a pipeline. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  environment: Environment,
): Promise<number> {
  if (options.impactOf !== undefined) return impactOf(paths, options.impactOf, options, environment);
  const job = { name: '检查', paths, stages: { map: true, reduce: true }, rootless: false };
  return judgeAndFix(job, options, environment);
}
