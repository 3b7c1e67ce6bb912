// Jobs of the program beside what they are held against, on synthetic files, as Markdown tables:
//   npm run bench                                        1,000 and 10,000 implementations, a minute or two
//   npm run bench -- --full                              up to a province of 1.27 million, each with a file; an hour, 14 GB
//   npm run bench -- --sizes 10000 --peers ajv-cli,eslint --rounds 5
// Medians of rounds, interleaved. Ratios hold between machines, seconds do not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUDGETS, jobsWith, ROOT, writeTrees } from './jobs.mjs';
import { gaugeIn, measured, median } from './measured.mjs';
import { installed, PEERS, setUp } from './peers.mjs';
import { budgetTable, growthTable } from './tables.mjs';

const { values: asked } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    peers: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const sizes = (asked.sizes ?? (asked.full ? '1000,10000,100000,1270000' : '1000,10000')).split(',').map(Number);
/** Unless rounds are asked for, what takes longer than so many seconds is run once. */
const LONG = 20;
const ROUNDS = 3;

const talk = (text) => process.stderr.write(`${text}\n`);

/** Runs a job that has to end as it should: with 0 where the files are clean. */
async function once(name, { ends = 0, ...run }, gauge) {
  const { status, said, ...result } = await measured({ cwd: ROOT, ...run }, gauge);
  if (status !== ends) throw new Error(`${name} ended with ${status}: ${said}`);
  return result;
}

/** A number means nothing unless the peer tells a wrong file from a right one. */
async function checkPeers(jobs, peers, work, gauge) {
  const right = '文件类型: 实施清单\n基本编码: "510100001000"\n实施机关: 510104-wsjkj\n';
  const folder = join(work, 'probe/local');
  mkdirSync(folder, { recursive: true });
  for (const name of peers) {
    const run = { cwd: ROOT, ...jobs[name].run({ items: join(work, 'probe') }) };
    writeFileSync(join(folder, 'probe.yaml'), right);
    const { status, said } = await measured(run, gauge);
    writeFileSync(join(folder, 'probe.yaml'), right.replace('实施机关', '实施机构'));
    const { status: refused } = await measured(run, gauge);
    if (status !== 0 || refused === 0) throw new Error(`${name} does not judge: ${status}, ${refused}: ${said}`);
  }
}

/** Medians of every job on the files of one size. */
async function sizeMeasured(jobs, trees, size, gauge) {
  const fitting = Object.entries(jobs).filter(([, { upTo = Infinity }]) => size <= upTo);
  const runs = Object.fromEntries(fitting.map(([name]) => [name, []]));
  const rounds = Number(asked.rounds ?? ROUNDS);
  for (let round = 0; round < rounds; round += 1)
    for (const [name, { run, before }] of fitting) {
      if (asked.rounds === undefined && runs[name][0]?.seconds > LONG) continue;
      before?.(trees);
      runs[name].push(await once(name, run(trees), gauge));
      const { seconds, megabytes = NaN } = runs[name].at(-1);
      talk(`${size} ${name}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`);
    }
  return Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, median(all)]));
}

/** The peers that are run, and what is to be said of the others. */
function chosenPeers() {
  const wanted = asked.peers?.split(',').filter((name) => name !== 'none');
  const unknown = wanted?.find((name) => !Object.hasOwn(PEERS, name));
  if (unknown !== undefined) throw new Error(`no peer ${unknown}: ${Object.keys(PEERS).join(', ')}`);
  const names = wanted ?? Object.keys(PEERS).filter((name) => asked.full || !PEERS[name].slow);
  if (names.length > 0 && !installed()) {
    talk('The peers cannot be installed (no network?): they are left out.');
    return [];
  }
  return names;
}

function leftOut(peers, jobs) {
  const names = Object.keys(PEERS).filter((name) => !peers.includes(name));
  const limits = Object.entries(jobs).filter(([, { upTo = Infinity }]) => sizes.some((size) => size > upTo));
  return [
    ...names.map((name) => `${name} was not run${PEERS[name].slow ? `: ${PEERS[name].why}` : ''}.`),
    ...limits.map(([name, { upTo, why }]) => `${name}: up to ${upTo.toLocaleString('en')}, ${why}.`),
  ].map((line) => `- ${line}`);
}

const work = mkdtempSync(join(tmpdir(), 'qingdan-bench-'));
try {
  const gauge = gaugeIn(work);
  const peers = chosenPeers();
  const jobs = jobsWith(peers, setUp(work));
  await checkPeers(jobs, peers, work, gauge);
  const command = ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ');
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores (${cpus()[0]?.model ?? '?'}), Node ${process.version}, \`${command}\``,
  );
  const all = [];
  for (const size of sizes) {
    const folder = join(work, String(size));
    const trees = writeTrees(folder, size);
    const medians = await sizeMeasured(jobs, trees, size, gauge);
    all.push({ medians });
    console.log(
      `\n${size.toLocaleString('en')} implementations, ${trees.files.toLocaleString('en')} files, threads that read: ${trees.threads}\n`,
    );
    console.log(budgetTable(BUDGETS, medians));
    rmSync(folder, { recursive: true, force: true });
  }
  if (sizes.length > 1) console.log(`\n${growthTable(sizes, all)}`);
  console.log(
    [
      `\n- Medians of ${asked.rounds ?? ROUNDS} rounds${asked.rounds === undefined ? `; what takes longer than ${LONG} s was run once` : ''}.`,
      ...leftOut(peers, jobs),
    ].join('\n'),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
