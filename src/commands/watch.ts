import { resolve } from 'node:path';
import { SETTINGS_FILE } from '../engine/catalogue.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { watchOne, watchTree } from '../io/watch-tree.ts';
import type { TreeWatch } from '../io/watch-tree.ts';
import { FORMATS } from '../report/index.ts';
import { WATCH_FORMATS } from '../report/watch.ts';
import type { WatchFormat } from '../report/watch.ts';
import type { CheckOptions } from './check.ts';
import type { Environment } from './environment.ts';
import type { Job } from './fix.ts';
import { parseFormats } from './format-option.ts';
import { foldersOf } from './asked-files.ts';
import { Touches } from './touches.ts';
import { isOfCatalogue, Watched } from './watched.ts';
import { Watching } from './watching.ts';

/** Who saves nothing for so long has time for everything. */
const SETTLE_AFTER_MS = 300;
/** What Unix makes of a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

/** `check --watch`: tells what is found, and then, until Ctrl-C, what every save changes of that. */
export async function watchJob(job: Job, options: CheckOptions, environment: Environment): Promise<number> {
  const format = formatOf(options, environment);
  const { base } = foldersOf(job.paths, environment.cwd, job.rootless);
  const touches = new Touches();
  const watches = watchesOn(base, options, environment, touches);
  try {
    const watching = new Watching(new Watched(job, options, environment), { format, job, options, environment });
    return await lookedAfter(watching, touches, environment, job.paths[0] ?? base);
  } finally {
    for (const watch of watches) watch.close();
  }
}

/** What makes no sense where there is no end. */
function formatOf(options: CheckOptions, environment: Environment): WatchFormat {
  const { fix, dryRun, since, shard, facts, factsOut, impactOf, profile } = options;
  const others = { fix, 'dry-run': dryRun, since, shard, facts, 'facts-out': factsOut, 'impact-of': impactOf, profile };
  const [other] = Object.entries(others).find(([, value]) => value !== undefined && value !== false) ?? [];
  if (other !== undefined)
    throw new ExpectedError(
      `--watch 和 --${other} 不能一起用。`,
      `--watch 一直看着文件，不写文件，也没有最后的结论；要用 --${other}，另外运行一次。`,
    );
  const [chosen] = parseFormats(options.format ?? ['text'], FORMATS, environment);
  const format = chosen === undefined ? undefined : WATCH_FORMATS[chosen.name];
  if (format === undefined || chosen?.path !== undefined || (options.format?.length ?? 0) > 1)
    throw new ExpectedError(
      `--watch 不能用“${(options.format ?? []).join(' ')}”这样的格式。`,
      `只能用 ${Object.keys(WATCH_FORMATS).join('、')} 中的一种，写到屏幕上；别的格式另外运行一次。`,
    );
  return format;
}

function watchesOn(base: string, { config }: CheckOptions, { cwd }: Environment, touches: Touches): TreeWatch[] {
  const touched = (path: string) => touches.add(path);
  const tree = watchTree(base, { touched, failed: (error) => touches.end(error), wants: isOfCatalogue });
  return config === undefined ? [tree] : [tree, watchOne(resolve(cwd, config), () => touched(SETTINGS_FILE))];
}

/** Answers what is touched, at once, and everything when it is quiet, until Ctrl-C. */
async function lookedAfter(
  watching: Watching,
  touches: Touches,
  environment: Environment,
  base: string,
): Promise<number> {
  while (!touches.isEnded) {
    // While all is judged anew nothing listens: then Ctrl-C ends the program by itself.
    await watching.begin();
    const stop = environment.onInterrupt(() => touches.end());
    environment.talk(`正在看 ${base}，保存就检查；按 Ctrl-C 结束。\n`);
    try {
      await untilAnew(watching, touches);
    } finally {
      stop();
    }
  }
  environment.talk('不再看了。\n');
  return INTERRUPTED;
}

async function untilAnew(watching: Watching, touches: Touches): Promise<void> {
  while (!watching.isAnew) {
    const paths = await touches.next(watching.isIdle ? Number.POSITIVE_INFINITY : SETTLE_AFTER_MS);
    if (paths === undefined) return;
    await (paths.size > 0 ? watching.save(paths) : watching.settle(() => touches.isAny));
  }
}
