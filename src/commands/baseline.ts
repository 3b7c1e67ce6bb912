import { resolve } from 'node:path';
import { BASELINE_FILE, formatBaseline } from '../engine/baseline.ts';
import { applyExceptions } from '../engine/exceptions.ts';
import type { RunResult } from '../engine/run.ts';
import { rewriteSource } from '../io/atomic-write.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { holds } from '../model/exceptions.ts';
import type { Applied, BaselineRecord } from '../model/exceptions.ts';
import { oneLine } from '../text/one-line.ts';
import type { Environment } from './environment.ts';
import { tellFailures } from './report.ts';
import { judge } from './judge.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions, Session } from './session.ts';

export interface BaselineOptions extends CatalogueOptions {
  readonly reason?: string;
  readonly until?: string;
}

type NewRecord = Omit<BaselineRecord, 'at'>;

/** What the catalogue is, what is found without its baseline, and which records that meets. */
interface State {
  readonly session: Session;
  readonly found: RunResult;
  readonly records: readonly Applied<BaselineRecord>[];
  readonly exists: boolean;
}

/** `baseline create`: accepts everything that is found now. Throws ExpectedError where there is a baseline already. */
export async function createBaseline(
  paths: readonly string[],
  options: BaselineOptions,
  environment: Environment,
): Promise<number> {
  const state = await stateOf(paths, options, environment);
  if (state.exists)
    throw new ExpectedError(
      `已经有基线：${state.session.fileName(BASELINE_FILE)}。`,
      '新的问题要接受，用 baseline update；改好的要删去，用 baseline prune。',
    );
  return write(state, recordsOf(state, options), environment);
}

/** `baseline update`: accepts what is new, forgets what is gone, keeps the reasons and dates of the rest. */
export async function updateBaseline(
  paths: readonly string[],
  options: BaselineOptions,
  environment: Environment,
): Promise<number> {
  const state = await stateOf(paths, options, environment);
  const kept = state.records.filter(({ isMet, isJudged }) => isMet || !isJudged);
  const known = new Set(kept.map(keyOf));
  const fresh = recordsOf(state, options).filter((record) => !known.has(keyOf(record)));
  return write(state, [...kept, ...fresh], environment);
}

/** `baseline prune`: forgets what is gone; never adds. */
export async function pruneBaseline(
  paths: readonly string[],
  options: CatalogueOptions,
  environment: Environment,
): Promise<number> {
  const state = await stateOf(paths, options, environment);
  needsBaseline(state);
  return write(
    state,
    state.records.filter(({ isMet, isJudged }) => isMet || !isJudged),
    environment,
  );
}

/** `baseline list`: every record with its state. */
export async function listBaseline(
  paths: readonly string[],
  options: CatalogueOptions,
  environment: Environment,
): Promise<number> {
  const state = await stateOf(paths, options, environment);
  needsBaseline(state);
  const { asOf } = state.session.context;
  for (const record of state.records) {
    const { rule, item, pointer, until, reason, isMet, isJudged } = record;
    const standing = isJudged && !isMet ? '已改好' : holds(record, asOf) ? '有效' : '已过期';
    const end = until === undefined ? '' : ` 至 ${until}`;
    const about = [rule, item, pointer].filter(Boolean).join('  ');
    await environment.write(`${standing}  ${oneLine(about)}\n        ${oneLine(reason + end)}\n`);
  }
  const gone = state.records.filter(({ isMet, isJudged }) => isJudged && !isMet).length;
  environment.talk(`基线共 ${state.records.length} 条，其中已改好 ${gone} 条。\n`);
  return 0;
}

async function stateOf(paths: readonly string[], options: CatalogueOptions, environment: Environment): Promise<State> {
  const opened = openSession(paths, options, environment, { rootless: false });
  const { catalogue, context } = opened;
  const session = { ...opened, catalogue: { ...catalogue, baseline: [] } };
  const found = await judge(session, { map: true, reduce: true }, environment);
  if (tellFailures(session, environment))
    throw new ExpectedError('有文件读不了，基线没有动。', '先处理上面的文件，再来。');
  const running = new Set(
    opened.rules.filter((rule) => context.settings.severityOf(rule) !== undefined).map(({ id }) => id),
  );
  const applied = applyExceptions(
    [...found.diagnostics, ...found.excused.map(({ diagnostic }) => diagnostic)],
    { baseline: catalogue.baseline },
    context.asOf,
    ({ rule }) => rule !== undefined && running.has(rule),
  );
  return {
    session,
    found,
    records: applied.exceptions.baseline,
    exists: catalogue.files.paths.includes(BASELINE_FILE),
  };
}

function needsBaseline({ exists }: State): void {
  if (!exists) throw new ExpectedError('这个目录没有基线。', '用 qingdan baseline create --reason 理由 建一份。');
}

/** Exceptions themselves are not accepted: a lapsed one would hide for good. */
function recordsOf({ found, session }: State, { reason, until }: BaselineOptions): NewRecord[] {
  return found.diagnostics
    .filter(({ rule }) => session.rules.find(({ id }) => id === rule)?.kind !== 'exception')
    .map(({ rule, item, pointer, fingerprint }) => ({ rule, item, pointer, fingerprint, until, reason: reason ?? '' }));
}

function keyOf({ rule, fingerprint }: NewRecord): string {
  return `${rule} ${fingerprint}`;
}

function write({ session, records }: State, next: readonly NewRecord[], environment: Environment): number {
  const name = session.fileName(BASELINE_FILE);
  const before = new Set(records.map(keyOf));
  const after = new Set(next.map(keyOf));
  rewriteSource(resolve(environment.cwd, name), formatBaseline(next), environment.disk);
  const added = [...after].filter((key) => !before.has(key)).length;
  const removed = [...before].filter((key) => !after.has(key)).length;
  environment.talk(`${name}：共 ${after.size} 条，新增 ${added} 条，删去 ${removed} 条。\n`);
  return 0;
}
