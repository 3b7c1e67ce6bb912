// Runs of programs with their seconds and their peak of memory.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How often the peak of a program that is not Node is looked at, in milliseconds. */
const LOOKS = 10;

/** A gauge keeps, in a folder of its own, what Node programs leave behind: the peak of memory of their process, threads included. */
export function gaugeIn(folder) {
  const [loaded, peak] = [join(folder, 'gauge.mjs'), join(folder, 'peak')];
  // What Node tells itself begins with the peak of whoever started it; what Linux keeps for the program does not.
  writeFileSync(
    loaded,
    `import { readFileSync, writeFileSync } from 'node:fs';
function peak() {
  try {
    return /^VmHWM:\\s+(\\d+) kB/mu.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return String(process.resourceUsage().maxRSS);
  }
}
process.on('exit', () => writeFileSync(${JSON.stringify(peak)}, peak()));
`,
  );
  return { loaded: pathToFileURL(loaded).href, peak };
}

/**
 * Status, seconds and megabytes of one run. `args` are those of Node, or of `program` where that is given; megabytes are
 * undefined where the system does not tell them.
 */
export async function measured({ program, args, cwd }, { loaded, peak }) {
  rmSync(peak, { force: true });
  const start = process.hrtime.bigint();
  const child =
    program === undefined
      ? spawn(process.execPath, ['--import', loaded, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
      : spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let [said, kilobytes] = ['', undefined];
  child.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(0, 500)));
  const looking =
    program === undefined ? undefined : setInterval(() => (kilobytes = peakOf(child.pid) ?? kilobytes), LOOKS);
  const status = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  clearInterval(looking);
  if (program === undefined) kilobytes = Number(readFileSync(peak, 'utf8'));
  return { status, said, seconds, megabytes: kilobytes === undefined ? undefined : kilobytes / 1024 };
}

/** In kilobytes, as Linux keeps it for every process. */
function peakOf(pid) {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes);
  } catch {
    return undefined;
  }
}

const middle = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

export const median = (runs) => ({
  seconds: middle(runs.map(({ seconds }) => seconds)),
  megabytes: middle(runs.map(({ megabytes }) => megabytes)),
  rounds: runs.length,
});
