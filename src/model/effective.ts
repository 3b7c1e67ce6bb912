import type { Context, DocumentRecord } from './context.ts';
import type { Implementation, Level, Organ, StandardItem } from './generated/types.ts';
import type { CatalogueDocument } from './document.ts';
import { isRecord } from './document.ts';
import { EffectiveItem, originKey } from './item.ts';
import type { IdleRewrite, ItemBlocks, ItemKey, Written } from './item.ts';
import type { Path } from './positions.ts';

/** Keys that say what a document is; they are never inherited from a 主项 or from the item without a way. */
const OWN_KEYS = new Set([
  '文件类型',
  '基本编码',
  '办理项编码',
  '业务办理项',
  '办理项类型',
  '状态',
  '版本',
  '生效日期',
  '取消日期',
  '沿革',
  '按层级',
]);
/** A 主项 lends its sub-items neither its name nor what places it. */
const OWN_KEYS_OF_MAIN = new Set([...OWN_KEYS, '事项名称', '主项', '主项名称']);
/** 行政许可法 第四十九条、第五十条: a change and a renewal have requirements of their own. */
export const OWN_BLOCKS_OF_CHANGES: ReadonlySet<'申请条件' | '申请材料' | '办理程序' | '办理时限'> = new Set([
  '申请条件',
  '申请材料',
  '办理程序',
  '办理时限',
] as const);
/** The blocks that merge key by key; every other block is replaced whole. */
const MERGED_BLOCKS = new Set(['办理时限', '联系方式']);
/** `按…` keys: the list that each rewrites, and the key that names its entries. */
const REWRITES = {
  按环节: ['办理程序', '环节'],
  按材料: ['申请材料', '材料名称'],
  按收费: ['收费依据及标准', '项目'],
  按抽查: ['随机抽查', '抽查事项'],
} as const;

/** One layer of the inheritance: values, and where they are written. */
interface Layer {
  readonly values: Readonly<Record<string, unknown>>;
  readonly document: CatalogueDocument;
  readonly path: Path;
  readonly unjudged: ReadonlySet<string>;
}

export function keyOf(value: { readonly 基本编码?: string; readonly 办理项编码?: string }): ItemKey {
  return { base: value.基本编码 ?? '', way: value.办理项编码 ?? '00' };
}

/** Whether a 基本目录 is carried out itself: neither a 主项 with sub-items (00Y) nor an item that has ways. */
export function isCarriedOut({ value }: DocumentRecord<StandardItem>, context: Context): boolean {
  const { base, way } = keyOf(value);
  return !base.endsWith('00Y') && (way !== '00' || context.ways(base).length === 0);
}

/** A 基本目录 as it is in force at one of its levels. */
export function effectiveStandard(record: DocumentRecord<StandardItem>, level: Level, context: Context): EffectiveItem {
  return build({
    key: keyOf(record.value),
    level,
    layers: standardLayers(record, level, context),
    document: record.document,
    home: [],
    organ: undefined,
    hasStandard: true,
  });
}

/** An 实施清单 as it is in force: the standard where there is one, the organ's contact, and what the file itself says. */
export function effectiveImplementation(
  record: DocumentRecord<Implementation>,
  context: Context,
): EffectiveItem | undefined {
  const organ = context.organ(record.value.实施机关);
  const key = keyOf(record.value);
  const standard = context.standard(key);
  const place = context.division(record.value.实施机关.split('-')[0] ?? '');
  const level = organ?.value.层级 ?? place?.level ?? record.value.行使层级?.[0] ?? standard?.value.行使层级[0];
  if (level === undefined || key.base === '') return undefined;
  const layers: Layer[] = [
    ...(standard === undefined ? [] : standardLayers(standard, level, context)),
    ...organLayers(organ),
    { values: { ...record.value }, document: record.document, path: [], unjudged: record.unjudged },
  ];
  return build({ key, level, layers, document: record.document, home: [], organ, hasStandard: standard !== undefined });
}

/** A claim: the standard as it is, at the organ. Undefined where the claimed code has no standard. */
export function effectiveClaim(
  organ: DocumentRecord<Organ>,
  index: number,
  context: Context,
): EffectiveItem | undefined {
  const code = organ.value.认领?.[index] ?? '';
  const standard = context.standard(parseCode(code));
  if (standard === undefined) return undefined;
  const layers = [...standardLayers(standard, organ.value.层级, context), ...organLayers(organ)];
  return build({
    key: keyOf(standard.value),
    level: organ.value.层级,
    layers,
    document: organ.document,
    home: ['认领', index],
    organ,
    hasStandard: true,
  });
}

/** `<基本编码>[-<办理项编码>]` → key. A base code may itself contain hyphens; a way is two digits after the last one. */
export function parseCode(code: string): ItemKey {
  const way = /^(.{12})-([0-9]{2})$/u.exec(code);
  return way?.[1] !== undefined && way[2] !== undefined ? { base: way[1], way: way[2] } : { base: code, way: '00' };
}

/** The item without a way, and the 主项, from which an item inherits. */
function lendersTo(value: Partial<StandardItem>, context: Context) {
  const { base, way } = keyOf(value);
  const bare = way === '00' ? undefined : context.standard({ base, way: '00' });
  const main = value.主项 ?? bare?.value.主项;
  return { bare, mainRecord: main === undefined ? undefined : context.standard({ base: main, way: '00' }) };
}

function isChange(value: { readonly 办理项类型?: StandardItem['办理项类型'] }): boolean {
  return value.办理项类型 === '变更' || value.办理项类型 === '延续';
}

