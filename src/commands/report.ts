import { resolve } from 'node:path';
import { countsByLevel, countedImplementations } from '../consistency/counts.ts';
import { countBySeverity, reaches } from '../engine/run.ts';
import type { RunResult } from '../engine/run.ts';
import { writeWhole } from '../io/atomic-write.ts';
import { decode } from '../io/decode.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { render } from '../model/render.ts';
import type { Rule } from '../model/rule.ts';
import type { ReportedDiagnostic } from '../model/generated/types.ts';
import { SourceText } from '../model/source-text.ts';
import { REPORTERS } from '../report/index.ts';
import { json } from '../report/json.ts';
import { text } from '../report/text.ts';
import type { OutputFile } from '../io/output.ts';
import type { Reporter, ReporterOptions, RunSummary } from '../report/reporter.ts';
import { closest } from '../text/fold.ts';
import type { Environment } from './environment.ts';
import { failureText } from './failure-text.ts';
import type { CatalogueOptions, Session } from './session.ts';

/** Options that every command with findings takes. */
export interface ReportOptions extends CatalogueOptions {
  /** `fmt` or `fmt=path`. */
  readonly format?: readonly string[];
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
}

/** Writes the findings in every format asked for and returns the exit code: 0 or 1, or 2 where files could not be read. */
export async function report(
  command: string,
  session: Session,
  result: RunResult,
  options: ReportOptions,
  environment: Environment,
): Promise<0 | 1 | 2> {
  const summary = summaryOf(command, session, result);
  const sinks = sinksOf(options.format ?? ['text'], environment);
  const shown = options.quiet ? result.diagnostics.filter(({ severity }) => severity === 'error') : result.diagnostics;
  const base = reporterOptions(session, options, environment);
  for (const { reporter, write, plain, fromRepository } of sinks)
    await write(
      reporter(
        rendered(session.rules, fromRepository ? session.repositoryName : session.fileName, shown, options),
        summary,
        {
          ...base,
          colour: plain ? environment.plain : environment.colour,
        },
      ),
    );
  return tellFailures(session, environment) ? 2 : exitCode(result, options);
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
  options: ReportOptions,
  environment: Environment,
): Promise<OutputFile[]> {
  const summary = summaryOf(command, session, result);
  const content = async (reporter: Reporter) => {
    const parts: string[] = [];
    for await (const part of reporter(rendered(session.rules, session.fileName, result.diagnostics, options), summary, {
      ...reporterOptions(session, options, environment),
      colour: environment.plain,
    }))
      parts.push(part);
    return parts.join('');
  };
  return Promise.all(
    [['findings.txt', text] as const, ['findings.json', json] as const].map(async ([path, reporter]) => ({
      path,
      content: await content(reporter),
    })),
  );
}

/** 1 where something is at or above the fail level, or there are more warnings than allowed. */
function exitCode({ diagnostics }: RunResult, { failOn = 'error', maxWarnings }: ReportOptions): 0 | 1 {
  const counts = countBySeverity(diagnostics);
  return reaches(counts, failOn) || (maxWarnings !== undefined && counts.warn > maxWarnings) ? 1 : 0;
}

function summaryOf(
  command: string,
  { context }: Session,
  { diagnostics, facts, files, documents }: RunResult,
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
    counts,
  };
}

function reporterOptions(
  session: Session,
  { lang = 'zh' }: ReportOptions,
  { width }: Environment,
): Omit<ReporterOptions, 'colour'> {
  return { width, language: lang, sourceLine: sourceLines(session) };
}

async function* rendered(
  rules: readonly Rule[],
  fileName: (file: string) => string,
  diagnostics: readonly Diagnostic[],
  { lang = 'zh' }: ReportOptions,
): AsyncIterable<ReportedDiagnostic> {
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  for (const diagnostic of diagnostics) {
    const rule = ruleById.get(diagnostic.rule);
    if (rule !== undefined) yield render(diagnostic, rule, lang, fileName);
  }
}

interface Sink {
  readonly reporter: Reporter;
  readonly plain: boolean;
  /** Whether files are named from the root of the repository instead of from the current folder. */
  readonly fromRepository: boolean;
  write(pieces: AsyncIterable<string>): Promise<void>;
}

function sinksOf(formats: readonly string[], environment: Environment): Sink[] {
  const sinks = formats.map((format) => sinkOf(format, environment));
  if (formats.filter((format) => !format.includes('=')).length > 1) {
    throw new ExpectedError('只能有一种格式写到屏幕上。', '别的格式写到文件里，例如 -f text -f json=结果.json。');
  }
  const paths = formats.filter((format) => format.includes('=')).map((format) => format.slice(format.indexOf('=') + 1));
  if (new Set(paths).size < paths.length)
    throw new ExpectedError('两种格式写到了同一个文件。', '给每种格式写不同的文件名。');
  return sinks;
}

function sinkOf(format: string, environment: Environment): Sink {
  const [name = '', ...rest] = format.split('=');
  const reporter = REPORTERS[name];
  if (reporter === undefined) {
    const nearest = closest(name, Object.keys(REPORTERS));
    throw new ExpectedError(
      `没有“${name}”这种格式。`,
      `可以用 ${Object.keys(REPORTERS).join('、')}${nearest === undefined ? '' : `；是不是“${nearest}”？`}`,
    );
  }
  const path = rest.join('=');
  if (!format.includes('=')) {
    return {
      reporter,
      fromRepository: name === 'github',
      plain: false,
      async write(pieces) {
        for await (const piece of pieces) await environment.write(piece);
      },
    };
  }
  if (path === '') throw new ExpectedError(`“${format}”没有写文件名。`, `写成 ${name}=结果.${name}。`);
  return {
    reporter,
    fromRepository: name === 'github',
    plain: true,
    async write(pieces) {
      const parts: string[] = [];
      for await (const piece of pieces) parts.push(piece);
      writeWhole(resolve(environment.cwd, path), parts.join(''), environment.disk);
    },
  };
}

/** Source lines of the files that findings stand in; one file is kept, because findings come file by file. */
function sourceLines({ catalogue, fileName }: Session): (file: string, line: number) => string {
  const byName = new Map(catalogue.yamlFiles.map((file) => [fileName(file), file]));
  let kept: { readonly name: string; line(number: number): string } | undefined;
  return (name, number) => {
    if (kept?.name !== name) {
      const file = byName.get(name);
      const source = file === undefined ? undefined : new SourceText(file, decode(catalogue.files.read(file)).text);
      kept = { name, line: (at) => source?.line(at) ?? '' };
    }
    return kept.line(number);
  };
}
