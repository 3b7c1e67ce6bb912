import type { DisclosureScore } from '../consistency/disclosure-score.ts';
import { missingIn } from '../consistency/disclosure-score.ts';
import { disclosuresIn } from '../consistency/measured-item.ts';
import type { ServiceShares } from '../consistency/service-shares.ts';
import type { Statistics } from '../consistency/statistics.ts';
import type { StatisticsData } from '../model/generated/types.ts';
import type { Frozen } from './frozen.ts';

type Written = Frozen<StatisticsData>;

/** The statistics for programs: the form of schemas/stats.schema.json, one entry of a list a line. */
export function* statsJson(statistics: Statistics): Generator<string> {
  const { catalogue, asOf, overall, places, lines, offices, coverage, scores, benchmarks, placeName } = statistics;
  yield `{"version":1,"catalogue":${JSON.stringify(catalogue)},"asOf":"${asOf}","overall":${JSON.stringify(shares(overall))}`;
  yield* list('places', places, ({ key, ...rest }) => ({ place: key, ...shares(rest) }));
  yield* list('lines', lines, ({ key, ...rest }) => ({ line: key, ...shares(rest) }));
  yield* list('approvalOffices', offices, (entry) => entry);
  yield* list('coverage', coverage, (entry) => entry);
  yield* list('disclosures', scores, scoreOf);
  yield* list('items', benchmarks, ({ materials, visits, ...rest }) => ({
    ...rest,
    materials: materials ?? null,
    visits: visits ?? null,
  }));
  const codes = new Set([...places.map(({ key }) => key), ...coverage.flatMap(({ unserved }) => unserved)]);
  yield `,\n"divisions":${JSON.stringify(Object.fromEntries([...codes].map((code) => [code, placeName(code)])))}}\n`;
}

function shares({ compression, ...counts }: ServiceShares): Written['overall'] {
  return { ...counts, compression: compression ?? null };
}

function scoreOf({ lacking, division, ...rest }: DisclosureScore): Written['disclosures'][number] {
  return {
    place: division,
    ...rest,
    lacking: lacking.map((item) => ({
      organ: item.organ,
      code: item.code,
      name: item.name,
      missing: disclosuresIn(missingIn(item)),
    })),
  };
}

type ListName = 'places' | 'lines' | 'approvalOffices' | 'coverage' | 'disclosures' | 'items';

function* list<Name extends ListName, Entry>(
  name: Name,
  entries: readonly Entry[],
  written: (entry: Entry) => Written[Name][number],
): Generator<string> {
  yield `,\n"${name}":[`;
  for (const [index, entry] of entries.entries())
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(written(entry))}`;
  yield ']';
}
