import { groupOf } from '../model/rule.ts';
import type { DocumentRecord } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Exemption } from '../model/exceptions.ts';
import type { Settings } from '../model/generated/types.ts';
import { codeOf } from '../model/item.ts';

const KEY = '豁免';
/** The groups of rules that compare places; what a document says by itself has no exemption. */
const GROUPS: ReadonlySet<string> = new Set(['sameness', 'coverage', 'identity']);

/** The exemptions that the settings grant. */
export function exemptionsOf(settings: DocumentRecord<Settings> | undefined): Exemption[] {
  if (settings === undefined) return [];
  const { document, value } = settings;
  return (value.豁免 ?? []).map((entry, index) => {
    const place = (key: string) => document.place([KEY, index, key]);
    return {
      rule: entry.规则,
      division: entry.区划,
      line: entry.条线,
      base: entry.基本编码,
      way: entry.办理项编码,
      until: entry.至,
      reason: entry.理由,
      places: {
        区划: place('区划'),
        条线: place('条线'),
        基本编码: place('基本编码'),
        至: place('至'),
        理由: place('理由'),
      },
    };
  });
}

/** Whether a rule, or a group, is one that exemptions can be made from. */
export function isExemptible(rule: string): boolean {
  return GROUPS.has(groupOf(rule));
}

/** Whether a finding is one that an exemption is made for, whether or not the exemption still holds. */
export function exempts({ rule, division, line, base, way }: Exemption, diagnostic: Diagnostic): boolean {
  const { about, item } = diagnostic;
  // What is about no place and no item is the whole level’s.
  if (about === undefined || !isExemptible(diagnostic.rule) || (about.division === '' && item === '')) return false;
  if (rule !== undefined && rule !== diagnostic.rule && rule !== groupOf(diagnostic.rule)) return false;
  if (division !== undefined && division !== about.division) return false;
  if (line !== undefined && line !== about.line) return false;
  if (base === undefined) return true;
  const code = item.slice(item.indexOf('/') + 1);
  if (way !== undefined) return code === codeOf({ base, way });
  return code === base || (code.startsWith(`${base}-`) && /^-\d{2}$/u.test(code.slice(base.length)));
}
