import { availableParallelism, platform } from 'node:os';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import type { Environment } from '../commands/environment.ts';
import { realDisk } from '../io/atomic-write.ts';
import { VERSION } from './version.ts';

/** What of a process the program looks at: the real one, or a false one in tests. */
export interface ProcessLike {
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  readonly stdout: OutputLike;
  readonly stderr: OutputLike;
  on?(event: 'SIGINT', listener: () => void): unknown;
  off?(event: 'SIGINT', listener: () => void): unknown;
}

interface OutputLike {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string, done: (error?: Error | null) => void): boolean;
  on?(event: 'error', listener: () => void): unknown;
}

const DEFAULT_WIDTH = 80;

/** The world as commands see it. `colour`: undefined = decided by NO_COLOR, FORCE_COLOR and whether stdout is a terminal. */
export function environmentOf(process: ProcessLike, colour: boolean | undefined, now: Date): Environment {
  const { env, stdout, stderr } = process;
  // A failed write is told to its own callback; without a listener the event would end the process with a stack.
  for (const output of [stdout, stderr]) output.on?.('error', () => undefined);
  const coloured = colour ?? decideColour(env, stdout.isTTY === true);
  return {
    cwd: process.cwd(),
    write: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    talk(text) {
      stderr.write(text, () => undefined);
    },
    colour: new Chalk({ level: coloured ? 1 : 0 }),
    plain: new Chalk({ level: 0 }),
    width: terminalWidth(env, stdout),
    today: inShanghai(now),
    disk: realDisk,
    parallelism: availableParallelism(),
    cacheFolder: cacheFolderOf(env, platform()),
    shard: shardOf(env),
    version: VERSION,
    stepSummary: env['GITHUB_STEP_SUMMARY'] || undefined,
    onInterrupt(listener) {
      process.on?.('SIGINT', listener);
      return () => process.off?.('SIGINT', listener);
    },
  };
}

/** As each system wants it: XDG Base Directory, Apple's Library/Caches, LOCALAPPDATA. */
function cacheFolderOf({ HOME, XDG_CACHE_HOME, LOCALAPPDATA }: ProcessLike['env'], system: string): string | undefined {
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'qingdan');
  if (system === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'qingdan', 'cache');
  return HOME && join(HOME, ...(system === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'qingdan');
}

/** The date at UTC+8, which has no summer time; `Intl` would take 7 ms of a start to say the same. */
function inShanghai(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** GitLab counts from 1, Kubernetes (indexed jobs) from 0; anywhere else one sets QINGDAN_SHARD. */
function shardOf(env: ProcessLike['env']): string | undefined {
  if (env['QINGDAN_SHARD']) return env['QINGDAN_SHARD'];
  if (env['CI_NODE_INDEX'] && env['CI_NODE_TOTAL']) return `${env['CI_NODE_INDEX']}/${env['CI_NODE_TOTAL']}`;
  const [index, count] = [env['JOB_COMPLETION_INDEX'], env['JOB_COMPLETIONS']];
  return index && count ? `${Number(index) + 1}/${count}` : undefined;
}

/** no-color.org: any value that is not empty; FORCE_COLOR=0 means no. chalk itself looks at neither in the way of both. */
function decideColour(env: ProcessLike['env'], terminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return terminal && env['TERM'] !== 'dumb' && !env['CI'];
}

function terminalWidth(env: ProcessLike['env'], { columns }: OutputLike): number {
  const width = columns ?? Number(env['COLUMNS'] ?? DEFAULT_WIDTH);
  return Number.isInteger(width) && width >= 40 ? Math.min(width, 160) : DEFAULT_WIDTH;
}
