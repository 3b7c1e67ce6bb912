import type { Field } from '../../model/generated/fields.ts';
import type { OwnRule } from '../../model/generated/types.ts';
import type { LocateOptions } from '../../model/document.ts';
import type { Path } from '../../model/positions.ts';
import { closest, fold } from '../../text/fold.ts';
import { LONGEST_TEXT } from '../../text/pattern-cost.ts';
import type { PatternFault } from '../../text/pattern-cost.ts';
import { innerPattern, wholePattern, wordFinder } from '../../text/pattern.ts';
import type { Hit } from '../../text/pattern.ts';
import type { Fault } from './fault.ts';
import { textsIn } from './field-path.ts';
import type { FieldPath } from './field-path.ts';

/** What a demand finds fault with: the words, and where they stand. */
interface Failure extends LocateOptions {
  readonly path: Path;
  readonly message: 'found' | 'long';
  readonly text: string;
}

/** Keys without which a document is no item: the schema of 基本目录 asks for them. */
const ALWAYS_WRITTEN: ReadonlySet<string> = new Set(['基本编码', '事项名称', '事项类型', '条线', '行使层级']);

/** What a rule demands of a field. */
export interface Demand {
  /** The key that says it. */
  readonly key: DemandKey;
  /** The demand in words. */
  readonly words: string;
  failures(value: unknown, path: Path): Iterable<Failure>;
}

export const DEMAND_KEYS = ['格式', '不得含', '取值', '必填'] as const;
type DemandKey = (typeof DEMAND_KEYS)[number];

/** The demand of a rule, or why it can never be met or never be broken. */
export function demandOf(rule: OwnRule, field: FieldPath): Demand | Fault {
  if (rule.格式 !== undefined) return formatDemand(rule.格式, field);
  if (rule.不得含 !== undefined) return absenceDemand(rule.不得含, field);
  if (rule.取值 !== undefined) return valuesDemand(rule.取值, field);
  return requiredDemand(field);
}

function formatDemand(source: string, field: FieldPath): Demand | Fault {
  const fits = wholePattern(source);
  if (typeof fits !== 'function') return patternFault(source, fits);
  const fault = scalarFault(field) ?? allowedFault(field, source, (word) => !fits(word));
  if (fault !== undefined) return fault;
  return {
    key: '格式',
    words: `“${field.text}”要整段符合这个格式：${source}`,
    *failures(value, path) {
      const text = scalarText(value);
      if (text === undefined || fits(text)) return;
      yield { path, text, message: text.length > LONGEST_TEXT ? 'long' : 'found' };
    },
  };
}

function absenceDemand(refused: NonNullable<OwnRule['不得含']>, field: FieldPath): Demand | Fault {
  const isPattern = typeof refused === 'object' && !Array.isArray(refused);
  const words = isPattern ? [] : [refused].flat();
  const find = isPattern ? innerPattern(refused.格式) : wordFinder(words);
  if (typeof find !== 'function') return patternFault(isPattern ? refused.格式 : '', find);
  const named = isPattern ? refused.格式 : words.join('、');
  const fault = hasText(field.field)
    ? allowedFault(field, named, (word) => find(word).length > 0)
    : { message: `“${field.text}”里没有文字`, hint: '换一个写文字的字段。' };
  if (fault !== undefined) return fault;
  return {
    key: '不得含',
    words: `“${field.text}”里不得有${isPattern ? `符合这个格式的文字：${named}` : `这些词：${named}`}`,
    *failures(value, path) {
      for (const { path: at, text } of textsIn(value, path))
        for (const span of find(text)) yield { path: at, span, text: cut(text, span), message: 'found' };
    },
  };
}

function valuesDemand(values: readonly (string | number)[], field: FieldPath): Demand | Fault {
  const folded = new Set(values.map((value) => fold(String(value))));
  const fault = scalarFault(field) ?? foreignValue(values, field);
  if (fault !== undefined) return fault;
  if (field.field.allowed?.every((word) => folded.has(fold(word))) === true) return neverBroken(field, '取值');
  return {
    key: '取值',
    words: `“${field.text}”只能写：${values.join('、')}`,
    *failures(value, path) {
      const text = scalarText(value);
      if (text !== undefined && !folded.has(fold(text))) yield { path, text, message: 'found' };
    },
  };
}

