import { Told } from '../engine/changes.ts';
import { DIVISIONS_FILE, LOCAL_FOLDER, SETTINGS_FILE } from '../engine/catalogue.ts';
import { BASELINE_FILE } from '../engine/baseline.ts';
import { gathered } from '../engine/gather.ts';
import { Live } from '../engine/live.ts';
import type { Moment } from '../engine/live.ts';
import { filesToMap, joined } from '../engine/map-files.ts';
import { together } from '../engine/remembered.ts';
import type { NotedFiles } from '../engine/remembered.ts';
import { reduced } from '../engine/run.ts';
import type { RunResult } from '../engine/run.ts';
import { diskSource, touchedSource } from '../io/disk-source.ts';
import type { FileSource } from '../io/file-source.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Changes } from '../engine/changes.ts';
import type { Environment } from './environment.ts';
import type { Job } from './fix.ts';
import { partsOf, runOptions } from './judge.ts';
import type { ReportOptions } from './report.ts';
import { openSession } from './session.ts';
import type { Session } from './session.ts';

/** When more than this was touched at once, the system may have left something out. */
const MOST_TOUCHED = 2_000;

/** What came of files that were touched, or that everything has to be judged anew, under another session. */
export type Saved =
  | { readonly kind: 'changes'; readonly files: readonly string[]; readonly changes: Changes }
  | { readonly kind: 'anew'; readonly session: Session };

/** Whether a path is that of a file which a catalogue is made of. */
export function isOfCatalogue(path: string): boolean {
  return /\.ya?ml$/u.test(path) || path === DIVISIONS_FILE || path === BASELINE_FILE;
}

/** A catalogue under watch: what is known of it, and what of that was told. */
export class Watched {
  session: Session;
  private readonly job: Job;
  private readonly options: ReportOptions;
  private readonly environment: Environment;
  private files: FileSource;
  private live: Live | undefined;
  private told = new Told([]);
  /** What was touched and not looked at yet: settings that cannot be used keep everything from being judged. */
  private readonly missed = new Set<string>();

  /** Throws ExpectedError as `openSession` does. */
  constructor(job: Job, options: ReportOptions, environment: Environment) {
    this.job = job;
    this.options = options;
    this.environment = environment;
    this.session = openSession(job.paths, options, environment, {
      rootless: job.rootless,
      remembers: true,
      comesBack: true,
    });
    const { root, catalogue } = this.session;
    this.files = options.config === undefined ? catalogue.files : diskSource(root);
  }

  /** Judges everything anew, under a session that was opened before. */
  async begin(session: Session = this.session): Promise<RunResult> {
    this.session = session;
    const moment = this.momentOf(session);
    const { catalogue, context, options } = moment;
    const parts = await partsOf(session, options, filesToMap(catalogue, options), this.environment);
    const said = together(parts as readonly NotedFiles[]);
    const result = reduced(joined([said]), catalogue, context, options);
    this.live = new Live(moment, said);
    this.told = new Told(this.shown(result.diagnostics));
    return result;
  }

  /** What is found at once where paths were touched. Throws ExpectedError while nothing can be judged; what was touched is not forgotten. */
  save(paths: ReadonlySet<string>): Saved {
    for (const path of paths) this.missed.add(path);
    const { root, catalogue } = this.session;
    const { live } = this;
    const isTooMuch = this.missed.size > MOST_TOUCHED || live === undefined;
    const { files, touched } = isTooMuch
      ? { files: diskSource(root), touched: this.missed }
      : touchedSource(root, this.files, this.missed);
    const asked = [...touched].filter(isOfCatalogue);
    const isShared = !asked.every((file) => file.startsWith(LOCAL_FOLDER)) || this.missed.has(SETTINGS_FILE);
    const kept = new Map(isTooMuch ? [] : catalogue.kept);
    for (const file of [...asked, SETTINGS_FILE]) kept.delete(file);
    const session = isShared || files !== this.files ? this.opened(files, kept) : this.session;
    this.files = files;
    this.missed.clear();
    if (isTooMuch || settingsOf(session) !== settingsOf(this.session)) return { kind: 'anew', session };
    const moment = session === this.session ? undefined : this.momentOf(session);
    this.session = session;
    const { before, now } = live.touch(asked, moment);
    return { kind: 'changes', files: asked, changes: this.told.learn(this.shown(before), this.shown(now)) };
  }

  /** Everything that is found, and what of it is not known yet; undefined where that was given up for something else. */
  async settle(giveUp: () => boolean): Promise<{ readonly result: RunResult; readonly changes: Changes } | undefined> {
    const steps = this.live?.settling();
    for (let step = steps?.next(); step !== undefined; step = steps?.next()) {
      if (step.done === true)
        return { result: step.value, changes: this.told.learnAll(this.shown(step.value.diagnostics)) };
      // Only between the steps can the system tell that something was saved.
      await new Promise((resume) => {
        setImmediate(resume);
      });
      if (giveUp()) return undefined;
    }
    return undefined;
  }

  private opened(files: FileSource, kept: Session['catalogue']['kept']): Session {
    const { job, options, environment } = this;
    const known = { files, kept, cache: this.session.cache };
    const opening = { rootless: job.rootless, quiet: true, remembers: true, comesBack: true, known };
    return openSession(job.paths, options, environment, opening);
  }

  private momentOf(session: Session): Moment {
    const { catalogue, context } = session;
    return { catalogue, context, options: { ...runOptions(session, this.job.stages), remember: true } };
  }

  private shown(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    const reports = gathered(diagnostics);
    return this.options.quiet === true ? reports.filter(({ severity }) => severity === 'error') : reports;
  }
}

function settingsOf({ catalogue }: Session): string | undefined {
  return catalogue.settings?.document.source.digest;
}
