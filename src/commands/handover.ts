import { resolve } from 'node:path';
import { groupBy } from '../consistency/group-by.ts';
import { handoverRows } from '../engine/handover.ts';
import { byCodePoint } from '../io/file-source.ts';
import type { OutputFile } from '../io/output.ts';
import { writeOutputFolder } from '../io/output-folder.ts';
import { handoverFiles } from '../tables/handover.ts';
import type { Environment } from './environment.ts';
import { tellFailures, tellUnread } from './report.ts';
import { judge } from './judge.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions } from './session.ts';

/** `handover`: for each place, the findings that it has to mend as a workbook and a CSV, to be filled in. */
export async function handover(
  paths: readonly string[],
  options: CatalogueOptions & { readonly output: string },
  environment: Environment,
): Promise<number> {
  const session = openSession(paths, options, environment, { rootless: false });
  const { catalogue, context, rules, selection } = session;
  const { diagnostics } = await judge(session, { map: true, reduce: true }, environment);
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const wanted = handoverRows(catalogue, context, diagnostics, ruleById).filter(
    ({ division }) => selection.divisions?.includes(division) ?? true,
  );
  const places = [...groupBy(wanted, ({ division }) => division)].sort(([left], [right]) => byCodePoint(left, right));
  const files: OutputFile[] = [];
  for (const [code, rows] of places) {
    const name = context.division(code)?.name ?? code;
    files.push(...(await handoverFiles({ code, name, asOf: context.asOf }, rows, ruleById)));
    await environment.write(`${name}（${code}）  ${rows.length} 条  ${options.output}/${code}.xlsx\n`);
  }
  writeOutputFolder(
    resolve(environment.cwd, options.output),
    files,
    { command: 'handover', asOf: context.asOf },
    environment.disk,
  );
  environment.talk(
    places.length === 0
      ? '没有要交办的问题。\n'
      : `交办 ${places.length} 个地方、${wanted.length} 条，写到 ${options.output}；填好以后运行 qingdan handback <表>。\n`,
  );
  const unread = tellUnread(session, environment);
  return tellFailures(session, environment) ? 2 : Number(unread);
}
