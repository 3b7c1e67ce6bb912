import { byCodePoint } from '../io/file-source.ts';
import { firstFrom, placeOf } from '../io/sorted.ts';
import type { Context } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Rule } from '../model/rule.ts';
import { remembering } from '../text/remembering.ts';
import type { Catalogue } from './catalogue.ts';
import { isSameIn } from './dependencies.ts';
import { filesToMap, joined, mapperOf } from './map-files.ts';
import type { RunOptions } from './map-files.ts';
import { holdingStill, weaving, woven } from './remembered.ts';
import type { NotedFiles, Stretch } from './remembered.ts';
import { reduced, reducing } from './run.ts';
import type { RunResult } from './run.ts';
import type { Steps } from './steps.ts';

type Mapper = (files: readonly string[]) => NotedFiles;

/** A catalogue and what it is judged under, at one moment. */
export interface Moment {
  readonly catalogue: Catalogue;
  readonly context: Context;
  readonly options: RunOptions;
}

/**
 * What was found in some files and of their items before these were touched, and what is found now. Only what others cannot
 * find as well was found before.
 */
interface Touched {
  readonly before: readonly Diagnostic[];
  readonly now: readonly Diagnostic[];
}

/** More facts than this are not compared at once, but by `settling`. */
const MOST_FACTS = 5_000;
/** Files that `settling` judges in a step, and files that it puts together in one. */
const [FILES_A_STEP, LONGEST_STRETCH] = [20, 10_000];

/**
 * The verdict on a catalogue while its files are edited. A change is answered in two steps: first what is found in the files
 * that it touches, and of the items in them by the rules that judge an item by itself; then everything.
 */
export class Live {
  private moment: Moment;
  private files: readonly string[];
  private map: Mapper;
  /** The same without findings. */
  private look: Mapper;
  /** What all files said when everything was judged last. */
  private settled: NotedFiles;
  /** What files said that were judged since; undefined for those that are gone. */
  private readonly since = new Map<string, Stretch | undefined>();
  /** Files that have looked up what is another now. */
  private readonly stale = new Set<string>();

  /** `said`: what the files of the moment say, where that is known. */
  constructor(moment: Moment, said?: NotedFiles) {
    this.moment = moment;
    this.files = filesToMap(moment.catalogue, moment.options);
    this.map = mapperAt(moment, true);
    this.look = mapperAt(moment, false);
    this.settled = said ?? this.map(this.files);
  }

  /**
   * What is found in the files that were touched, and of their items. The moment is another where a file was touched that others
   * look things up in, or where one came or went.
   */
  touch(touched: Iterable<string>, moment: Moment = this.moment): Touched {
    const before = this.moment;
    if (moment !== before) this.enter(moment);
    const files = [...new Set(touched)].sort(byCodePoint);
    const old = this.stretchesOf(files);
    this.put(files, this.map);
    for (const file of files) this.stale.delete(file);
    const fresh = this.stretchesOf(files);
    const group = this.groupOf(new Set([...old, ...fresh].flatMap(basesIn)), new Set(files));
    const stale = group.others.map(firstOf).filter((file) => this.stale.has(file));
    // What they look up is another, and so are their facts; their own findings can wait.
    this.put(stale.sort(byCodePoint), this.look);
    const now = { ...group, others: this.stretchesOf(group.others.map(firstOf)) };
    return { before: found(old, group, before).own, now: found(fresh, now, moment).all };
  }

  /** Everything that is found. Where files are touched between the steps, it is begun anew. */
  *settling(): Steps<RunResult> {
    while (this.stale.size > 0) {
      const some = firstIn(this.stale, FILES_A_STEP).sort(byCodePoint);
      this.put(some, this.map);
      for (const file of some) this.stale.delete(file);
      yield;
    }
    if (this.since.size > 0) {
      this.settled = yield* weaving(this.everything());
      this.since.clear();
      yield;
    }
    const { catalogue, context, options } = this.moment;
    const mapped = joined([this.settled]);
    yield;
    return yield* reducing(mapped, catalogue, context, options);
  }

  private enter(moment: Moment): void {
    const before = this.moment.context;
    for (const context of [before, moment.context]) makeTables(context);
    const same = remembering((dependency: string) => isSameIn(before, moment.context, dependency));
    const parts = new Set([this.settled, ...[...this.since.values()].flatMap((stretch) => stretch?.of ?? [])]);
    for (const part of parts) {
      const holds = holdingStill(part.notes, same);
      for (const [index, file] of part.notes.files.entries())
        if (!holds(index) && this.stretchOf(file)?.of === part) this.stale.add(file);
    }
    this.moment = moment;
    this.files = filesToMap(moment.catalogue, moment.options);
    this.map = mapperAt(moment, true);
    this.look = mapperAt(moment, false);
  }

  /** Takes over what files, in their order, say now. */
  private put(files: readonly string[], map: Mapper): void {
    const present = files.filter((file) => placeOf(file, this.files) >= 0);
    const part = map(present);
    for (const file of files) this.since.set(file, undefined);
    for (const [index, file] of present.entries()) this.since.set(file, { of: part, from: index, to: index + 1 });
  }

