// What no program can do without, as a reference for those that do more:
//   node test/bench/floor.mjs read <folder> [threads]   every file is read and decoded, nothing else
//   node test/bench/floor.mjs stat <folder>             every file is looked at, not read
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const DEEDS = { read: (path) => readFileSync(path, 'utf8'), stat: statSync };

function walk(paths, deed) {
  for (const { path, isFolder } of paths)
    if (isFolder) walk(entriesOf(path), deed);
    else deed(path);
}

function entriesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    path: join(folder, entry.name),
    isFolder: entry.isDirectory(),
  }));
}

if (isMainThread) {
  const [work, folder, threads = '1'] = process.argv.slice(2);
  // Places are shared out: what stands in a folder of the folder.
  const paths = entriesOf(folder).flatMap((entry) => (entry.isFolder ? entriesOf(entry.path) : [entry]));
  const shares = Array.from({ length: Number(threads) }, (_, share) =>
    paths.filter((_path, index) => index % Number(threads) === share),
  );
  for (const share of shares.slice(1)) {
    const worker = new Worker(new URL(import.meta.url), { workerData: { share, work } });
    worker.once('error', (error) => {
      throw error;
    });
  }
  walk(shares[0], DEEDS[work]);
} else walk(workerData.share, DEEDS[workerData.work]);
