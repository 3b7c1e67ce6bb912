// How long somebody waits for the first findings after a save, with `check --watch` on a generated province:
//   npm run build && node test/bench/watch.mjs [implementations ...]      10,000 and 100,000 unless others are named
// A save is timed from the rename that puts the file in its place to the line that tells of it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measures, ROOT } from './jobs.mjs';
import { chance, writeProvince } from './province.mjs';

/** Saves of each kind; how long nobody saves before the next, so that some come before everything was judged again. */
const SAVES = { 'a local file': 40, 'a 基本目录': 10, 'an organ': 10, 'a new file': 10 };
const PAUSES = [50, 400, 1500];

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const middle = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

/** The program under watch, with the lines that it says on stderr; `compact` tells of each save there in one line. */
function watched(folder) {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'bin/qingdan.js'), 'check', '--watch', folder, '--as-of', '2026-11-01', '-f', 'compact', '--no-cache'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  let [wanted, found] = [undefined, () => undefined];
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
    if (wanted !== undefined && said.includes(wanted)) found(performance.now());
  });
  return {
    child,
    /** The moment at which a text is said after all that was said before. */
    saying(text) {
      said = '';
      return new Promise((resolve) => ([wanted, found] = [text, resolve]));
    },
  };
}

/** Files to save, each with what is written into it. */
function* edits(folder, kind, count) {
  const part = { 'a local file': 'local', 'a 基本目录': 'standard', 'an organ': 'organs', 'a new file': 'local' }[kind];
  const files = readdirSync(join(folder, part), { recursive: true })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted((left, right) => (left < right ? -1 : 1));
  for (let index = 0; index < count; index += 1) {
    const file = join(part, files[Math.floor(chance(kind, index) * files.length)]);
    const text = readFileSync(join(folder, file), 'utf8');
    const changed = text.replace(/(?:承诺|咨询电话|监督投诉电话): .*$/mu, (line) => line.replace(/\d+/u, '98'));
    yield kind === 'a new file' ? [file.replace('.yaml', `-${index}.yaml`), text] : [file, changed];
  }
}

async function measured(size) {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-watch-'));
  try {
    const province = join(folder, 'province');
    writeProvince(province, { ...measures(size), files: 1 });
    const start = performance.now();
    const { child, saying } = watched(province);
    const loaded = (await saying('Ctrl-C')) - start;
    console.log(`\n${size.toLocaleString('en')} implementations, first load ${(loaded / 1000).toFixed(1)} s\n`);
    console.log('| saved | times | median ms | worst ms |\n|---|---|---|---|');
    for (const [kind, count] of Object.entries(SAVES)) {
      const waits = [];
      for (const [file, text] of edits(province, kind, count)) {
        await sleep(PAUSES[waits.length % PAUSES.length]);
        const answer = saying(file);
        writeFileSync(join(province, '.saved'), text);
        const before = performance.now();
        renameSync(join(province, '.saved'), join(province, file));
        waits.push((await answer) - before);
      }
      console.log(`| ${kind} | ${count} | ${middle(waits).toFixed(0)} | ${Math.max(...waits).toFixed(0)} |`);
    }
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 130) throw new Error(`it ended with ${code}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(`${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, Node ${process.version}`);
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000];
for (const size of sizes) await measured(size);
