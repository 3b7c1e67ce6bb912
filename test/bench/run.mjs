// A synthetic province, judged in several ways beside the floor, which is reading and decoding the same files and nothing else:
//   npm run bench [-- places items-per-level lines rounds share-of-files]
// Prints medians of time and peak memory, and ratios. Ratios hold between machines, seconds do not.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeProvince } from './province.mjs';

const [places = 60, items = 100, lines = 5, rounds = 3, share = 1] = process.argv.slice(2).map(Number);
const DAY = ['--as-of', '2026-11-01', '-f', 'jsonl'];
const qingdan = (...args) => ['bin/qingdan.js', ...args, ...DAY];
const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'qingdan-bench-'));
const folder = join(work, 'province');

/** Loaded before each program: on exit it leaves the peak memory of its process, in kilobytes. */
const GAUGE = join(work, 'gauge.mjs');
const PEAK = join(work, 'peak');
const READ = `
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
let size = 0;
const read = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) read(path);
    else size += readFileSync(path, 'utf8').length;
  }
};
read(${JSON.stringify(folder)});
`;

/** Seconds and megabytes of one run; it has to end with 0, because the province is clean. */
function measured(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', pathToFileURL(GAUGE).href, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`ended with ${status}: ${String(stderr).slice(0, 500)}`);
  return { seconds, megabytes: Number(readFileSync(PEAK, 'utf8')) / 1024 };
}

const middle = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
const median = (runs) => ({
  seconds: middle(runs.map(({ seconds }) => seconds)),
  megabytes: middle(runs.map(({ megabytes }) => megabytes)),
});

/** What is measured: the floor first. */
const JOBS = {
  'reading the files': ['--input-type=module', '-e', READ],
  'consistency, one core': qingdan('consistency', folder, '--jobs', '1'),
  'check, one core': qingdan('check', folder, '--jobs', '1'),
  'check, all cores': qingdan('check', folder),
};

try {
  writeFileSync(
    GAUGE,
    `import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => writeFileSync(${JSON.stringify(PEAK)}, String(process.resourceUsage().maxRSS)));\n`,
  );
  const files = writeProvince(folder, {
    places,
    items: { 省级: items, 市级: items, 县级: items },
    lines,
    files: share,
  });
  const runs = Object.fromEntries(Object.keys(JOBS).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, args] of Object.entries(JOBS)) runs[name].push(measured(args));
  const medians = Object.entries(runs).map(([name, all]) => ({ name, ...median(all) }));
  const [floor] = medians;
  console.log(`${places} places, ${places * items} implementations, ${files} files, median of ${rounds}\n`);
  console.log('| job | s | × reading | peak MB | µs a file |\n|---|---|---|---|---|');
  for (const { name, seconds, megabytes } of medians)
    console.log(
      `| ${name} | ${seconds.toFixed(2)} | ${(seconds / floor.seconds).toFixed(1)} | ${megabytes.toFixed(0)} | ${((1e6 * seconds) / files).toFixed(0)} |`,
    );
} finally {
  rmSync(work, { recursive: true, force: true });
}
