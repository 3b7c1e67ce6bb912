import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { mapperOf, shareOf } from '../engine/map-files.ts';
import type { MappedFiles, RunOptions } from '../engine/map-files.ts';
import { expectedError } from '../io/expected-error.ts';
import type { Failure } from '../io/expected-error.ts';
import type { Session, SessionOrigin } from './session.ts';

/** With fewer files for each, a thread takes longer to learn what rules look at, and to be compiled, than it saves. */
const FILES_PER_THREAD = 25_000;
/** By so many percent of what lives in it the memory of a thread grows before it is cleared; V8 itself waits for several times as much. */
const HEAP_GROWTH = 50;
/** Chunks for each of those who work: small enough that none waits long for the last, large enough to share what files have in common. */
const CHUNKS_EACH = 8;

/** What a worker is told: how to open the catalogue, what to judge, and where the next chunk is counted. */
export interface MapTask {
  readonly origin: SessionOrigin;
  readonly ruleIds: readonly string[];
  readonly options: Omit<RunOptions, 'rules'>;
  readonly files: readonly string[];
  readonly chunks: number;
  /** The number of the next chunk that nobody has begun. */
  readonly next: SharedArrayBuffer;
}

/** What a worker says at the end. */
export interface MapAnswer {
  readonly parts: readonly (readonly [chunk: number, part: MappedFiles])[];
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
  if (files.length > FILES_PER_THREAD) setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const map = mapperOf(catalogue, context, options);
  const workers = Math.min(threads, files.length) - 1;
  if (workers < 1) return [map(files)];
  const { rules, ...rest } = options;
  const task: MapTask = {
    origin,
    ruleIds: rules.map(({ id }) => id),
    options: rest,
    files,
    chunks: CHUNKS_EACH * (workers + 1),
    next: new SharedArrayBuffer(4),
  };
  const answers = Array.from({ length: workers }, () => answerOf(task));
  const parts = [...workedOff(task, map)];
  for (const answer of await Promise.all(answers)) {
    parts.push(...answer.parts);
    // What could not be read elsewhere counts as if it had not been read here.
    catalogue.note(answer.failures.map(expectedError), answer.unread);
  }
  return parts.sort(([left], [right]) => left - right).map(([, part]) => part);
}

/** How many threads pay for a number of files. */
export function threadsFor(files: number, parallelism: number): number {
  return Math.min(parallelism, Math.floor(files / FILES_PER_THREAD));
}

/** Chunk after chunk, as long as there is one that nobody has begun. */
export function* workedOff(
  { files, chunks, next }: Pick<MapTask, 'files' | 'chunks' | 'next'>,
  map: (part: readonly string[]) => MappedFiles,
): Generator<readonly [chunk: number, part: MappedFiles]> {
  const counter = new Int32Array(next);
  for (let chunk = Atomics.add(counter, 0, 1); chunk < chunks; chunk = Atomics.add(counter, 0, 1)) {
    yield [chunk, map(shareOf(files, chunk, chunks))];
  }
}

function answerOf(task: MapTask): Promise<MapAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../commands/map-worker.cjs', import.meta.url), { workerData: task });
    let said: MapAnswer | undefined;
    worker.once('message', (answer: MapAnswer) => (said = answer));
    worker.once('error', reject);
    // Only then is the memory free that it worked in.
    worker.once('exit', (code) => {
      if (said === undefined || code !== 0) reject(new Error(`a worker ended with ${code}`));
      else resolve(said);
    });
  });
}
