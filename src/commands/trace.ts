import { placeName } from '../rules/place-name.ts';
import { traceItem } from '../consistency/trace.ts';
import type { Trace, TracedField } from '../consistency/trace.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { Division } from '../model/context.ts';
import type { ItemFact } from '../model/facts.ts';
import type { Place } from '../model/positions.ts';
import { cells, pad, wrap } from '../report/cells.ts';
import { differenceText } from '../rules/disagreement-text.ts';
import { closest } from '../text/fold.ts';
import { oneLine } from '../text/one-line.ts';
import type { Environment } from './environment.ts';
import { tellFailures } from './report.ts';
import { judge, openSession } from './session.ts';
import type { CatalogueOptions, Session } from './session.ts';

const ABSENCES: Readonly<Record<NonNullable<Trace['absence']>, string>> = {
  应当实施: '这里没有实施清单，也没有认领，可是应当实施',
  没有基本目录: '目录里没有这个编码的基本目录，这里也没有实施',
  不在行使层级: '基本目录的“行使层级”没有这一级，这里不用实施',
  没有这个条线的机关: '这里没有这个条线的机关，无从实施',
  不在用: '基本目录不在用，这里不用实施',
};

/** `trace <区划> <编码>`: why one item at one place agrees, differs or is missing. Never fails for what it explains. */
export async function trace(
  division: string,
  code: string,
  paths: readonly string[],
  options: CatalogueOptions,
  environment: Environment,
): Promise<number> {
  const session = openSession(paths, options, environment, { rootless: false });
  const place = placeOf(session, division);
  // What the rules say of it is not asked: the facts are enough.
  const { facts } = await judge({ ...session, rules: [] }, { map: false, reduce: true }, environment);
  const [base = '', way = '00'] = code.split('-');
  const known = facts.items.filter((fact) => fact.base === base && fact.way === way);
  if (known.length === 0 && session.context.standard({ base, way }) === undefined)
    throw new ExpectedError(`没有编码是“${code}”的事项。`, hintFor(code, facts.items));
  const found = traceItem(facts, session.context, place, { base, way });
  await environment.write(textOf(found, place, code, session, environment.width));
  return tellFailures(session, environment) ? 2 : 0;
}

/** By code, or by a name that only one division has. */
function placeOf({ context }: Session, wanted: string): Division {
  const named = context.divisions().filter(({ code, name }) => code === wanted || name === wanted);
  const [place] = named;
  if (place !== undefined && named.length === 1) return place;
  if (named.length > 1)
    throw new ExpectedError(`叫“${wanted}”的区划不止一个。`, `写代码：${named.map(({ code }) => code).join('、')}。`);
  const nearest = closest(
    wanted,
    context
      .divisions()
      .map(({ name }) => name)
      .slice(0, 1000),
  );
  throw new ExpectedError(
    `区划表里没有“${wanted}”。`,
    nearest === undefined ? '写区划代码或者名称，核对 divisions.csv。' : `是不是“${nearest}”？`,
  );
}

function hintFor(code: string, items: readonly ItemFact[]): string {
  const similar = [
    ...new Set(
      items
        .filter(({ base }) => code.startsWith(base.slice(0, 9)))
        .map(({ base, way }) => (way === '00' ? base : `${base}-${way}`)),
    ),
  ];
  return similar.length === 0
    ? '写基本编码，有办理项的再写“-”和两位办理项编码。'
    : `相近的有：${similar.slice(0, 8).join('、')}。`;
}

function textOf(
  { peers, implementations, absence, owing }: Trace,
  place: Division,
  code: string,
  session: Session,
  width: number,
): string {
  const { context } = session;
  const standard = peers?.standard ?? peers?.lent;
  const name = standard?.name ?? implementations[0]?.fact.name ?? peers?.implementations[0]?.name ?? '';
  const lines = [
    `${place.name}（${place.code}，${place.level}）  ${name}（${code}）`,
    `口径：${context.settings.profile.id}，${context.settings.profile.title}`,
    `基本目录：${standard === undefined ? '没有' : where(standard.at, session)}`,
    `同级：${(peers?.implementations ?? []).length} 处实施${listed(peers?.implementations ?? [], session)}`,
  ];
  if (owing.length > 0) lines.push(`应当实施的机关：${owing.join('、')}`);
  if (absence !== undefined) lines.push('', ABSENCES[absence]);
  for (const { fact, fields } of implementations) {
    lines.push('', `${fact.organ}  ${fact.kind}  ${where(fact.at, session)}`);
    const label = Math.max(...fields.map(({ policy }) => cells(policy.field)));
    for (const traced of fields) lines.push(...fieldLines(fact, traced, label, session));
  }
  return lines.flatMap((line) => folded(oneLine(line), width)).join('\n') + '\n';
}

function fieldLines(
  fact: ItemFact,
  { policy, verdict, norm, agreeing, total, difference }: TracedField,
  label: number,
  session: Session,
): string[] {
  const { field, agreement, scope } = policy;
  const votes =
    norm === undefined ? '' : `，同级 ${total} 处中 ${agreeing} 处与${norm.isStandard ? '基本目录' : '多数'}相同`;
  const lines = [`  ${pad(field, label)}  ${pad(verdict, 8)}  ${agreement}（${scope}）${votes}`];
  if (difference === undefined) return lines;
  const own = fact.places[field];
  const other = norm?.fact.places[field] ?? norm?.fact.at;
  lines.push(`    ${differenceText({ ...difference }, 'zh')}`);
  lines.push(`    这里：${own === undefined ? '继承来的' : where(own, session)}`);
  if (other !== undefined) lines.push(`    对照：${where(other, session)}`);
  return lines;
}

function listed(facts: readonly ItemFact[], { context }: Session): string {
  const names = facts.slice(0, 6).map((fact) => placeName(fact, context));
  return names.length === 0 ? '' : `（${names.join('、')}${facts.length > names.length ? '等' : ''}）`;
}

function where({ file, range }: Place, { fileName }: Session): string {
  return `${fileName(file)}:${range.start.line}:${range.start.column}`;
}

/** Continued lines keep the indent of the first. */
function folded(line: string, width: number): string[] {
  const indent = /^ */u.exec(line)?.[0] ?? '';
  return wrap(line.slice(indent.length), Math.max(20, width - indent.length)).map((part) => indent + part);
}
