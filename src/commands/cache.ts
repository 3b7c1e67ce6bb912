import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { dependencyDigests } from '../engine/dependencies.ts';
import type { MappedFiles, RunOptions } from '../engine/map-files.ts';
import { recall } from '../engine/recall.ts';
import type { Recall } from '../engine/recall.ts';
import { layerOf, sinceBase } from '../engine/layer.ts';
import { holdingStill, woven } from '../engine/remembered.ts';
import type { NotedFiles, Remembered, Stretch } from '../engine/remembered.ts';
import type { DigestScheme } from '../io/content-digest.ts';
import { gitBlobs, isKeptByGit } from '../io/git-blobs.ts';
import { repositoryOf } from '../io/roots.ts';
import { isMapRule } from '../model/rule.ts';
import type { Environment } from './environment.ts';
import { CacheStore } from './cache-store.ts';
import { lookingAt } from './signature-pool.ts';
import { programDigest } from './program-digest.ts';
import type { CatalogueOptions, Session } from './session.ts';

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
  const kept = new CacheStore(folder, world, environment);
  const scheme = digestScheme(root);
  const blobs = scheme === 'git' ? gitBlobs(root) : undefined;
  const { openedAt, origin } = session;
  const threads = blobs === undefined ? (origin.options.jobs ?? environment.parallelism) : 1;
  const looked = lookingAt(root, files, openedAt, threads);
  const old = kept.load();
  const digestNow = dependencyDigests(context);
  const { overlay = new Map() } = origin.opening;
  const holds = old === undefined ? () => false : holdingStillIn(old, digestNow, overlay);
  const place = { root, files: catalogue.files, scheme, blobs, readSince: openedAt, signatures: await looked?.() };
  const now = recall(files, place, old, holds);
  if (old !== undefined && now.isSame) {
    kept.touch();
    return old.part;
  }
  const fresh = await mapFresh(files.filter((_, index) => now.remembered[index] === -1));
  const stretches = stretchesOf(now, old?.part, fresh as readonly NotedFiles[]);
  const numbers = now.remembered.map((index) => old?.numbers[index] ?? -1);
  const since = old && sinceBase(old.base, numbers, now.signatures);
  const part = woven(stretches, since && old?.part);
  if (overlay.size > 0) return part;
  const remembered = { world, part, digests: part.notes.dependencies.names.map(digestNow), signatures: now.signatures };
  if (old === undefined || since === undefined) kept.saveBase(remembered);
  else kept.saveLayer(layerOf(remembered, numbers, old.base, since));
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
