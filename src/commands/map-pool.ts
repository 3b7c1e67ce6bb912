import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { LOCAL_FOLDER } from '../engine/catalogue.ts';
import { mapperOf } from '../engine/map-files.ts';
import type { MappedFiles, RunOptions } from '../engine/map-files.ts';
import { expectedError, ExpectedError } from '../io/expected-error.ts';
import type { Failure } from '../io/expected-error.ts';
import type { FileSource } from '../io/file-source.ts';
import type { Session, SessionOrigin } from './session.ts';

/** With fewer bytes for each, a thread takes longer to learn what rules look at, and to be compiled, than it saves. */
const BYTES_PER_THREAD = 8 * 1024 * 1024;
/** Of so many files it is looked how large they are. */
const SAMPLE = 50;
/** With more files memory is spared, though that takes time. */
const MANY_FILES = 25_000;
/** By so many percent of what lives in it the memory of a thread grows before it is cleared; V8 itself waits for several times as much. */
const HEAP_GROWTH = 25;
/** A smaller chunk saves no waiting that would be felt. */
const LEAST_CHUNK = 1_000;
/** But of few files, too, each of those who work has its chunks. */
const CHUNKS_EACH = 8;

/** Files in chunks that several threads work off; a million names are there once for all of them. */
export interface Chunks {
  /** The names in UTF-8, as `namesOf` writes them. */
  readonly names: SharedArrayBuffer;
  /** Where each chunk ends, in files and in bytes of their names. */
  readonly ends: readonly { readonly files: number; readonly bytes: number }[];
  /** The number of the next chunk that nobody has begun. */
  readonly next: SharedArrayBuffer;
}

/** What a worker is told: how to open the catalogue, and what to judge. */
export interface MapTask {
  readonly origin: SessionOrigin;
  /** The files that others look things up in. */
  readonly shared: readonly string[];
  readonly ruleIds: readonly string[];
  readonly options: Omit<RunOptions, 'rules'>;
  readonly chunks: Chunks;
}

/** What a worker says of a chunk, as soon as it has it: then it need not keep it. */
export interface MappedChunk {
  readonly chunk: number;
  readonly part: MappedFiles;
}

/** What a worker says at the end. */
export interface MapEnd {
  readonly failures: readonly Failure[];
  readonly unread: readonly string[];
}

/** Maps files of a session in several threads, this one being one of them. The parts are in the order of files. */
export async function mapInParallel(
  session: Session,
  options: RunOptions,
  files: readonly string[],
  threads: number,
): Promise<MappedFiles[]> {
  const { catalogue, context, origin } = session;
  if (files.length > MANY_FILES) setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const workers = Math.min(threads, files.length) - 1;
  if (workers < 1) return [mapperOf(catalogue, context, options)(files)];
  const { rules, ...rest } = options;
  const task: MapTask = {
    origin,
    shared: catalogue.files.paths.filter((path) => !path.startsWith(LOCAL_FOLDER)),
    ruleIds: rules.map(({ id }) => id),
    options: rest,
    chunks: chunksOf(files, workers + 1),
  };
  const answers = Array.from({ length: workers }, () => answerOf(task));
  const { ends } = task.chunks;
  const filesOf = (chunk: number) => files.slice(ends[chunk - 1]?.files ?? 0, ends[chunk]?.files);
  // What helped with files is not kept until the others have answered.
  const mapped = [...workedOff(task.chunks, filesOf, mapperOf(catalogue, context, options))];
  for (const { chunks, failures, unread } of await Promise.all(answers)) {
    mapped.push(...chunks);
    // What could not be read elsewhere counts as if it had not been read here.
    catalogue.note(failures.map(expectedError), unread);
  }
  return mapped.sort((left, right) => left.chunk - right.chunk).map(({ part }) => part);
}

