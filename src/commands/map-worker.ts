import { parentPort, workerData } from 'node:worker_threads';
import { mapperOf } from '../engine/map-files.ts';
import { failureOf } from '../io/expected-error.ts';
import { namedIn, workedOff } from './map-pool.ts';
import type { MapEnd, MapTask } from './map-pool.ts';
import { reopened } from './session.ts';

/** A worker of `mapInParallel`: opens the same catalogue, maps chunks of it, and says each, and at the end what could not be read. */
const { origin, shared, ruleIds, options, chunks } = workerData as MapTask;
const { catalogue, context, rules } = reopened(origin, shared);
const wanted = new Set(ruleIds);
const map = mapperOf(catalogue, context, { ...options, rules: rules.filter(({ id }) => wanted.has(id)) });
const known = new Set(catalogue.failures);
for (const mapped of workedOff(chunks, (chunk) => namedIn(chunks, chunk), map)) {
  const { facts, findings } = mapped.part;
  const columns = [...Object.values(facts.numbers), ...Object.values(findings.numbers)];
  parentPort?.postMessage(
    mapped,
    columns.map(({ buffer }) => buffer as ArrayBuffer),
  );
}
const end: MapEnd = {
  // Those of the context are known to whoever asked.
  failures: catalogue.failures.filter((failure) => !known.has(failure)).map(failureOf),
  unread: [...catalogue.unread],
};
parentPort?.postMessage(end, []);
