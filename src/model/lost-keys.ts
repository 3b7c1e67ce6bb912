import type { CatalogueDocument, DocumentKind } from './document.ts';
import { isRecord } from './document.ts';
import type { Path } from './positions.ts';
import type { SchemaProblem } from './schema.ts';
import { shapeBelow, shapeOf } from './shapes.ts';

/** A list whose later entries belong to a block whose own key is nowhere: its line was deleted. */
export interface LostKey {
  readonly id: 'lost-key';
  /** The first entry that is not the list's own. */
  readonly path: Path;
  readonly list: string;
  readonly key: string;
}

/** The problems with one for each lost key instead of one for every key below it. */
export function withLostKeys(document: CatalogueDocument, problems: readonly SchemaProblem[]): SchemaProblem[] {
  const { kind, map } = document;
  if (kind === undefined) return [...problems];
  const lists = new Set(
    problems.flatMap(({ id, path: [list, index] }) =>
      id === 'unknown-key' && typeof list === 'string' && typeof index === 'number' ? [list] : [],
    ),
  );
  const lost = [...lists].flatMap((list) => lostKeyIn(list, map, kind) ?? []);
  const follows = ({ path: [list, index] }: SchemaProblem) =>
    lost.some(({ path }) => path[0] === list && typeof index === 'number' && index >= Number(path[1]));
  return lost.length === 0 ? [...problems] : [...problems.filter((problem) => !follows(problem)), ...lost];
}

function lostKeyIn(list: string, map: Readonly<Record<string, unknown>>, kind: DocumentKind): LostKey | undefined {
  const entries: readonly unknown[] = Array.isArray(map[list]) ? map[list] : [];
  const first = entries.findIndex((entry) => !fits(entry, keysIn(kind, list)));
  const entry = entries[first];
  if (first <= 0 || !isRecord(entry) || Object.keys(entry).length < 2) return undefined;
  const key = Object.keys(shapeOf(kind).keys ?? {}).find((name) => !(name in map) && fits(entry, keysIn(kind, name)));
  return key === undefined ? undefined : { id: 'lost-key', path: [list, first], list, key };
}

/** The keys of an entry of a list. */
function keysIn(kind: DocumentKind, list: string): ReadonlySet<string> {
  return new Set(Object.keys(shapeBelow(shapeBelow(shapeOf(kind), list), 0)?.keys ?? {}));
}

function fits(entry: unknown, keys: ReadonlySet<string>): boolean {
  return !isRecord(entry) || (keys.size > 0 && Object.keys(entry).every((key) => keys.has(key)));
}
