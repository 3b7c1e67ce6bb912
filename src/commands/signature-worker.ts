import { workerData } from 'node:worker_threads';
import { lookAtPieces } from './signature-pool.ts';
import type { SignatureTask } from './signature-pool.ts';

/** A worker of `lookingAt`. */
lookAtPieces(workerData as SignatureTask);
