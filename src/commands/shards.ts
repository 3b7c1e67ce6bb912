import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { decodeFacts, encodeFacts } from '../engine/facts-file.ts';
import type { FactsAbout, FactsFile } from '../engine/facts-file.ts';
import { BASELINE_FILE } from '../engine/baseline.ts';
import { DIVISIONS_FILE, LOCAL_FOLDER } from '../engine/catalogue.ts';
import { asOnePart, filesToMap, joined, shareOf } from '../engine/map-files.ts';
import type { MappedFiles } from '../engine/map-files.ts';
import { firstChanged } from '../engine/recall.ts';
import { reduced } from '../engine/run.ts';
import type { RunResult } from '../engine/run.ts';
import { writePieces, writeWhole } from '../io/atomic-write.ts';
import { MOST_BYTES, readGiven } from '../io/disk-source.ts';
import { expectedError, ExpectedError, failureOf } from '../io/expected-error.ts';
import { gitBlobs } from '../io/git-blobs.ts';
import { byCodePoint } from '../io/file-source.ts';
import { factsHead, factsLines } from '../tables/facts-table.ts';
import { digestScheme } from './cache.ts';
import type { Environment } from './environment.ts';
import { inChunks } from './in-chunks.ts';
import { tellFailures } from './report.ts';
import { partsOf, runOptions } from './judge.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions, Session } from './session.ts';

export interface ShardOptions extends CatalogueOptions {
  /** `3/20`: the third of twenty parts. */
  readonly shard?: string;
  readonly factsOut?: string;
  /** Files of facts, which stand for the files of the catalogue. */
  readonly facts?: readonly string[];
}

const STAGES = { map: true, reduce: true };

/** `check --shard 3/20 --facts-out <file>`: maps a part of the catalogue and writes what it says; nothing is judged yet. */
export async function writeShard(
  paths: readonly string[],
  { shard, factsOut, ...options }: ShardOptions,
  environment: Environment,
): Promise<number> {
  if (shard === undefined || factsOut === undefined)
    throw new ExpectedError('--shard 和 --facts-out 要一起写。', '例如 --shard 3/20 --facts-out facts/3.bin。');
  const [index, count] = shardOf(shard, environment.shard);
  const session = openSession(paths, options, environment, { rootless: false, remembers: true, recognizes: true });
  const { catalogue, context } = session;
  const known = new Set(catalogue.failures);
  const run = runOptions(session, STAGES);
  const files = shareOf(filesToMap(catalogue, run), index - 1, count);
  const parts = await partsOf(session, { ...run, remember: true }, files, environment);
  const part = asOnePart(parts);
  const pieces = encodeFacts({
    about: { digest: digestOf(session, options, environment), asOf: context.asOf, shard: index, shards: count },
    failures: catalogue.failures.filter((failure) => !known.has(failure)).map(failureOf),
    contents: digestScheme(session.root) === 'git' ? contentsOf(parts) : new Uint32Array(),
    part,
  });
  writeWhole(resolve(environment.cwd, factsOut), Buffer.concat(pieces), environment.disk);
  environment.talk(`第 ${index}/${count} 份：${part.files} 个文件、${part.documents} 个文档，写到 ${factsOut}。\n`);
  return tellFailures(session, environment) ? 2 : 0;
}

function contentsOf(parts: readonly MappedFiles[]): Uint32Array {
  const all = parts.map(({ notes }) => notes?.contents ?? new Uint32Array());
  const contents = new Uint32Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const some of all) {
    contents.set(some, at);
    at += some.length;
  }
  return contents;
}

/** The findings of a catalogue whose files were mapped elsewhere. Throws ExpectedError where the parts do not make a whole. */
export function judgeFacts(session: Session, options: ShardOptions, environment: Environment): RunResult {
  const { catalogue, context } = session;
  // Of each file, first what it is of which whole: all of them at once are too much for a nation.
  const files = (options.facts ?? [])
    .flatMap((path) => expanded(path, environment))
    .map((path) => {
      const { about, failures } = factsAt(path, environment);
      return { path, about, failures };
    });
  const digest = digestOf(session, options, environment);
  for (const { path, about } of files) checkPart(path, about, files[0]?.about, digest);
  const shards = files[0]?.about.shards ?? 0;
  const missing = Array.from({ length: shards }, (_, index) => index + 1).filter(
    (shard) => !files.some(({ about }) => about.shard === shard),
  );
  if (missing.length > 0 || files.length !== shards)
    throw new ExpectedError(
      missing.length > 0
        ? `${shards} 份事实文件缺了第 ${missing.join('、')} 份。`
        : `${shards} 份的事实文件给了 ${files.length} 份，有的给了两次。`,
      '每一份各给一次。',
    );
  for (const { failures } of files) catalogue.note(failures.map(expectedError), []);
  const paths = files.sort((left, right) => left.about.shard - right.about.shard).map(({ path }) => path);
  const run = runOptions(session, STAGES);
  const mapped = filesToMap(catalogue, run);
  const place = { files: catalogue.files, blobs: gitBlobs(session.root) };
  function* parts(): Generator<MappedFiles> {
    for (const [index, path] of paths.entries()) yield partAt(path, shareOf(mapped, index, shards), place, environment);
  }
  return reduced(joined(parts()), catalogue, context, run);
}

