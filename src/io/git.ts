import { spawnSync } from 'node:child_process';

/** A listing of 1.27 million files takes some 130 MB. */
const MAX_OUTPUT_BYTES = 2 ** 31 - 1;

/** What git says in a folder; undefined where it fails, or is not there. It writes nothing, and runs nothing that a repository configures. */
export function git(folder: string, args: readonly string[], input?: string): Buffer | undefined {
  const safe = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
  const { status, stdout } = spawnSync('git', [...safe, '-C', folder, ...args], {
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input !== undefined && { input }),
  });
  return status === 0 ? stdout : undefined;
}
