import { parseFormats } from './format-option.ts';
import type { Dimension } from '../consistency/matrix.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { Language } from '../model/rule.ts';
import type { CountsReport } from '../report/counts.ts';
import { countsCsv, countsJson } from '../report/counts-data.ts';
import { countsHtml } from '../report/counts-html.ts';
import { countsText } from '../report/counts-text.ts';
import { countsReport } from './counts-report.ts';
import type { Environment } from './environment.ts';
import { tellFailures, tellUnread } from './report.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions } from './session.ts';
import { wholeFacts } from './whole-facts.ts';
import { writeFormats } from './write-formats.ts';

export interface CountsOptions extends CatalogueOptions {
  /** `fmt` or `fmt=path`. */
  readonly format?: readonly string[];
  readonly by?: Dimension;
}

const FORMATS = {
  text: { kind: 'text' },
  json: { kind: 'text' },
  csv: { kind: 'text' },
  html: { kind: 'text' },
} as const;
type CountsFormat = keyof typeof FORMATS;

/** `counts`: how many items every level, place and line has, and what is more or less than it should be. */
export async function counts(
  paths: readonly string[],
  options: CountsOptions,
  environment: Environment,
): Promise<number> {
  const outputs = parseFormats(options.format ?? ['text'], FORMATS, environment);
  if (outputs.some(({ name, path }) => name === 'html' && path === undefined))
    throw new ExpectedError('html 格式没有写文件名。', '写成 html=数量.html。');
  const session = openSession(paths, options, environment, { rootless: false });
  const report = countsReport(session, await wholeFacts(session, environment), options.by ?? '条线');
  const { lang = 'zh' } = options;
  await writeFormats(
    outputs,
    (name, onScreen) => [written(name, report, environment, lang, onScreen ? environment.colour : environment.plain)],
    environment,
  );
  const unread = tellUnread(session, environment);
  return tellFailures(session, environment) ? 2 : Number(unread);
}

function written(
  format: CountsFormat,
  report: CountsReport,
  { width, version }: Environment,
  language: Language,
  colour: Environment['colour'],
): string {
  switch (format) {
    case 'text':
      return countsText(report, { colour, width, language });
    case 'json':
      return countsJson(report);
    case 'csv':
      return countsCsv(report, language);
    case 'html':
      return countsHtml(report, version, language);
  }
}