/** What some files said. Throws ExpectedError where one of them says something else by now. */
function partAt(
  path: string,
  files: readonly string[],
  place: Parameters<typeof firstChanged>[2],
  environment: Environment,
): MappedFiles {
  const { contents, part } = factsAt(path, environment);
  const changed = contents.length === 0 ? undefined : firstChanged(files, contents, place);
  if (changed !== undefined) throw otherCheckout(path, `其中的 ${changed} 后来改过。`);
  return part;
}

/** `facts export`: the facts of any parts, of one catalogue or of several, as one CSV for databases. */
export async function exportFacts(
  paths: readonly string[],
  { output }: { readonly output: string },
  environment: Environment,
): Promise<number> {
  const files = paths.flatMap((path) => expanded(path, environment));
  let count = 0;
  // One part at a time: of a nation, no more than a province is held.
  function* lines(): Generator<string> {
    yield factsHead();
    for (const path of files) {
      const { part } = factsAt(path, environment);
      const { facts } = joined([part]);
      count += facts.items.length;
      yield* factsLines(facts);
    }
  }
  await writePieces(resolve(environment.cwd, output), inChunks(lines()), environment.disk);
  environment.talk(`${count} 条事实，写到 ${output}。\n`);
  return 0;
}

/** A pattern that no shell has expanded: `*` stands for any part of a file name. */
function expanded(path: string, { cwd }: Environment): readonly string[] {
  const [folder, name] = [dirname(path), basename(path)];
  if (!name.includes('*') || !existsSync(resolve(cwd, folder))) return [path];
  const pieces = name.split('*').map((piece) => piece.replace(/[\\^$.|?+()[\]{}]/gu, String.raw`\$&`));
  const pattern = new RegExp(`^${pieces.join('.*')}$`, 'u');
  const found = readdirSync(resolve(cwd, folder)).filter((file) => pattern.test(file));
  if (found.length === 0) throw new ExpectedError(`没有“${path}”这样的文件。`, '核对各份的事实写到了哪里。');
  return found.sort(byCodePoint).map((file) => join(folder, file));
}

function factsAt(path: string, { cwd }: Environment): FactsFile {
  return decodeFacts(readGiven(path, cwd, MOST_BYTES), path);
}

function checkPart(path: string, about: FactsAbout, first: FactsAbout | undefined, digest: string): void {
  if (about.digest !== digest) throw otherCheckout(path);
  if (about.shards !== first?.shards)
    throw new ExpectedError(`这份事实分成 ${about.shards} 份，别的分成 ${first?.shards} 份。`, '每一份用同一个总数。', {
      file: path,
    });
}

function otherCheckout(path: string, reason = ''): ExpectedError {
  return new ExpectedError(
    `这份事实是按另一套文件、设置、选项或者版本生成的。${reason}`,
    '各份和汇总要用同一份检出、同样的选项、同一个版本和同一个 --as-of。',
    { file: path },
  );
}

/** What all parts must have in common: the program, the rules that run, the settings, and every file but the local ones. */
function digestOf(
  { catalogue: { files, yamlFiles }, context, rules }: Session,
  { level, division, line }: CatalogueOptions,
  { version }: Environment,
): string {
  const running = rules.flatMap((rule) => {
    const severity = context.settings.severityOf(rule);
    return severity === undefined ? [] : [`${rule.id} ${severity}`];
  });
  const hash = createHash('sha256');
  const lists = files.paths.filter((path) => path === DIVISIONS_FILE || path === BASELINE_FILE);
  hash.update(JSON.stringify([version, context.asOf, running, level, division, line, yamlFiles, lists]));
  for (const path of [...yamlFiles, ...lists]) if (!path.startsWith(LOCAL_FOLDER)) hash.update(files.read(path));
  return hash.digest('hex');
}

/** `3/20`, or `auto`: as the CI system says it. */
function shardOf(text: string, fromVariables: string | undefined): readonly [index: number, count: number] {
  const said = text === 'auto' ? fromVariables : text;
  const [, index, count] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/u.exec(said ?? '') ?? [];
  if (index !== undefined && count !== undefined && Number(index) <= Number(count))
    return [Number(index), Number(count)];
  throw new ExpectedError(
    said === undefined ? '环境变量没有说这是第几份。' : `“${said}”不是第几份。`,
    '写成 3/20；写 auto 的，要有 QINGDAN_SHARD，或者 CI_NODE_INDEX 和 CI_NODE_TOTAL，或者 JOB_COMPLETION_INDEX 和 JOB_COMPLETIONS。',
  );
}
