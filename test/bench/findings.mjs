// A million findings through every format: seconds, and the peak of memory of a process that judges nothing else.
//   node test/bench/findings.mjs [findings] [format]...
// Files of a small province in which every file has slips are judged once; their findings are those of many more places, each
// with files and words of its own, which only the worst of provinces would have.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chalk } from 'chalk';
import { inside } from './bundled.mjs';
import { writeProvince } from './province.mjs';

const program = await inside();
const STAGES = { map: true, reduce: true };
const DAY = '2026-11-01';
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** What reports need of the world, and where their text goes: nowhere. */
const colour = new Chalk({ level: 0 });
const environment = {
  cwd: '/',
  today: DAY,
  colour,
  plain: colour,
  width: 80,
  version: 'bench',
  /** For texts; a folder is written. */
  disk: { write() {}, append() {} },
  write: () => Promise.resolve(),
  talk() {},
};

/** The part of a catalogue with its findings as often as it takes; each time of other places. */
function repeated({ findings, ...part }, count) {
  const table = new program.FindingTable();
  for (let time = 1; table.length < count; time += 1) {
    const place = (text) => text.replaceAll(/(?<![\d])51\d{4}(?=[-/])/gu, (code) => `${code}x${time}`);
    const words = (json) => place(json).replace(/":"/u, `":"第${time}处：`);
    table.append({ ...findings, names: findings.names.map(place), details: findings.details.map(words) });
  }
  return { ...part, findings: table.columns() };
}

/** A session in which the files of such places are there, too. */
function withPlaces(session, result) {
  const { catalogue } = session;
  const original = (path) => path.replaceAll(/x\d+(?=\/)/gu, '');
  const named = new Set([...catalogue.yamlFiles, ...result.diagnostics.map(({ file }) => file)]);
  const yamlFiles = [...named].sort(program.byCodePoint);
  const files = { ...catalogue.files, read: (path) => catalogue.files.read(original(path)) };
  return { ...session, catalogue: { ...catalogue, yamlFiles, files } };
}

async function run(folder, count, format) {
  const options = { asOf: DAY, cache: false };
  const session = program.openSession([folder], options, environment, { rootless: false });
  const { catalogue, context } = session;
  const asked = program.runOptions(session, STAGES);
  const part = repeated(program.mapperOf(catalogue, context, asked)(program.filesToMap(catalogue, asked)), count);
  const start = performance.now();
  const result = program.reduced(program.joined([part]), catalogue, context, asked);
  const judged = performance.now();
  const { maxRSS: before } = process.resourceUsage();
  const places = format === 'none' ? session : withPlaces(session, result);
  const begun = performance.now();
  const [path, world] =
    format === 'html' ? [join(folder, 'html'), { ...environment, disk: undefined }] : ['/dev/null', environment];
  if (format !== 'none') await program.report('检查', places, result, { format: [`${format}=${path}`] }, world);
  const seconds = [judged - start, performance.now() - begun].map((milliseconds) => (milliseconds / 1000).toFixed(1));
  const megabytes = [before, process.resourceUsage().maxRSS].map((kilobytes) => (kilobytes / 1024).toFixed(0));
  console.log(`| ${[format, result.diagnostics.length, ...seconds, ...megabytes].join(' | ')} |`);
}

const [count = '1000000', ...rest] = process.argv.slice(2);
if (rest[0] === '--in') await run(rest[1], Number(count), rest[2]);
else {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-bench-'));
  try {
    writeProvince(folder, { places: 10, items: { 省级: 40, 市级: 40, 县级: 40 }, files: 1, faulty: 1 });
    console.log('| format | findings | s to judge | s to write | MB after judging | peak MB |');
    console.log('| --- | --- | --- | --- | --- | --- |');
    for (const format of rest.length > 0 ? rest : ['none', ...Object.keys(program.FORMATS)]) {
      const { status } = spawnSync(
        process.execPath,
        [
          ...process.execArgv,
          '--max-old-space-size=3000',
          fileURLToPath(import.meta.url),
          count,
          '--in',
          folder,
          format,
        ],
        // What the program asks for at run time is looked for here.
        { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_PATH: MODULES } },
      );
      if (status !== 0) throw new Error(`${format} ended with ${status}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
