import { parseFormats } from './format-option.ts';
import { resolve } from 'node:path';
import { countsBy, countsByLevel, countedImplementations, countItems } from '../consistency/counts.ts';
import { groupBy } from '../consistency/group-by.ts';
import { compareTypes, matrixOf } from '../consistency/matrix.ts';
import type { Dimension } from '../consistency/matrix.ts';
import { coveredDivisions, organsByDivision, responsibleOrgans } from '../consistency/places.ts';
import type { RunResult } from '../engine/run.ts';
import { selects } from '../engine/selection.ts';
import { writePieces } from '../io/atomic-write.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { ItemFact } from '../model/facts.ts';
import type { CountsReport, LevelReport } from '../report/counts.ts';
import { countsCsv, countsJson } from '../report/counts-data.ts';
import { countsHtml } from '../report/counts-html.ts';
import { countsText } from '../report/counts-text.ts';
import type { Environment } from './environment.ts';
import { tellFailures, tellUnread } from './report.ts';
import { judge, openSession } from './session.ts';
import type { CatalogueOptions, Session } from './session.ts';

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
  // Places are measured against all of their level, whatever part of it is shown.
  const { facts } = await judge({ ...session, selection: {}, rules: [] }, { map: false, reduce: true }, environment);
  const report = reportOf(session, facts, options.by ?? '条线');
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

function reportOf({ context, selection }: Session, facts: RunResult['facts'], by: Dimension): CountsReport {
  const { asOf } = context;
  const organs = organsByDivision(context);
  const covered = coveredDivisions(context);
  const owes = (division: string, { line, type, base }: ItemFact) =>
    type !== undefined &&
    responsibleOrgans(organs.get(division) ?? [], { 条线: line, 事项类型: type, 基本编码: base }, asOf).length > 0;
  const nameOf = ({ base, way, name }: ItemFact) =>
    [name, context.standard({ base, way })?.value.业务办理项].filter(Boolean).join('·');
  const items = countedImplementations(facts.items).filter((item) => selects(selection, item));
  const levels = countsByLevel(items).map(({ level, places, counts: numbers }): LevelReport => {
    const own = items.filter((item) => item.level === level);
    const kinds = groupBy(own, ({ line, type = '' }) => `${line} ${type}`);
    const lines = countsBy(own, ({ line }) => line);
    const types = countsBy(own, ({ type }) => type ?? '').sort((left, right) => compareTypes(left.name, right.name));
    const divisions = covered.filter((division) => division.level === level).map(({ code }) => code);
    const matrix = matrixOf(facts, { level, by, divisions, owes, nameOf, lines: selection.lines });
    return {
      ...matrix,
      rows: matrix.rows.filter(({ division }) => selection.divisions?.includes(division) ?? true),
      places,
      counts: numbers,
      lines,
      types,
      cross: lines.map(({ name }) =>
        types.map(({ name: type }) => countItems(kinds.get(`${name} ${type}`) ?? []).办理项),
      ),
    };
  });
  return { asOf, by, levels, names: new Map(context.divisions().map(({ code, name }) => [code, name])) };
}
