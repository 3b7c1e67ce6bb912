import { compareTexts } from './benchmarks.ts';
import { groupBy } from './group-by.ts';
import { countBits } from './measured-item.ts';
import type { MeasuredItem } from './measured-item.ts';

/** How much of the ten disclosures one line of one place gives. */
export interface DisclosureScore {
  readonly division: string;
  readonly line: string;
  readonly implementations: number;
  readonly required: number;
  readonly given: number;
  /** Items that do not give all, those with the smallest share first. */
  readonly lacking: readonly MeasuredItem[];
}

/** Scores by place and line, the worst first. What has nothing to disclose, or no known type, is not scored. */
export function disclosureScores(items: Iterable<MeasuredItem>): DisclosureScore[] {
  return [...groupBy(items, ({ division, line }) => `${division} ${line}`).values()]
    .flatMap((group) => scoreOf(group) ?? [])
    .sort(
      (left, right) =>
        left.given / left.required - right.given / right.required ||
        right.lacking.length - left.lacking.length ||
        compareTexts(left.division, right.division) ||
        compareTexts(left.line, right.line),
    );
}

/** Bits of the disclosures that an item must give and does not. */
export function missingIn({ required, given }: Pick<MeasuredItem, 'required' | 'given'>): number {
  return required & ~given;
}

function scoreOf(group: readonly MeasuredItem[]): DisclosureScore | undefined {
  const scored = group.filter(({ required }) => required !== 0);
  const [first] = scored;
  if (first === undefined) return undefined;
  return {
    division: first.division,
    line: first.line,
    implementations: scored.length,
    required: sum(scored, ({ required }) => countBits(required)),
    given: sum(scored, ({ given }) => countBits(given)),
    lacking: scored
      .filter((item) => missingIn(item) !== 0)
      .sort((left, right) => givenShare(left) - givenShare(right) || compareTexts(left.code, right.code)),
  };
}

function givenShare({ required, given }: MeasuredItem): number {
  return countBits(given) / countBits(required);
}

function sum(items: readonly MeasuredItem[], numberOf: (item: MeasuredItem) => number): number {
  return items.reduce((total, item) => total + numberOf(item), 0);
}
