import type { Changes } from '../engine/changes.ts';
import { gathered } from '../engine/gather.ts';
import type { RunResult } from '../engine/run.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { SEVERITIES } from '../model/diagnostic.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { render } from '../model/render.ts';
import type { Language } from '../model/rule.ts';
import { FORMATS } from '../report/index.ts';
import type { RunSummary } from '../report/reporter.ts';
import { changeText } from '../report/watch.ts';
import type { WatchedChange, WatchFormat } from '../report/watch.ts';
import type { Environment } from './environment.ts';
import { failureText } from './failure-text.ts';
import type { Job } from './fix.ts';
import { inChunks } from './in-chunks.ts';
import { report, rulesInForce } from './report.ts';
import type { ReportOptions } from './report.ts';
import { sourceLines } from './report-findings.ts';
import { summaryOf } from './report-summary.ts';
import type { Session } from './session.ts';
import type { Saved, Watched } from './watched.ts';

/** Findings that are shown in full at the start, where nobody asks for more, and at a save. */
const [MOST_AT_START, MOST_AT_A_SAVE] = [5, 20];

interface World {
  readonly format: WatchFormat;
  readonly job: Job;
  readonly options: ReportOptions;
  readonly environment: Environment;
}

/** Tells what a catalogue under watch comes to. */
export class Watching {
  /** The session under which all has to be judged anew. */
  private next: Session | undefined;
  private readonly watched: Watched;
  private readonly world: World;
  /** Whether nothing can be judged. */
  private isBroken = false;
  /** Whether all that is found was told. */
  private isSettled = true;
  private failures: readonly ExpectedError[] = [];
  private failuresTold = 0;

  constructor(watched: Watched, world: World) {
    this.watched = watched;
    this.world = world;
    this.next = watched.session;
  }

  get isAnew(): boolean {
    return this.next !== undefined;
  }

  /** Whether there is nothing to do until something is saved. */
  get isIdle(): boolean {
    return this.isBroken || this.isSettled;
  }

  async begin(): Promise<void> {
    const { job, options, environment } = this.world;
    const session = this.next ?? this.watched.session;
    this.next = undefined;
    this.isSettled = true;
    const result = await this.watched.begin(session);
    await report(job.name, session, result, { maxShow: MOST_AT_START, ...options }, environment);
    this.failures = session.catalogue.failures;
    this.failuresTold = this.failures.length;
  }

  async save(paths: ReadonlySet<string>): Promise<void> {
    const { environment } = this.world;
    let saved: Saved;
    try {
      saved = this.watched.save(paths);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      environment.talk(`${failureText(error)}  现在不能检查；改好保存以后接着检查。\n`);
      this.isBroken = true;
      return;
    }
    if (this.isBroken) environment.talk('可以检查了。\n');
    this.isBroken = false;
    if (saved.kind === 'anew') {
      environment.talk('设置改了，或者改动很多，全部重新检查。\n');
      this.next = saved.session;
    } else if (saved.files.length > 0) {
      this.isSettled = false;
      await this.tell(saved.changes, saved.files);
    }
    this.tellFailures();
  }

  /** Judges everything, as long as nothing is saved. */
  async settle(giveUp: () => boolean): Promise<void> {
    const settled = await this.watched.settle(giveUp);
    if (settled === undefined) return;
    this.isSettled = true;
    await this.tell(settled.changes, [], settled.result);
    this.tellFailures();
  }

  private async tell(changes: Changes, files: readonly string[], result?: RunResult): Promise<void> {
    const { format, job, options, environment } = this.world;
    const { session } = this.watched;
    const { lang: language = 'zh', maxShow = MOST_AT_A_SAVE } = options;
    const rules = new Map(session.rules.map((rule) => [rule.id, rule]));
    const words = (found: readonly Diagnostic[]) =>
      SEVERITIES.flatMap((asked) => found.filter(({ severity }) => severity === asked)).flatMap((one) => {
        const rule = rules.get(one.rule);
        return rule === undefined ? [] : render(one, rule, language, session.fileName);
      });
    const change: WatchedChange = {
      files: files.map(session.fileName),
      news: words(changes.news),
      changed: words(changes.changed),
      same: words(changes.same),
      gone: words(changes.gone),
      ...(result && { summary: totalOf(job, session, result, language) }),
    };
    const asked = {
      colour: environment.colour,
      width: environment.width,
      language,
      version: environment.version,
      rules: rulesInForce(session),
      ...(maxShow > 0 && { maxShow }),
      sourceLine: linesOf(session, changes),
    };
    const told = () => format.isForPeople || environment.talk(changeText(change, asked));
    // For who reads both: a save begins, and everything ends.
    if (files.length > 0) told();
    for await (const piece of inChunks(format.results(change, asked))) await environment.write(piece);
    if (files.length === 0) told();
  }

  /** Names the files that cannot be read, each once. */
  private tellFailures(): void {
    const { failures } = this.watched.session.catalogue;
    const { fileName } = this.watched.session;
    if (this.failures !== failures) this.failuresTold = 0;
    this.failures = failures;
    for (const failure of failures.slice(this.failuresTold))
      this.world.environment.talk(failureText(failure, fileName));
    this.failuresTold = failures.length;
  }
}

/** What all comes to; how much there is of each level is not asked again at every save. */
function totalOf(job: Job, session: Session, result: RunResult, language: Language): RunSummary {
  const diagnostics = gathered(result.diagnostics);
  return { ...summaryOf('校验', session, { ...result, diagnostics }, [], language), command: job.name };
}

/** Source lines of the files that these findings stand in. */
function linesOf(session: Session, { news, changed }: Changes): ReturnType<typeof sourceLines> {
  const yamlFiles = [...new Set([...news, ...changed].map(({ file }) => file))];
  return sourceLines({ ...session, catalogue: { ...session.catalogue, yamlFiles } }, FORMATS.text);
}
