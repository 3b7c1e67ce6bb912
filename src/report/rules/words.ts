import { groupOf } from '../../model/rule.ts';
import type { Language, Rule } from '../../model/rule.ts';

/** Under which preset a rule runs, and what changes on its effective date. */
export function presetText({ preset, effective, severity, id }: Rule, language: Language): string {
  const zh = language === 'zh';
  const name = groupOf(id) === 'own' ? (zh ? '本目录自定' : 'own') : (preset ?? 'recommended');
  if (effective === undefined) return name;
  if (preset === '试行') return zh ? `试行，${effective}起并入 recommended` : `试行, recommended from ${effective}`;
  if (severity !== 'error') return name;
  return zh ? `${name}，${effective}以前是警告` : `${name}, a warning before ${effective}`;
}
