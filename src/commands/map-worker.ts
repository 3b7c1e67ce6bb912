import { parentPort, workerData } from 'node:worker_threads';
import { mapperOf } from '../engine/map-files.ts';
import { failureOf } from '../io/expected-error.ts';
import { namedIn, workedOff } from './map-pool.ts';
import type { MapAnswer, MapTask } from './map-pool.ts';
import { reopened } from './session.ts';

/** A worker of `mapInParallel`: opens the same catalogue, maps chunks of it, and says all at the end. */
const task = workerData as MapTask;
const { catalogue, context, rules } = reopened(task.origin, task.shared);
const wanted = new Set(task.ruleIds);
const options = { ...task.options, rules: rules.filter(({ id }) => wanted.has(id)) };
const known = new Set(catalogue.failures);
const map = mapperOf(catalogue, context, options);
const parts = [...workedOff(task.chunks, (chunk) => namedIn(task.chunks, chunk), map)];
const answer: MapAnswer = {
  parts,
  // Those of the context are known to whoever asked.
  failures: catalogue.failures.filter((failure) => !known.has(failure)).map(failureOf),
  unread: [...catalogue.unread],
};
parentPort?.postMessage(
  answer,
  parts.flatMap(([, { facts, findings }]) =>
    [...Object.values(facts.numbers), ...Object.values(findings.numbers)].map(({ buffer }) => buffer as ArrayBuffer),
  ),
);
