import { isRecord } from './document.ts';
import type { CatalogueDocument } from './document.ts';
import { originKey } from './item.ts';
import type { IdleRewrite, Written } from './item.ts';
import type { Path } from './positions.ts';

/** The blocks that merge key by key; every other block is replaced whole. */
const MERGED_BLOCKS = new Set(['办理时限', '联系方式']);
/** `按…` keys: the list that each rewrites, and the key that names its entries. */
export const REWRITES = {
  按环节: ['办理程序', '环节'],
  按材料: ['申请材料', '材料名称'],
  按收费: ['收费依据及标准', '项目'],
  按抽查: ['随机抽查', '抽查事项'],
} as const;

/** One layer of the inheritance: values, and where they are written. */
export interface Layer {
  readonly values: Readonly<Record<string, unknown>>;
  readonly document: CatalogueDocument;
  readonly path: Path;
  readonly unjudged: ReadonlySet<string>;
}

/** Layers laid over each other. */
export interface Merged {
  readonly blocks: Readonly<Record<string, unknown>>;
  readonly origins: ReadonlyMap<string, Written>;
  readonly idle: readonly IdleRewrite[];
  readonly unjudged: ReadonlySet<string>;
}

/** Lays layer over layer, and keeps for every replaced value where it was written. */
export class Merger implements Merged {
  readonly blocks: Record<string, unknown>;
  readonly origins: Map<string, Written>;
  /** Of each block that a layer wrote to: what was written where, in order. The same words over the same layers below make the same origins. */
  readonly provenance = new Map<string, string>();
  readonly idle: IdleRewrite[];
  readonly unjudged: Set<string>;

  constructor(below?: Merged) {
    this.blocks = { ...below?.blocks };
    this.origins = new Map(below?.origins);
    this.idle = [...(below?.idle ?? [])];
    this.unjudged = new Set(below?.unjudged);
  }

  add(layer: Layer): void {
    for (const key of layer.unjudged) this.unjudged.add(key);
    for (const [key, value] of Object.entries(layer.values)) {
      if (value === undefined || value === null || key in REWRITES || key === '追加') continue;
      const old = this.blocks[key];
      if (MERGED_BLOCKS.has(key) && isRecord(old) && isRecord(value)) this.merge([key], old, value, layer, [key]);
      else this.replace([key], value, layer, [key]);
    }
    for (const [key, [list, name]] of Object.entries(REWRITES)) this.rewrite(key, list, name, layer);
    this.append(layer);
  }

  private replace(path: Path, value: unknown, layer: Layer, from: Path): void {
    // Only a whole block may have parts that were written elsewhere; looking for those of every part would take long.
    if (path.length === 1) this.forgetBelow(originKey(path));
    this.note(path, layer, from);
    if (path.length === 1) this.blocks[String(path[0])] = value;
  }

  private note(path: Path, { document, path: home }: Layer, from: Path): void {
    const [block, key] = [String(path[0]), originKey(path)];
    this.origins.set(key, { document, path: home.length === 0 ? from : [...home, ...from] });
    const written = `${document.kind ?? ''} ${originKey(from)} ${key}\n`;
    this.provenance.set(block, (this.provenance.get(block) ?? '') + written);
  }

  private forgetBelow(key: string): void {
    for (const known of this.origins.keys()) if (known.startsWith(`${key}\u0000`)) this.origins.delete(known);
  }

  /** Key by key; the old map is copied, because documents are shared. */
  private merge(
    path: Path,
    old: Readonly<Record<string, unknown>>,
    values: Readonly<Record<string, unknown>>,
    layer: Layer,
    from: Path,
  ): Record<string, unknown> {
    const merged: Record<string, unknown> = { ...old };
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined || value === null) continue;
      merged[key] = value;
      this.replace([...path, key], value, layer, [...from, key]);
    }
    if (path.length === 1) this.blocks[String(path[0])] = sameOf(old, values, merged);
    return merged;
  }

  private rewrite(key: string, list: string, name: string, layer: Layer): void {
    const rewrites = layer.values[key];
    const entries = this.blocks[list];
    if (!isRecord(rewrites) || !Array.isArray(entries)) return;
    this.noteIdle(key, list, Object.keys(rewrites), { names: namesIn(entries, name), layer });
    const rewritten = entries.map((entry: unknown, index) => {
      const wanted = isRecord(entry) ? rewrites[String(entry[name])] : undefined;
      return isRecord(entry) && isRecord(wanted)
        ? this.merge([list, index], entry, wanted, layer, [key, String(entry[name])])
        : entry;
    });
    this.blocks[list] = sameOf(entries, rewrites, rewritten);
  }

  /** What is written about an entry that is not there must not be lost in silence. */
  private noteIdle(
    key: string,
    list: string,
    asked: readonly string[],
    { names, layer }: { readonly names: readonly string[]; readonly layer: Layer },
  ): void {
    for (const name of asked.filter((one) => !names.includes(one))) {
      this.idle.push({ key, name, list, names });
      this.note([key, name], layer, [key, name]);
    }
  }

  private append(layer: Layer): void {
    const additions = layer.values['追加'];
    if (!isRecord(additions)) return;
    for (const [key, extra] of Object.entries(additions)) {
      if (!Array.isArray(extra)) continue;
      const old = this.blocks[key];
      const before: unknown[] = Array.isArray(old) ? old : [];
      this.blocks[key] = sameOf(before, extra, [...before, ...(extra as unknown[])]);
      if (before.length === 0) this.note([key], layer, ['追加', key]);
      extra.forEach((_, index) => this.note([key, before.length + index], layer, ['追加', key, index]));
    }
  }
}

const together = new WeakMap<object, WeakMap<object, object>>();

/** What came of laying one value over another the first time: for the same two it is the same, and one object is enough. */
function sameOf<Value extends object>(below: object, above: object, made: Value): Value {
  const known = together.get(below) ?? new WeakMap<object, object>();
  together.set(below, known);
  const before = known.get(above);
  if (before !== undefined) return before as Value;
  known.set(above, made);
  return made;
}

function namesIn(entries: readonly unknown[], name: string): string[] {
  return entries.flatMap((entry) => (isRecord(entry) && typeof entry[name] === 'string' ? [entry[name]] : []));
}
