import { parseFormats } from './format-option.ts';
import { resolve } from 'node:path';
import type { Dimension } from '../consistency/matrix.ts';
import { writePieces } from '../io/atomic-write.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { CountsReport } from '../report/counts.ts';
import { countsCsv, countsJson } from '../report/counts-data.ts';
import { countsHtml } from '../report/counts-html.ts';
import { countsText } from '../report/counts-text.ts';
import { countsReport, wholeFacts } from './counts-report.ts';
import type { Environment } from './environment.ts';
import { tellFailures, tellUnread } from './report.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions } from './session.ts';

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
  for (const { name: format, path } of outputs)
    if (path === undefined) await environment.write(written(format, report, environment, environment.colour));
    else
      await writePieces(resolve(environment.cwd, path), once(written(format, report, environment)), environment.disk);
  const unread = tellUnread(session, environment);
  return tellFailures(session, environment) ? 2 : Number(unread);
}

function written(
  format: CountsFormat,
  report: CountsReport,
  { width, version, plain }: Environment,
  colour = plain,
): string {
  switch (format) {
    case 'text':
      return countsText(report, { colour, width });
    case 'json':
      return countsJson(report);
    case 'csv':
      return countsCsv(report);
    case 'html':
      return countsHtml(report, version);
  }
}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}
