import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { dependencyDigests } from '../engine/dependencies.ts';
import type { MappedFiles, RunOptions } from '../engine/map-files.ts';
import { recall } from '../engine/recall.ts';
import type { Recall } from '../engine/recall.ts';
import { decodeRemembered, encodeRemembered, holdingStill, woven } from '../engine/remembered.ts';
import type { NotedFiles, Remembered, Stretch } from '../engine/remembered.ts';
import { writeWhole } from '../io/atomic-write.ts';
import type { DigestScheme } from '../io/content-digest.ts';
import { MOST_BYTES, readGiven } from '../io/disk-source.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { gitBlobs, isKeptByGit } from '../io/git-blobs.ts';
import { repositoryOf } from '../io/roots.ts';
import { isMapRule } from '../model/rule.ts';
import type { Environment } from './environment.ts';
import { programDigest } from './program-digest.ts';
import type { CatalogueOptions, Session } from './session.ts';

/** So many worlds (settings, rules, selections) of a catalogue are kept: the last ones used. */
const MAX_WORLDS = 4;
/** Catalogues that nobody has checked for so long are forgotten. */
const MAX_IDLE_MS = 30 * 24 * 3_600_000;
/** Nobody writes for so long. */
const MAX_WRITING_MS = 3_600_000;
const SUFFIX = '.cache';

/** How the contents of files are named for a cache: as git does inside a repository. */
export function digestScheme(root: string): DigestScheme {
  return repositoryOf(root) === undefined ? 'sha256' : 'git';
}

/**
 * Where what is known of a catalogue is kept: the folder given, else one of the user's own, where nobody else puts files.
 * Undefined where there is to be none.
 */
export function cacheFolderOf(
  root: string,
  { cache, cacheDir }: Pick<CatalogueOptions, 'cache' | 'cacheDir'>,
  { cwd, cacheFolder, talk }: Pick<Environment, 'cwd' | 'cacheFolder' | 'talk'>,
): string | undefined {
  if (cache === false) return undefined;
  if (cacheDir === undefined) return cacheFolder && join(cacheFolder, `${basename(root)}-${digest(root).slice(0, 16)}`);
  const folder = resolve(cwd, cacheDir);
  if (!existsSync(folder) || !isKeptByGit(folder)) return folder;
  talk(`“${cacheDir}”里有提交到 git 的文件，谁都可能改过，不当作缓存用。\n  换一个不提交的文件夹。\n`);
  return undefined;
}

/**
 * Maps files of a session, of which those are not read again that are remembered as they are and were judged against what
 * there is now. Nothing is remembered of the comparison.
 */
export async function mapRemembering(
  session: Session,
  folder: string,
  options: RunOptions,
  files: readonly string[],
  environment: Environment,
  mapFresh: (files: readonly string[]) => Promise<readonly MappedFiles[]>,
): Promise<MappedFiles> {
  const { catalogue, context, root } = session;
  const world = worldOf(session, options);
  const path = join(folder, `${world.slice(0, 32)}${SUFFIX}`);
  const old = load(path, world, environment);
  const digestNow = dependencyDigests(context);
  const scheme = digestScheme(root);
  const blobs = scheme === 'git' ? gitBlobs(root) : undefined;
  const place = { root, files: catalogue.files, scheme, blobs, readSince: session.openedAt };
  const { overlay = new Map() } = session.origin.opening;
  const now = recall(files, place, old, old === undefined ? () => false : holdingStillIn(old, digestNow, overlay));
  if (old !== undefined && now.isSame) {
    touch(path);
    return old.part;
  }
  const fresh = await mapFresh(files.filter((_, index) => now.remembered[index] === -1));
  const part = woven(stretchesOf(now, old?.part, fresh as readonly NotedFiles[]));
  if (overlay.size > 0) return part;
  const digests = part.notes.dependencies.names.map(digestNow);
  save(path, { world, part, digests, signatures: now.signatures }, environment);
  return part;
}

/** A function that says of a remembered file whether it was judged against what there is now; those of the overlay are others. */
function holdingStillIn(
  { part: { notes }, digests }: Remembered,
  digestNow: (dependency: string) => string,
  overlay: ReadonlyMap<string, unknown>,
): (index: number) => boolean {
  const holds = holdingStill(notes, (name, index) => digestNow(name) === digests[index]);
  return (index) => (overlay.size === 0 || !overlay.has(notes.files[index] ?? '')) && holds(index);
}

