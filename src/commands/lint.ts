import type { Environment } from './environment.ts';
import { report } from './report.ts';
import type { ReportOptions } from './report.ts';
import { judge, openSession } from './session.ts';

/** `lint`: schema and rules, for the files asked for. */
export async function lint(
  paths: readonly string[],
  options: ReportOptions,
  environment: Environment,
): Promise<number> {
  const session = openSession(paths, options, environment, { rootless: true });
  return report('校验', session, judge(session, { map: true, reduce: false }), options, environment);
}
