import type { Trace, TracedField } from '../consistency/trace.ts';
import type { Division } from '../model/context.ts';
import type { ItemFact } from '../model/facts.ts';
import type { TraceData } from '../model/generated/types.ts';
import type { Place } from '../model/positions.ts';
import type { Profile } from '../model/profile.ts';
import type { Frozen } from './frozen.ts';

/** What `trace` says: the form of schemas/trace.schema.json, which the text is written from, too. */
export type TraceReport = Frozen<TraceData>;

/** What was asked, under which profile, and how places and files are called. */
export interface TraceQuestion {
  readonly asOf: string;
  readonly place: Division;
  readonly code: string;
  readonly profile: Profile;
  readonly placeName: (fact: ItemFact) => string;
  readonly fileName: (file: string) => string;
}

export function traceReport(
  { peers, implementations, absence, owing }: Trace,
  { asOf, place: { code, name, level }, code: item, profile, placeName, fileName }: TraceQuestion,
): TraceReport {
  const standard = peers?.standard ?? peers?.lent;
  const others = peers?.implementations ?? [];
  const where = ({ file, range, pointer }: Place) => ({ file: fileName(file), range, pointer });
  return {
    version: 1,
    asOf,
    place: { code, name, level },
    item: { code: item, name: standard?.name ?? implementations[0]?.fact.name ?? others[0]?.name ?? '' },
    profile: { id: profile.id, title: profile.title },
    standard: standard === undefined ? null : where(standard.at),
    peers: others.map((fact) => ({
      division: fact.division,
      name: placeName(fact),
      organ: fact.organ,
      at: where(fact.at),
    })),
    owing,
    absence: absence ?? null,
    implementations: implementations.map(({ fact, fields }) => ({
      organ: fact.organ,
      kind: fact.kind === '认领' ? '认领' : '实施清单',
      at: where(fact.at),
      fields: fields.map((traced) => comparison(fact, traced, where)),
    })),
  };
}

type Comparison = TraceReport['implementations'][number]['fields'][number];

function comparison(
  fact: ItemFact,
  { policy, verdict, norm, agreeing, total, difference }: TracedField,
  where: (place: Place) => NonNullable<Comparison['at']>,
): Comparison {
  const { field, agreement, scope } = policy;
  const at = fact.places[field];
  return {
    field,
    agreement,
    scope,
    verdict,
    norm:
      norm === undefined
        ? null
        : { kind: norm.isStandard ? '基本目录' : '多数', at: where(norm.fact.places[field] ?? norm.fact.at) },
    agreeing,
    total,
    at: at === undefined ? null : where(at),
    difference: difference === undefined ? null : { ...difference },
  };
}

export function traceJson(report: TraceReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
