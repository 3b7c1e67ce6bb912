import { groupOf } from '../model/rule.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { CodeProfile, RuleStanding, ResolvedSettings } from '../model/context.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Settings } from '../model/generated/types.ts';
import { closest } from '../text/fold.ts';
import { presetSeverity } from './presets.ts';
import { profileOf } from './profiles.ts';

/** What the command line asks of the rules; it wins over the settings file. */
interface RuleSelection {
  /** Rule ids or groups; empty = all. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

/**
 * Settings after defaults, as of an ISO date. A rule that `only` names runs, whatever preset it belongs to. Throws ExpectedError for a rule or group that does not exist, with the nearest that does.
 */
export function resolveSettings(
  settings: Settings | undefined,
  ruleIds: readonly string[],
  asOf: string,
  selection: RuleSelection = {},
): ResolvedSettings {
  const names = [...ruleIds, ...new Set(ruleIds.map(groupOf))];
  const levels = settings?.规则 ?? {};
  for (const name of [...(selection.only ?? []), ...(selection.skip ?? []), ...Object.keys(levels)])
    checkName(name, names);
  const severities = new Map<string, Severity | undefined>();
  const decide = (rule: RuleStanding): Severity | undefined => {
    if (selection.only?.length && !matches(rule.id, selection.only)) return undefined;
    if (matches(rule.id, selection.skip ?? [])) return undefined;
    const level = levels[rule.id] ?? levels[groupOf(rule.id)];
    const named = selection.only?.includes(rule.id) === true;
    if (level === 'off') return named ? rule.severity : undefined;
    return (
      (level as Severity | undefined) ??
      presetSeverity(settings?.规则集 ?? 'recommended', rule, asOf) ??
      (named ? rule.severity : undefined)
    );
  };
  return {
    name: settings?.名称 ?? '',
    description: settings?.说明 ?? '',
    region: settings?.地区,
    scope: Array.isArray(settings?.范围) ? settings.范围 : undefined,
    codes: codeProfile(settings?.编码),
    profile: profileOf(settings?.一致性),
    unknownRule: (id) => (ruleIds.includes(id) ? undefined : { nearest: closest(id, ruleIds) }),
    isNarrowed: Boolean(selection.only?.length || selection.skip?.length),
    lexicon: lexiconWords(settings?.词库),
    severityOf(rule) {
      // Asked for every rule at every item.
      if (!severities.has(rule.id)) severities.set(rule.id, decide(rule));
      return severities.get(rule.id);
    },
  };
}

function matches(id: string, names: readonly string[]): boolean {
  return names.includes(id) || names.includes(groupOf(id));
}

function checkName(name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const nearest = closest(name, names);
  throw new ExpectedError(
    `没有“${name}”这条规则或者这组规则。`,
    nearest === undefined ? '运行 qingdan rules 可以看到全部规则。' : `是不是“${nearest}”？`,
  );
}

function lexiconWords(words: Settings['词库'] = []): ResolvedSettings['lexicon'] {
  return words.map(({ 词语: word, 类别: title, 放行: pass }) => ({ word, title, silent: pass === '是' }));
}

function codeProfile(codes: Settings['编码']): ResolvedSettings['codes'] {
  if (codes === undefined || typeof codes === 'string') return 'national';
  const profile: CodeProfile = {
    name: codes.名称,
    templates: codes.格式,
    ...(codes.类型位 === undefined ? {} : { typePlaces: pair(codes.类型位) }),
    ...(codes.地区位 === undefined ? {} : { regionPlaces: pair(codes.地区位) }),
  };
  return profile;
}

function pair(places: readonly number[]): readonly [number, number] {
  return [places[0] ?? 1, places[1] ?? 1];
}
