import type { MessageArguments } from '../model/diagnostic.ts';
import type { Language } from '../model/rule.ts';

/** The names of a list in one sentence: “甲”“乙”. */
export function listed(value: MessageArguments[string] | undefined, language: Language): string {
  const names = (Array.isArray(value) ? (value as readonly string[]) : [String(value)]).map((name) => `“${name}”`);
  return names.join(language === 'zh' ? '' : ', ');
}

/** A title in 《》; one inside it in 〈〉 (GB/T 15834-2011, 4.15). */
export function titled(title: MessageArguments[string] | undefined): string {
  return `《${String(title).replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
