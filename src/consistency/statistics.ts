import type { Benchmark } from './benchmarks.ts';
import type { ApprovalOffices, CounterCoverage } from './counters.ts';
import type { DisclosureScore } from './disclosure-score.ts';
import type { ServiceShares, SharesOf } from './service-shares.ts';

/** Everything that `stats` says. Places are codes of divisions. */
export interface Statistics {
  readonly catalogue: string;
  readonly asOf: string;
  /** Distinct items and levels. */
  readonly benchmarks: readonly Benchmark[];
  readonly overall: ServiceShares;
  readonly places: readonly SharesOf[];
  readonly lines: readonly SharesOf[];
  readonly offices: readonly ApprovalOffices[];
  readonly coverage: readonly CounterCoverage[];
  readonly scores: readonly DisclosureScore[];
  /** The name of a division; its code where the table has none. */
  readonly placeName: (code: string) => string;
}
