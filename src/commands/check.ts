import { ExpectedError } from '../io/expected-error.ts';
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
  const { shard, factsOut, facts, since, fix } = options;
  if ((shard ?? factsOut ?? facts) !== undefined && (since !== undefined || fix === true))
    throw new ExpectedError(
      '--shard、--facts 不能和 --since、--fix 一起用：一份里看不到别处。',
      '只看改动的，在一台机器上用 --since；要改的，不分份运行 --fix。',
    );
  if (options.impactOf !== undefined) return impactOf(paths, options.impactOf, options, environment);
  if (shard !== undefined || factsOut !== undefined) return writeShard(paths, options, environment);
  if (facts !== undefined) {
    const session = openSession(paths, options, environment, { rootless: false });
    return report('检查', session, judgeFacts(session, options, environment), options, environment);
  }
  return judgeAndFix(job, options, environment);
}
