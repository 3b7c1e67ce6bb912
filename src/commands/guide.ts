import { resolve } from 'node:path';
import { guideFiles } from '../guide/site.ts';
import { writeOutputFolder } from '../io/output-folder.ts';
import type { Environment } from './environment.ts';
import { tellFailures, tellUnread } from './report.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions } from './session.ts';

/** `guide`: the static site for citizens. */
export async function guide(
  paths: readonly string[],
  options: CatalogueOptions & { readonly output: string },
  environment: Environment,
): Promise<number> {
  const session = openSession(paths, options, environment, { rootless: false });
  const { catalogue, context, selection, rules } = session;
  const folder = resolve(environment.cwd, options.output);
  const files = writeOutputFolder(
    folder,
    guideFiles(catalogue, context, { asOf: context.asOf, selection, rules }),
    { command: 'guide', asOf: context.asOf },
    environment.disk,
  );
  environment.talk(`写好了 ${files} 个文件，打开 ${options.output}/index.html 就能看（基准日 ${context.asOf}）\n`);
  const unread = tellUnread(session, environment);
  return tellFailures(session, environment) ? 2 : Number(unread);
}
