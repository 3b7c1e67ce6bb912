import type { Statistics } from '../consistency/statistics.ts';
import { measure } from '../engine/measure.ts';
import type { Language } from '../model/rule.ts';
import { statsCsv } from '../report/stats-csv.ts';
import { statsHtml } from '../report/stats-html.ts';
import { statsJson } from '../report/stats-json.ts';
import { statsText } from '../report/stats-text.ts';
import type { Environment } from './environment.ts';
import { parseFormats } from './format-option.ts';
import { tellFailures, tellUnread } from './report.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions } from './session.ts';
import { writeFormats } from './write-formats.ts';

export interface StatsOptions extends CatalogueOptions {
  /** `fmt` or `fmt=path`. */
  readonly format?: readonly string[];
}

type Writer = (statistics: Statistics, environment: Environment, language: Language) => Generator<string>;

const WRITERS = {
  text: { kind: 'text', write: (statistics, { width }, language) => statsText(statistics, width, language) },
  json: { kind: 'text', write: statsJson },
  csv: { kind: 'text', write: (statistics, _, language) => statsCsv(statistics, language) },
  html: { kind: 'text', write: (statistics, { version }, language) => statsHtml(statistics, version, language) },
} as const satisfies Readonly<Record<string, { readonly kind: 'text'; readonly write: Writer }>>;

/** `stats`: who promises how much, place by place, line by line, item by item. */
export async function stats(
  paths: readonly string[],
  options: StatsOptions,
  environment: Environment,
): Promise<number> {
  const formats = parseFormats(options.format ?? ['text'], WRITERS, environment);
  const session = openSession(paths, options, environment, { rootless: false });
  const { lang = 'zh' } = options;
  const statistics = measure(session.catalogue, session.context, session.selection);
  await writeFormats(formats, (name) => WRITERS[name].write(statistics, environment, lang), environment);
  const unread = tellUnread(session, environment);
  return tellFailures(session, environment) ? 2 : Number(unread);
}