function requiredDemand({ text, segments, parent }: FieldPath): Demand | Fault {
  const key = segments.at(-1) ?? '';
  if (key === '*')
    return { message: `“${text}”指的是每一条，说不上必填`, hint: `写到每一条里面的键，或者写“${text.slice(0, -2)}”。` };
  if (parent.required?.includes(key) === true || ALWAYS_WRITTEN.has(text))
    return { message: `“${text}”按格式本来就必须写`, hint: '删去这条规则。' };
  return {
    key: '必填',
    words: `必须写“${text}”`,
    *failures(value, path) {
      if (value === undefined) yield { path, text: '', message: 'found' };
    },
  };
}

/** A list that may also be said to be none (无) is a list all the same. */
function scalarFault({ text, field }: FieldPath): Fault | undefined {
  const isGroup = field.keys !== undefined || field.entry !== undefined;
  if (field.scalar !== undefined && !(isGroup && field.allowed !== undefined)) return undefined;
  const below = Object.keys(field.keys ?? field.entry?.keys ?? {});
  const star = field.entry === undefined ? '' : '/*';
  const hint = below.length === 0 ? `${text}${star}` : `${text}${star}/${below[0] ?? ''}`;
  return { message: `“${text}”是一组内容，不是一段文字`, hint: `写到里面的字段，例如 ${hint}。` };
}

/** Where the schema allows few words: a demand that all of them break, or none. */
function allowedFault(field: FieldPath, written: string, breaks: (word: string) => boolean): Fault | undefined {
  const allowed = field.field.allowed ?? [];
  // A field that may also be a list or map can be broken there.
  if (allowed.length === 0 || field.field.entry !== undefined || field.field.keys !== undefined) return undefined;
  if (!allowed.some(breaks)) return neverBroken(field, written);
  if (!allowed.every(breaks)) return undefined;
  return {
    message: `“${field.text}”可以写的值没有一个符合要求：${written}`,
    hint: `按格式可以写的是：${allowed.join('、')}。`,
  };
}

function neverBroken({ text, field }: FieldPath, written: string): Fault {
  return {
    message: `这条规则永远不会发现问题：“${text}”可以写的值全都符合要求（${written}）`,
    hint: `按格式可以写的是：${(field.allowed ?? []).join('、')}。`,
  };
}

/** A value that the schema does not know is a slip. */
function foreignValue(values: readonly (string | number)[], { text, field }: FieldPath): Fault | undefined {
  const { allowed, form } = field;
  if (field.scalar === 'number' && !values.some((value) => typeof value === 'number'))
    return { message: `“${text}”是数字，写的取值都是文字`, hint: '取值写成不加引号的数字。' };
  const pattern = form === undefined ? undefined : new RegExp(form, 'u');
  const misfit = values.find((value) => pattern?.test(String(value)) === false);
  if (misfit !== undefined)
    return { message: `“${text}”按格式不能写“${misfit}”`, hint: '照这个字段在编辑器里提示的写法写。' };
  if (allowed === undefined) return undefined;
  const foreign = values.find((value) => !allowed.includes(String(value)));
  if (foreign === undefined) return undefined;
  const nearest = closest(String(foreign), allowed);
  return {
    message: `“${text}”按格式不能写“${foreign}”`,
    hint: nearest === undefined ? `可以写的是：${allowed.join('、')}。` : `是不是“${nearest}”？`,
  };
}

/** Checks the words of a condition the same way; that a list is said to be none (不收费) is a condition like any other. */
export function conditionFault(field: FieldPath, values: readonly (string | number)[]): Fault | undefined {
  return (field.field.scalar === undefined ? scalarFault(field) : undefined) ?? foreignValue(values, field);
}

function patternFault(source: string, fault: PatternFault): Fault {
  switch (fault.kind) {
    case 'syntax':
      return { message: `格式“${source}”不是正确的正则表达式`, hint: '核对括号是否成对；要照字面写的符号前面加“\\”。' };
    case 'unsupported':
      return {
        message: `格式“${source}”里的“${fault.detail}”不能用`,
        hint: '可以用文字、[ ]、( )、|、. 和 * + ? {m,n}；首尾不用写 ^ 和 $。',
      };
    case 'blank':
      return { message: `格式“${source}”什么都没有也算符合，会处处报错`, hint: '把 * 改成 +，或者写明至少几个字。' };
    case 'slow':
      return {
        message: `格式“${source}”遇到某些文字会算很久，不能用`,
        hint: '不要在重复里面再重复；把 * 和 + 改成写明次数的 {1,20}。',
      };
  }
}

function hasText({ scalar, entry, keys = {} }: Field): boolean {
  return scalar === 'text' || (entry !== undefined && hasText(entry)) || Object.values(keys).some(hasText);
}

export function scalarText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function cut(text: string, { start, end }: Hit): string {
  return text.slice(start, end);
}
