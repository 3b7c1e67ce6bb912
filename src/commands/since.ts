import type { Stages } from '../engine/map-files.ts';
import type { RunResult } from '../engine/run.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { filesBefore } from '../io/git-changes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Environment } from './environment.ts';
import { judge } from './judge.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions, Session } from './session.ts';

/**
 * Of what was found, what was not there before: at the point where the work in the folder left a version of git. Findings are
 * the same where their fingerprints are, so that a finding that only moved is none. What the comparison finds at places that
 * were not touched themselves is new as well. Throws ExpectedError where git knows no such version.
 */
export async function newSince(
  version: string,
  session: Session,
  found: RunResult,
  stages: Stages,
  environment: Environment,
): Promise<RunResult> {
  const overlay = filesBefore(session.root, version);
  if (overlay === undefined)
    throw new ExpectedError(
      `git 里没有“${version}”这个版本，或者它和现在的没有共同的来历。`,
      '先取回它，例如 git fetch origin main；流水线里要取完整的历史（GitHub 的 fetch-depth: 0，GitLab 的 GIT_DEPTH: 0）。',
    );
  const before = overlay.size === 0 ? found.diagnostics : await findingsBefore(session, overlay, stages, environment);
  const known = new Map<string, number>();
  for (const { fingerprint } of before) known.set(fingerprint, (known.get(fingerprint) ?? 0) + 1);
  const diagnostics = found.diagnostics.filter(({ fingerprint }) => {
    const left = known.get(fingerprint) ?? 0;
    known.set(fingerprint, left - 1);
    return left <= 0;
  });
  const gone = before.length - (found.diagnostics.length - diagnostics.length);
  environment.talk(
    `和 ${version} 相比：改了 ${overlay.size} 个文件，新的问题 ${diagnostics.length} 个，少了 ${gone} 个；只报新的。\n`,
  );
  return { ...found, diagnostics };
}

async function findingsBefore(
  { origin: { paths, options, opening } }: Session,
  overlay: ReadonlyMap<string, Uint8Array | undefined>,
  stages: Stages,
  environment: Environment,
): Promise<readonly Diagnostic[]> {
  try {
    const session = openSession(paths, options as CatalogueOptions, environment, { ...opening, overlay, quiet: true });
    return (await judge(session, stages, environment)).diagnostics;
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    environment.talk(`那时的目录不能检查（${error.message}），现在的问题都算新的。\n`);
    return [];
  }
}
