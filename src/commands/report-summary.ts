import { countsByLevel, countedImplementations } from '../consistency/counts.ts';
import { countBySeverity } from '../engine/run.ts';
import type { RunResult } from '../engine/run.ts';
import { byCodePoint } from '../io/file-source.ts';
import type { Context } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/rule.ts';
import type { FindingCount, RunSummary } from '../report/reporter.ts';
import type { Session } from './session.ts';

/** What is known of a run before its first finding is written; `shown` are the findings that will be. */
export function summaryOf(
  command: string,
  { context }: Session,
  { diagnostics, excused, facts, files, documents }: RunResult,
  shown: readonly Diagnostic[],
  language: Language,
): RunSummary {
  const { error, warn, info } = countBySeverity(diagnostics);
  const counts =
    command === '校验'
      ? []
      : countsByLevel(facts.items).map(({ level, places, counts: numbers }) => ({
          label: level,
          counts: { 地方: places, ...numbers },
        }));
  return {
    command,
    asOf: context.asOf,
    files,
    documents,
    implementations: countedImplementations(facts.items).length,
    errors: error,
    warnings: warn,
    infos: info,
    suppressed: excused.filter(({ kind }) => kind === 'comment').length,
    exempted: excused.filter(({ kind }) => kind === 'exemption').length,
    baselined: excused.filter(({ kind }) => kind === 'baseline').length,
    counts,
    rules: countedBy(shown, ({ rule }) => rule),
    places: countedBy(shown, ({ file }) => placeOf(file, context, language)),
  };
}

/** The most errors first, then the most warnings, then the most notices. */
function countedBy(diagnostics: readonly Diagnostic[], nameOf: (diagnostic: Diagnostic) => string): FindingCount[] {
  const counts = new Map<string, { error: number; warn: number; info: number }>();
  for (const diagnostic of diagnostics) {
    const name = nameOf(diagnostic);
    const count = counts.get(name) ?? { error: 0, warn: 0, info: 0 };
    count[diagnostic.severity] += 1;
    counts.set(name, count);
  }
  return Array.from(counts, ([name, count]) => ({ name, counts: count })).toSorted(
    (left, right) =>
      right.counts.error - left.counts.error ||
      right.counts.warn - left.counts.warn ||
      right.counts.info - left.counts.info ||
      byCodePoint(left.name, right.name),
  );
}

const FOLDERS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  standard: { zh: '基本目录', en: 'standard items (基本目录)' },
  statutes: { zh: '法律法规', en: 'statutes (法律法规)' },
  certificates: { zh: '证照', en: 'certificates (证照)' },
};

/** Whose a file is: a division's, or the catalogue's own. */
function placeOf(file: string, context: Context, language: Language): string {
  const [folder = '', code = ''] = file.split('/');
  if (folder !== 'local' && folder !== 'organs')
    return FOLDERS[folder]?.[language] ?? { zh: '其他文件', en: 'other files' }[language];
  const division = context.division(code);
  return division === undefined ? code : `${division.name} ${code}`;
}
