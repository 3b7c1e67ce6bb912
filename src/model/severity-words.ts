import type { Severity } from './diagnostic.ts';
import type { Language } from './rule.ts';

/** What severities are called. */
export const SEVERITY_WORDS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warn: '警告', info: '提示' },
  en: { error: 'error', warn: 'warning', info: 'info' },
};
