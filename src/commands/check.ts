import type { Environment } from './environment.ts';
import { judgeAndFix } from './fix.ts';
import { report } from './report.ts';
import { openSession } from './session.ts';
import { judgeFacts, writeShard } from './shards.ts';
import type { ShardOptions } from './shards.ts';
import type { FixOptions } from './fix.ts';
import { watchJob } from './watch.ts';
import { impactOf } from './impact.ts';

export interface CheckOptions extends FixOptions, ShardOptions {
  /** Other settings, of which only the effect is asked. */
  readonly impactOf?: string;
}

/** `check`: lint and consistency of the whole catalogue, the gate of a pipeline. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  environment: Environment,
): Promise<number> {
  const job = { name: '检查', paths, stages: { map: true, reduce: true }, rootless: false };
  if (options.watch === true) return watchJob(job, options, environment);
  if (options.impactOf !== undefined) return impactOf(paths, options.impactOf, options, environment);
  if (options.shard !== undefined || options.factsOut !== undefined) return writeShard(paths, options, environment);
  if (options.facts !== undefined) {
    const session = openSession(paths, options, environment, { rootless: false });
    return report('检查', session, judgeFacts(session, options, environment), options, environment);
  }
  return judgeAndFix(job, options, environment);
}
