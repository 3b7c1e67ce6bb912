import { sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { signatureOf, SIGNATURE_PARTS } from '../io/signatures.ts';

/** With fewer files, a thread takes longer to start than it saves. */
const LEAST_FILES = 20_000;
/** Files that are looked at one after another by one of those who take part. */
const PIECE = 2_000;

/** What a worker is told. What both write lies in memory that they share. */
export interface SignatureTask {
  readonly root: string;
  /** The files, PIECE by PIECE, with NUL between them: many texts would each have to be copied. */
  readonly pieces: readonly string[];
  readonly readSince: number;
  /** SIGNATURE_PARTS a file, as numbers of 64 bits. */
  readonly signatures: SharedArrayBuffer;
  /** The number of the next piece that nobody has begun. */
  readonly next: SharedArrayBuffer;
}

/**
 * Begins to look at files in another thread, where there are many. The function that comes back takes part in it, and gives
 * their signatures: SIGNATURE_PARTS a file, NaN where it has none. Undefined where one thread is quicker.
 */
export function lookingAt(
  root: string,
  files: readonly string[],
  readSince: number,
  threads: number,
): (() => Promise<Float64Array>) | undefined {
  if (files.length < LEAST_FILES || threads < 2) return undefined;
  const task: SignatureTask = {
    root,
    pieces: Array.from({ length: Math.ceil(files.length / PIECE) }, (_, piece) =>
      files.slice(PIECE * piece, PIECE * (piece + 1)).join('\0'),
    ),
    readSince,
    signatures: new SharedArrayBuffer(8 * SIGNATURE_PARTS * files.length),
    next: new SharedArrayBuffer(4),
  };
  const worker = new Worker(new URL('../commands/signature-worker.cjs', import.meta.url), { workerData: task });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
  });
  // Whoever asks hears of an error; nobody may ask.
  ended.catch(() => undefined);
  return async () => {
    lookAtPieces(task);
    await ended;
    return new Float64Array(task.signatures).slice();
  };
}

/** Looks at pieces, as long as there is one that nobody has begun. */
export function lookAtPieces({ root, pieces, readSince, signatures, next }: SignatureTask): void {
  const [counter, into] = [new Int32Array(next), new Float64Array(signatures)];
  for (let piece = Atomics.add(counter, 0, 1); piece < pieces.length; piece = Atomics.add(counter, 0, 1))
    for (const [index, file] of (pieces[piece] ?? '').split('\0').entries()) {
      const signature = signatureOf(root + sep + file, readSince);
      const at = SIGNATURE_PARTS * (PIECE * piece + index);
      if (signature === undefined) into.fill(Number.NaN, at, at + SIGNATURE_PARTS);
      else into.set(signature, at);
    }
}
