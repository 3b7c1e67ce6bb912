import type { Facts, ItemFact, TextId } from '../model/facts.ts';
import type { ComparedField } from '../model/profile.ts';
import { groupBy } from './group-by.ts';

/** One place whose field differs from what most places of its level say. */
export interface Difference {
  readonly outlier: ItemFact;
  /** An implementation that says what most say. */
  readonly example: ItemFact;
  /** The 基本目录 in force at the level, where there is one. */
  readonly standard: ItemFact | undefined;
  /** How many places say the same as the example, of how many. */
  readonly majority: number;
  readonly total: number;
  /** Elements that only the outlier has, and that only the example has. */
  readonly extra: readonly string[];
  readonly lacking: readonly string[];
}

/**
 * Compares one field of the same item among the implementations of one level. What most say is the norm; where votes are
 * even, what the 基本目录 says, else what the first place (by organ) says.
 */
export function* differences({ items, texts }: Facts, field: ComparedField): Generator<Difference> {
  const counted = items.filter(({ status }) => status !== '取消');
  const standards = new Map(counted.filter(({ kind }) => kind === '基本目录').map((fact) => [groupKey(fact), fact]));
  for (const [key, group] of groupBy(
    counted.filter(({ kind }) => kind !== '基本目录'),
    groupKey,
  )) {
    const votes = groupBy(
      group.filter((fact) => fact.fields[field] !== undefined),
      (fact) => fact.fields[field] as TextId,
    );
    if (votes.size < 2) continue;
    const standard = standards.get(key);
    const norm = normOf(votes, standard?.fields[field]);
    const example = votes.get(norm)?.[0];
    if (example === undefined) continue;
    const total = [...votes.values()].reduce((sum, { length }) => sum + length, 0);
    const expected = texts.text(norm).split('\n');
    for (const [id, outliers] of votes) {
      if (id === norm) continue;
      const found = texts.text(id).split('\n');
      const extra = found.filter((element) => !expected.includes(element));
      const lacking = expected.filter((element) => !found.includes(element));
      for (const outlier of outliers)
        yield { outlier, example, standard, majority: votes.get(norm)?.length ?? 0, total, extra, lacking };
    }
  }
}

function groupKey({ level, base, way }: ItemFact): string {
  return `${level} ${base} ${way}`;
}

function normOf(votes: ReadonlyMap<TextId, readonly ItemFact[]>, standard: TextId | undefined): TextId {
  const most = Math.max(...[...votes.values()].map(({ length }) => length));
  const leaders = [...votes].filter(([, facts]) => facts.length === most);
  const first = ([, facts]: (typeof leaders)[number]) => facts.map(({ organ }) => organ).sort()[0] ?? '';
  const byStandard = leaders.find(([id]) => id === standard);
  return (byStandard ?? leaders.sort((left, right) => (first(left) < first(right) ? -1 : 1))[0])?.[0] ?? -1;
}
