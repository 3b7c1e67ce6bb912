// `consistency` of a synthetic province beside the floor, which is reading the same files and nothing else:
//   npm run build && node test/bench/consistency.mjs [places] [items per level] [lines] [rounds]
// Prints medians of time and peak memory, and ratios. Ratios hold between machines, seconds do not.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeProvince } from './province.mjs';

const [places = 205, items = 60, lines = 5, rounds = 3] = process.argv.slice(2).map(Number);
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

const line = (name, { seconds, megabytes }, rest) =>
  console.log(`${name.padEnd(22)} ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB  ${rest}`);

try {
  writeFileSync(
    GAUGE,
    `import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => writeFileSync(${JSON.stringify(PEAK)}, String(process.resourceUsage().maxRSS)));\n`,
  );
  const files = writeProvince(folder, { places, items: { 省级: items, 市级: items, 县级: items }, lines });
  const runs = { read: [], consistency: [] };
  for (let round = 0; round < rounds; round += 1) {
    runs.read.push(measured(['--input-type=module', '-e', READ]));
    runs.consistency.push(measured(['bin/qingdan.js', 'consistency', folder, '-f', 'jsonl', '--as-of', '2026-11-01']));
  }
  const [floor, job] = [median(runs.read), median(runs.consistency)];
  console.log(`${places} places, ${places * items} implementations, ${files} files, median of ${rounds}`);
  line('reading the files', floor, '');
  const [time, memory] = [job.seconds / floor.seconds, job.megabytes / floor.megabytes];
  line('qingdan consistency', job, `${time.toFixed(1)} × the time, ${memory.toFixed(1)} × the memory`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
