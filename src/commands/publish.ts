import { resolve } from 'node:path';
import { measure } from '../engine/measure.ts';
import { countBySeverity } from '../engine/run.ts';
import { guideFiles } from '../guide/site.ts';
import type { OutputFile } from '../io/output.ts';
import { writeOutputFolder } from '../io/output-folder.ts';
import { countsHtml } from '../report/counts-html.ts';
import { statsHtml } from '../report/stats-html.ts';
import { exportTables } from '../tables/export.ts';
import { countsReport } from './counts-report.ts';
import type { Environment } from './environment.ts';
import { report, reportFiles } from './report.ts';
import type { ReportOptions } from './report.ts';
import { judge } from './judge.ts';
import { openSession } from './session.ts';
import { wholeFacts } from './whole-facts.ts';

/**
 * `publish`: checks the whole catalogue and, only where nothing is at error level, writes tables, guide, pages of numbers and
 * report.
 */
export async function publish(
  paths: readonly string[],
  options: ReportOptions & { readonly output: string },
  environment: Environment,
): Promise<number> {
  const session = openSession(paths, options, environment, { rootless: false });
  const { catalogue, context, selection, rules } = session;
  const { version } = environment;
  const { lang = 'zh' } = options;
  const result = await judge(session, { map: true, reduce: true }, environment);
  const code = await report('发布', session, result, options, environment);
  if (code === 2 || countBySeverity(result.diagnostics).error > 0) {
    environment.talk('没有发布：先改好上面的错误。输出文件夹没有动。\n');
    return code === 2 ? 2 : 1;
  }
  const reports = await reportFiles('发布', session, result, options, environment);
  const isWhole = Object.keys(selection).length === 0;
  const facts = isWhole ? result.facts : await wholeFacts(session, environment);
  function* files(): Generator<OutputFile> {
    yield* within('tables', exportTables(catalogue, context, { selection }));
    yield* within('guide', guideFiles(catalogue, context, { asOf: context.asOf, selection, rules }));
    yield { path: 'counts/index.html', content: countsHtml(countsReport(session, facts, '条线'), version, lang) };
    yield {
      path: 'stats/index.html',
      content: [...statsHtml(measure(catalogue, context, selection), version, lang)].join(''),
    };
    yield* within('report', reports);
  }
  const count = writeOutputFolder(
    resolve(environment.cwd, options.output),
    files(),
    { command: 'publish', asOf: context.asOf },
    environment.disk,
  );
  environment.talk(
    `发布好了：${options.output} 里有 ${count} 个文件。给办事人看的是 guide/index.html；给部门看的有 counts/index.html（事项数量）、stats/index.html（对标）、report/（检查报告）和 tables/（表格）。\n`,
  );
  return code;
}

function* within(folder: string, files: Iterable<OutputFile>): Generator<OutputFile> {
  for (const { path, content } of files) yield { path: `${folder}/${path}`, content };
}