  private stretchesOf(files: readonly string[]): Stretch[] {
    return files.flatMap((file) => this.stretchOf(file) ?? []);
  }

  private stretchOf(file: string): Stretch | undefined {
    if (this.since.has(file)) return this.since.get(file);
    const index = placeOf(file, this.settled.notes.files);
    return index < 0 ? undefined : { of: this.settled, from: index, to: index + 1 };
  }

  /** What all files say, in their order, in stretches that are not long. */
  private everything(): Stretch[] {
    const { files } = this.settled.notes;
    const stretches: Stretch[] = [];
    let from = 0;
    const until = (to: number) => {
      for (; from < to; from = Math.min(to, from + LONGEST_STRETCH))
        stretches.push({ of: this.settled, from, to: Math.min(to, from + LONGEST_STRETCH) });
    };
    for (const file of [...this.since.keys()].sort(byCodePoint)) {
      const place = firstFrom(file, files);
      until(place);
      if (files[place] === file) from += 1;
      stretches.push(...this.stretchesOf([file]));
    }
    until(files.length);
    return stretches;
  }

  /** Items, and which other files carry any of them out. */
  private groupOf(bases: ReadonlySet<string>, files: ReadonlySet<string>): Group {
    const { facts, notes } = this.settled;
    const isAsked = Uint8Array.from(facts.heads, ({ base }) => (bases.has(base) ? 1 : 0));
    const others = [...this.since].flatMap(([file, stretch]) =>
      stretch !== undefined && !files.has(file) && basesIn(stretch).some((base) => bases.has(base)) ? stretch : [],
    );
    let [index, count] = [0, 0];
    for (let fact = 0; fact < facts.numbers.heads.length; fact += 1) {
      if (isAsked[facts.numbers.heads[fact] ?? 0] !== 1) continue;
      count += 1;
      while ((notes.factsTo[index] ?? 0) <= fact) index += 1;
      const last = others.at(-1);
      if ((last?.of !== this.settled || last.from !== index) && !this.since.has(notes.files[index] ?? ''))
        others.push({ of: this.settled, from: index, to: index + 1 });
    }
    return count > MOST_FACTS ? { bases: new Set(), others: [] } : { bases, others };
  }
}

/** Items, by their base codes, and the files that carry them out beside those that are asked about. */
interface Group {
  readonly bases: ReadonlySet<string>;
  readonly others: readonly Stretch[];
}

function mapperAt({ catalogue, context, options }: Moment, map: boolean): Mapper {
  const { stages } = options;
  return mapperOf(catalogue, context, {
    ...options,
    stages: { ...stages, map: stages.map && map },
    remember: true,
  }) as Mapper;
}

/**
 * What is found in some files, and of the items of a group by the rules that judge an item by itself. What they alone find is
 * their own: a fault that stands in an organ's file is found from every file of the organ.
 */
function found(
  files: readonly Stretch[],
  { bases, others }: Group,
  { catalogue, context, options }: Moment,
): { readonly all: readonly Diagnostic[]; readonly own: readonly Diagnostic[] } {
  const inOrder = [...files, ...others].sort((left, right) => byCodePoint(firstOf(left), firstOf(right)));
  const { facts, ...mapped } = joined([woven(inOrder)]);
  const asked = new Set(files.map(firstOf));
  const byItem = options.rules.filter((rule) => rule.kind === 'catalogue' && rule.by === 'item');
  const onExceptions = options.rules.filter(({ kind }) => kind === 'exception');
  const { diagnostics } = reduced(
    {
      ...mapped,
      facts: { ...facts, items: facts.items.filter(({ base }) => bases.has(base)) },
      diagnostics: joined([woven(files)]).diagnostics,
    },
    catalogue,
    context,
    { ...options, rules: [...byItem, ...onExceptions], files: asked },
  );
  const [compared, excepted] = [idsOf(byItem), idsOf(onExceptions)];
  const all = diagnostics.filter(({ rule, file }) => asked.has(file) || !excepted.has(rule));
  return { all, own: all.filter(({ rule, file }) => asked.has(file) || compared.has(rule)) };
}

/** Nearly every name will be asked for: tables of all are made at once, instead of one for each of the first names. */
function makeTables(context: Context): void {
  context.organs();
  context.standards();
}

function idsOf(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.map(({ id }) => id));
}

/** Base codes of what files carry out. */
function basesIn({ of: { facts, notes }, from, to }: Stretch): string[] {
  const heads = facts.numbers.heads.subarray(notes.factsTo[from - 1] ?? 0, notes.factsTo[to - 1]);
  return Array.from(heads, (head) => facts.heads[head]?.base ?? '');
}

function firstOf({ of, from }: Stretch): string {
  return of.notes.files[from] ?? '';
}

function firstIn(files: Iterable<string>, count: number): string[] {
  const first: string[] = [];
  for (const file of files) if (first.push(file) === count) break;
  return first;
}
