import { normalForm } from '../consistency/normal-forms.ts';
import type { Context } from '../model/context.ts';
import type { Giver, ItemFact, TextId, TextTable } from '../model/facts.ts';
import type { EffectiveItem, ItemBlocks } from '../model/item.ts';
import type { Place } from '../model/positions.ts';
import { FIELD_PATHS } from '../model/profile.ts';
import type { ComparedField } from '../model/profile.ts';

type Fields = Readonly<Partial<Record<ComparedField, TextId>>>;

/** What is known of the fields of a standard. */
interface KnownFields {
  readonly fields: Fields;
  /** Those of places that say some of them themselves, by which these are and what they say. */
  readonly changed: Map<string, Fields>;
}

const NOBODY: readonly string[] = [];
const NOWHERE: ItemFact['places'] = {};

/** Makes the facts of items: what they say to the comparison with others. */
export class FactMaker {
  private readonly texts: TextTable;
  private readonly fields: readonly ComparedField[];
  /** By the shared blocks of a standard at a level. */
  private readonly known = new WeakMap<ItemBlocks, KnownFields>();
  /** Of each field, what is known of the blocks that it is made of. */
  private readonly forms: Readonly<Record<string, WeakMap<object, TextId | 'none'>>>;

  constructor(context: Pick<Context, 'settings'>, texts: TextTable) {
    this.texts = texts;
    this.fields = context.settings.profile.fields.map(({ field }) => field);
    this.forms = Object.fromEntries(this.fields.map((field) => [field, new WeakMap()]));
  }

  factOf(item: EffectiveItem): ItemFact {
    const { blocks, key } = item;
    const organ = item.isImplementation ? item.organ?.value : undefined;
    return {
      kind: item.isImplementation ? (item.home.length > 0 ? '认领' : '实施清单') : '基本目录',
      base: key.base,
      way: key.way,
      main: blocks.主项,
      name: blocks.事项名称 ?? '',
      wayName: blocks.业务办理项 ?? '',
      type: blocks.事项类型,
      line: blocks.条线 ?? '',
      level: item.level,
      organ: item.isImplementation ? (organ?.编号 ?? blocks.实施机关 ?? '') : '',
      division: item.isImplementation ? (organ?.区划 ?? (blocks.实施机关 ?? '').split('-')[0] ?? '') : '',
      status: blocks.状态 ?? '在用',
      hasStandard: item.hasStandard,
      power: blocks.权力来源 ?? (blocks.委托机关 === undefined ? undefined : '上级委托'),
      giver: this.giverOf(item),
      receivers: blocks.受理机构 ?? NOBODY,
      fields: this.fieldsOf(item),
      at: item.document.place(item.home),
      places: this.placesOf(item),
    };
  }

  /**
   * Most places say what the standard says: what is its own in none of the blocks that a field is made of is the standard's.
   * Places that say the same have the same object.
   */
  private fieldsOf({ blocks, standardBlocks, hasStandard }: EffectiveItem): Fields {
    if (!hasStandard) return this.formsOf(blocks);
    let standard = this.known.get(standardBlocks);
    if (standard === undefined) {
      standard = { fields: this.formsOf(standardBlocks), changed: new Map() };
      this.known.set(standardBlocks, standard);
    }
    const own: [ComparedField, TextId | undefined][] = [];
    let name = '';
    for (const field of this.fields) {
      if (!differs(field, blocks, standardBlocks)) continue;
      const form = this.formOf(field, blocks);
      own.push([field, form]);
      name += `${field}${form} `;
    }
    if (own.length === 0) return standard.fields;
    let fields = standard.changed.get(name);
    if (fields === undefined) {
      fields = withFields(standard.fields, own);
      standard.changed.set(name, fields);
    }
    return fields;
  }

  private formsOf(blocks: ItemBlocks): Fields {
    return withFields(
      {},
      this.fields.map((field) => [field, this.formOf(field, blocks)]),
    );
  }

  /** The form of a field; of a block that many share, worked out once. Only names are made of two blocks, and those are texts. */
  private formOf(field: ComparedField, blocks: ItemBlocks): TextId | undefined {
    const block = blocks[FIELD_PATHS[field][0]];
    if (typeof block !== 'object') return this.textOf(normalForm(field, blocks));
    let form = this.forms[field]?.get(block);
    if (form === undefined) {
      form = this.textOf(normalForm(field, blocks)) ?? 'none';
      this.forms[field]?.set(block, form);
    }
    return form === 'none' ? undefined : form;
  }

  private textOf(form: string | undefined): TextId | undefined {
    return form === undefined ? undefined : this.texts.intern(form);
  }

  private giverOf(item: EffectiveItem): Giver | undefined {
    const { 委托机关: mandator, 承接自: former, 权力来源: source, 层级权限: shares } = item.blocks;
    const name = mandator ?? former;
    if (name === undefined) return undefined;
    const { document, path } = item.nearest([mandator === undefined ? '承接自' : '委托机关']);
    const stands = (['上级', '同级'] as const).find((word) => source?.startsWith(word));
    return { name: this.texts.intern(name), stands, isDivided: shares !== undefined, at: document.place(path) };
  }

  private placesOf(item: EffectiveItem): ItemFact['places'] {
    const places: Partial<Record<ComparedField, Place>> = {};
    let isNowhere = true;
    for (const field of this.fields) {
      const path = FIELD_PATHS[field];
      // What a place did not write to is its standard's.
      const mayBeOwn = !item.isImplementation || !item.hasStandard || item.provenance.has(path[0]);
      const written = mayBeOwn ? item.ownAt(path) : undefined;
      if (written === undefined) continue;
      places[field] = written.document.place(written.path);
      isNowhere = false;
    }
    return isNowhere ? NOWHERE : places;
  }
}

/** Whether a block that a field is made of is another than the standard's. */
function differs(field: ComparedField, blocks: ItemBlocks, standard: ItemBlocks): boolean {
  const block = FIELD_PATHS[field][0];
  return blocks[block] !== standard[block] || (field === '事项名称' && blocks.业务办理项 !== standard.业务办理项);
}

/** Some of the fields changed. Nothing is taken out of an object once it is made: for that, V8 would make a table of it. */
function withFields(fields: Fields, others: readonly (readonly [ComparedField, TextId | undefined])[]): Fields {
  const changed = new Set(others.map(([field]) => field));
  const kept = Object.entries(fields).filter(([field]) => !changed.has(field as ComparedField));
  return Object.fromEntries([...kept, ...others.filter(([, form]) => form !== undefined)]);
}
