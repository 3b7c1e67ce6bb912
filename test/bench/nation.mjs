// How much memory and time the comparison of a nation takes: 31 provinces of 1.29 million facts each are 40 million.
//   node test/bench/nation.mjs [facts in millions ...]
// The facts of one small province, a fifth of them from files, are repeated with other divisions, organs and codes; each is
// handed over as the part of a shard would be. What documents of the context take is told apart from what facts take.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inside } from './bundled.mjs';
import { writeProvince } from './province.mjs';

const { filesToMap, joined, LOCAL_FOLDER, mapperOf, openSession, reduced, runOptions } = await inside();
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

/** Standards once for each block of items, the rest for every province. */
function* parts(map, files, count) {
  const isPlace = (file) => file.startsWith(LOCAL_FOLDER) || file.startsWith('organs/');
  const standards = map(files.filter((file) => !isPlace(file)));
  const places = map(files.filter(isPlace));
  for (let made = 0, index = 0; made < count; index += 1) {
    const [province, block] = [index % PROVINCES, Math.floor(index / PROVINCES)];
    if (province === 0) yield repeated(standards, province, block);
    yield repeated(places, province, block);
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
  const start = performance.now();
  const whole = joined(parts(map, filesToMap(catalogue, options), count));
  const joinedAfter = performance.now() - start;
  const { facts } = reduced(whole, catalogue, context, options);
  console.log(
    JSON.stringify({
      facts: facts.items.length,
      joined: joinedAfter / 1000,
      seconds: (performance.now() - start) / 1000,
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
    for (const size of millions) {
      const { stdout, status } = spawnSync(
        process.execPath,
        ['--max-old-space-size=8192', SELF, 'here', work, String(size * 1e6)],
        { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
      );
      console.log(status, stdout);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
