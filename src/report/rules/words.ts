import type { Language, Rule } from '../../model/rule.ts';

export const SEVERITY_WORDS = {
  zh: { error: '错误', warn: '警告', info: '提示' },
  en: { error: 'error', warn: 'warning', info: 'info' },
} as const;

/** When a rule runs: under which preset, and from which day on it is more than a warning. */
export function presetText({ preset, effective, id }: Rule, language: Language): string {
  const zh = language === 'zh';
  const name = id.startsWith('own/') ? (zh ? '本目录自定' : 'own') : (preset ?? 'recommended');
  if (effective === undefined) return name;
  return zh ? `${name}，${effective}以前是警告` : `${name}, a warning before ${effective}`;
}
