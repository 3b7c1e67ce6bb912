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
  const { catalogue, context, cache } = session;
  const options = { ...runOptions(session, stages), remember: cache !== undefined };
  return reduced(joined(await mapped(session, options, environment)), catalogue, context, options);
}

/** What the files of a session say, in parts: remembered, or mapped in as many threads as are asked for or pay. */
export async function mapped(
  session: Session,
  options: RunOptions,
  environment: Environment,
): Promise<readonly MappedFiles[]> {
  const { catalogue, cache, origin } = session;
  const map = (some: readonly string[]) =>
    mapInParallel(session, options, some, origin.options.jobs ?? threadsFor(some.length, environment.parallelism));
  const files = filesToMap(catalogue, options);
  return cache === undefined ? map(files) : [await mapRemembering(session, cache, options, files, environment, map)];
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
