import { WATCH } from '../model/gathering.ts';
import { ItemView } from '../model/item.ts';
import type { EffectiveItem, ItemBlocks } from '../model/item.ts';
import type { Path } from '../model/positions.ts';

/**
 * Something of an item that a rule may look at: the value of a block (`=联系方式`), where it was written (`<联系方式`), what a
 * gathering makes of it (`~3=联系方式`), or one of these.
 */
export type Look =
  | `=${string}`
  | `<${string}`
  | `~${number}=${string}`
  | 'the keys of the blocks'
  | 'who carries it out'
  | 'which item it is'
  | 'its level'
  | 'that it is carried out'
  | 'its standard'
  | 'its document'
  | 'what could not be judged';

/** A look in its parts. */
interface LookParts {
  readonly kind: 'value' | 'written' | 'gathered' | 'keys' | 'other';
  /** The key of the block; empty where no block is looked at. */
  readonly block: string;
  /** The number of the gathering. */
  readonly work: number;
}

const parted = new Map<Look, LookParts>();

/** The parts of a look, worked out once. */
export function partsOf(look: Look): LookParts {
  let parts = parted.get(look);
  if (parts === undefined) {
    const [, sign, work, block = ''] = /^([=<~])(?:(\d+)=)?(.*)$/su.exec(look) ?? [];
    const kind = look === 'the keys of the blocks' ? 'keys' : KINDS[sign ?? ''];
    parts = { kind: kind ?? 'other', block, work: Number(work ?? -1) };
    parted.set(look, parts);
  }
  return parts;
}

const KINDS: Readonly<Record<string, LookParts['kind']>> = { '=': 'value', '<': 'written', '~': 'gathered' };

/** Each look once, without those that tell nothing more: what is gathered from a block follows from its value. */
export function telling(looks: Iterable<Look>): Look[] {
  const all = new Set(looks);
  return [...all].filter((look) => {
    const { kind, block } = partsOf(look);
    return kind !== 'gathered' || !all.has(`=${block}`);
  });
}

type Blocks = Readonly<Record<string, unknown>>;

/** Notes which blocks are looked at. */
export class BlockWatch implements ProxyHandler<Blocks> {
  readonly blocks: Blocks;
  private readonly looks: Set<Look>;

  constructor(blocks: Blocks, looks: Set<Look>) {
    this.blocks = blocks;
    this.looks = looks;
  }

  gathered(work: number, block: string): void {
    this.looks.add(`~${work}=${block}`);
  }

  listed(): void {
    this.looks.add('the keys of the blocks');
  }

  get(target: Blocks, key: string | symbol): unknown {
    if (typeof key === 'symbol') return key === WATCH ? this : undefined;
    this.looks.add(`=${key}`);
    return target[key];
  }

  has(target: Blocks, key: string): boolean {
    this.looks.add(`=${key}`);
    return key in target;
  }

  ownKeys(target: Blocks): string[] {
    this.listed();
    return Object.keys(target);
  }

  getOwnPropertyDescriptor(target: Blocks, key: string): PropertyDescriptor | undefined {
    this.looks.add(`=${key}`);
    return Reflect.getOwnPropertyDescriptor(target, key);
  }
}

/** An implementation that notes what is looked at. */
export class WatchedItem extends ItemView {
  readonly looks = new Set<Look>();
  readonly blocks: ItemBlocks;
  readonly hasStandard = true;
  private readonly item: EffectiveItem;

  constructor(item: EffectiveItem) {
    super();
    this.item = item;
    this.blocks = new Proxy(item.blocks, new BlockWatch(item.blocks, this.looks));
  }

  get isImplementation(): true {
    this.noting('that it is carried out');
    return true;
  }

  get key(): EffectiveItem['key'] {
    return this.noting('which item it is').key;
  }

  get level(): EffectiveItem['level'] {
    return this.noting('its level').level;
  }

  get standardBlocks(): ItemBlocks {
    return this.noting('its standard').standardBlocks;
  }

  get organ(): EffectiveItem['organ'] {
    return this.noting('who carries it out').organ;
  }

  get document(): EffectiveItem['document'] {
    return this.noting('its document').document;
  }

  get home(): Path {
    return this.noting('its document').home;
  }

  get provenance(): EffectiveItem['provenance'] {
    return this.noting('its document').provenance;
  }

  get unjudged(): ReadonlySet<string> {
    return this.noting('what could not be judged').unjudged;
  }

  get idle(): EffectiveItem['idle'] {
    return this.noting('what could not be judged').idle;
  }

  written(path: Path): ReturnType<EffectiveItem['written']> {
    return this.placing(path).written(path);
  }

  nearest(path: Path): ReturnType<EffectiveItem['nearest']> {
    this.noting('that it is carried out');
    return this.placing(path).nearest(path);
  }

  sources(path: Path): ReturnType<EffectiveItem['sources']> {
    return this.placing(path).sources(path);
  }

  isOwn(path: Path): boolean {
    this.noting('that it is carried out');
    return this.placing(path).isOwn(path);
  }

  private noting(look: Look): EffectiveItem {
    this.looks.add(look);
    return this.item;
  }

  /** Where a value is written follows from the value and from where its block was written, too. */
  private placing([block]: Path): EffectiveItem {
    this.looks.add(`=${String(block)}`);
    return this.noting(`<${String(block)}`);
  }
}