/** What was remembered and what is new, in the order of the files. */
function stretchesOf({ remembered }: Recall, old: NotedFiles | undefined, fresh: readonly NotedFiles[]): Stretch[] {
  const stretches: { readonly of: NotedFiles; readonly from: number; to: number }[] = [];
  const news = fresh.flatMap((part) => part.notes.files.map((_, index) => [part, index] as const)).values();
  for (const index of remembered) {
    const [of, from] = index >= 0 && old !== undefined ? [old, index] : (news.next().value as [NotedFiles, number]);
    const last = stretches.at(-1);
    if (last?.of === of && last.to === from) last.to += 1;
    else stretches.push({ of, from, to: from + 1 });
  }
  return stretches;
}

/** Digest of all that concerns every file: the program, the rules that run, the settings, what part is looked at. */
function worldOf({ catalogue, context, rules, root, origin }: Session, { stages, selection }: RunOptions): string {
  const running = rules.flatMap((rule) => {
    const severity = stages.map && isMapRule(rule) ? context.settings.severityOf(rule) : undefined;
    return severity === undefined ? [] : [`${rule.id} ${severity}`];
  });
  const settings = catalogue.settings?.document.source.digest;
  const { strictReader = true } = origin.options;
  return digest(
    JSON.stringify([
      programDigest(),
      running,
      settings,
      catalogue.hasRoot,
      selection,
      digestScheme(root),
      strictReader,
    ]),
  );
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function load(path: string, world: string, { talk }: Environment): Remembered | undefined {
  if (!existsSync(path)) return undefined;
  const read = decodedAt(path, world);
  if (typeof read !== 'string') return read;
  talk(`缓存${read === 'damaged' ? '不完整，或者改动过' : '不是这个版本写的'}，不用它，从头检查。（${path}）\n`);
  return undefined;
}

function decodedAt(path: string, world: string): ReturnType<typeof decodeRemembered> {
  try {
    return decodeRemembered(readGiven(path, '', MOST_BYTES), world);
  } catch {
    return 'damaged';
  }
}

/** What cannot be kept is worked out again: a run does not fail for its cache. */
function save(path: string, remembered: Remembered, { disk, talk, cacheFolder }: Environment): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeWhole(path, Buffer.concat(encodeRemembered(remembered)), disk);
    forgetOld(folder);
    if (cacheFolder !== undefined && dirname(folder) === cacheFolder) forgetIdle(cacheFolder);
  } catch (error) {
    if (!(error instanceof ExpectedError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    const reason = error instanceof ExpectedError ? error.message : String(error);
    talk(`缓存没有存下来，下次从头检查：${reason}（${path}）\n  不要缓存的，加上 --no-cache。\n`);
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Only the order in which old worlds are forgotten depends on it.
  }
}

/** Keeps the last worlds of a catalogue; what a run that was killed left half-written goes, too. */
function forgetOld(folder: string): void {
  const files = aged(folder, /^[0-9a-f]{32}\.cache(?:\.tmp-[0-9a-f]{8})?$/u);
  const worlds = files.filter(({ path }) => path.endsWith(SUFFIX)).slice(MAX_WORLDS);
  const leftovers = files.filter(({ path, age }) => !path.endsWith(SUFFIX) && age > MAX_WRITING_MS);
  for (const { path } of [...worlds, ...leftovers]) rmSync(path, { force: true });
}

/** Forgets catalogues that nobody has checked for long. */
function forgetIdle(cacheFolder: string): void {
  for (const { path } of aged(cacheFolder, /-[0-9a-f]{16}$/u)) {
    const [youngest] = aged(path, /./u);
    if (youngest === undefined || youngest.age > MAX_IDLE_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** What is in a folder under such names, the youngest first; another run may take any of it away meanwhile. */
function aged(folder: string, pattern: RegExp): { readonly path: string; readonly age: number }[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
      return time === undefined ? [] : [{ path, age: Date.now() - time }];
    })
    .sort((left, right) => left.age - right.age);
}
