import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { SignatureTask } from '../../src/commands/signature-pool.ts';
import { lookingAt } from '../../src/commands/signature-pool.ts';
import { signatureOf } from '../../src/io/signatures.ts';
import { temporary } from './remembering.ts';

const WORKER = fileURLToPath(new URL('../../dist/commands/signature-worker.cjs', import.meta.url));

test('a thread sees of files what is seen without', async () => {
  const root = temporary();
  mkdirSync(join(root, '目录'));
  const files = Array.from({ length: 4_500 }, (_, index) => (index % 2 === 0 ? `${index}.yaml` : `目录/${index}.yaml`));
  for (const file of files) writeFileSync(join(root, file), file);
  rmSync(join(root, files[7] ?? ''));
  symlinkSync(join(root, files[9] ?? ''), join(root, files[7] ?? ''));
  rmSync(join(root, files[4_444] ?? ''));
  const readSince = Date.now() + 60_000;
  const signatures = new SharedArrayBuffer(8 * 4 * files.length);
  const pieces = [0, 2_000, 4_000].map((from) => files.slice(from, from + 2_000).join('\0'));
  const workerData: SignatureTask = { root, pieces, readSince, signatures, next: new SharedArrayBuffer(4) };
  const code = await new Promise((resolve) => {
    new Worker(WORKER, { workerData }).once('exit', resolve);
  });
  expect(code).toBe(0);
  const none = Array<number>(4).fill(Number.NaN);
  expect([...new Float64Array(signatures)]).toEqual(
    files.flatMap((file) => signatureOf(join(root, file), readSince) ?? none),
  );
});

test('few files are looked at in the thread that asks', () => {
  expect(lookingAt('/nowhere', ['a.yaml'], 0, 8)).toBeUndefined();
  expect(lookingAt('/nowhere', Array<string>(30_000).fill('a.yaml'), 0, 1)).toBeUndefined();
});
