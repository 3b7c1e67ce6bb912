import type { MessageArguments } from '../model/diagnostic.ts';
import type { CatalogueDocument } from '../model/document.ts';
import type { Path } from '../model/positions.ts';
import { schemaProblems } from '../model/schema.ts';
import type { SchemaProblem } from '../model/schema.ts';
import type { Basis, Language } from '../model/rule.ts';
import { followsFromSlip } from './swallowed-keys.ts';

/** The elements of items are those of the national standard for government service platforms. */
export const SCHEMA_BASIS: readonly Basis[] = [{ 名称: '政务服务平台基础数据规范（GB/T 39046—2020）' }];

/** The schema problems of one kind, less those that only follow from a slip in the YAML. */
export function problemsOf<Id extends SchemaProblem['id']>(
  document: CatalogueDocument,
  id: Id,
): Extract<SchemaProblem, { id: Id }>[] {
  return schemaProblems(document).filter(
    (problem): problem is Extract<SchemaProblem, { id: Id }> =>
      problem.id === id && !followsFromSlip(document, problem),
  );
}

/** The way to a field as a clerk names it: `申请材料第2项 › 材料名称`. */
export function fieldName(path: Path): string {
  const names: string[] = [];
  for (const segment of path) {
    if (typeof segment === 'number') names.push(`${names.pop() ?? ''}第${segment + 1}项`);
    else names.push(segment);
  }
  return names.join(' › ');
}

const KINDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    string: '文字',
    integer: '整数',
    number: '数字',
    boolean: '真假值',
    array: '列表（每项以“- ”开头）',
    object: '几个“键: 值”',
    null: '空的',
  },
  en: {
    string: 'text',
    integer: 'an integer',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map',
    null: 'empty',
  },
};

/** JSON types in words. */
export function kindWords(kinds: MessageArguments[string] | undefined, language: Language): string {
  const list = Array.isArray(kinds) ? (kinds as readonly string[]) : [String(kinds)];
  return list.map((kind) => KINDS[language][kind] ?? kind).join(language === 'zh' ? '，或者' : ' or ');
}

/** “是不是 X？”, where there is something near. */
export function didYouMean(nearest: MessageArguments[string] | undefined, language: Language): string {
  if (nearest === undefined || nearest === '') return '';
  return language === 'zh' ? `，是不是“${String(nearest)}”？` : `; did you mean “${String(nearest)}”?`;
}

/** A list of words for a sentence. */
export function listed(values: MessageArguments[string] | undefined, language: Language): string {
  return Array.isArray(values) ? (values as readonly string[]).join(language === 'zh' ? '、' : ', ') : '';
}
