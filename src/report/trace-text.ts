import type { Language } from '../model/rule.ts';
import { differenceText } from '../rules/disagreement-text.ts';
import { oneLine } from '../text/one-line.ts';
import { cells, pad, wrap } from './cells.ts';
import type { TraceReport } from './trace-data.ts';
import { TRACE_WORDS } from './trace-words.ts';

type Comparison = TraceReport['implementations'][number]['fields'][number];

/** Places of the level that are named. */
const NAMED = 6;

/** A trace for people, in lines of at most `width` cells. */
export function traceText(report: TraceReport, language: Language, width: number): string {
  const words = TRACE_WORDS[language];
  const { place, item, profile, standard, peers, owing, absence, implementations } = report;
  const names = peers.slice(0, NAMED).map(({ name }) => name);
  const lines = [
    `${words.place(place.name, place.code, place.level)}  ${words.item(item.name, item.code)}`,
    words.profile(profile.id, profile.title),
    words.standard(standard === null ? undefined : where(standard)),
    words.peers(peers.length, names),
  ];
  if (owing.length > 0) lines.push(words.owing(owing));
  if (absence !== null) lines.push('', words.absences[absence]);
  for (const { organ, kind, at, fields } of implementations) {
    lines.push('', `${organ}  ${kind}  ${where(at)}`);
    const label = Math.max(...fields.map(({ field }) => cells(field)));
    for (const traced of fields) lines.push(...fieldLines(traced, label, language));
  }
  return lines.flatMap((line) => folded(oneLine(line), width)).join('\n') + '\n';
}

function fieldLines(traced: Comparison, label: number, language: Language): string[] {
  const words = TRACE_WORDS[language];
  const { field, verdict, agreement, scope, norm, total, agreeing, at, difference } = traced;
  const votes = norm === null ? '' : words.agreeing(total, agreeing, words.votes[norm.kind]);
  const widest = Math.max(...Object.values(words.verdicts).map(cells));
  const policy = `${words.policies[agreement]}${words.scopes[scope]}`;
  const lines = [`  ${pad(field, label)}  ${pad(words.verdicts[verdict], widest)}  ${policy}${votes}`];
  if (difference === null) return lines;
  lines.push(`    ${differenceText({ ...difference }, language)}`);
  lines.push(`    ${words.here(at === null ? undefined : where(at))}`);
  if (norm !== null) lines.push(`    ${words.there(where(norm.at))}`);
  return lines;
}

function where({ file, range: { start } }: NonNullable<Comparison['at']>): string {
  return `${file}:${start.line}:${start.column}`;
}

/** Continued lines keep the indent of the first. */
function folded(line: string, width: number): string[] {
  const indent = /^ */u.exec(line)?.[0] ?? '';
  return wrap(line.slice(indent.length), Math.max(20, width - indent.length)).map((part) => indent + part);
}
