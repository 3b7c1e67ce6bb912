import type { Context, DocumentRecord } from './context.ts';
import type { Implementation, Level, Organ, StandardItem } from './generated/types.ts';
import type { CatalogueDocument } from './document.ts';
import { EffectiveItem } from './item.ts';
import type { ItemBlocks, ItemKey } from './item.ts';
import { Merger, REWRITES } from './merger.ts';
import type { Layer, Merged } from './merger.ts';
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
    standard: standardPart(record, level, context),
    layers: [],
    document: record.document,
    home: [],
    organ: undefined,
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
    ...organLayers(organ),
    {
      values: record.value as unknown as Layer['values'],
      document: record.document,
      path: [],
      unjudged: record.unjudged,
      isOfOrgan: false,
    },
  ];
  return build({
    key,
    level,
    standard: standard && standardPart(standard, level, context),
    layers,
    document: record.document,
    home: [],
    organ,
  });
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
  return build({
    key: keyOf(standard.value),
    level: organ.value.层级,
    standard: standardPart(standard, organ.value.层级, context),
    layers: organLayers(organ),
    document: organ.document,
    home: ['认领', index],
    organ,
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

interface KnownPart {
  readonly level: Level;
  readonly lenders: ReturnType<typeof lendersTo>;
  readonly part: Merged;
}

const knownParts = new WeakMap<DocumentRecord<StandardItem>, readonly KnownPart[]>();

/** What all who carry out an item at a level have in common; worked out once, so that they share its values. */
function standardPart(record: DocumentRecord<StandardItem>, level: Level, context: Context): Merged {
  const lenders = lendersTo(record.value, context);
  const known = knownParts.get(record) ?? [];
  const found = known.find(
    (one) => one.level === level && one.lenders.bare === lenders.bare && one.lenders.mainRecord === lenders.mainRecord,
  );
  if (found !== undefined) return found.part;
  const part = new Merger();
  for (const layer of standardLayers(record, level, lenders)) part.add(layer);
  knownParts.set(record, [...known.filter((one) => one.level !== level), { level, lenders, part }]);
  return part;
}

/** 主项 → the item without a way → the way → 按层级. */
function standardLayers(
  record: DocumentRecord<StandardItem>,
  level: Level,
  { bare, mainRecord }: ReturnType<typeof lendersTo>,
): Layer[] {
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
  const own: Layer = { values: visible, document, path: [], unjudged, isOfOrgan: false };
  const override = value.按层级?.[level];
  if (override === undefined) return [own];
  const values = Object.fromEntries(Object.entries(override).filter(([key]) => !hidden.has(key)));
  return [own, { values, document, path: ['按层级', level], unjudged: new Set(), isOfOrgan: false }];
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
          isOfOrgan: true,
        },
      ];
}

interface Plan {
  readonly key: ItemKey;
  readonly level: Level;
  readonly standard: Merged | undefined;
  readonly layers: readonly Layer[];
  readonly document: CatalogueDocument;
  readonly home: Path;
  readonly organ: DocumentRecord<Organ> | undefined;
}

function build({ key, level, standard, layers, document, home, organ }: Plan): EffectiveItem {
  const merger = new Merger(standard);
  for (const layer of layers) merger.add(layer);
  const unjudged = merger.unjudged.size === 0 ? merger.unjudged : withTheirLists(merger.unjudged);
  for (const block of unjudged) delete merger.blocks[block];
  return new EffectiveItem({
    key,
    level,
    document,
    home,
    organ,
    shared: standard,
    blocks: merger.blocks as ItemBlocks,
    merged: merger,
    provenance: merger.provenance,
    idle: merger.idle,
    unjudged,
  });
}

/** A list whose local changes cannot be read is not the list that is in force. */
function withTheirLists(unjudged: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(unjudged);
  for (const [key, [list]] of Object.entries(REWRITES)) if (unjudged.has(key)) all.add(list);
  return all;
}
