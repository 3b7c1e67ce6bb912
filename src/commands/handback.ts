import { basename, resolve } from 'node:path';
import { groupBy } from '../consistency/group-by.ts';
import { answerFile } from '../engine/answers.ts';
import type { Answer, Outcome } from '../engine/answers.ts';
import { rewriteSource } from '../io/atomic-write.ts';
import { readGiven } from '../io/disk-source.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { isMapRule } from '../model/rule.ts';
import type { MapRule } from '../model/rule.ts';
import { oneLine } from '../text/one-line.ts';
import { answersIn } from '../tables/handover.ts';
import type { Environment } from './environment.ts';
import { showPatches } from './fix.ts';
import { openSession } from './session.ts';
import type { CatalogueOptions, Session } from './session.ts';

export interface HandbackOptions extends CatalogueOptions {
  readonly catalogue?: string;
  readonly dryRun?: boolean;
}

/** `handback`: what was filled in goes into the files. Exit code 1 where an answer did not fit. */
export async function handback(
  tables: readonly string[],
  options: HandbackOptions,
  environment: Environment,
): Promise<number> {
  const paths = options.catalogue === undefined ? [] : [options.catalogue];
  const session = openSession(paths, options, environment, { rootless: false, quiet: true });
  const answers: Received[] = [];
  for (const table of tables)
    for (const answer of await answersIn(bytesOf(table, environment), basename(table))) answers.push({ table, answer });
  const overlay = new Map<string, Uint8Array>();
  const outcomes = outcomesOf(answers, session, overlay);
  for (const { table, answer } of answers) {
    const line = outcomeText(outcomes.get(answer));
    const what = [answer.item, answer.field].filter((part) => part !== '').join('  ');
    if (line !== undefined) await environment.write(`${table}:${answer.row}  ${oneLine(what)}  ${oneLine(line)}\n`);
  }
  if (options.dryRun === true) await showPatches(session, overlay, environment);
  else
    for (const [file, bytes] of overlay)
      rewriteSource(resolve(environment.cwd, session.fileName(file)), bytes, environment.disk);
  return summary([...outcomes.values()], overlay.size, options.dryRun === true, environment);
}

interface Received {
  readonly table: string;
  readonly answer: Answer;
}

/** The outcome of every answer; files that change are put into the overlay. */
function outcomesOf(
  answers: readonly Received[],
  { catalogue, context, rules }: Session,
  overlay: Map<string, Uint8Array>,
): Map<Answer, Outcome> {
  const outcomes = new Map<Answer, Outcome>();
  const mapRules = rules.filter(
    (rule): rule is MapRule => isMapRule(rule) && context.settings.severityOf(rule) !== undefined,
  );
  const byFile = groupBy(
    answers.map(({ answer }) => answer),
    ({ place }) => place?.file ?? '',
  );
  const known = new Set(catalogue.yamlFiles);
  for (const [file, group] of byFile) {
    if (!known.has(file)) {
      const reason = file === '' ? '隐藏的几列丢了，认不出是哪一处' : `目录里没有 ${file} 这个文件`;
      for (const answer of group) outcomes.set(answer, { kind: 'refused', reason });
      continue;
    }
    const answered = answerFile(file, group, { catalogue, context, rules: mapRules });
    for (const [answer, outcome] of answered.outcomes) outcomes.set(answer, outcome);
    if (answered.bytes !== undefined) overlay.set(file, answered.bytes);
  }
  return outcomes;
}

/** What is worth a line: refusals, and what is still found where something was written. */
function outcomeText(outcome: Outcome | undefined): string | undefined {
  if (outcome?.kind === 'refused') return `没有写入：${outcome.reason}`;
  if (outcome?.kind === 'written' && outcome.left.length > 0) return `写入了，不过还有：${outcome.left.join('；')}`;
  return undefined;
}

function summary(outcomes: readonly Outcome[], files: number, isDry: boolean, environment: Environment): number {
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const [written, same, refused] = [count('written'), count('same'), count('refused')];
  if (outcomes.length === 0) {
    environment.talk('表里“填写”一列都是空的，没有要写的。\n');
    return 0;
  }
  const reformatted = outcomes.some((outcome) => outcome.kind === 'written' && outcome.reformatted);
  environment.talk(
    [
      isDry ? `可以写入 ${written} 处，涉及 ${files} 个文件；没有写入` : `写入了 ${written} 处，改了 ${files} 个文件`,
      same > 0 && `${same} 处本来就是这样`,
      refused > 0 && `${refused} 行没有写入，原因见上面，改好表再运行一次`,
      reformatted && '添了整块内容的文件排成了规范的写法',
    ]
      .filter((part) => part !== false)
      .join('；') + `。\n`,
  );
  if (written > 0 && !isDry) environment.talk('再运行 qingdan check 看还剩什么。\n');
  return refused > 0 ? 1 : 0;
}

function bytesOf(path: string, { cwd }: Environment): Uint8Array {
  const bytes = readGiven(path, cwd);
  if (!/\.(?:xlsx|csv)$/iu.test(path))
    throw new ExpectedError(`“${path}”不是 .xlsx 或者 .csv。`, '交回 qingdan handover 生成的表。', { file: path });
  return bytes;
}
