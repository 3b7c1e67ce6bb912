import type { CatalogueFinding } from '../model/rule.ts';

/** Findings of which the first of each key counts: the ways of one item are found one by one. */
export function* oncePer(
  findings: Iterable<CatalogueFinding>,
  keyOf: (finding: CatalogueFinding) => string,
): Generator<CatalogueFinding> {
  const said = new Set<string>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (said.has(key)) continue;
    said.add(key);
    yield finding;
  }
}
