import { isRecord } from './document.ts';
import type { CatalogueDocument } from './document.ts';
import { originKey } from './item.ts';
import type { IdleRewrite, Written } from './item.ts';
import { oncePerPair } from './once-per-pair.ts';
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

const LISTS_REWRITTEN = Object.keys(REWRITES) as readonly (keyof typeof REWRITES)[];
/** Keys that change lists and are no blocks themselves. */
const CHANGES: ReadonlySet<string> = new Set([...LISTS_REWRITTEN, '追加']);
const NOTHING_UNJUDGED: ReadonlySet<string> = new Set();
const NOTHING_IDLE: readonly IdleRewrite[] = [];

/** One layer of the inheritance: values, and where they are written. */
export interface Layer {
  readonly values: Readonly<Record<string, unknown>>;
  readonly document: CatalogueDocument;
  readonly path: Path;
  readonly unjudged: ReadonlySet<string>;
  /** Whether it is what an organ says for all of its items. */
  readonly isOfOrgan: boolean;
}

/** Layers laid over each other. */
export interface Merged {
  readonly blocks: Readonly<Record<string, unknown>>;
  /** Where the value at one path is written, if a layer wrote just that. */
  originAt(key: string): Written | undefined;
  readonly origins: ReadonlyMap<string, Written>;
  readonly idle: readonly IdleRewrite[];
  readonly unjudged: ReadonlySet<string>;
}

/** What a layer writes to a block, also in words: those of an organ differ from those of a place. */
interface Wording {
  readonly writes: readonly Write[];
  readonly words: string;
  readonly wordsOfOrgan: string;
}

/** What a layer makes of a block. */
interface Laid extends Wording {
  readonly value: unknown;
}

/** What a layer makes of a list; what it says of entries that are not there must not be lost in silence. */
interface Rewritten extends Laid {
  readonly idle: readonly IdleRewrite[];
}

/** A value at a path that a layer writes, and where in the layer. */
interface Write {
  /** The path in the form in which origins are kept. */
  readonly key: string;
  readonly from: Path;
  /** Whether the block is written anew, so that nothing of it is any other layer's. */
  readonly isWhole: boolean;
}

interface BlockWrites {
  readonly block: string;
  readonly layer: Layer;
  readonly writes: readonly Write[];
}

/** Lays layer over layer. Where each value was written is worked out when somebody asks, because of most items nobody does. */
export class Merger implements Merged {
  readonly blocks: Record<string, unknown>;
  /**
   * Of each block that a layer wrote to over what is below: what was written where, in order. The same words over the same
   * layers below make the same origins.
   */
  readonly provenance = new Map<string, string>();
  idle: readonly IdleRewrite[];
  unjudged: ReadonlySet<string>;
  private readonly below: Merged | undefined;
  private readonly written: BlockWrites[] = [];
  private known: Map<string, Written> | undefined;

  constructor(below?: Merged) {
    this.below = below;
    this.blocks = { ...below?.blocks };
    this.idle = below?.idle ?? NOTHING_IDLE;
    this.unjudged = below?.unjudged ?? NOTHING_UNJUDGED;
  }

  originAt(key: string): Written | undefined {
    if (this.known !== undefined) return this.known.get(key);
    for (let index = this.written.length - 1; index >= 0; index -= 1) {
      const { block, layer, writes } = this.written[index] as BlockWrites;
      if (!key.startsWith(block)) continue;
      for (let at = writes.length - 1; at >= 0; at -= 1) {
        const write = writes[at] as Write;
        if (write.key === key) return placeOf(layer, write);
        if (write.isWhole && key.startsWith(`${write.key}\u0000`)) return undefined;
      }
    }
    return this.below?.originAt(key);
  }

  /** For every replaced value, where it was written. */
  get origins(): ReadonlyMap<string, Written> {
    if (this.known === undefined) {
      this.known = new Map(this.below?.origins);
      for (const { layer, writes } of this.written) for (const write of writes) noteOrigin(this.known, layer, write);
    }
    return this.known;
  }

  add(layer: Layer): void {
    const { values, unjudged } = layer;
    if (unjudged.size > 0) this.unjudged = new Set([...this.unjudged, ...unjudged]);
    let changesLists = false;
    for (const key of Object.keys(values)) {
      const value = values[key];
      if (value === undefined || value === null) continue;
      if (CHANGES.has(key)) changesLists = true;
      else this.put(key, value, layer);
    }
    if (!changesLists) return;
    for (const key of LISTS_REWRITTEN) this.rewrite(key, layer);
    this.append(layer);
  }

