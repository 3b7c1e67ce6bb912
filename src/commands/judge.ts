import type { Catalogue } from '../engine/catalogue.ts';
import { filesToMap, joined, mapperOf } from '../engine/map-files.ts';
import type { MappedFiles, RunOptions, Stages } from '../engine/map-files.ts';
import { Profile } from '../engine/profile.ts';
import { reduced } from '../engine/run.ts';
import type { RunResult } from '../engine/run.ts';
import { mapRemembering } from './cache.ts';
import type { Environment } from './environment.ts';
import { mapInParallel, threadsFor } from './map-pool.ts';
import { profileText } from './profile-text.ts';
import type { Session } from './session.ts';

/** The findings of the chosen stages on a session. */
export async function judge(session: Session, stages: Stages, environment: Environment): Promise<RunResult> {
  if (session.origin.options.profile === true) return profiled(session, stages, environment);
  const { catalogue, context } = session;
  const options = runOptions(session, stages);
  const parts = await partsOf(session, options, filesToMap(catalogue, options), environment);
  return reduced(joined(handedOver(parts)), catalogue, context, options);
}

/** One after another, each kept by nobody but who takes it. */
function* handedOver<Part>(parts: Part[]): Generator<Part> {
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) yield part;
}

/** What files of a session say, in their order: what is remembered of them, and what as many threads as pay read of the others. */
export async function partsOf(
  session: Session,
  options: RunOptions,
  files: readonly string[],
  environment: Environment,
): Promise<MappedFiles[]> {
  const { cache, origin, catalogue } = session;
  const noting = { ...options, remember: options.remember === true || cache !== undefined };
  const map = (some: readonly string[]) =>
    mapInParallel(
      session,
      noting,
      some,
      origin.options.jobs ?? threadsFor(catalogue.files, some, environment.parallelism),
    );
  return cache === undefined ? map(files) : [await mapRemembering(session, cache, noting, files, environment, map)];
}

/** What a session asks of a run. */
export function runOptions({ rules, selection, files }: Session, stages: Stages): RunOptions {
  return { rules, stages, selection, ...(files !== undefined && { files }) };
}

/** The same in one thread, with a table of where the time went. */
function profiled(session: Session, stages: Stages, { talk }: Pick<Environment, 'talk'>): RunResult {
  const profile = new Profile();
  profile.passed('启动并读共用的文件', performance.now());
  const { catalogue, context } = session;
  const options = { ...runOptions(session, stages), rules: profile.watching(session.rules) };
  const reading: Catalogue = {
    ...catalogue,
    documentsOf: (file) => profile.phase('其中读文件', () => catalogue.documentsOf(file)),
  };
  const parts = profile.phase('逐个文件', () => [mapperOf(reading, context, options)(filesToMap(catalogue, options))]);
  const result = profile.phase('比对和汇总', () => reduced(joined(parts), catalogue, context, options));
  talk(profileText(profile));
  talk(`\n${catalogue.readings.strict} 份文档走快的读法，${catalogue.readings.yaml} 份由 yaml 库来读。\n`);
  return result;
}