/** Where a change or a renewal that lacks a block would have it from, if it were not to have it itself. */
export function lendersOf(item: EffectiveItem, key: string, context: Context): DocumentRecord<StandardItem>[] {
  const { blocks } = item;
  if (!isChange(blocks) || !OWN_BLOCKS_OF_CHANGES.has(key as '申请条件') || key in blocks) return [];
  const { base, way } = item.key;
  const value = { 基本编码: base, 办理项编码: way, ...(blocks.主项 !== undefined && { 主项: blocks.主项 }) };
  const { bare, mainRecord } = lendersTo(value, context);
  return [bare, mainRecord].filter(
    (record) => record !== undefined && key in record.value,
  ) as DocumentRecord<StandardItem>[];
}

/** 主项 → the item without a way → the way → 按层级. */
function standardLayers(record: DocumentRecord<StandardItem>, level: Level, context: Context): Layer[] {
  const { bare, mainRecord } = lendersTo(record.value, context);
  const change = isChange(record.value);
  const hidden = (keys: ReadonlySet<string>) => (change ? new Set([...keys, ...OWN_BLOCKS_OF_CHANGES]) : keys);
  return [
    ...(mainRecord === undefined ? [] : levelLayers(mainRecord, level, hidden(OWN_KEYS_OF_MAIN))),
    ...(bare === undefined ? [] : levelLayers(bare, level, hidden(OWN_KEYS))),
    ...levelLayers(record, level, new Set(['按层级'])),
  ];
}

function levelLayers(
  { value, document, unjudged }: DocumentRecord<StandardItem>,
  level: Level,
  hidden: ReadonlySet<string>,
): Layer[] {
  const visible = Object.fromEntries(Object.entries(value).filter(([key]) => !hidden.has(key)));
  const own: Layer = { values: visible, document, path: [], unjudged };
  const override = value.按层级?.[level];
  if (override === undefined) return [own];
  const values = Object.fromEntries(Object.entries(override).filter(([key]) => !hidden.has(key)));
  return [own, { values, document, path: ['按层级', level], unjudged: new Set() }];
}

function organLayers(organ: DocumentRecord<Organ> | undefined): Layer[] {
  if (organ === undefined) return [];
  const { 联系方式: contact } = organ.value;
  // What does not fit in the organ's file is said there, and not missed in each of its items.
  return contact === undefined && !organ.unjudged.has('联系方式')
    ? []
    : [
        {
          values: contact === undefined ? {} : { 联系方式: contact },
          document: organ.document,
          path: [],
          unjudged: organ.unjudged,
        },
      ];
}

interface Plan {
  readonly key: ItemKey;
  readonly level: Level;
  readonly layers: readonly Layer[];
  readonly document: CatalogueDocument;
  readonly home: Path;
  readonly organ: DocumentRecord<Organ> | undefined;
  readonly hasStandard: boolean;
}

function build({ layers, ...plan }: Plan): EffectiveItem {
  const merger = new Merger();
  for (const layer of layers) merger.add(layer);
  const unjudged = new Set(layers.flatMap(({ unjudged: keys }) => [...keys]));
  // A list whose local changes cannot be read is not the list that is in force.
  for (const [key, [block]] of Object.entries(REWRITES)) if (unjudged.has(key)) unjudged.add(block);
  for (const key of unjudged) delete merger.blocks[key];
  const { origins, idle } = merger;
  return new EffectiveItem({ ...plan, blocks: merger.blocks as ItemBlocks, origins, idle, unjudged });
}

/** Lays layer over layer, and keeps for every replaced value where it was written. */
class Merger {
  readonly blocks: Record<string, unknown> = {};
  readonly origins = new Map<string, Written>();
  readonly idle: IdleRewrite[] = [];

  add(layer: Layer): void {
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
    this.origins.set(originKey(path), { document: layer.document, path: [...layer.path, ...from] });
    if (path.length === 1) this.blocks[String(path[0])] = value;
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
    if (path.length === 1) this.blocks[String(path[0])] = merged;
    return merged;
  }

  private rewrite(key: string, list: string, name: string, layer: Layer): void {
    const rewrites = layer.values[key];
    const entries = this.blocks[list];
    if (!isRecord(rewrites) || !Array.isArray(entries)) return;
    this.noteIdle(key, list, Object.keys(rewrites), { names: namesIn(entries, name), layer });
    this.blocks[list] = entries.map((entry: unknown, index) => {
      const wanted = isRecord(entry) ? rewrites[String(entry[name])] : undefined;
      return isRecord(entry) && isRecord(wanted)
        ? this.merge([list, index], entry, wanted, layer, [key, String(entry[name])])
        : entry;
    });
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
      this.origins.set(originKey([key, name]), { document: layer.document, path: [...layer.path, key, name] });
    }
  }

  private append(layer: Layer): void {
    const additions = layer.values['追加'];
    if (!isRecord(additions)) return;
    for (const [key, extra] of Object.entries(additions)) {
      if (!Array.isArray(extra)) continue;
      const old = this.blocks[key];
      const before: unknown[] = Array.isArray(old) ? old : [];
      this.blocks[key] = [...before, ...(extra as unknown[])];
      if (before.length === 0)
        this.origins.set(originKey([key]), { document: layer.document, path: [...layer.path, '追加', key] });
      extra.forEach((_, index) =>
        this.origins.set(originKey([key, before.length + index]), {
          document: layer.document,
          path: [...layer.path, '追加', key, index],
        }),
      );
    }
  }
}

function namesIn(entries: readonly unknown[], name: string): string[] {
  return entries.flatMap((entry) => (isRecord(entry) && typeof entry[name] === 'string' ? [entry[name]] : []));
}
