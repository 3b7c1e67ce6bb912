import { APPLICABILITY } from './generated/applicability.ts';
import type { Applicability } from './generated/applicability.ts';
import type { Implementation, ItemType, Level, Organ } from './generated/types.ts';
import type { CatalogueDocument } from './document.ts';
import { valueAt } from './positions.ts';
import type { Path } from './positions.ts';

/** Identity of an item: 基本编码 and the two digits of its way (`00` = none). */
export interface ItemKey {
  readonly base: string;
  readonly way: string;
}

/** `<基本编码>[-<办理项编码>]`, the form of file names, claims and reports. */
export function codeOf({ base, way }: ItemKey): string {
  return way === '00' ? base : `${base}-${way}`;
}

/** The blocks of an item after inheritance: every key that 基本目录 or 实施清单 may carry. */
export type ItemBlocks = Partial<Omit<Implementation, '文件类型'>>;

/** Where a value is written: a document and the path inside it. */
export interface Written {
  readonly document: CatalogueDocument;
  readonly path: Path;
}

/** The organ that carries an item out, with the document that describes it. */
export interface ItemOrgan {
  readonly value: Organ;
  readonly document: CatalogueDocument;
}

/** Where the values of an item are written, by their paths. */
interface Origins {
  readonly origins: ReadonlyMap<string, Written>;
  /** The same for one path. */
  originAt(key: string): Written | undefined;
}

/** What all who carry out an item at a level have in common. */
export interface SharedPart extends Origins {
  readonly blocks: ItemBlocks;
  readonly idle: readonly IdleRewrite[];
  readonly unjudged: ReadonlySet<string>;
}

interface EffectiveItemParts {
  readonly key: ItemKey;
  readonly level: Level;
  readonly blocks: ItemBlocks;
  /** Undefined where there is no standard. */
  readonly shared: SharedPart | undefined;
  readonly document: CatalogueDocument;
  readonly home: Path;
  readonly organ: ItemOrgan | undefined;
  /** Where each value is written, worked out when it is asked for. */
  readonly merged: Origins;
  readonly provenance: ReadonlyMap<string, string>;
  readonly idle: readonly IdleRewrite[];
  readonly unjudged: ReadonlySet<string>;
}

/** What a key such as 按环节 writes about an entry that its list does not have. */
export interface IdleRewrite {
  readonly key: string;
  readonly name: string;
  /** The list that was to be rewritten, and the names of its entries. */
  readonly list: string;
  readonly names: readonly string[];
}

const NO_BLOCKS: ItemBlocks = {};
const NOTHING_WRITTEN: ReadonlyMap<string, string> = new Map();

/** What follows from what an item says, whoever looks at it. */
export abstract class ItemView {
  abstract readonly key: ItemKey;
  abstract readonly blocks: ItemBlocks;
  abstract readonly organ: ItemOrgan | undefined;
  abstract readonly isImplementation: boolean;

  /** 草稿 and unfinished imports are not judged for completeness item by item. */
  get isDraft(): boolean {
    return this.blocks.状态 === '草稿';
  }

  /** The file of a cancelled item stays for the record; what is in it binds nobody any more. */
  get isCancelled(): boolean {
    return this.blocks.状态 === '取消';
  }

  get type(): ItemType | undefined {
    return this.blocks.事项类型;
  }

  /** Whether a key (or `键/键中的键`) is 必填, 可填 or 不适用 for this type of item (the table in schemas/). */
  applicability(key: string): Applicability {
    return (this.type === undefined ? undefined : APPLICABILITY[this.type]?.[key]) ?? '可填';
  }

  /** `<实施机关>/<code>` or, for a 基本目录, the code alone. */
  get reference(): string {
    const organ = this.organ?.value.编号 ?? this.blocks.实施机关;
    return this.isImplementation && organ !== undefined ? `${organ}/${codeOf(this.key)}` : codeOf(this.key);
  }
}

/**
 * An item as it is in force at one level (a 基本目录) or at one organ (an 实施清单 or a claim): the blocks after
 * inheritance, and for every value the document that it comes from.
 */
export class EffectiveItem extends ItemView {
  readonly key: ItemKey;
  readonly level: Level;
  readonly blocks: ItemBlocks;
  readonly isImplementation: boolean;
  /** The document that is judged: the 基本目录, the 实施清单, or the 实施机关 whose claim it is. */
  readonly document: CatalogueDocument;
  /** Path of the item inside `document`: empty, or the entry of 认领. */
  readonly home: Path;
  /** The organ, for an implementation. */
  readonly organ: ItemOrgan | undefined;
  /** Top-level keys that do not fit the schema: their blocks are left out and judged by the schema alone. */
  readonly unjudged: ReadonlySet<string>;
  /** Changes that change nothing; each has a place at the path `[key, name]`. */
  readonly idle: readonly IdleRewrite[];
  /** Of each block that something was laid over, in the words of the merger, which part was written where. */
  readonly provenance: ReadonlyMap<string, string>;
  private readonly merged: Origins;
  /** What it has in common with all who carry it out at this level; undefined where there is no standard. */
  readonly shared: SharedPart | undefined;

