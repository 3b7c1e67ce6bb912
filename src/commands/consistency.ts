import type { Environment } from './environment.ts';
import { report } from './report.ts';
import type { ReportOptions } from './report.ts';
import { judge } from './judge.ts';
import { openSession } from './session.ts';

/** `consistency`: what the places of a catalogue say, compared. What cannot be read cannot be compared: exit code 2. */
export async function consistency(
  paths: readonly string[],
  options: ReportOptions,
  environment: Environment,
): Promise<number> {
  const session = openSession(paths, options, environment, { rootless: false });
  const result = await judge(session, { map: false, reduce: true }, environment);
  const code = await report('比对', session, result, options, environment);
  for (const file of result.broken)
    environment.talk(
      `错误：${session.fileName(file)} 读不懂，没有参加比对。\n  先运行 qingdan lint 看是哪里写错了。\n`,
    );
  return result.broken.length > 0 ? 2 : code;
}
