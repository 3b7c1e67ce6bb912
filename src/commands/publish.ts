import { resolve } from 'node:path';
import { countBySeverity } from '../engine/run.ts';
import { guideFiles } from '../guide/site.ts';
import type { OutputFile } from '../io/output.ts';
import { writeOutputFolder } from '../io/output-folder.ts';
import { exportTables } from '../tables/export.ts';
import type { Environment } from './environment.ts';
import { report, reportFiles } from './report.ts';
import type { ReportOptions } from './report.ts';
import { judge, openSession } from './session.ts';

/** `publish`: checks the whole catalogue and, only where nothing is at error level, writes tables, guide and report. */
export async function publish(
  paths: readonly string[],
  options: ReportOptions & { readonly output: string },
  environment: Environment,
): Promise<number> {
  const session = openSession(paths, options, environment, { rootless: false });
  const { catalogue, context, selection, rules } = session;
  const result = await judge(session, { map: true, reduce: true }, environment);
  const code = await report('发布', session, result, options, environment);
  if (code === 2 || countBySeverity(result.diagnostics).error > 0) {
    environment.talk('没有发布：先改好上面的错误。输出文件夹没有动。\n');
    return code === 2 ? 2 : 1;
  }
  const reports = await reportFiles('发布', session, result, options, environment);
  function* files(): Generator<OutputFile> {
    yield* within('tables', exportTables(catalogue, context, { selection }));
    yield* within('guide', guideFiles(catalogue, context, { asOf: context.asOf, selection, rules }));
    yield* within('report', reports);
  }
  const count = writeOutputFolder(
    resolve(environment.cwd, options.output),
    files(),
    { command: 'publish', asOf: context.asOf },
    environment.disk,
  );
  environment.talk(
    `发布好了：${options.output} 里有 ${count} 个文件；打开 ${options.output}/guide/index.html 看指南，tables/ 里是表格。\n`,
  );
  return code;
}

function* within(folder: string, files: Iterable<OutputFile>): Generator<OutputFile> {
  for (const { path, content } of files) yield { path: `${folder}/${path}`, content };
}
