import { traceItem } from '../consistency/trace.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { Division } from '../model/context.ts';
import type { FactList } from '../model/facts.ts';
import type { Language } from '../model/rule.ts';
import { traceJson, traceReport } from '../report/trace-data.ts';
import type { TraceReport } from '../report/trace-data.ts';
import { traceText } from '../report/trace-text.ts';
import { placeName } from '../rules/place-name.ts';
import { closest } from '../text/fold.ts';
import type { Environment } from './environment.ts';
import { parseFormats } from './format-option.ts';
import { tellFailures } from './report.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions, Session } from './session.ts';
import { wholeFacts } from './whole-facts.ts';
import { writeFormats } from './write-formats.ts';

export interface TraceOptions extends CatalogueOptions {
  /** `fmt` or `fmt=path`. */
  readonly format?: readonly string[];
}

type Writer = (report: TraceReport, language: Language, width: number) => string;

const WRITERS = {
  text: { kind: 'text', write: traceText },
  json: { kind: 'text', write: traceJson },
} as const satisfies Readonly<Record<string, { readonly kind: 'text'; readonly write: Writer }>>;

/** `trace <区划> <编码>`: why one item at one place agrees, differs or is missing. Never fails for what it explains. */
export async function trace(
  division: string,
  code: string,
  paths: readonly string[],
  options: TraceOptions,
  environment: Environment,
): Promise<number> {
  const formats = parseFormats(options.format ?? ['text'], WRITERS, environment);
  const session = openSession(paths, options, environment, { rootless: false });
  const { context, fileName } = session;
  const place = placeOf(session, division);
  const facts = await wholeFacts(session, environment);
  const [base = '', way = '00'] = code.split('-');
  const known = facts.items.filter((fact) => fact.base === base && fact.way === way);
  if (known.length === 0 && context.standard({ base, way }) === undefined)
    throw new ExpectedError(`没有编码是“${code}”的事项。`, hintFor(code, facts.items));
  const report = traceReport(traceItem(facts, context, place, { base, way }), {
    asOf: context.asOf,
    place,
    code,
    profile: context.settings.profile,
    placeName: (fact) => placeName(fact, context),
    fileName,
  });
  const { lang = 'zh' } = options;
  await writeFormats(formats, (name) => [WRITERS[name].write(report, lang, environment.width)], environment);
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

function hintFor(code: string, items: FactList): string {
  const similar = [
    ...new Set(
      Array.from(
        items.filter(({ base }) => code.startsWith(base.slice(0, 9))),
        ({ base, way }) => (way === '00' ? base : `${base}-${way}`),
      ),
    ),
  ];
  return similar.length === 0
    ? '写基本编码，有办理项的再写“-”和两位办理项编码。'
    : `相近的有：${similar.slice(0, 8).join('、')}。`;
}
