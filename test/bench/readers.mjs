// The strict reader beside `yaml`, in one run, on the YAML files of a folder:
//   node test/bench/readers.mjs [folder] [rounds]
// Prints which reader takes how many documents, and medians of microseconds a document. Ratios hold between machines.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inside } from './bundled.mjs';

const { parseFile } = await inside();

const [folder = 'catalog', rounds = '5'] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

/** Microseconds a file. */
function measured(chosen, options) {
  const start = process.hrtime.bigint();
  for (const bytes of chosen) parseFile('a.yaml', bytes, options);
  return Number(process.hrtime.bigint() - start) / 1000 / chosen.length;
}

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

const readers = { strict: 0, yaml: 0 };
for (const bytes of files) for (const { reader } of parseFile('a.yaml', bytes)) readers[reader] += 1;
const taken = files.filter((bytes) => parseFile('a.yaml', bytes).every(({ reader }) => reader === 'strict'));
const times = { strict: [], yaml: [] };
for (let round = 0; round < Number(rounds); round += 1) {
  times.yaml.push(measured(taken, { strictReader: false }));
  times.strict.push(measured(taken, {}));
}
const [strict, yaml] = [times.strict, times.yaml].map(median);
const size = taken.reduce((sum, { length }) => sum + length, 0) / taken.length;
console.log(`${files.length} files; documents taken by the strict reader ${readers.strict}, by yaml ${readers.yaml}`);
console.log(`the files taken, ${size.toFixed(0)} bytes on average, median of ${rounds}, decoding and limits included`);
console.log(`yaml           ${yaml.toFixed(0)} µs`);
console.log(`strict reader  ${strict.toFixed(0)} µs  1/${(yaml / strict).toFixed(0)}`);
