import type { RuleStanding } from '../model/context.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Settings } from '../model/generated/types.ts';

type Preset = Settings['规则集'] & {};

/**
 * The severity that a preset gives a rule; undefined = it does not run. `recommended` runs what law and standards ask,
 * `strict` good practice too. A rule with an effective date is a warning until that date; one on trial runs until then
 * under `试行` only, and everywhere from that day on.
 */
export function presetSeverity(preset: Preset, rule: RuleStanding, asOf: string): Severity | undefined {
  if (rule.preset === 'strict') return preset === 'strict' ? rule.severity : undefined;
  if (rule.effective === undefined || rule.effective <= asOf) return rule.severity;
  if (rule.preset === '试行' && preset !== '试行') return undefined;
  return rule.severity === 'info' ? 'info' : 'warn';
}
