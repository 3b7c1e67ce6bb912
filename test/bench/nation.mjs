// How much memory and time the comparison of a nation takes: 31 provinces of 1.29 million facts each are 40 million.
//   node test/bench/nation.mjs [facts in millions ...]
// The facts of one small province, a fifth of them from files, are repeated with other divisions, organs and codes; each is
// read from the bytes of a file of facts, as that of a shard would be; making these takes no part in the seconds, which are
// those of a processor. What the documents of the context take does not grow with the facts: the slope leaves it out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inside } from './bundled.mjs';
import { writeProvince } from './province.mjs';
import { slopeTable } from './tables.mjs';

const { decodeFacts, encodeFacts, filesToMap, joined, LOCAL_FOLDER, mapperOf, openSession, reduced, runOptions } =
  await inside();
const PROVINCES = 31;
const ITEMS = 100;
const SELF = fileURLToPath(import.meta.url);

/** The part of one shard with other codes: province 0 to 30, block of items 0 and up. */
function repeated({ facts, ...part }, province, block) {
  const place = String(11 + province);
  const code = (base) =>
    base && base.slice(0, 4) + String(Number(base.slice(4, 9)) + block * ITEMS).padStart(5, '0') + base.slice(9);
  const name = (text) =>
    text
      .replace(/^51(?=\d{4}(?:-|$))/u, place)
      .replace(/^(local|organs)\/51/u, `$1/${place}`)
      .replace(/(?<=\/)\d{12}(?=[-.])/u, code);
  const numbers = Object.fromEntries(Object.entries(facts.numbers).map(([key, column]) => [key, column.slice()]));
  const heads = facts.heads.map((head) => ({
    ...head,
    base: code(head.base),
    main: code(head.main),
    name: `${head.name}${block || ''}`,
  }));
  return { ...part, facts: { ...facts, names: facts.names.map(name), heads, numbers } };
}

/** Seconds of a processor so far: others may be at work on the machine. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Standards once for each block of items, the rest for every province. `watch` is told of the seconds that making them takes. */
function* parts({ standards, places }, count, watch) {
  const about = { digest: '', asOf: '2026-11-01', shard: 1, shards: 1 };
  const read = (part, province, block) => {
    const start = spent();
    const bytes = Buffer.concat(
      encodeFacts({ about, failures: [], contents: new Uint32Array(), part: repeated(part, province, block) }),
    );
    watch(spent() - start);
    return decodeFacts(bytes, '').part;
  };
  for (let made = 0, index = 0; made < count; index += 1) {
    const [province, block] = [index % PROVINCES, Math.floor(index / PROVINCES)];
    if (province === 0) yield read(standards, province, block);
    yield read(places, province, block);
    made += places.facts.numbers.heads.length;
  }
}

function reduceHere(folder, count) {
  const session = openSession(
    [folder],
    { asOf: '2026-11-01' },
    { cwd: folder, today: '2026-11-01', talk: () => undefined },
    { rootless: false },
  );
  const { catalogue, context } = session;
  const options = runOptions(session, { map: true, reduce: true });
  const map = mapperOf(catalogue, context, options);
  const isPlace = (file) => file.startsWith(LOCAL_FOLDER) || file.startsWith('organs/');
  const files = filesToMap(catalogue, options);
  const province = { standards: map(files.filter((file) => !isPlace(file))), places: map(files.filter(isPlace)) };
  const start = spent();
  let making = 0;
  const whole = joined(parts(province, count, (seconds) => (making += seconds)));
  const secondsSince = () => spent() - start - making;
  const joinedAfter = secondsSince();
  const { facts, diagnostics } = reduced(whole, catalogue, context, options);
  console.log(
    JSON.stringify({
      facts: facts.items.length,
      findings: diagnostics.length,
      joined: joinedAfter,
      seconds: secondsSince(),
      megabytes: process.resourceUsage().maxRSS / 1024,
    }),
  );
}

const [first, folder, count] = process.argv.slice(2);
if (first === 'here') reduceHere(folder, Number(count));
else {
  const work = mkdtempSync(join(tmpdir(), 'qingdan-nation-'));
  try {
    const items = { 省级: ITEMS, 市级: ITEMS, 县级: ITEMS };
    writeProvince(work, { places: 205, items });
    const millions = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 5, 10];
    const runs = [];
    for (const size of millions) {
      const { stdout, status } = spawnSync(
        process.execPath,
        ['--max-old-space-size=8192', SELF, 'here', work, String(size * 1e6)],
        { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(`${size} million: ended with ${status}`);
      console.error(stdout.trim());
      runs.push(JSON.parse(stdout));
    }
    console.log(slopeTable(runs, 40e6));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
