import { LOCAL_FIELDS } from '../../model/generated/fields.ts';
import type { OwnRule } from '../../model/generated/types.ts';
import type { EffectiveItem } from '../../model/item.ts';
import type { Path } from '../../model/positions.ts';
import { defineRule } from '../../model/rule.ts';
import type { ItemFinding, ItemRule } from '../../model/rule.ts';
import { fold } from '../../text/fold.ts';
import { oneLine } from '../../text/one-line.ts';
import { basisOf } from './basis.ts';
import { conditionFault, DEMAND_KEYS, demandOf, scalarText } from './demands.ts';
import type { Demand } from './demands.ts';
import type { Fault, PlacedFault } from './fault.ts';
import { placesBeside, placesOf, readFieldPath } from './field-path.ts';
import type { FieldPath } from './field-path.ts';
import { scopeFault, wordsFault } from './scope.ts';

/** The rules that a catalogue's settings bring, and what is wrong with those that they cannot bring. */
export interface OwnRules {
  readonly rules: readonly ItemRule[];
  readonly faults: readonly PlacedFault[];
}

/** The key of the settings under which own rules stand. */
const OWN_RULES_KEY = '自定义规则';
/** What `since` says of a rule that no version brought. */
const SINCE = '本目录';
const LONGEST_QUOTE = 60;

interface Condition {
  readonly field: FieldPath;
  readonly values: ReadonlySet<string>;
  readonly words: string;
}

/** Makes rules of the entries of 自定义规则. They stand beside the built-in ones in everything. */
export function ownRules(entries: readonly OwnRule[] = []): OwnRules {
  const rules: ItemRule[] = [];
  const faults: PlacedFault[] = [];
  const known = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const at = (key: string): Path => [OWN_RULES_KEY, index, ...key.split('/')];
    const found: PlacedFault[] = [];
    const or = <Value extends object>(value: Value | Fault | undefined, key: string): Value | undefined => {
      if (value === undefined || !('message' in value && 'hint' in value)) return value;
      found.push({ ...value, path: at(key) });
      return undefined;
    };
    if (known.has(entry.编号))
      or({ message: `编号“${entry.编号}”用了两次`, hint: '每条规则一个编号，改掉其中一个。' }, '编号');
    known.add(entry.编号);
    const demands = DEMAND_KEYS.filter((key) => entry[key] !== undefined);
    if (demands.length !== 1) or(countFault(demands), demands[1] ?? '编号');
    const field = or(readFieldPath(entry.字段), '字段');
    const demand = field && demands.length === 1 ? or(demandOf(entry, field), demandPlace(entry)) : undefined;
    const condition = entry.当 && conditionOf(entry.当, or);
    if (field) or(scopeFault(entry, field), '字段');
    or(wordsFault(entry), '说明');
    const basis = or(basisOf(entry.依据), '依据');
    faults.push(...found);
    if (found.length === 0 && field && demand && basis)
      rules.push(
        ruleOf(entry, {
          field,
          demand,
          condition,
          basis,
          forStandards: entry.适用?.文件类型?.includes('基本目录') ?? true,
        }),
      );
  }
  return { rules, faults };
}

/** The lines that own rules ask for, with their places: whether there are such lines, only the catalogue can say. */
export function linesOfOwnRules(entries: readonly OwnRule[] = []): { readonly line: string; readonly path: Path }[] {
  return entries.flatMap(({ 适用 }, index) =>
    (适用?.条线 ?? []).map((line, at) => ({ line, path: [OWN_RULES_KEY, index, '适用', '条线', at] })),
  );
}

interface Parts {
  readonly field: FieldPath;
  readonly demand: Demand;
  readonly condition: Condition | undefined;
  readonly basis: ItemRule['basis'];
  /** Whether 基本目录 are looked at too. */
  readonly forStandards: boolean;
}

