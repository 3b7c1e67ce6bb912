import type { MessageArguments } from '../model/diagnostic.ts';
import type { Language } from '../model/rule.ts';

/** The names of a list in one sentence: “甲”“乙”. */
export function listed(value: MessageArguments[string] | undefined, language: Language): string {
  const names = (Array.isArray(value) ? (value as readonly string[]) : [String(value)]).map((name) => `“${name}”`);
  return names.join(language === 'zh' ? '' : ', ');
}