  constructor(parts: EffectiveItemParts) {
    super();
    this.key = parts.key;
    this.level = parts.level;
    this.blocks = parts.blocks;
    this.isImplementation = parts.document.kind !== '基本目录';
    this.shared = parts.shared;
    this.document = parts.document;
    this.home = parts.home;
    this.organ = parts.organ;
    this.merged = parts.merged;
    this.idle = parts.idle;
    this.provenance = parts.provenance;
    this.unjudged = parts.unjudged;
  }

  get hasStandard(): boolean {
    return this.shared !== undefined;
  }

  /** What the standard gives at this level; what nothing was laid over is the very same value in `blocks`. */
  get standardBlocks(): ItemBlocks {
    return this.shared?.blocks ?? NO_BLOCKS;
  }

  /** The item of the same organ, as if nothing had been laid over the standard. */
  asShared(): EffectiveItem {
    const { key, level, document, home, organ, shared } = this;
    if (shared === undefined) return this;
    const { blocks, idle, unjudged } = shared;
    const all = { blocks, idle, unjudged, shared, merged: shared, provenance: NOTHING_WRITTEN };
    return new EffectiveItem({ key, level, document, home, organ, ...all });
  }

  /** Where the value at an effective path is written; undefined where nothing is. */
  written(path: Path): Written | undefined {
    const exact = this.merged.originAt(originKey(path));
    if (exact !== undefined) return exact;
    for (let length = path.length - 1; length > 0; length -= 1) {
      const origin = this.merged.originAt(originKey(path.slice(0, length)));
      if (origin === undefined) continue;
      const place = { document: origin.document, path: [...origin.path, ...path.slice(length)] };
      return valueAt(this.blocks, path) === undefined ? undefined : place;
    }
    return undefined;
  }

  /**
   * Where the value at `path` is written, else its nearest written parent, else the item itself. An implementation is
   * sent to its own documents only: what is absent is to be written there.
   */
  nearest(path: Path): Written {
    for (let length = path.length; length > 0; length -= 1) {
      const part = path.slice(0, length);
      const place = this.written(part);
      if (place !== undefined && this.sendsTo(place)) return place;
      const parent = this.isImplementation ? this.ownParentAt(part) : undefined;
      if (parent !== undefined) return parent;
    }
    return { document: this.document, path: this.home.slice(0, 1) };
  }

  /** A block that is inherited but for some of its keys: the own map that holds those keys. */
  private ownParentAt(path: Path): Written | undefined {
    const below = `${originKey(path)}\u0000`;
    for (const [key, place] of this.merged.origins) {
      if (!key.startsWith(below) || !this.sendsTo(place)) continue;
      const depth = key.slice(below.length).split('\u0000').length;
      return { document: place.document, path: place.path.slice(0, -depth) };
    }
    return undefined;
  }

  private sendsTo({ document }: Written): boolean {
    return !this.isImplementation || document === this.document || document === this.organ?.document;
  }

  /**
   * Every place that the value at `path` is put together from: where it is written as a whole, unless each part of it is
   * written elsewhere, and where later layers wrote parts.
   */
  sources(path: Path): Written[] {
    const whole = this.written(path);
    if (whole === undefined) return [];
    const below = `${originKey(path)}\u0000`;
    const parts = [...this.merged.origins].filter(([key]) => key.startsWith(below)).map(([, place]) => place);
    const value = valueAt(this.blocks, path);
    const names = parts.length > 0 && typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const replaced = names.length > 0 && names.every((name) => this.merged.originAt(below + name) !== undefined);
    return replaced ? parts : [whole, ...parts];
  }

  /** Whether the value at `path` is written in the judged document or, for an implementation, in its organ. */
  isOwn(path: Path): boolean {
    return this.ownAt(path) !== undefined;
  }

  /** Where it is written there. */
  ownAt(path: Path): Written | undefined {
    const place = this.written(path);
    if (place === undefined) return undefined;
    return place.document === this.document || place.document === this.organ?.document ? place : undefined;
  }
}

/** The form in which `origins` keeps a path. */
export function originKey(path: Path): string {
  return path.join('\u0000');
}
