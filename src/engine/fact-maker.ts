import { normalForm } from '../consistency/normal-forms.ts';
import type { Context } from '../model/context.ts';
import type { Giver, ItemFact, TextId, TextTable } from '../model/facts.ts';
import type { EffectiveItem, ItemBlocks } from '../model/item.ts';
import type { Place } from '../model/positions.ts';
import { FIELD_PATHS } from '../model/profile.ts';
import type { ComparedField } from '../model/profile.ts';

type Fields = Readonly<Partial<Record<ComparedField, TextId>>>;

const NOBODY: readonly string[] = [];
const NOWHERE: ItemFact['places'] = {};

/** Makes the facts of items: what they say to the comparison with others. */
export class FactMaker {
  private readonly texts: TextTable;
  private readonly fields: readonly ComparedField[];
  /** The fields of a standard at a level, by its shared blocks. */
  private readonly known = new WeakMap<ItemBlocks, Fields>();

  constructor(context: Pick<Context, 'settings'>, texts: TextTable) {
    this.texts = texts;
    this.fields = context.settings.profile.fields.map(({ field }) => field);
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

  /** Most places say what the standard says: what is its own in none of the blocks that a field is made of is the standard's. */
  private fieldsOf({ blocks, standardBlocks, hasStandard }: EffectiveItem): Fields {
    if (!hasStandard) return this.formsOf(blocks, this.fields);
    let standard = this.known.get(standardBlocks);
    if (standard === undefined) {
      standard = this.formsOf(standardBlocks, this.fields);
      this.known.set(standardBlocks, standard);
    }
    const own = this.fields.filter((field) => {
      const [block] = FIELD_PATHS[field];
      return (
        blocks[block] !== standardBlocks[block] ||
        (block === '事项名称' && blocks.业务办理项 !== standardBlocks.业务办理项)
      );
    });
    if (own.length === 0) return standard;
    const fields: Partial<Record<ComparedField, TextId>> = { ...standard };
    for (const field of own) delete fields[field];
    return Object.assign(fields, this.formsOf(blocks, own));
  }

  private formsOf(blocks: ItemBlocks, asked: readonly ComparedField[]): Fields {
    const fields: Partial<Record<ComparedField, TextId>> = {};
    for (const field of asked) {
      const form = normalForm(field, blocks);
      if (form !== undefined) fields[field] = this.texts.intern(form);
    }
    return fields;
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
      const written = mayBeOwn && item.isOwn(path) ? item.written(path) : undefined;
      if (written === undefined) continue;
      places[field] = written.document.place(written.path);
      isNowhere = false;
    }
    return isNowhere ? NOWHERE : places;
  }
}
