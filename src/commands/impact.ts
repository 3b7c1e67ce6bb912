import { impactBetween } from '../engine/impact.ts';
import type { ImpactRow } from '../engine/impact.ts';
import { SEVERITIES } from '../model/diagnostic.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';
import { textTable } from '../report/text-table.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { Environment } from './environment.ts';
import type { ReportOptions } from './report.ts';
import { judge } from './judge.ts';
import { openSession } from './session.ts';

const STAGES = { map: true, reduce: true };

/** `check --impact-of <settings>`: what other settings would newly report. A forecast: it never fails for findings. */
export async function impactOf(
  paths: readonly string[],
  config: string,
  options: ReportOptions,
  environment: Environment,
): Promise<number> {
  const [format = 'text', ...others] = options.format ?? [];
  if (others.length > 0 || (format !== 'text' && format !== 'json'))
    throw new ExpectedError('--impact-of 只有 text 和 json 两种格式。', '写 -f text 或者 -f json。');
  const now = openSession(paths, options, environment, { rootless: false });
  const then = openSession(paths, { ...options, config }, environment, { rootless: false });
  const impact = impactBetween(
    await judge(now, STAGES, environment),
    await judge(then, STAGES, environment),
    then.context,
  );
  await environment.write(
    format === 'json'
      ? `${JSON.stringify({ version: 1, asOf: then.context.asOf, settings: config, ...impact }, null, 2)}\n`
      : textOf(config, then.context.asOf, impact.rules, impact.places),
  );
  return 0;
}

function textOf(config: string, asOf: string, rules: readonly ImpactRow[], places: readonly ImpactRow[]): string {
  if (rules.length === 0) return `换成 ${config}（基准日 ${asOf}），不会多出问题。\n`;
  const sums = SEVERITIES.map(
    (severity) => `${SEVERITY_WORDS.zh[severity]} ${rules.reduce((total, row) => total + row[severity], 0)} 条`,
  );
  return [
    `换成 ${config}（基准日 ${asOf}），会多出${sums.join('、')}。`,
    '',
    ...table(['规则'], rules),
    '',
    ...table(['地方', '条线'], places),
    '',
  ].join('\n');
}

function table(titles: readonly string[], rows: readonly ImpactRow[]): string[] {
  const body = rows.map((row) => [...row.labels, ...SEVERITIES.map((severity) => String(row[severity]))]);
  return textTable([[...titles, ...SEVERITIES.map((severity) => SEVERITY_WORDS.zh[severity])], ...body], titles.length);
}
