import type { CatalogueDocument } from '../model/document.ts';
import { gatheredFrom } from '../model/gathering.ts';
import { originKey } from '../model/item.ts';
import type { EffectiveItem, SharedPart } from '../model/item.ts';
import type { Look } from './watched-item.ts';

type Blocks = Readonly<Record<string, unknown>>;

/** More texts than that are forgotten, and named anew where they come again. */
const MOST_TEXTS = 200_000;

/** Short names of what can be looked at in items: the same name for the same value, wherever it is written. */
export class ValueNames {
  private readonly byText = new Map<string, string>();
  private readonly byObject = new WeakMap<object, string>();
  private readonly byShared = new WeakMap<SharedPart, ReadonlyMap<string, string>>();
  private count = 0;

  /** The name of what a look at an item gives; undefined where no other item gives the same. */
  of(look: Look, item: EffectiveItem): string | undefined {
    switch (look) {
      case 'who carries it out':
        return item.organ === undefined ? '' : this.ofObject(item.organ.value);
      case 'which item it is':
        return this.ofText(`${item.key.base} ${item.key.way}`);
      case 'that it is carried out':
        return '';
      case 'its level':
        return item.level;
      case 'its standard':
        return this.ofObject(item.standardBlocks);
      case 'its document':
      case 'what could not be judged':
        return undefined;
      default:
        return look.startsWith('<') ? this.ofWritten(look.slice(1), item) : this.inBlocks(look, item.blocks);
    }
  }

  /** Texts that are made of several names, as one. */
  ofText(text: string): string {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    if (this.byText.size === MOST_TEXTS) this.byText.clear();
    const name = this.next();
    this.byText.set(text, name);
    return name;
  }

  /** One name for several looks at a document; undefined where no other document gives the same. */
  ofAll(looks: readonly Look[], blocks: Blocks): string | undefined {
    let all = '';
    for (const look of looks) {
      const name = this.inBlocks(look, blocks);
      if (name === undefined) return undefined;
      all += `${name},`;
    }
    return all;
  }

  private inBlocks(look: Look, blocks: Blocks): string | undefined {
    const at = look.indexOf('=');
    if (look === 'the keys of the blocks') return this.ofText(Object.keys(blocks).join('\n'));
    if (at < 0) return undefined;
    const block = look.slice(at + 1);
    if (at === 0) return this.ofValue(blocks[block]);
    const entries = gatheredFrom(Number(look.slice(1, at)), block, blocks[block]);
    // From most blocks nothing is gathered.
    return entries.length === 0 ? '' : this.ofValue(entries);
  }

  private ofWritten(block: string, item: EffectiveItem): string {
    return this.ofText(`${this.ofShared(block, item)}\n${item.provenance.get(block) ?? ''}`);
  }

  /** Where the standard has a block from, its documents by number: which they are concerns none but findings. */
  private ofShared(block: string, { shared }: EffectiveItem): string {
    if (shared === undefined) return '';
    let known = this.byShared.get(shared);
    if (known === undefined) {
      known = writtenIn(shared);
      this.byShared.set(shared, known);
    }
    return known.get(block) ?? '';
  }

  private ofValue(value: unknown): string | undefined {
    if (value === undefined) return '';
    if (typeof value !== 'object' || value === null) return this.ofText(JSON.stringify(value));
    const known = this.byObject.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    // JSON writes several numbers that are none as null.
    if (text.includes('null')) return undefined;
    const name = this.ofText(text);
    this.byObject.set(value, name);
    return name;
  }

  /** The name of this very object. */
  private ofObject(value: object): string {
    const known = this.byObject.get(value);
    if (known !== undefined) return known;
    const name = this.next();
    this.byObject.set(value, name);
    return name;
  }

  private next(): string {
    this.count += 1;
    return `${this.count.toString(36)}.`;
  }
}

/** Of each block, which part of it is written where. */
function writtenIn({ origins }: SharedPart): Map<string, string> {
  const numbers = new Map<CatalogueDocument, number>();
  const blocks = new Map<string, string>();
  for (const [key, { document, path }] of origins) {
    const number = numbers.get(document) ?? numbers.size;
    numbers.set(document, number);
    const [block = ''] = key.split('\u0000');
    blocks.set(block, `${blocks.get(block) ?? ''}${number} ${originKey(path)} ${key}\n`);
  }
  return blocks;
}
