import { hash } from 'node:crypto';
import type { CatalogueDocument } from '../model/document.ts';
import { gatheredFrom } from '../model/gathering.ts';
import { originKey } from '../model/item.ts';
import type { EffectiveItem, SharedPart } from '../model/item.ts';
import { partsOf } from './watched-item.ts';
import type { Look } from './watched-item.ts';

type Blocks = Readonly<Record<string, unknown>>;

/** More names than that are forgotten, and what is known of them, and made anew where they come again. */
const MOST_NAMES = 500_000;

/** Longer texts are kept as digests. */
const LONG = 100;

/** Stands for a value: the same for the same value, wherever it is written. */
export class ValueName {
  readonly number: number;
  /** Of most values one thing is known, and there are many values. */
  private question: string | undefined;
  private what: unknown;
  private more: Map<string, unknown> | undefined;

  constructor(number: number) {
    this.number = number;
  }

  /** What is known of the value where a question is asked about it. */
  noted(question: string): unknown {
    return question === this.question ? this.what : this.more?.get(question);
  }

  note(question: string, what: unknown): void {
    this.question ??= question;
    if (question === this.question) this.what = what;
    else {
      this.more ??= new Map();
      this.more.set(question, what);
    }
  }
}

/** Names of what can be looked at in items and documents. */
export class ValueNames {
  private readonly nothing = new ValueName(0);
  private readonly byScalar = new Map<unknown, ValueName>();
  private readonly bySeveral = new Map<string, ValueName>();
  private byObject = new WeakMap<object, ValueName>();
  private readonly byShared = new WeakMap<SharedPart, ReadonlyMap<string, string>>();
  private count = 0;
  private kept = 0;

  /** The name of what a look at an item gives; undefined where no other item gives the same. */
  of(look: Look, item: EffectiveItem): ValueName | undefined {
    const { kind, block } = partsOf(look);
    if (kind === 'written') return this.ofWritten(block, item);
    return kind === 'other' ? this.ofOther(look, item) : this.inBlocks(look, item.blocks);
  }

  /** Whether a look at two items gives the same. */
  areSame(look: Look, one: EffectiveItem, other: EffectiveItem): boolean {
    const { kind, block } = partsOf(look);
    const key = block as keyof EffectiveItem['blocks'];
    if ((kind === 'value' || kind === 'gathered') && one.blocks[key] === other.blocks[key]) return true;
    const name = this.of(look, one);
    return name !== undefined && name === this.of(look, other);
  }

  /** The name of several looks at an item together; undefined where no other item gives the same. */
  ofItem(looks: readonly Look[], item: EffectiveItem): ValueName | undefined {
    return this.ofEach(looks, (look) => this.of(look, item));
  }

  /** The same of looks at a document. */
  ofAll(looks: readonly Look[], blocks: Blocks): ValueName | undefined {
    return this.ofEach(looks, (look) => this.inBlocks(look, blocks));
  }

  private ofEach(looks: readonly Look[], nameOf: (look: Look) => ValueName | undefined): ValueName | undefined {
    const names: ValueName[] = [];
    for (const look of looks) {
      const name = nameOf(look);
      if (name === undefined) return undefined;
      names.push(name);
    }
    return this.together(names);
  }

  /** One name for several, in their order. */
  together(names: readonly ValueName[]): ValueName {
    const [first = this.nothing] = names;
    if (names.length < 2) return first;
    let numbers = '';
    for (const { number } of names) numbers += `${number} `;
    return this.keptIn(this.bySeveral, numbers);
  }

  /** The name of a value; undefined where what JSON makes of it may be made of another. */
  ofValue(value: unknown): ValueName | undefined {
    if (value === undefined) return this.nothing;
    if (typeof value !== 'object' || value === null) return this.ofScalar(value);
    let name = this.byObject.get(value);
    if (name !== undefined) return name;
    const text = JSON.stringify(value);
    // JSON writes several numbers that are none as null.
    if (text.includes('null')) return undefined;
    // A block of a standard is long, and there are many: its digest tells it from all others as well.
    name = this.ofScalar(`\n${text.length < LONG ? text : hash('sha256', text, 'base64')}`);
    this.byObject.set(value, name);
    return name;
  }

  /** A name that nothing else has. */
  unique(): ValueName {
    this.count += 1;
    this.kept += 1;
    return new ValueName(this.count);
  }

  private inBlocks(look: Look, blocks: Blocks): ValueName | undefined {
    const { kind, block, work } = partsOf(look);
    switch (kind) {
      case 'value':
        return this.ofValue(blocks[block]);
      case 'gathered': {
        const entries = gatheredFrom(work, block, blocks[block]);
        // From most blocks nothing is gathered.
        return entries.length === 0 ? this.nothing : this.ofValue(entries);
      }
      case 'keys':
        return this.ofScalar(`\n\n${Object.keys(blocks).join('\n')}`);
      default:
        return undefined;
    }
  }

  private ofScalar(value: unknown): ValueName {
    return this.keptIn(this.byScalar, value);
  }

  private keptIn<Key>(names: Map<Key, ValueName>, key: Key): ValueName {
    const known = names.get(key);
    if (known !== undefined) return known;
    if (this.kept > MOST_NAMES) this.forget();
    const name = this.unique();
    names.set(key, name);
    return name;
  }

  private forget(): void {
    this.byScalar.clear();
    this.bySeveral.clear();
    this.byObject = new WeakMap();
    this.kept = 0;
  }

  private ofOther(look: Look, item: EffectiveItem): ValueName | undefined {
    switch (look) {
      case 'who carries it out':
        return item.organ === undefined ? this.nothing : this.ofObject(item.organ.value);
      case 'which item it is':
        return this.ofScalar(`\n\n${item.key.base} ${item.key.way}`);
      case 'that it is carried out':
        return this.nothing;
      case 'its level':
        return this.ofScalar(item.level);
      case 'its standard':
        return this.ofObject(item.standardBlocks);
      case 'what could not be judged':
        return item.unjudged.size === 0 && item.idle.length === 0 ? this.nothing : undefined;
      default:
        return undefined;
    }
  }

  private ofWritten(block: string, item: EffectiveItem): ValueName {
    return this.ofScalar(`\n\n${this.ofShared(block, item)}\n${item.provenance.get(block) ?? ''}`);
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

  /** The name of this very object. */
  ofObject(value: object): ValueName {
    let name = this.byObject.get(value);
    if (name === undefined) {
      name = this.unique();
      this.byObject.set(value, name);
    }
    return name;
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
