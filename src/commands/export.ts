import { resolve } from 'node:path';
import { writeOutputFolder } from '../io/output-folder.ts';
import { exportTables } from '../tables/export.ts';
import type { Environment } from './environment.ts';
import { tellFailures, tellUnread } from './report.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions } from './session.ts';

/** `export`: the catalogue as tables that join. */
export async function exportCatalogue(
  paths: readonly string[],
  options: CatalogueOptions & { readonly output: string },
  environment: Environment,
): Promise<number> {
  const session = openSession(paths, options, environment, { rootless: false });
  const { catalogue, context, selection } = session;
  const folder = resolve(environment.cwd, options.output);
  const files = writeOutputFolder(
    folder,
    exportTables(catalogue, context, { selection }),
    { command: 'export', asOf: context.asOf },
    environment.disk,
  );
  environment.talk(`写好了 ${files} 个文件：${options.output}（基准日 ${context.asOf}）\n`);
  const unread = tellUnread(session, environment);
  return tellFailures(session, environment) ? 2 : Number(unread);
}