function ruleOf(entry: OwnRule, parts: Parts): ItemRule {
  const { 编号: id, 级别: severity = 'error', 说明: said, 建议, 生效日期 } = entry;
  // Settings are data of others too: nothing of them may write to a terminal.
  const title = oneLine(entry.名称);
  const demand = oneLine(`${parts.condition === undefined ? '' : `${parts.condition.words}时，`}${parts.demand.words}`);
  const advice = oneLine(建议 ?? `${demand}。`);
  const sentence = ({ value }: { readonly value?: unknown }) => said.replaceAll('{值}', () => String(value));
  return defineRule({
    id,
    title: { zh: title, en: title },
    severity,
    since: SINCE,
    ...(生效日期 !== undefined && { effective: 生效日期 }),
    basis: parts.basis.map(({ 名称, 条款 }) => ({
      名称: oneLine(名称),
      ...(条款 !== undefined && { 条款: oneLine(条款) }),
    })),
    demand: { zh: demand, en: demand },
    messages: {
      found: { zh: sentence, en: sentence },
      long: {
        zh: ({ length }) => `有${String(length)}个字，太长，不可能符合格式`,
        en: ({ length }) => `${String(length)} characters are too long to fit the format`,
      },
      when: {
        zh: ({ field, given }) => `“${String(field)}”是“${String(given)}”`,
        en: ({ field, given }) => `${String(field)} is “${String(given)}”`,
      },
    },
    advice: { zh: advice, en: advice },
    examples: { valid: [], invalid: [] },
    drafts: entry.含草稿 === true,
    *check(item) {
      if (!item.isCancelled && covers(entry, item)) yield* judge(item, parts);
    },
  });
}

function* judge(item: EffectiveItem, { field, demand, condition, forStandards }: Parts): Generator<ItemFinding> {
  const { segments } = field;
  if (!applies(item, segments)) return;
  const isLocal = LOCAL_FIELDS.has(segments[0] ?? '');
  if (isLocal && !item.isImplementation) return;
  // What only an 实施清单 has, or is asked of those alone, no standard can give.
  const owed = demand.key === '必填' && item.isImplementation && (isLocal || !forStandards);
  for (const place of placesOf(item.blocks, segments)) {
    const reason = condition && reasonFor(item, condition, segments, place.path);
    if (condition !== undefined && reason === undefined) continue;
    for (const { path, message, text, ...options } of demand.failures(place.value, place.path)) {
      const rests = [
        ...(demand.key === '必填' && path.length > 1 ? [path.slice(0, -1)] : []),
        ...(reason?.path ? [reason.path] : []),
      ];
      yield {
        path,
        message,
        args: { value: quoted(text), length: text.length },
        rests,
        local: owed,
        ...options,
        ...(reason && { related: [{ path: reason.path, message: 'when', args: reason.args }] }),
      };
    }
  }
}

/** Where the condition of a rule holds for a place, and what is written there. */
function reasonFor(item: EffectiveItem, { field, values }: Condition, segments: readonly string[], path: Path) {
  for (const place of placesBeside(item.blocks, field.segments, segments, path)) {
    const given = scalarText(place.value);
    if (given !== undefined && values.has(fold(given)))
      return { path: place.path, args: { field: field.text, given: quoted(given) } };
  }
  return undefined;
}

function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function covers({ 适用: { 事项类型, 条线, 层级, 文件类型 } = {} }: OwnRule, item: EffectiveItem): boolean {
  const { 事项类型: type, 条线: line } = item.blocks;
  if (事项类型 !== undefined && (type === undefined || !事项类型.includes(type))) return false;
  if (条线 !== undefined && (line === undefined || !条线.includes(line))) return false;
  if (层级 !== undefined && !层级.includes(item.level)) return false;
  return 文件类型 === undefined || 文件类型.includes(item.isImplementation ? '实施清单' : '基本目录');
}

/** A field that does not apply to a type of item is another rule's concern where it is written, and owed nowhere. */
function applies(item: EffectiveItem, [top = '', below = '']: readonly string[]): boolean {
  return item.applicability(top) !== '不适用' && item.applicability(`${top}/${below}`) !== '不适用';
}

function countFault(demands: readonly string[]): Fault {
  const choice = `${DEMAND_KEYS.join('、')}四样里写一样。`;
  return demands.length === 0
    ? { message: '没有写要求', hint: choice }
    : { message: `写了${demands.length}个要求：${demands.join('、')}`, hint: `${choice}要两样的，写成两条规则。` };
}

function demandPlace({ 不得含: refused, ...entry }: OwnRule): string {
  if (refused !== undefined) return typeof refused === 'object' && !Array.isArray(refused) ? '不得含/格式' : '不得含';
  return DEMAND_KEYS.find((key) => key !== '不得含' && entry[key] !== undefined) ?? '编号';
}

function conditionOf(
  { 字段, 等于 }: NonNullable<OwnRule['当']>,
  or: <Value extends object>(value: Value | Fault | undefined, key: string) => Value | undefined,
): Condition | undefined {
  const values = [等于].flat();
  const field = or(readFieldPath(字段), '当/字段');
  if (field === undefined) return undefined;
  or(conditionFault(field, values), '当/等于');
  return {
    field,
    values: new Set(values.map((value) => fold(String(value)))),
    words: `“${字段}”是“${values.join('”或者“')}”`,
  };
}
