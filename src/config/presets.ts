import type { RuleStanding } from '../model/context.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Settings } from '../model/generated/types.ts';

type Preset = Settings['规则集'] & {};

/**
 * The severity that a preset gives a rule; undefined = it does not run. `recommended` runs what law and standards ask,
 * `strict` good practice too. A rule on trial runs under `试行` as a warning until its effective date, and everywhere
 * from that day on.
 */
export function presetSeverity(preset: Preset, rule: RuleStanding, asOf: string): Severity | undefined {
  if (rule.preset === 'strict') return preset === 'strict' ? rule.severity : undefined;
  if (rule.effective === undefined || rule.effective <= asOf) return rule.severity;
  if (preset !== '试行') return undefined;
  return rule.severity === 'info' ? 'info' : 'warn';
}
