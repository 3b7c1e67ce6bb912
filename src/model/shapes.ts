import type { DocumentKind } from './document.ts';
import { ROOT_SHAPES, SHAPES } from './generated/shapes.ts';
import type { Shape } from './generated/shapes.ts';
import type { Path } from './positions.ts';

export type { Shape } from './generated/shapes.ts';

/** What the schema of a kind of documents says of their top level. */
export function shapeOf(kind: DocumentKind): Shape {
  return SHAPES[ROOT_SHAPES[kind]] as Shape;
}

/** What the schema says of a value of a map or an entry of a list; undefined where it knows nothing of the kind. */
export function shapeBelow(shape: Shape | undefined, segment: string | number): Shape | undefined {
  const { keys = {}, items, others } = shape ?? {};
  const number = typeof segment === 'number' ? items : Object.hasOwn(keys, segment) ? keys[segment] : others;
  return number === undefined ? undefined : SHAPES[number];
}

/** What the schema says of the value at a path of a document. */
export function shapeAt(kind: DocumentKind | undefined, path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>(shapeBelow, kind && shapeOf(kind));
}

/** Entries of a map in the order in which the schema has their keys; unknown keys stand at the end, as they came. */
export function inKeyOrder<Entry>(
  entries: readonly Entry[],
  shape: Shape | undefined,
  nameOf: (entry: Entry) => string,
): Entry[] {
  const ranks = new Map(Object.keys(shape?.keys ?? {}).map((key, rank) => [key, rank]));
  if (ranks.size === 0) return [...entries];
  const rankOf = (entry: Entry) => ranks.get(nameOf(entry)) ?? ranks.size;
  return [...entries].sort((left, right) => rankOf(left) - rankOf(right));
}
