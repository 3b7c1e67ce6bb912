import type { Environment } from './environment.ts';
import { report } from './report.ts';
import type { ReportOptions } from './report.ts';
import { judge, openSession } from './session.ts';

/** `check`: lint and consistency of the whole catalogue, the gate of a pipeline. */
export async function check(
  paths: readonly string[],
  options: ReportOptions,
  environment: Environment,
): Promise<number> {
  const session = openSession(paths, options, environment, { rootless: false });
  return report('检查', session, judge(session, { map: true, reduce: true }), options, environment);
}