/** How many threads pay for some files, by how large some of them are. */
export function threadsFor(source: FileSource, files: readonly string[], parallelism: number): number {
  const step = Math.max(1, Math.ceil(files.length / SAMPLE));
  const sample = files.filter((_, index) => index % step === 0);
  const bytes = sample.reduce((sum, file) => sum + sizeOf(source, file), 0);
  return Math.min(parallelism, Math.floor((bytes * step) / BYTES_PER_THREAD));
}

/** That a file cannot be read is said where it is judged. */
function sizeOf(source: FileSource, file: string): number {
  try {
    return source.read(file).length;
  } catch (error) {
    if (error instanceof ExpectedError) return 0;
    throw error;
  }
}

/** Chunk after chunk, as long as there is one that nobody has begun. */
export function* workedOff(
  { ends, next }: Chunks,
  filesOf: (chunk: number) => readonly string[],
  map: (part: readonly string[]) => MappedFiles,
): Generator<MappedChunk> {
  const counter = new Int32Array(next);
  for (let chunk = Atomics.add(counter, 0, 1); chunk < ends.length; chunk = Atomics.add(counter, 0, 1))
    yield { chunk, part: map(filesOf(chunk)) };
}

/** The files of a chunk by their names. */
export function namedIn({ names, ends }: Chunks, chunk: number): string[] {
  const files: string[] = [];
  let folder = '';
  for (const word of Buffer.from(names)
    .toString('utf8', ends[chunk - 1]?.bytes ?? 0, ends[chunk]?.bytes)
    .split('\0'))
    if (word.endsWith('/')) folder = word === '/' ? '' : word;
    // Joined, a name is a text by itself, which does not keep all the others.
    else if (word !== '') files.push([folder, word].join(''));
  return files;
}

/** Names of files, each before a zero; a folder, which ends in a slash, is written before its files and not with each. */
function namesOf(files: readonly string[]): Buffer {
  const words: string[] = [];
  let folder: string | undefined;
  for (const file of files) {
    const at = file.lastIndexOf('/') + 1;
    if (folder === undefined || at !== folder.length || !file.startsWith(folder)) {
      folder = file.slice(0, at);
      words.push(folder === '' ? '/' : folder);
    }
    words.push(file.slice(at));
  }
  return Buffer.from(`${words.join('\0')}\0`);
}

/**
 * Files in chunks: large ones first, because their files have much in common, then ever smaller ones, so that none waits long
 * for the last (guided self-scheduling, Polychronopoulos and Kuck 1987).
 */
export function chunksOf(files: readonly string[], threads: number): Chunks {
  const least = Math.max(1, Math.min(LEAST_CHUNK, Math.floor(files.length / (CHUNKS_EACH * threads))));
  const ends: { readonly files: number; readonly bytes: number }[] = [];
  const texts: Buffer[] = [];
  for (let [end, bytes] = [0, 0]; end < files.length;) {
    const from = end;
    end += Math.min(files.length - end, Math.max(least, Math.ceil((files.length - end) / (2 * threads))));
    const text = namesOf(files.slice(from, end));
    texts.push(text);
    bytes += text.length;
    ends.push({ files: end, bytes });
  }
  const names = new SharedArrayBuffer(ends.at(-1)?.bytes ?? 0);
  Buffer.concat(texts).copy(Buffer.from(names));
  return { names, ends, next: new SharedArrayBuffer(4) };
}

function answerOf(task: MapTask): Promise<MapEnd & { readonly chunks: readonly MappedChunk[] }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../commands/map-worker.cjs', import.meta.url), { workerData: task });
    const chunks: MappedChunk[] = [];
    let end: MapEnd | undefined;
    worker.on('message', (said: MappedChunk | MapEnd) => {
      if ('chunk' in said) chunks.push(said);
      else end = said;
    });
    worker.once('error', reject);
    // Only then is the memory free that it worked in.
    worker.once('exit', (code) => {
      if (end === undefined || code !== 0) reject(new Error(`a worker ended with ${code}`));
      else resolve({ ...end, chunks });
    });
  });
}
