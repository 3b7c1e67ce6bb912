/** The number that most say; of several, the largest. Undefined where nobody says anything. */
export function mostFrequent(numbers: readonly number[]): number | undefined {
  const votes = new Map<number, number>();
  for (const number of numbers) votes.set(number, (votes.get(number) ?? 0) + 1);
  return [...votes].sort(([left, few], [right, many]) => many - few || right - left)[0]?.[0];
}
