import { resolve } from 'node:path';
import { groupBy } from '../consistency/group-by.ts';
import { fixFile } from '../engine/fix.ts';
import type { FixedFile } from '../engine/fix.ts';
import { takeOver } from '../engine/take-over.ts';
import type { Fixable } from '../engine/take-over.ts';
import { gathered } from '../engine/gather.ts';
import type { Stages } from '../engine/map-files.ts';
import type { RunResult } from '../engine/run.ts';
import { rewriteSource } from '../io/atomic-write.ts';
import { decode } from '../io/decode.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Environment } from './environment.ts';
import { exitCode, report } from './report.ts';
import type { ReportOptions } from './report.ts';
import { judge } from './judge.ts';
import { newSince } from './since.ts';
import { openSession } from './session.ts';
import type { Session } from './session.ts';

export interface FixOptions extends ReportOptions {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  /** A version of git: only what was not found before it was left is reported. */
  readonly since?: string;
  /** Whether to go on, and to judge again whatever is saved. */
  readonly watch?: boolean;
}

/** What a command judges. */
export interface Job {
  readonly name: string;
  readonly paths: readonly string[];
  readonly stages: Stages;
  readonly rootless: boolean;
}

/** One fix can bring another to light, but not for ever. */
const ROUNDS = 10;

/** Judges and reports; with `--fix` mends before what can be mended safely, with `--dry-run` only shows how. */
export async function judgeAndFix(job: Job, options: FixOptions, environment: Environment): Promise<number> {
  if (options.dryRun === true && options.fix !== true)
    environment.talk('--dry-run 要和 --fix 一起用，这里没有作用。\n');
  const open = (overlay: ReadonlyMap<string, Uint8Array>) =>
    openSession(job.paths, options, environment, {
      rootless: job.rootless,
      overlay,
      quiet: overlay.size > 0,
      remembers: true,
    });
  const before = open(new Map());
  const found = await judge(before, job.stages, environment);
  if (options.since !== undefined) {
    if (options.fix === true)
      throw new ExpectedError('--since 和 --fix 不能一起用。', '先运行 --fix，再用 --since 看剩下的。');
    const news = await newSince(options.since, before, found, job.stages, environment);
    return report(job.name, before, news, options, environment);
  }
  if (options.fix !== true) return report(job.name, before, found, options, environment);
  const asked = (session: Session, diagnostics: readonly Diagnostic[]) =>
    diagnostics.map((diagnostic) =>
      takesOver(diagnostic, options) ? takeOver(session.catalogue, diagnostic) : diagnostic,
    );
  const again = (session: Session) => judge(session, job.stages, environment);
  const { overlay, session, result, mended } = await mend(before, found, again, open, asked);
  if (options.dryRun === true) {
    await showPatches(before, overlay, environment);
    environment.talk(`可以自动修 ${mended} 处，涉及 ${overlay.size} 个文件；没有写入。\n`);
    return exitCode({ diagnostics: gathered(found.diagnostics) }, options);
  }
  for (const [file, bytes] of overlay)
    rewriteSource(resolve(environment.cwd, session.fileName(file)), bytes, environment.disk);
  environment.talk(`自动修了 ${mended} 处，改写了 ${overlay.size} 个文件。\n`);
  return report(job.name, session, result, options, environment);
}

interface Mended {
  /** The changed files. */
  readonly overlay: ReadonlyMap<string, Uint8Array>;
  /** The catalogue with them, and what is still found. */
  readonly session: Session;
  readonly result: RunResult;
  readonly mended: number;
}

async function mend(
  before: Session,
  found: RunResult,
  again: (session: Session) => Promise<RunResult>,
  open: (overlay: ReadonlyMap<string, Uint8Array>) => Session,
  asked: (session: Session, diagnostics: readonly Diagnostic[]) => readonly Fixable[],
): Promise<Mended> {
  let current: Mended = { overlay: new Map(), session: before, result: found, mended: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixed = fixAll(current.session, asked(current.session, current.result.diagnostics));
    if (fixed.size === 0) break;
    const overlay = new Map([...current.overlay, ...[...fixed].map(([file, { bytes }]) => [file, bytes] as const)]);
    const session = open(overlay);
    const mended = [...fixed.values()].reduce((sum, file) => sum + file.mended, current.mended);
    current = { overlay, session, result: await again(session), mended };
  }
  return current;
}

/** What changes the meaning is written only where somebody names both the rule and the place. */
function takesOver({ rule }: Diagnostic, { only = [], division = [] }: FixOptions): boolean {
  return only.includes(rule) && division.length > 0;
}

/** Only files that were asked for are changed: a finding may stand in another that they rest on. */
function fixAll({ catalogue, files }: Session, diagnostics: readonly Fixable[]): Map<string, FixedFile> {
  const fixable = diagnostics.filter(({ fix, file }) => fix !== undefined && (files === undefined || files.has(file)));
  const fixed = new Map<string, FixedFile>();
  for (const [file, findings] of groupBy(fixable, (diagnostic) => diagnostic.file)) {
    const result = fixFile(file, catalogue.files.read(file), findings);
    if (result !== undefined) fixed.set(file, result);
  }
  return fixed;
}

/** A unified diff, as `git apply` and `patch -p0` take it. */
export async function showPatches(
  { catalogue, fileName }: Session,
  overlay: ReadonlyMap<string, Uint8Array>,
  environment: Environment,
): Promise<void> {
  const { createTwoFilesPatch } = await import('diff');
  for (const [file, bytes] of overlay) {
    const name = fileName(file);
    const [old, fixed] = [catalogue.files.read(file), bytes].map((content) => decode(content).text);
    await environment.write(createTwoFilesPatch(name, name, old ?? '', fixed ?? '', '', '', { context: 3 }));
  }
}
