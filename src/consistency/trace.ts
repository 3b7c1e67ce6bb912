import type { Context } from '../model/context.ts';
import type { Facts, ItemFact } from '../model/facts.ts';
import type { Level } from '../model/generated/types.ts';
import type { ItemKey } from '../model/item.ts';
import type { FieldPolicy } from '../model/profile.ts';
import { differenceOf, normOf } from './compare.ts';
import type { Difference, Norm } from './compare.ts';
import { isNowhereWorse } from './normal-forms.ts';
import { peersOf } from './peers.ts';
import type { Peers } from './peers.ts';
import { organsByDivision } from './places.ts';

/** How one field of one implementation came to its verdict. */
export interface TracedField {
  readonly policy: FieldPolicy;
  /** 没有对照: nobody says anything that it could be held against. */
  readonly verdict: '一致' | '更优' | '不一致' | '没有写' | '没有对照';
  readonly norm: Norm | undefined;
  /** How many of the level say what the norm says, of how many that say anything. */
  readonly agreeing: number;
  readonly total: number;
  readonly difference: Difference | undefined;
}

/** One item at one place: who carries it out there, with whom it was compared, and how each field fared. */
export interface Trace {
  readonly peers: Peers | undefined;
  readonly implementations: readonly { readonly fact: ItemFact; readonly fields: readonly TracedField[] }[];
  /** Where nobody carries it out: why somebody should, or need not. */
  readonly absence: '应当实施' | '没有基本目录' | '不在行使层级' | '没有这个条线的机关' | '不在用' | undefined;
  /** Organs that must carry the item out. */
  readonly owing: readonly string[];
}

/** Retraces what the comparison makes of one item at one place of a level. */
export function traceItem(
  facts: Facts,
  context: Context,
  place: { readonly code: string; readonly level: Level },
  key: ItemKey,
): Trace {
  const isKey = ({ base, way }: Pick<ItemFact, 'base' | 'way'>) => base === key.base && way === key.way;
  const found = Array.from(
    facts.items.filter(
      (fact) => fact.division === place.code && isKey(fact) && fact.kind !== '基本目录' && fact.status !== '取消',
    ),
  );
  const level = found[0]?.level ?? place.level;
  const peers = peersOf(facts).find((one) => one.level === level && isKey(one));
  const owing = owingOrgans(context, place, key);
  return {
    peers,
    implementations: found.map((fact) => ({
      fact,
      fields: context.settings.profile.fields.map((policy) => traceField(fact, policy, peers, facts)),
    })),
    absence: found.length > 0 ? undefined : absenceOf(context, place.level, key, owing),
    owing,
  };
}

function traceField(fact: ItemFact, policy: FieldPolicy, peers: Peers | undefined, { texts }: Facts): TracedField {
  const { field, agreement } = policy;
  const norm = peers && normOf(peers, field);
  const said = (peers?.implementations ?? []).flatMap(({ fields }) => fields[field] ?? []);
  const agreeing = said.filter((form) => form === norm?.form).length;
  const form = fact.fields[field];
  const known = { policy, norm, agreeing, total: said.length, difference: undefined };
  if (norm === undefined || (agreement === '可以更优' && !norm.isStandard)) return { ...known, verdict: '没有对照' };
  if (form === undefined) return { ...known, verdict: '没有写' };
  if (form === norm.form) return { ...known, verdict: '一致' };
  const [here, there] = [texts.text(form), texts.text(norm.form)];
  const isBetter = agreement === '可以更优' && isNowhereWorse(field, here, there);
  return { ...known, verdict: isBetter ? '更优' : '不一致', difference: differenceOf(here, there) };
}

function owingOrgans(context: Context, { code }: { readonly code: string }, key: ItemKey): string[] {
  const standard = context.standard(key)?.value;
  if (standard === undefined) return [];
  return organsByDivision(context)(code)
    .responsibleFor(standard)
    .map(({ value }) => value.编号);
}

function absenceOf(context: Context, level: Level, key: ItemKey, owing: readonly string[]): Trace['absence'] {
  const standard = context.standard(key)?.value;
  if (standard === undefined) return '没有基本目录';
  if ((standard.状态 ?? '在用') !== '在用') return '不在用';
  if (!standard.行使层级.includes(level)) return '不在行使层级';
  return owing.length === 0 ? '没有这个条线的机关' : '应当实施';
}