  private put(block: string, value: unknown, layer: Layer): void {
    const old = MERGED_BLOCKS.has(block) ? this.blocks[block] : undefined;
    if (isRecord(old) && isRecord(value)) this.lay(block, layer, merged(old, value, block));
    else {
      this.blocks[block] = value;
      this.write(block, layer, replaced(block));
    }
  }

  private lay(block: string, layer: Layer, laid: Laid): void {
    this.blocks[block] = laid.value;
    this.write(block, layer, laid);
  }

  private write(block: string, layer: Layer, { writes, words, wordsOfOrgan }: Wording): void {
    this.written.push({ block, layer, writes });
    this.known = undefined;
    if (this.below === undefined) return;
    const own = layer.isOfOrgan ? wordsOfOrgan : words;
    const before = this.provenance.get(block);
    this.provenance.set(block, before === undefined ? own : before + own);
  }

  private rewrite(key: keyof typeof REWRITES, layer: Layer): void {
    const [list] = REWRITES[key];
    const rewrites = layer.values[key];
    const entries = this.blocks[list];
    if (!isRecord(rewrites) || !Array.isArray(entries)) return;
    const laid = rewritten(entries, rewrites, key);
    for (const { name } of laid.idle) this.write(key, layer, wordingOf([writeOf([key, name], [key, name])]));
    if (laid.idle.length > 0) this.idle = [...this.idle, ...laid.idle];
    this.lay(list, layer, laid);
  }

  private append(layer: Layer): void {
    const additions = layer.values['追加'];
    if (!isRecord(additions)) return;
    for (const [key, extra] of Object.entries(additions))
      if (Array.isArray(extra)) {
        const old = this.blocks[key];
        this.lay(key, layer, appended(Array.isArray(old) ? old : [], extra, key));
      }
  }
}

/** Only a whole block may have parts that were written elsewhere; looking for those of every part would take long. */
function noteOrigin(origins: Map<string, Written>, layer: Layer, write: Write): void {
  const { key, isWhole } = write;
  if (isWhole) for (const known of origins.keys()) if (known.startsWith(`${key}\u0000`)) origins.delete(known);
  origins.set(key, placeOf(layer, write));
}

function placeOf({ document, path: home }: Layer, { from }: Write): Written {
  return { document, path: home.length === 0 ? from : [...home, ...from] };
}

function writeOf(path: Path, from: Path): Write {
  return { key: originKey(path), from, isWhole: path.length === 1 && from.length === 1 };
}

function wordingOf(writes: readonly Write[]): Wording {
  const words = writes.map(({ key, from }) => `${originKey(from)} ${key}\n`).join('');
  return { writes, words: `\n${words}`, wordsOfOrgan: `机关\n${words}` };
}

const wholes = new Map<string, Wording>();

/** A block that is written anew. */
function replaced(key: string): Wording {
  let whole = wholes.get(key);
  if (whole === undefined) {
    whole = wordingOf([writeOf([key], [key])]);
    wholes.set(key, whole);
  }
  return whole;
}

/** Key by key; the old map is copied, because documents are shared. */
const merged = oncePerPair((old: Readonly<Record<string, unknown>>, values, key): Laid => {
  const own = written(values);
  const writes = Object.keys(own).map((name) => writeOf([key, name], [key, name]));
  return { value: { ...old, ...own }, ...wordingOf(writes) };
});

/** A list of which some entries are changed, by their names. */
const rewritten = oncePerPair((entries: readonly unknown[], rewrites, key): Rewritten => {
  const [list, name] = REWRITES[key as keyof typeof REWRITES];
  const names = namesIn(entries, name);
  const unknown = Object.keys(rewrites).filter((one) => !names.includes(one));
  const writes: Write[] = [];
  const value = entries.map((entry, index) => {
    const wanted = isRecord(entry) ? rewrites[String(entry[name])] : undefined;
    if (!isRecord(entry) || !isRecord(wanted)) return entry;
    const own = written(wanted);
    for (const part of Object.keys(own)) writes.push(writeOf([list, index, part], [key, String(entry[name]), part]));
    return { ...entry, ...own };
  });
  return { value, idle: unknown.map((one) => ({ key, name: one, list, names })), ...wordingOf(writes) };
});

/** A list to which entries are added. */
const appended = oncePerPair((before: readonly unknown[], extra: readonly unknown[], key): Laid => {
  const writes: Write[] = before.length === 0 ? [writeOf([key], ['追加', key])] : [];
  for (const index of extra.keys()) writes.push(writeOf([key, before.length + index], ['追加', key, index]));
  return { value: [...before, ...extra], ...wordingOf(writes) };
});

/** Of a map the keys that say something. */
function written(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
}

function namesIn(entries: readonly unknown[], name: string): string[] {
  return entries.flatMap((entry) => (isRecord(entry) && typeof entry[name] === 'string' ? [entry[name]] : []));
}
