import type { DisclosureScore } from '../consistency/disclosure-score.ts';
import { missingIn } from '../consistency/disclosure-score.ts';
import { disclosuresIn } from '../consistency/measured-item.ts';
import type { Statistics } from '../consistency/statistics.ts';

/**
 * The statistics for programs: `{ version, catalogue, asOf, overall, places, lines, approvalOffices, coverage, disclosures,
 * items, divisions }`, one entry of a list a line. Places are codes; `divisions` has the names of all that occur.
 *
 * - overall, places[], lines[]: counts (`implementations`; `comparable`, `shortened`; `visitsStated`, `oneVisit`, `noVisit`;
 *   `applied`, `inCentre`; `required`, `given`), and `compression`, the mean of 1 − 承诺/法定, null where nothing is comparable.
 * - approvalOffices[]: `level`, `organs` that carry out 行政许可, `withOffice`, `without` (names).
 * - coverage[]: `level`, `divisions`, `served`, `unserved` (codes).
 * - disclosures[]: the worst first; `lacking` are items, the worst first, each with the disclosures that are `missing`.
 * - items[]: by level and code; each of `limits`, `materials`, `visits` is `{ unit, count, least, median, most, leastAt, mostAt }`.
 */
export function* statsJson(statistics: Statistics): Generator<string> {
  const { catalogue, asOf, overall, places, lines, offices, coverage, scores, benchmarks, placeName } = statistics;
  yield `{"version":1,"catalogue":${JSON.stringify(catalogue)},"asOf":"${asOf}","overall":${shares(overall)}`;
  yield* list('places', places, ({ key, ...rest }) => `{"place":${JSON.stringify(key)},${shares(rest).slice(1)}`);
  yield* list('lines', lines, ({ key, ...rest }) => `{"line":${JSON.stringify(key)},${shares(rest).slice(1)}`);
  yield* list('approvalOffices', offices, JSON.stringify);
  yield* list('coverage', coverage, JSON.stringify);
  yield* list('disclosures', scores, scoreJson);
  yield* list('items', benchmarks, ({ materials = null, visits = null, ...rest }) =>
    JSON.stringify({ ...rest, materials, visits }),
  );
  const codes = new Set([...places.map(({ key }) => key), ...coverage.flatMap(({ unserved }) => unserved)]);
  yield `,\n"divisions":${JSON.stringify(Object.fromEntries([...codes].map((code) => [code, placeName(code)])))}}\n`;
}

function shares(values: Readonly<Record<string, number | string | undefined>> | Statistics['overall']): string {
  return JSON.stringify(values, (_, value: unknown) => value ?? null);
}

function scoreJson({ lacking, division, ...rest }: DisclosureScore): string {
  return JSON.stringify({
    place: division,
    ...rest,
    lacking: lacking.map((item) => ({
      organ: item.organ,
      code: item.code,
      name: item.name,
      missing: disclosuresIn(missingIn(item)),
    })),
  });
}

function* list<Entry>(name: string, entries: readonly Entry[], written: (entry: Entry) => string): Generator<string> {
  yield `,\n"${name}":[`;
  for (const [index, entry] of entries.entries()) yield `${index === 0 ? '\n' : ',\n'}${written(entry)}`;
  yield ']';
}
