import { gathered } from '../engine/gather.ts';
import { countBySeverity, reaches } from '../engine/run.ts';
import type { RunResult } from '../engine/run.ts';
import type { OutputFile } from '../io/output.ts';
import type { Severity } from '../model/diagnostic.ts';
import { FORMATS } from '../report/index.ts';
import type { Rule } from '../model/rule.ts';
import type { Environment } from './environment.ts';
import { failureText } from './failure-text.ts';
import { reported, sourceLines } from './report-findings.ts';
import { sinksOf } from './report-sinks.ts';
import { summaryOf } from './report-summary.ts';
import type { CatalogueOptions, Session } from './session.ts';

/** Options that every command with findings takes. */
export interface ReportOptions extends CatalogueOptions {
  /** `fmt` or `fmt=path`. */
  readonly format?: readonly string[];
  /** How many findings the text format shows on a screen; 0 = all. */
  readonly maxShow?: number;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
}

/** More findings than this on a screen hide each other. */
const MAX_SHOW = 200;

/** Writes the findings in every format asked for and returns the exit code: 0 or 1, or 2 where files could not be read. */
export async function report(
  command: string,
  session: Session,
  result: RunResult,
  options: ReportOptions,
  environment: Environment,
): Promise<0 | 1 | 2> {
  const { lang = 'zh', maxShow = MAX_SHOW } = options;
  const found = { ...result, diagnostics: gathered(result.diagnostics) };
  const sinks = sinksOf(options.format ?? ['text'], session.context.asOf, environment);
  const shown = options.quiet ? found.diagnostics.filter(({ severity }) => severity === 'error') : found.diagnostics;
  const summary = summaryOf(command, session, found, shown, lang);
  for (const { format, onScreen, write } of sinks)
    await write(reported(shown, result.excused, format, summary, session, lang), summary, {
      colour: onScreen ? environment.colour : environment.plain,
      width: environment.width,
      language: lang,
      version: environment.version,
      rules: rulesInForce(session),
      ...(onScreen && maxShow > 0 && { maxShow }),
      sourceLine: sourceLines(session, format),
    });
  return tellFailures(session, environment) ? 2 : exitCode(found, options);
}

/** Names the files that could not be read; whether there were any. */
export function tellFailures({ catalogue, fileName }: Session, environment: Environment): boolean {
  for (const failure of catalogue.failures) environment.talk(failureText(failure, fileName));
  return catalogue.failures.length > 0;
}

/** Names the files of which something could not be taken, and so is not in what was written; whether there were any. */
export function tellUnread({ catalogue, fileName }: Session, environment: Environment): boolean {
  const unread = catalogue.yamlFiles.filter((file) => catalogue.unread.has(file));
  if (unread.length === 0) return false;
  const named = unread.slice(0, 5).map(fileName).join('、');
  environment.talk(
    `有 ${unread.length} 个文件读不懂或者缺少编码一类的键，没有写进去：${named}${unread.length > 5 ? ' 等' : ''}。\n  先运行 qingdan check，改好以后再来。\n`,
  );
  return true;
}

/** The findings as files of a published folder: as text for people, as JSON for programs. */
export async function reportFiles(
  command: string,
  session: Session,
  result: RunResult,
  { lang = 'zh' }: ReportOptions,
  environment: Environment,
): Promise<OutputFile[]> {
  const diagnostics = gathered(result.diagnostics);
  const summary = summaryOf(command, session, { ...result, diagnostics }, diagnostics, lang);
  const files: OutputFile[] = [];
  for (const [path, format] of [['findings.txt', FORMATS.text] as const, ['findings.json', FORMATS.json] as const]) {
    const pieces = format.report(reported(diagnostics, [], format, summary, session, lang), summary, {
      colour: environment.plain,
      width: environment.width,
      language: lang,
      version: environment.version,
      rules: rulesInForce(session),
      sourceLine: sourceLines(session, format),
    });
    const parts: string[] = [];
    for await (const part of pieces) parts.push(part);
    files.push({ path, content: parts.join('') });
  }
  return files;
}

/** The rules in force. */
export function rulesInForce({ context, rules }: Session): readonly Rule[] {
  return rules.filter((rule) => context.settings.severityOf(rule) !== undefined);
}

/** 1 where something is at or above the fail level, or there are more warnings than allowed. */
export function exitCode(
  { diagnostics }: Pick<RunResult, 'diagnostics'>,
  { failOn = 'error', maxWarnings }: ReportOptions,
): 0 | 1 {
  const counts = countBySeverity(diagnostics);
  return reaches(counts, failOn) || (maxWarnings !== undefined && counts.warn > maxWarnings) ? 1 : 0;
}
